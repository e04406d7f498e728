//! PDF: how many pages, whether it opens, whether it acts, whether it is blank. Decision 0019 says why nothing foreign parses it.

mod blank;
mod images;
mod index;
mod lexer;
mod lock;
mod packed;
mod tree;
mod value;

use crate::domain::content::{Content, ContentProblem};
use index::Index;
use lock::Lock;
use tree::Pages;

/// How many pages are looked at for a mark. A document of more blank pages is not called blank.
const LOOKED_AT: usize = 12;

/// Adds the pages and what is wrong to what is known of a PDF.
pub(super) fn look(bytes: &[u8], mut content: Content) -> Content {
    let mut index = Index::of(bytes);
    let lock = lock::try_without_password(&index);
    match &lock {
        Lock::None => packed::unpack(&mut index, None),
        Lock::Open(decrypted) => packed::unpack(&mut index, Some(decrypted)),
        Lock::TooLarge => index.unread = true,
        Lock::Closed => {}
    }
    if index.active {
        content = content.with(ContentProblem::ActiveContent);
    }
    if matches!(lock, Lock::Closed) {
        return content.with(ContentProblem::Encrypted);
    }
    let pages = tree::walk(&index, LOOKED_AT);
    index.unread |= pages.as_ref().is_some_and(|pages| pages.endless);
    let problem = shape(&index, pages.as_ref());
    // A number that is not the whole truth would be taken for it.
    let counted = matches!(problem, None | Some(ContentProblem::NoPages)) && !index.unread;
    content.pages = pages.as_ref().map(|pages| pages.count).filter(|_| counted);
    if let Some(problem) = problem {
        return content.with(problem);
    }
    match pages {
        Some(pages) if matches!(lock, Lock::None) => match blank(&index, &pages) {
            Some(problem) => content.with(problem),
            None => content,
        },
        _ => content,
    }
}

/// What is wrong with the document as a whole.
fn shape(index: &Index<'_>, pages: Option<&Pages>) -> Option<ContentProblem> {
    let lost = |pages: &Pages| pages.broken || pages.claimed.is_some_and(|claimed| claimed > i64::from(pages.count));
    if index.cut {
        return Some(ContentProblem::Corrupt);
    }
    match pages {
        // What was left unread may be what is missing.
        None => Some(if index.unread { ContentProblem::NotInspected } else { ContentProblem::Corrupt }),
        Some(pages) if lost(pages) => {
            Some(if index.unread { ContentProblem::NotInspected } else { ContentProblem::Corrupt })
        }
        Some(pages) if pages.endless => Some(ContentProblem::NotInspected),
        Some(pages) if pages.count == 0 => Some(ContentProblem::NoPages),
        Some(_) => None,
    }
}

/// Whether every page is blank. One page with a mark, or one that cannot be told, settles it.
fn blank(index: &Index<'_>, pages: &Pages) -> Option<ContentProblem> {
    let mut left = blank::Left::default();
    let mut is_blank = |(page, inherited): &(u32, Option<u32>)| blank::is_blank(index, *page, *inherited, &mut left);
    let all = pages.first.iter().all(|page| is_blank(page) == Some(true));
    let seen_all = u32::try_from(pages.first.len()).ok() == Some(pages.count);
    match (all, seen_all) {
        (true, true) => Some(ContentProblem::Blank),
        (true, false) => Some(ContentProblem::NotInspected),
        _ => None,
    }
}
