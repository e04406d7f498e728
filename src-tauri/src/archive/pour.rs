//! A stream into the archive: read once, hashed while it is written, on disk and read back before it gets its name.

use super::take::{Taken, Trouble};
use super::{UNFINISHED, allow_reading, place, sync_folder, verify};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, ScopedJoinHandle};
use tempfile::NamedTempFile;

/// How much is in memory at a time.
pub(super) const PIECE: usize = 1 << 20;
/// How much is written between two syncs. The disk works on one share while the next is read.
const SHARE: u64 = 32 << 20;

/// What came out of the source.
pub(super) struct Poured {
    /// BLAKE3 of it, in hexadecimal.
    pub hash: String,
    /// Bytes.
    pub size: u64,
}

/// Stores what a reader gives. `approve` is asked when everything is on disk and before it gets its name; `watch` is told the bytes
/// done and says whether to go on. A failure leaves nothing behind.
pub(super) fn keep(
    folder: &Path,
    source: &mut dyn Read,
    watch: &mut dyn FnMut(u64) -> bool,
    approve: impl FnOnce(&Poured) -> Result<(), Trouble>,
) -> Result<Taken, Trouble> {
    let archive = folder.join("archive");
    fs::create_dir_all(&archive).map_err(Trouble::store)?;
    let unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(&archive).map_err(Trouble::store)?;
    let poured = pour(source, &unfinished, watch)?;
    approve(&poured)?;
    let known = finish(folder, unfinished, &poured.hash).map_err(Trouble::store)?;
    Ok(Taken { hash: poured.hash, size: poured.size, known })
}

/// Writes and hashes here, syncs and reads back on a thread behind: so the time is that of the disk, not the sum of all.
fn pour(source: &mut dyn Read, into: &NamedTempFile, watch: &mut dyn FnMut(u64) -> bool) -> Result<Poured, Trouble> {
    let behind = into.reopen().map_err(Trouble::store)?;
    thread::scope(|scope| {
        // Room for one share: a slow disk holds the reader back, so that the progress told is true and stopping is quick.
        let (written, shares) = sync_channel(1);
        let settled =
            thread::Builder::new().spawn_scoped(scope, move || settle(behind, &shares)).map_err(Trouble::store)?;
        let result = write(source, into.as_file(), watch, &written);
        drop(written);
        let settled = join(settled).map_err(Trouble::store);
        let (hash, size) = result?;
        if settled? != hash {
            return Err(Trouble::Store(io::Error::new(
                io::ErrorKind::InvalidData,
                "what was written reads back differently",
            )));
        }
        Ok(Poured { hash: hash.to_hex().to_string(), size })
    })
}

fn join<T>(thread: ScopedJoinHandle<'_, io::Result<T>>) -> io::Result<T> {
    thread.join().unwrap_or_else(|_| Err(io::Error::other("the thread that reads back has failed")))
}

/// Reads the source once; each share that is written is announced.
fn write(
    source: &mut dyn Read,
    mut into: &File,
    watch: &mut dyn FnMut(u64) -> bool,
    written: &SyncSender<u64>,
) -> Result<(blake3::Hash, u64), Trouble> {
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let (mut size, mut announced) = (0, 0);
    loop {
        let count = match source.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Trouble::Unreadable(error)),
        };
        let piece = piece.get(..count).unwrap_or_default();
        hasher.update(piece);
        into.write_all(piece).map_err(Trouble::store)?;
        size += count as u64;
        if !watch(size) {
            return Err(Trouble::Stopped);
        }
        // When nobody listens, the thread behind has failed and will say why.
        if size - announced >= SHARE {
            announced = size;
            if written.send(size).is_err() {
                break;
            }
        }
    }
    Ok((hasher.finalize(), size))
}

/// Syncs and reads back share after share, and the rest when no more is announced; gives the hash of what was read back.
fn settle(mut file: File, shares: &Receiver<u64>) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut done = 0;
    while let Ok(until) = shares.recv() {
        file.sync_data()?;
        while done < until {
            let most = usize::try_from(until - done).unwrap_or(PIECE).min(PIECE);
            let part = piece.get_mut(..most).unwrap_or_default();
            file.read_exact(part)?;
            hasher.update(part);
            done += most as u64;
        }
    }
    file.sync_all()?;
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(hasher.finalize()),
            Ok(count) => drop(hasher.update(piece.get(..count).unwrap_or_default())),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Gives the file its name, unless a sound one of the same content is there; a damaged one is replaced. Says which.
fn finish(folder: &Path, file: NamedTempFile, hash: &str) -> io::Result<bool> {
    let path = place(folder, hash);
    let (archive, group) = (folder.join("archive"), path.parent().unwrap_or(folder));
    if verify(folder, hash).is_ok() {
        // It may be there since a moment only, from a program that was killed before its last sync.
        File::open(&path)?.sync_all().or_else(only_on_windows)?;
        sync_folder(group)?;
        return Ok(true);
    }
    if !group.is_dir() {
        fs::create_dir_all(group)?;
        sync_folder(&archive)?;
    }
    allow_reading(file.as_file())?;
    file.persist(&path)?;
    sync_folder(group)?;
    Ok(false)
}

/// Windows syncs only what was opened for writing, and an archived file never is.
fn only_on_windows(error: io::Error) -> io::Result<()> {
    if cfg!(windows) { Ok(()) } else { Err(error) }
}
