//! Which competition a workbook was written by: a text on the hidden sheet of lists, which a unit never sees.

use super::returned::Returned;
use crate::domain::finding::{Code, Finding};
use crate::sheets::rows::Workbook;

/// A competition as its workbooks say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// What no other competition has, and what stays as long as it lives.
    pub id: String,
    /// Its year.
    pub year: i32,
    /// Its name.
    pub name: String,
}

/// How the text begins.
const MARK: &str = "piagam-lomba";

impl Origin {
    /// The text in the hidden cell.
    pub(super) fn text(&self) -> String {
        format!("{MARK} {} {} {}", self.id, self.year, self.name)
    }

    /// The competition in a cell; `None` where another text stands.
    pub(in crate::sheets) fn read(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix(MARK)?.strip_prefix(' ')?.splitn(3, ' ');
        let (id, year, name) = (parts.next()?, parts.next()?, parts.next().unwrap_or_default());
        Some(Self { id: id.to_owned(), year: year.parse().ok()?, name: name.to_owned() })
    }
}

/// Holds a file against the competition that it comes back to. Of another one's file nothing is taken.
pub(super) fn hold(book: &mut Returned, origin: Option<&Origin>, guide: Option<&str>, ours: &Origin) {
    let named = |finding: Finding, other: &str| finding.with("other", other).with("contest", &ours.name);
    match (origin, guide) {
        (Some(origin), _) if origin.id != ours.id => {
            let finding = named(Finding::error(Code::OtherContest), &origin.name);
            book.findings = vec![finding.with("year", origin.year).with("own", ours.year)];
            book.workbook = Workbook::default();
            book.new.clear();
            book.unit = None;
        }
        (None, Some(guide)) if guide.trim() != ours.name => {
            book.findings.push(named(Finding::warning(Code::ContestUnsure), guide.trim()));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_of_a_competition_is_read_again() {
        let origin = Origin { id: "ab12".into(), year: 2024, name: "Lomba Inovasi Daerah 2024".into() };
        assert_eq!(Origin::read(&origin.text()), Some(origin));
        for other in ["puskesmas", "piagam-lomba", "piagam-lomba x", "piagam-lomba x y z"] {
            assert_eq!(Origin::read(other), None, "{other}");
        }
    }
}
