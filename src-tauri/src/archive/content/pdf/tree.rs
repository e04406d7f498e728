//! The pages of a PDF, counted by walking their tree.

use super::index::Index;
use super::value::{self, Value};
use std::collections::HashSet;

/// More pages than any document has.
const MOST: u32 = 1_000_000;

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
    let mut pages = Pages { count: 0, claimed, first: Vec::new(), broken: false };
    let mut visited = HashSet::new();
    // The number of a part of the tree and whose resources it inherits.
    let mut waiting = vec![(root, None)];
    while let Some((number, inherited)) = waiting.pop() {
        let Some(dict) = index.dict(Some(Value::Reference(number))) else {
            pages.broken = true;
            continue;
        };
        match value::get(dict, "Kids").and_then(|kids| index.follow(kids)) {
            Some(Value::Array(kids)) if visited.insert(number) => {
                let inherited = if value::get(dict, "Resources").is_some() { Some(number) } else { inherited };
                let from = waiting.len();
                waiting.extend(value::items(kids).filter_map(|kid| match kid {
                    Value::Reference(kid) => Some((kid, inherited)),
                    _ => None,
                }));
                waiting.get_mut(from..)?.reverse();
            }
            Some(Value::Array(_)) => pages.broken = true,
            _ if number == root => pages.broken = true,
            _ => {
                pages.count += 1;
                if pages.first.len() < keep {
                    pages.first.push((number, inherited));
                }
                if pages.count >= MOST {
                    break;
                }
            }
        }
    }
    Some(pages)
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
