//! Certificates of an earlier result that still lie in a folder: whoever hands the new ones over has to pull them.

use super::{Answer, Desk};
use crate::certificate::file_prefix;
use crate::store::issued;
use crate::store::seals::{self, Seal};
use std::fs;
use std::path::Path;

/// How the mark of a seal in a PDF begins.
const MARK: &str = "piagam-segel-";
/// No batch of certificates is as large; larger files are not ours.
const LARGEST: u64 = 256 * 1024 * 1024;

/// What certificates carry among the properties of the document: under which seal they were made. The row tells apart two seals
/// over the same result.
pub(super) fn mark(seal: &Seal) -> String {
    format!("{MARK}{}-{}", seal.hash.get(..16).unwrap_or_default(), seal.id)
}

impl Desk {
    /// Names of PDFs in a folder that an earlier seal of this competition left: by the mark in the file, whatever it is called now;
    /// those made before there was a mark by the name that a superseded certificate got. `made` were written just now.
    pub(super) fn superseded_in(&self, folder: &Path, made: &[String]) -> Answer<Vec<String>> {
        let reader = self.store.reader();
        let versions = seals::versions(reader)?.into_iter().filter(|one| one.reopened_at.is_some());
        let marks: Vec<_> = versions.map(|one| mark(&one.seal)).collect();
        if marks.is_empty() {
            return Ok(Vec::new());
        }
        let names: Vec<_> = issued::superseded(reader)?.iter().map(|(code, award)| file_prefix(code, award)).collect();
        let mut found = Vec::new();
        // A folder that cannot be looked through has been written to all the same.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let ours = name.to_lowercase().ends_with(".pdf") && !made.contains(&name);
            let small = entry.metadata().is_ok_and(|about| about.is_file() && about.len() <= LARGEST);
            if !ours || !small {
                continue;
            }
            let Ok(bytes) = fs::read(entry.path()) else { continue };
            let stale = match marked(&bytes) {
                Some(rest) => marks.iter().any(|mark| is_this(rest, mark)),
                None => named_so(&name, &names),
            };
            if stale {
                found.push(name);
            }
        }
        found.sort();
        Ok(found)
    }
}

/// The bytes from the mark on.
fn marked(bytes: &[u8]) -> Option<&[u8]> {
    let at = bytes.windows(MARK.len()).position(|window| window == MARK.as_bytes())?;
    bytes.get(at..)
}

fn is_this(rest: &[u8], mark: &str) -> bool {
    rest.starts_with(mark.as_bytes()) && rest.get(mark.len()).is_none_or(|next| !next.is_ascii_digit())
}

fn named_so(name: &str, prefixes: &[String]) -> bool {
    let name = name.strip_prefix("blangko-").unwrap_or(name);
    let follows = |rest: &str| rest.starts_with(['_', '-', '.']);
    prefixes.iter().any(|prefix| name.strip_prefix(prefix.as_str()).is_some_and(follows))
}
