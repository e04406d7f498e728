//! Several files into one folder: all of them, or the folder stays as it was.

use super::output::{outside, write_output};
use super::{Answer, DeskError};
use crate::archive::{UNFINISHED, sync_folder};
use crate::domain::finding::Refusal;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Names shown of the files that are in the way.
const SHOWN: usize = 3;

/// A folder that a batch goes into, which is made when it is not there.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    folder: &'a Path,
    replace: bool,
}

impl<'a> Target<'a> {
    /// A folder outside every competition. With `replace` a person agreed that files of the same names are replaced.
    pub(super) fn new(folder: &'a Path, replace: bool) -> Answer<Self> {
        outside(folder)?;
        Ok(Self { folder, replace })
    }

    /// Refuses when files of these names are there and nobody agreed to replace them. What is no file is never replaced.
    pub(super) fn free<S: AsRef<str>>(&self, names: impl IntoIterator<Item = S>) -> Answer<()> {
        let mut there = Vec::new();
        for name in names {
            let place = self.folder.join(name.as_ref());
            match fs::symlink_metadata(&place) {
                Ok(found) if found.is_dir() => {
                    return Err(DeskError::refused_with(Refusal::OutputNotWritable, "path", place.display()));
                }
                Ok(_) => there.push(name.as_ref().to_owned()),
                Err(_) => {}
            }
        }
        let Some(first) = there.first().filter(|_| !self.replace) else { return Ok(()) };
        let mut path = self.folder.join(first).display().to_string();
        for other in there.iter().take(SHOWN).skip(1) {
            path = format!("{path}, {other}");
        }
        if there.len() > SHOWN {
            path = format!("{path}, … ({})", there.len());
        }
        Err(DeskError::refused_with(Refusal::FileExists, "path", path))
    }

    /// Writes the files aside in the folder, synced and read back, then moves all of them to their places. Whatever fails, or a
    /// Cancel among the files, leaves the folder as it was.
    pub(super) fn write(&self, files: impl Iterator<Item = Answer<(String, Vec<u8>)>>) -> Answer<Vec<String>> {
        let made = make(self.folder).map_err(|error| DeskError::output(self.folder, &error))?;
        let written = self.fill(files);
        if written.is_err() {
            // The reason of the failure matters; a folder that cannot be removed again is at most an empty one.
            let _ = made.iter().try_for_each(fs::remove_dir);
        }
        written
    }

    fn fill(&self, files: impl Iterator<Item = Answer<(String, Vec<u8>)>>) -> Answer<Vec<String>> {
        let here = |error: io::Error| DeskError::output(self.folder, &error);
        let aside = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(self.folder).map_err(here)?;
        let mut names = Vec::new();
        for file in files {
            let (name, bytes) = file?;
            write_output(&aside.path().join(&name), &bytes).map_err(|error| self.named(error, &name))?;
            names.push(name);
        }
        // Somebody may have put a file there meanwhile.
        self.free(&names)?;
        let mut moving = Moving { folder: self.folder, aside: aside.path(), done: Vec::new() };
        if let Err((name, error)) = moving.all(&names) {
            if moving.back().is_err() {
                // What was there before is not thrown away with the rest.
                let _ = aside.keep();
            }
            return Err(DeskError::output(&self.folder.join(name), &error));
        }
        sync_folder(self.folder).map_err(here)?;
        Ok(names)
    }

    /// The place that people know, instead of the one aside.
    fn named(&self, error: DeskError, name: &str) -> DeskError {
        match error {
            DeskError::Refused(refused) if refused.params.contains_key("path") => {
                DeskError::refused_with(refused.code, "path", self.folder.join(name).display())
            }
            other => other,
        }
    }
}

/// Makes a folder with those it stands in; answers the ones that are new, the innermost first.
fn make(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let new = folder.ancestors().take_while(|one| !one.as_os_str().is_empty() && !one.exists());
    let new = new.map(Path::to_path_buf).collect();
    fs::create_dir_all(folder)?;
    Ok(new)
}

/// Finished files on their way to their places, and what they replace on its way out.
struct Moving<'a> {
    folder: &'a Path,
    aside: &'a Path,
    /// Name, and whether a file was there before.
    done: Vec<(String, bool)>,
}

impl Moving<'_> {
    fn all(&mut self, names: &[String]) -> Result<(), (String, io::Error)> {
        let of = |name: &str| {
            let name = name.to_owned();
            move |error| (name, error)
        };
        fs::create_dir(self.before()).map_err(of(""))?;
        for name in names {
            let place = self.folder.join(name);
            let was_there = fs::symlink_metadata(&place).is_ok();
            if was_there {
                fs::rename(&place, self.before().join(name)).map_err(of(name))?;
            }
            self.done.push((name.clone(), was_there));
            fs::rename(self.aside.join(name), &place).map_err(of(name))?;
        }
        Ok(())
    }

    /// Puts everything back, the last first. The last may have gone only half the way.
    fn back(&self) -> io::Result<()> {
        for (name, was_there) in self.done.iter().rev() {
            let place = self.folder.join(name);
            if fs::symlink_metadata(&place).is_ok() {
                fs::rename(&place, self.aside.join(name))?;
            }
            if *was_there {
                fs::rename(self.before().join(name), &place)?;
            }
        }
        Ok(())
    }

    fn before(&self) -> PathBuf {
        self.aside.join("sebelumnya")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> (String, Vec<u8>) {
        (name.to_owned(), text.as_bytes().to_vec())
    }

    fn held(folder: &Path) -> Vec<(String, String)> {
        let read = |entry: io::Result<fs::DirEntry>| {
            let path = entry.ok()?.path();
            Some((path.file_name()?.to_string_lossy().into_owned(), fs::read_to_string(&path).ok()?))
        };
        let mut held: Vec<_> = fs::read_dir(folder).into_iter().flatten().filter_map(read).collect();
        held.sort();
        held
    }

    #[test]
    fn a_batch_that_fails_while_it_moves_in_puts_back_what_was_there() {
        let room = tempfile::tempdir().expect("a folder");
        let (folder, aside) = (room.path().join("f"), room.path().join("aside"));
        for one in [&folder, &aside] {
            fs::create_dir(one).expect("made");
        }
        for (place, text) in [(folder.join("a"), "lama a"), (folder.join("b"), "lama b"), (aside.join("a"), "baru a")] {
            fs::write(place, text).expect("written");
        }
        let before = held(&folder);
        let mut moving = Moving { folder: &folder, aside: &aside, done: Vec::new() };
        // Of `b` nothing stands aside: its move fails after that of `a` went well and the old `b` was taken out.
        assert!(moving.all(&["a".to_owned(), "b".to_owned()]).is_err());
        assert_ne!(held(&folder), before, "it failed half way");
        moving.back().expect("back");
        assert_eq!(held(&folder), before);
    }

    #[test]
    fn a_batch_replaces_all_or_nothing_and_only_when_that_was_agreed_to() {
        let room = tempfile::tempdir().expect("a folder");
        let files = || vec![Ok(file("a", "1")), Ok(file("b", "2"))];
        let write = |replace, files: Vec<Answer<_>>| {
            Target::new(room.path(), replace).and_then(|target| target.write(files.into_iter()))
        };
        write(false, files()).expect("written");
        let Err(DeskError::Refused(refused)) = write(false, files()) else { panic!("not refused") };
        assert_eq!(refused.code, Refusal::FileExists);
        let broken = vec![Ok(file("a", "9")), Err(DeskError::refused(Refusal::Cancelled))];
        assert!(write(true, broken).is_err());
        assert_eq!(held(room.path()), [("a".to_owned(), "1".to_owned()), ("b".to_owned(), "2".to_owned())]);
        write(true, vec![Ok(file("a", "3"))]).expect("written");
        assert_eq!(held(room.path()), [("a".to_owned(), "3".to_owned()), ("b".to_owned(), "2".to_owned())]);
    }

    #[test]
    fn a_folder_of_the_same_name_is_never_replaced_and_folders_made_in_vain_vanish() {
        let room = tempfile::tempdir().expect("a folder");
        fs::create_dir(room.path().join("a")).expect("made");
        let target = Target::new(room.path(), true).expect("outside");
        assert!(target.write([Ok(file("a", "1"))].into_iter()).is_err());
        let deep = room.path().join("x/y");
        let target = Target::new(&deep, false).expect("outside");
        assert!(target.write(std::iter::once(Err(DeskError::refused(Refusal::Cancelled)))).is_err());
        assert!(!room.path().join("x").exists());
    }
}
