use super::make::room;
use crate::archive::{Taken, Trouble, copy, names, place, pour, take, verify};
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::Command;

const MIB: usize = 1 << 20;

/// A file of three pieces and a bit, so that there is a middle.
fn source(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("bukti.pdf");
    let bytes: Vec<u8> = (0..3 * MIB + 17).map(|at| u8::try_from(at * 7 % 251).unwrap()).collect();
    fs::write(&path, bytes).unwrap();
    path
}

fn quietly(folder: &Path, source: &Path) -> Result<Taken, Trouble> {
    take(folder, source, &mut |_| true)
}

/// How many files of any sort lie in the archive.
fn files(folder: &Path) -> usize {
    let inside = |path: &Path| fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let archive = folder.join("archive");
    if !archive.exists() {
        return 0;
    }
    inside(&archive).iter().map(|path| if path.is_dir() { inside(path).len() } else { 1 }).sum()
}

/// Takes while `meddle` does something once the first piece is read; the archive must be empty afterwards.
fn meddled(meddle: impl Fn(&Path)) -> Trouble {
    let room = room();
    let source = source(room.path());
    let mut done = false;
    let result = take(room.path(), &source, &mut |_| {
        if !done {
            done = true;
            meddle(&source);
        }
        true
    });
    assert_eq!(files(room.path()), 0, "something was left");
    result.unwrap_err()
}

#[test]
fn a_taken_file_lies_under_its_hash_and_is_a_copy() {
    let room = room();
    let source = source(room.path());
    let bytes = fs::read(&source).unwrap();
    let mut told = Vec::new();
    let taken = take(room.path(), &source, &mut |done| {
        told.push(done);
        true
    })
    .unwrap();
    assert_eq!(taken.hash, blake3::hash(&bytes).to_hex().to_string());
    assert_eq!((taken.size, taken.known), (bytes.len() as u64, false));
    assert_eq!(told.last(), Some(&taken.size));
    let stored = place(room.path(), &taken.hash);
    assert_eq!(fs::read(&stored).unwrap(), bytes);
    OpenOptions::new().append(true).open(&source).unwrap().write_all(b"!").unwrap();
    verify(room.path(), &taken.hash).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let metadata = fs::metadata(&stored).unwrap();
        assert_eq!((metadata.nlink(), metadata.mode() & 0o777), (1, 0o644));
    }
}

#[test]
fn the_same_content_is_stored_once() {
    let room = room();
    let first = source(room.path());
    let second = room.path().join("salinan.pdf");
    fs::copy(&first, &second).unwrap();
    assert!(!quietly(room.path(), &first).unwrap().known);
    assert!(quietly(room.path(), &second).unwrap().known);
    assert_eq!(files(room.path()), 1);
}

#[test]
fn a_damaged_file_of_the_same_content_is_replaced_by_the_good_one() {
    let room = room();
    let source = source(room.path());
    let taken = quietly(room.path(), &source).unwrap();
    fs::write(place(room.path(), &taken.hash), b"rusak").unwrap();
    assert!(verify(room.path(), &taken.hash).is_err());
    assert!(!quietly(room.path(), &source).unwrap().known);
    verify(room.path(), &taken.hash).unwrap();
}

#[cfg(unix)]
#[test]
fn links_folders_pipes_sockets_and_devices_are_refused_at_once() {
    let room = room();
    let path = |name: &str| room.path().join(name);
    fs::write(path("asli"), b"isi").unwrap();
    std::os::unix::fs::symlink(path("asli"), path("tautan")).unwrap();
    std::os::unix::fs::symlink(path("tidak ada"), path("putus")).unwrap();
    fs::create_dir(path("map")).unwrap();
    assert!(Command::new("mkfifo").arg(path("pipa")).status().unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(path("soket")).unwrap();
    for name in ["tautan", "putus", "map", "pipa", "soket"] {
        assert!(matches!(quietly(room.path(), &path(name)), Err(Trouble::NotAFile)), "{name}");
        assert!(crate::archive::content::inspect(&path(name), u64::MAX).is_err(), "{name}");
    }
    assert!(matches!(quietly(room.path(), Path::new("/dev/zero")), Err(Trouble::NotAFile)));
}

#[test]
fn a_missing_file_and_an_empty_one_are_told() {
    let room = room();
    assert!(matches!(quietly(room.path(), &room.path().join("tidak ada")), Err(Trouble::Missing)));
    fs::write(room.path().join("kosong"), b"").unwrap();
    assert!(matches!(quietly(room.path(), &room.path().join("kosong")), Err(Trouble::Empty)));
    assert_eq!(files(room.path()), 0);
}

#[test]
fn a_file_that_grows_while_it_is_copied_is_not_taken() {
    let grow = |path: &Path| OpenOptions::new().append(true).open(path).unwrap().write_all(b"lagi").unwrap();
    assert!(matches!(meddled(grow), Trouble::Changed));
}

#[test]
fn a_file_that_is_cut_while_it_is_copied_is_not_taken() {
    let cut = |path: &Path| OpenOptions::new().write(true).open(path).unwrap().set_len(MIB as u64).unwrap();
    assert!(matches!(meddled(cut), Trouble::Changed));
}

#[test]
fn a_file_that_is_written_over_while_it_is_copied_is_not_taken() {
    let over = |path: &Path| {
        let file = OpenOptions::new().write(true).open(path).unwrap();
        (&file).write_all(b"lain").unwrap();
        // Told by its time, which on a quick machine may not have moved on by itself.
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    };
    assert!(matches!(meddled(over), Trouble::Changed));
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_by_another_while_it_is_copied_is_not_taken() {
    let replace = |path: &Path| {
        let other = path.with_extension("baru");
        fs::copy(path, &other).unwrap();
        fs::rename(other, path).unwrap();
    };
    assert!(matches!(meddled(replace), Trouble::Changed));
}

#[cfg(unix)]
#[test]
fn a_file_that_disappears_while_it_is_copied_is_told_as_missing() {
    assert!(matches!(meddled(|path| fs::remove_file(path).unwrap()), Trouble::Missing));
}

#[test]
fn stopping_leaves_nothing() {
    let room = room();
    let source = source(room.path());
    let result = take(room.path(), &source, &mut |done| done < 2 * MIB as u64);
    assert!(matches!(result, Err(Trouble::Stopped)));
    assert_eq!(files(room.path()), 0);
}

#[test]
fn a_disk_that_gives_back_something_else_is_noticed() {
    let room = room();
    let source = source(room.path());
    let result = take(room.path(), &source, &mut |_| {
        // What is under way in the archive is spoilt behind the back of the program.
        for entry in fs::read_dir(room.path().join("archive")).unwrap() {
            let file = OpenOptions::new().write(true).open(entry.unwrap().path()).unwrap();
            (&file).write_all(b"rusak").unwrap();
        }
        true
    });
    assert!(matches!(result, Err(Trouble::Store(_))), "{result:?}");
    assert_eq!(files(room.path()), 0);
}

/// Gives a little, and then fails as a stick does that was pulled out.
struct Stick(usize);

impl Read for Stick {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(1).ok_or_else(|| io::Error::other("perangkat dicabut"))?;
        into.fill(7);
        Ok(into.len())
    }
}

#[test]
fn a_stick_that_is_pulled_out_in_the_middle_leaves_nothing() {
    let room = room();
    // More than a share, so that the threads behind are at work.
    let result = pour::keep(room.path(), &mut Stick(600), &mut |_| true, |_| Ok(()));
    assert!(matches!(result, Err(Trouble::Unreadable(_))));
    assert_eq!(files(room.path()), 0);
}

/// Not a test by itself: the program on the small disk.
#[test]
fn taking_on_a_small_disk() {
    let (Some(folder), Some(source)) = (std::env::var_os("PIAGAM_TEST_TAKE_IN"), std::env::var_os("PIAGAM_TEST_TAKE"))
    else {
        return;
    };
    let result = quietly(Path::new(&folder), Path::new(&source));
    println!("hasil {result:?}, tersisa {}", files(Path::new(&folder)));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_leaves_nothing() {
    let room = room();
    let disk = room.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let source = source(room.path());
    let script = format!("mount -t tmpfs -o size=2m tmpfs '{0}' && exec \"$0\" \"$@\"", disk.display());
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", &script])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "archive::tests::taking::taking_on_a_small_disk", "--nocapture"])
        .env("PIAGAM_TEST_TAKE_IN", &disk)
        .env("PIAGAM_TEST_TAKE", source)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("hasil Err(DiskFull), tersisa 0"), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_backup_copies_every_file_a_damaged_one_as_it_is() {
    let (from, to) = (room(), room());
    let taken = quietly(from.path(), &source(from.path())).unwrap();
    fs::write(from.path().join("archive").join(".piagam-sisa"), b"sisa").unwrap();
    assert!(copy(from.path(), to.path()).unwrap().is_empty());
    assert_eq!(names(to.path()).unwrap(), std::slice::from_ref(&taken.hash));
    verify(to.path(), &taken.hash).unwrap();
    fs::write(place(from.path(), &taken.hash), b"rusak").unwrap();
    let again = room();
    let damaged = copy(from.path(), again.path()).unwrap();
    assert_eq!(damaged.iter().map(|(name, _)| name).collect::<Vec<_>>(), [&taken.hash]);
    assert_eq!(fs::read(place(again.path(), &taken.hash)).unwrap(), b"rusak");
}
