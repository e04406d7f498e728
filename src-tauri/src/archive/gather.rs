//! Everything a person dropped: files, and what lies in folders, without ever following a link out of them.

use super::hint::Hint;
use super::name;
use super::take::Trouble;
use crate::domain::natural;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most files gathered at once.
pub const MOST: usize = 20_000;

/// What was found.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The files, in the order in which people number them.
    pub files: Vec<Found>,
    /// What is there and cannot be taken.
    pub left: Vec<Left>,
    /// How many droppings of systems and programs were passed over: `.DS_Store`, `Thumbs.db`, locks.
    pub skipped: usize,
    /// Whether there were more than [`MOST`] files, of which only so many are here.
    pub more: bool,
}

/// A file that could be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, harmless (see [`name::safe`]).
    pub name: String,
    /// Whether the name on disk is another.
    pub renamed: bool,
    /// Bytes.
    pub size: u64,
    /// Where it may belong.
    pub hint: Hint,
}

/// Something that stays where it is.
#[derive(Debug)]
pub struct Left {
    /// Where it is.
    pub path: PathBuf,
    /// [`Trouble::NotAFile`] for links, devices and the like, [`Trouble::Unreadable`] for folders that cannot be opened,
    /// [`Trouble::Missing`] for what vanished.
    pub why: Trouble,
}

/// Walks through files and folders. `watch` is told how many files there are so far, at every step, and says whether to go on;
/// otherwise the answer is [`Trouble::Stopped`].
pub fn gather(paths: &[PathBuf], watch: &mut dyn FnMut(usize) -> bool) -> Result<Gathered, Trouble> {
    let mut gathered = Gathered::default();
    let mut seen = HashSet::new();
    // The folders around each path, nearest first.
    let mut waiting: Vec<(PathBuf, Vec<String>)> = paths.iter().rev().map(|path| (path.clone(), Vec::new())).collect();
    while let Some((path, folders)) = waiting.pop() {
        if !watch(gathered.files.len()) {
            return Err(Trouble::Stopped);
        }
        if !seen.insert(path.clone()) {
            continue;
        }
        if gathered.files.len() >= MOST {
            gathered.more = true;
            break;
        }
        match step(&path, &folders) {
            Ok(Step::File(found)) => gathered.files.push(found),
            Ok(Step::Folder(inside)) => waiting.extend(inside),
            Ok(Step::Dropping) => gathered.skipped += 1,
            Err(why) => gathered.left.push(Left { path, why }),
        }
    }
    gathered.files.sort_by(|left, right| natural::paths(&left.path, &right.path));
    gathered.left.sort_by(|left, right| natural::paths(&left.path, &right.path));
    Ok(gathered)
}

enum Step {
    File(Found),
    /// What is in it, the last by name first, with the folders around.
    Folder(Vec<(PathBuf, Vec<String>)>),
    Dropping,
}

fn step(path: &Path, folders: &[String]) -> Result<Step, Trouble> {
    let metadata = fs::symlink_metadata(path).map_err(unreadable)?;
    let own = path.file_name().unwrap_or_else(|| OsStr::new(""));
    // A folder that somebody dropped is meant, whatever it is called.
    let meant = folders.is_empty() && metadata.is_dir();
    if is_dropping(own) && !meant {
        return Ok(Step::Dropping);
    }
    if metadata.is_dir() {
        return Ok(Step::Folder(open(path, own, folders)?));
    }
    if !metadata.is_file() {
        return Err(Trouble::NotAFile);
    }
    let name = name::name_of(own);
    let hint = Hint::of(&name.text, folders.to_vec());
    Ok(Step::File(Found { path: path.to_owned(), name: name.text, renamed: name.changed, size: metadata.len(), hint }))
}

fn open(path: &Path, own: &OsStr, folders: &[String]) -> Result<Vec<(PathBuf, Vec<String>)>, Trouble> {
    let mut names = vec![own.to_string_lossy().into_owned()];
    names.extend_from_slice(folders);
    let mut inside = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        inside.push((entry.map_err(unreadable)?.path(), names.clone()));
    }
    inside.sort_by(|(left, _), (right, _)| natural::paths(right, left));
    Ok(inside)
}

fn unreadable(error: io::Error) -> Trouble {
    if error.kind() == io::ErrorKind::NotFound { Trouble::Missing } else { Trouble::Unreadable(error) }
}

/// What systems and office programs leave in folders. Nobody handed it in; whatever else begins with a dot somebody may have.
fn is_dropping(name: &OsStr) -> bool {
    const KNOWN: [&str; 17] = [
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "__macosx",
        "$recycle.bin",
        "system volume information",
        ".ds_store",
        ".localized",
        ".directory",
        ".apdisk",
        ".spotlight-v100",
        ".trashes",
        ".fseventsd",
        ".temporaryitems",
        ".git",
        ".svn",
        ".hg",
    ];
    let name = name.to_string_lossy().to_lowercase();
    // Word, Excel and PowerPoint lock `surat.docx` by `~$surat.docx`, LibreOffice by `.~lock.surat.docx#`.
    let office = |name: &str| {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        ["doc", "docx", "docm", "dot", "dotx", "rtf", "xls", "xlsx", "xlsm", "xlsb", "ppt", "pptx", "pptm"]
            .contains(&ending)
    };
    KNOWN.contains(&name.as_str())
        || name.starts_with("._")
        || name.starts_with(".trash-")
        || (name.starts_with("~$") && office(&name))
        || (name.starts_with(".~lock.") && name.ends_with('#'))
}
