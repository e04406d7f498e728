//! A stream into the archive: read once, hashed while it is written, on disk and read back before it gets its name.

use super::take::{Taken, Trouble};
use super::{UNFINISHED, allow_reading, differs, place, sync_folder, verify};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, ScopedJoinHandle};
use tempfile::NamedTempFile;

/// How much is in memory at a time. It is read, hashed and written while it is near the processor: pieces of 1 MB cost it twice the time.
pub(super) const PIECE: usize = 64 << 10;
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

/// Stores what a reader gives under a name that it had elsewhere, and answers the hash that it has now.
pub(super) fn copy(folder: &Path, source: &mut dyn Read, name: &str) -> Result<String, Trouble> {
    let archive = folder.join("archive");
    fs::create_dir_all(&archive).map_err(Trouble::store)?;
    let unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(&archive).map_err(Trouble::store)?;
    let poured = pour(source, &unfinished, &mut |_| true)?;
    finish(folder, unfinished, name).map_err(Trouble::store)?;
    Ok(poured.hash)
}

/// Writes and hashes here; syncs on a thread behind, and reads back on one behind that: so the time is that of the disk, not the sum.
fn pour(source: &mut dyn Read, into: &NamedTempFile, watch: &mut dyn FnMut(u64) -> bool) -> Result<Poured, Trouble> {
    let (disk, back) = (into.reopen().map_err(Trouble::store)?, into.reopen().map_err(Trouble::store)?);
    thread::scope(|scope| {
        // Room for one share: a slow disk holds the reader back, so that the progress told is true and stopping is quick.
        let (written, to_sync) = sync_channel(1);
        let (synced, to_read) = sync_channel(1);
        let syncing = thread::Builder::new().spawn_scoped(scope, move || sync(&disk, &to_sync, &synced));
        let syncing = syncing.map_err(Trouble::store)?;
        let reading = thread::Builder::new().spawn_scoped(scope, move || read_back(back, &to_read));
        let reading = reading.map_err(Trouble::store)?;
        let result = write(source, into.as_file(), watch, &written);
        drop(written);
        let (syncing, reading) = (join(syncing), join(reading));
        let (hash, size) = result?;
        syncing.map_err(Trouble::store)?;
        if reading.map_err(Trouble::store)? == hash {
            Ok(Poured { hash: hash.to_hex().to_string(), size })
        } else {
            Err(Trouble::Store(differs()))
        }
    })
}

fn join<T>(thread: ScopedJoinHandle<'_, io::Result<T>>) -> io::Result<T> {
    thread.join().unwrap_or_else(|_| Err(io::Error::other("the thread that reads back has failed")))
}

/// Reads the source once; each share that is written is announced, and at last the whole.
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
        let part = next(source, &mut piece).map_err(Trouble::Unreadable)?;
        if part.is_empty() {
            // When nobody listens, a thread behind has failed and will say why.
            let _ = written.send(size);
            return Ok((hasher.finalize(), size));
        }
        hasher.update(part);
        into.write_all(part).map_err(Trouble::store)?;
        size += part.len() as u64;
        if !watch(size) {
            return Err(Trouble::Stopped);
        }
        if size - announced >= SHARE {
            announced = size;
            if written.send(size).is_err() {
                return Ok((hasher.finalize(), size));
            }
        }
    }
}

/// Brings to disk whatever is announced, and passes it on.
fn sync(file: &File, written: &Receiver<u64>, synced: &SyncSender<u64>) -> io::Result<()> {
    while let Ok(until) = written.recv() {
        file.sync_data()?;
        if synced.send(until).is_err() {
            break;
        }
    }
    file.sync_all()
}

/// Reads back what is on disk and gives its hash. What comes after the last announced byte was never written by us.
fn read_back(mut file: File, synced: &Receiver<u64>) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut done = 0;
    while let Ok(until) = synced.recv() {
        while done < until {
            let part = next(&mut (&mut file).take(until - done), &mut piece)?;
            if part.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            hasher.update(part);
            done += part.len() as u64;
        }
    }
    Ok(hasher.finalize())
}

/// The next piece of a stream, empty at its end.
pub(super) fn next<'a>(source: &mut dyn Read, piece: &'a mut [u8]) -> io::Result<&'a [u8]> {
    loop {
        match source.read(piece) {
            Ok(count) => return Ok(piece.get(..count).unwrap_or_default()),
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
