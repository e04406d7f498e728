//! The pages of a PDF, counted by walking their tree.

use super::index::Index;
use super::value::{self, Value};
use std::collections::HashMap;

/// More pages than any document has.
const MOST: u32 = 100_000;

/// What the tree says.
pub(super) struct Pages {
    /// How many pages were found.
    pub count: u32,
    /// How many the document claims to have.
    pub claimed: Option<i64>,
    /// The first of them: number of the object, and the resources it inherits, if any.
    pub first: Vec<(u32, Option<u32>)>,
    /// Whether the tree refers to pages that are not there.
    pub broken: bool,
    /// Whether there are so many that the counting was given up.
    pub endless: bool,
}

/// Walks the tree from its root; `keep` pages are named. `None` when there is no tree. A part that was visited is not visited again, so
/// neither circles nor a tree that branches back into itself take time.
pub(super) fn walk(index: &Index<'_>, keep: usize) -> Option<Pages> {
    let catalog = index.dict(index.trailer("Root").map(|(root, _)| root));
    let catalog = catalog.filter(|catalog| value::get(catalog, "Pages").is_some()).or_else(|| any_catalog(index))?;
    let Some(Value::Reference(root)) = value::get(catalog, "Pages") else { return None };
    let claimed = match index.dict(Some(Value::Reference(root))).and_then(|pages| value::get(pages, "Count")) {
        Some(count) => match index.follow(count) {
            Some(Value::Int(count)) => Some(count),
            _ => None,
        },
        None => None,
    };
    let mut pages = Pages { count: 0, claimed, first: Vec::new(), broken: false, endless: false };
    let mut known = HashMap::new();
    // The number of a part of the tree and whose resources it inherits.
    let mut waiting = vec![(root, None)];
    // Several branches may share one list of kids, so what is followed is counted.
    let mut room = 4 * MOST as usize;
    while let Some((number, inherited)) = waiting.pop().filter(|_| !pages.endless) {
        match *known.entry(number).or_insert_with(|| part(index, number)) {
            Part::Page if number == root => pages.broken = true,
            Part::Page => {
                pages.count += 1;
                if pages.first.len() < keep {
                    pages.first.push((number, inherited));
                }
                pages.endless |= pages.count >= MOST;
            }
            Part::Branch { kids, resources } => {
                let inherited = if resources { Some(number) } else { inherited };
                let from = waiting.len();
                waiting.extend(references(kids).take(room).map(|kid| (kid, inherited)));
                room -= waiting.len() - from;
                waiting.get_mut(from..)?.reverse();
                known.insert(number, Part::Missing);
            }
            Part::Missing => pages.broken = true,
        }
        pages.endless |= room == 0;
    }
    Some(pages)
}

fn references(array: &[u8]) -> impl Iterator<Item = u32> {
    value::items(array).filter_map(|item| if let Value::Reference(number) = item { Some(number) } else { None })
}

/// A part of the tree, read once: it may be large, and referred to often.
#[derive(Clone, Copy)]
enum Part<'b> {
    Page,
    Branch {
        kids: &'b [u8],
        /// Whether it has resources of its own.
        resources: bool,
    },
    /// It is not there, or a branch that was followed already.
    Missing,
}

fn part<'b>(index: &'b Index<'_>, number: u32) -> Part<'b> {
    let Some(dict) = index.dict(Some(Value::Reference(number))) else { return Part::Missing };
    match value::get(dict, "Kids").and_then(|kids| index.follow(kids)) {
        Some(Value::Array(kids)) => Part::Branch { kids, resources: value::get(dict, "Resources").is_some() },
        _ => Part::Page,
    }
}

/// When no trailer is left: the last object that says it is the catalog.
fn any_catalog<'b>(index: &'b Index<'_>) -> Option<&'b [u8]> {
    let catalogs = index
        .objects
        .iter()
        .filter(|(number, _)| index.object(**number).is_some_and(|bytes| value::is(bytes, "Type", "Catalog")));
    let (number, _) = catalogs.max_by_key(|(_, place)| place.order)?;
    index.object(*number)
}
