//! What the judges gave the fifteen finalists, with the two ties built in.

use super::FINALISTS;
use super::chance::Chance;
use super::panel::{CRITERIA, JUDGES};
use crate::domain::points::Points;
use crate::domain::submission::Submission;
use crate::sheets::rows::{Recusal, ScoreRow};

const CATEGORIES: usize = 5;
const SHORTLIST: usize = 3;

/// Accepted maturity score of each finalist. In B the second has one point more than the first, in E they are equal.
const MATURITY: [[u32; SHORTLIST]; CATEGORIES] =
    [[104, 101, 98], [101, 102, 97], [103, 99, 97], [102, 100, 96], [100, 100, 95]];

/// How good each finalist is, in half points, around which the judges' values lie.
const LEVEL: [[i32; SHORTLIST]; CATEGORIES] =
    [[177, 171, 165], [168, 168, 185], [174, 168, 172], [170, 179, 166], [178, 178, 164]];

/// Plausible values, 70 to 96, in half points.
const LOWEST: i32 = 140;
const HIGHEST: i32 = 192;

/// A value for every criterion of both stages, by judge, in half points.
type Sheets = [[i32; CRITERIA.len()]; JUDGES.len()];

/// The category whose tie the chain settles, and the one whose tie is left to the panel.
const CHAIN: usize = 1;
const OPEN: usize = 4;

/// Who goes on after the first stage.
pub(super) struct Finals {
    starts: [usize; CATEGORIES],
}

impl Finals {
    /// From the places at which the categories begin in the list of all entries.
    pub const fn of(starts: &[usize; CATEGORIES]) -> Self {
        Self { starts: *starts }
    }

    /// The place of a finalist in the list of all entries.
    pub fn entry(&self, category: usize, finalist: usize) -> usize {
        self.starts[category] + FINALISTS[category][finalist]
    }

    /// The accepted maturity score an entry is to have, if it is a finalist.
    pub fn maturity(&self, entry: usize) -> Option<u32> {
        each()
            .find(|(category, finalist)| self.entry(*category, *finalist) == entry)
            .map(|(category, finalist)| MATURITY[category][finalist])
    }
}

/// Every finalist as category and place.
fn each() -> impl Iterator<Item = (usize, usize)> {
    (0..CATEGORIES).flat_map(|category| (0..SHORTLIST).map(move |finalist| (category, finalist)))
}

/// Every value, complete for all finalists but where a judge stands back.
pub(super) fn all(submissions: &[Submission], finals: &Finals, recusals: &[Recusal]) -> Vec<ScoreRow> {
    let mut rows = Vec::new();
    for (category, finalist) in each() {
        let entry = &submissions[finals.entry(category, finalist)];
        for ((judge, ..), values) in JUDGES.iter().zip(sheets(category, finalist)) {
            if recusals.iter().any(|recusal| recusal.judge == *judge && recusal.submission == entry.code) {
                continue;
            }
            for ((stage, criterion, ..), halves) in CRITERIA.iter().zip(values) {
                rows.push(ScoreRow {
                    judge: (*judge).to_owned(),
                    submission: entry.code.clone(),
                    stage: (*stage).to_owned(),
                    criterion: (*criterion).to_owned(),
                    value: Some(Points::from_raw(i64::from(halves) * Points::ONE / 2)),
                });
            }
        }
    }
    rows
}

fn sheets(category: usize, finalist: usize) -> Sheets {
    match (category, finalist) {
        (CHAIN, 1) => a_little_less(turned(drawn(CHAIN, 0))),
        (OPEN, 1) => turned(drawn(OPEN, 0)),
        _ => drawn(category, finalist),
    }
}

/// Values around the finalist's level; every judge leans a little, some values have a half.
fn drawn(category: usize, finalist: usize) -> Sheets {
    let chance = &mut Chance::of(3, category * SHORTLIST + finalist);
    let spread = |chance: &mut Chance, width: u32| {
        let width = i32::try_from(chance.between(0, 2 * width)).unwrap_or(0) - width.cast_signed();
        width * 2
    };
    let mut sheets = Sheets::default();
    for sheet in &mut sheets {
        let leaning = spread(chance, 2);
        for value in sheet {
            let half = i32::from(chance.percent(25));
            *value = (LEVEL[category][finalist] / 2 * 2 + leaning + spread(chance, 3) + half).clamp(LOWEST, HIGHEST);
        }
    }
    sheets
}

/// The same values of each criterion from other judges: every mean stays, no sheet does.
fn turned(sheets: Sheets) -> Sheets {
    let mut turned = sheets;
    for (judge, sheet) in turned.iter_mut().enumerate() {
        for (criterion, value) in sheet.iter_mut().enumerate() {
            *value = sheets[(judge + 1 + criterion % (JUDGES.len() - 1)) % JUDGES.len()][criterion];
        }
    }
    turned
}

/// Takes 0.5 from the presentation and 0.8 from the visit: with one more point of maturity the final is 0.00036 higher
/// than the other's, which two decimals do not show. So the chain decides, and the presentation stands first in it.
fn a_little_less(mut sheets: Sheets) -> Sheets {
    // Two judges give five less in K1 (25 %) and in L1 (40 %).
    for sheet in sheets.iter_mut().take(2) {
        sheet[0] -= 10;
        sheet[5] -= 10;
    }
    sheets
}
