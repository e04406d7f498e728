//! Paper sheets on their way.

use super::paper::differ;
use crate::desk::{Answer, Desk};
use crate::domain::method::Stage;
use crate::domain::points::Points;
use crate::store::paper_entries::{self, Part, Typed};
use crate::store::{method, people};
use crate::wire::{PaperDifference, PaperRow, PaperView};

impl Desk {
    /// Paper sheets: those under way, then those done. Numbers are shown only where two typings differ, and never to a judge, nor to who
    /// stands back from the entry.
    pub fn paper_sheets(&self) -> Answer<PaperView> {
        let (shown, away) = (self.not_a_members_seat().is_ok(), self.stands_back_from()?);
        let reader = self.store.reader();
        let stages = method::stages(reader)?;
        let judges = people::judges(reader)?;
        let submissions = people::submissions(reader)?;
        let typed = paper_entries::every(reader)?;
        let mut rows = Vec::new();
        for sheet in typed.chunk_by(|a, b| a.key == b.key) {
            let (judge, submission, stage) = &sheet[0].codes;
            let by = |part| sheet.iter().find(|one| one.part == part).map(|one| one.person.clone());
            let settled = by(Part::Settled).is_some();
            let judge_name = judges.iter().find(|one| one.code == *judge).map(|one| one.name.clone());
            let name = submissions.iter().find(|one| one.code == *submission).map(|one| one.name.clone());
            rows.push(PaperRow {
                judge: judge.clone(),
                judge_name: judge_name.unwrap_or_default(),
                submission: submission.clone(),
                name: name.unwrap_or_default(),
                stage: stage.clone(),
                first: by(Part::First),
                second: by(Part::Second),
                differences: if shown && !away.contains(submission) && differ(sheet) {
                    differences(&stages, sheet)
                } else {
                    Vec::new()
                },
                done: settled || (by(Part::Second).is_some() && !differ(sheet)),
            });
        }
        rows.sort_by_key(|row| row.done);
        Ok(PaperView { rows })
    }
}

fn differences(stages: &[Stage], typed: &[Typed]) -> Vec<PaperDifference> {
    let [first, second, ..] = typed else { return Vec::new() };
    let name = |code: &String| {
        let rules = stages.iter().find(|stage| stage.code == first.codes.2);
        let found = rules.and_then(|rules| rules.criteria.iter().find(|criterion| criterion.code == *code));
        found.map_or_else(|| code.clone(), |criterion| criterion.name.clone())
    };
    let pairs = first.values.iter().zip(&second.values).filter(|(one, other)| one != other);
    let difference = |((code, one), (_, other)): (&(String, Points), &(String, Points))| PaperDifference {
        criterion: code.clone(),
        name: name(code),
        first: one.to_string(),
        second: other.to_string(),
    };
    pairs.map(difference).collect()
}
