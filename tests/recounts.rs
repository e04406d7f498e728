//! A thousand made-up contests, counted twice: by the program, and by plain Python from the export alone.

use crate::support::{Office, claim, judge, small, stamp, submission, text};
use piagam_core::domain::decision::{SharedPrize, Votes};
use piagam_core::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use piagam_core::domain::points::Points;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::domain::submission::Status;
use piagam_core::domain::unit::{Unit, UnitKind};
use piagam_core::sheets::rows::{At, CriterionRow, Recusal, ScoreRow, Workbook};
use piagam_core::wire::{Assign, CategoryRankingView, Overrule, SaveMethod, Settle, TieStepView};
use std::path::{Path, PathBuf};
use std::process::Command;

const CONTESTS: u64 = 1_000;
/// Contests that one run of Python counts.
const BATCH: u64 = 50;
const CARRIED: Votes = Votes { yes: 1, no: 0, abstained: 0 };

/// A little generator of our own, so that contest 417 is the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[usize::try_from(self.below(list.len() as u64)).unwrap()]
    }
}

fn at<T>(value: T) -> At<T> {
    At { row: 2, value }
}

fn hundred(parts: usize) -> Vec<Points> {
    let shares: &[&str] = match parts {
        1 => &["100"],
        2 => &["60", "40"],
        _ => &["33.3333", "33.3333", "33.3334"],
    };
    shares.iter().map(|share| share.parse().unwrap()).collect()
}

fn method(chance: &mut Chance) -> (Vec<Stage>, Vec<CriterionRow>) {
    let kinds: &[StageKind] = chance.pick(&[
        &[StageKind::Panel][..],
        &[StageKind::Kematangan, StageKind::Panel],
        &[StageKind::Kematangan, StageKind::Panel, StageKind::Lapangan],
    ]);
    let weights = hundred(kinds.len());
    let (mut stages, mut criteria) = (Vec::new(), Vec::new());
    for (index, kind) in kinds.iter().enumerate() {
        let code = format!("T{index}");
        let last = index + 1 == kinds.len();
        let advance = (!last && chance.once_in(2)).then(|| u32::try_from(1 + chance.below(4)).unwrap());
        let aggregation = chance.pick(&Aggregation::ALL);
        if kind.is_judged() {
            let count = chance.pick(&[1, 2, 3]);
            let max = chance.pick(&[Points::whole(10), Points::HUNDRED]);
            criteria.extend(hundred(count).into_iter().enumerate().map(|(place, weight)| CriterionRow {
                stage: code.clone(),
                criterion: Criterion { code: format!("K{place}"), name: format!("K{place}"), weight, max },
            }));
        }
        let (name, weight) = (code.clone(), weights[index]);
        stages.push(Stage { code, name, kind: *kind, weight, aggregation, advance, criteria: Vec::new() });
    }
    (stages, criteria)
}

fn made(chance: &mut Chance) -> Workbook {
    let mut workbook = Workbook { units: small().units, ..Workbook::default() };
    let school = Unit {
        code: "U-9".into(),
        kind: UnitKind::JuniorSchool,
        category: "D".into(),
        ..workbook.units[0].value.clone()
    };
    workbook.units.push(at(Unit { name: "SMP Uji".into(), ..school }));
    let (stages, criteria) = method(chance);
    let judges: Vec<_> = (0..=chance.below(6)).map(|number| format!("J{number}")).collect();
    let panel = judges.iter().map(|code| {
        let categories = if code != "J0" && chance.once_in(8) { vec!["C".to_owned()] } else { Vec::new() };
        Judge { categories, ..judge(code, Role::Member) }
    });
    let panel: Vec<_> = panel.collect();
    workbook.judges = panel.iter().cloned().map(at).collect();
    for number in 0..2 + chance.below(7) {
        let code = format!("C-{number}");
        let category = if chance.once_in(3) { "D" } else { "C" };
        let mut one = submission(&code, if category == "D" { "U-9" } else { "U-1" });
        if chance.once_in(8) {
            one.status = Status::Submitted;
        }
        workbook.submissions.push(at(one));
        if !chance.once_in(12) {
            workbook.claims.push(at(claim(&code, u8::try_from(chance.below(4)).unwrap())));
        }
        for judge in panel.iter().filter(|judge| judge.judges(category)).map(|judge| &judge.code) {
            if chance.once_in(12) {
                let (judge, reason) = (judge.clone(), "uji".to_owned());
                workbook.recusals.push(at(Recusal { judge, submission: code.clone(), reason }));
                continue;
            }
            // Few different values, so that ties and the chain are common.
            let level = chance.below(3);
            for row in &criteria {
                if chance.once_in(40) {
                    continue;
                }
                let step = if chance.once_in(10) { 0 } else { 1 + level + chance.below(2) };
                let raw = row.criterion.max.raw() / 4 * i64::try_from(step).unwrap();
                let value = Some(Points::from_raw(raw));
                let (stage, criterion) = (row.stage.clone(), row.criterion.code.clone());
                let score = ScoreRow { judge: judge.clone(), submission: code.clone(), stage, criterion, value };
                workbook.scores.push(at(score));
            }
        }
    }
    workbook.stages = Some(stages.into_iter().map(at).collect());
    workbook.criteria = criteria.into_iter().map(at).collect();
    workbook
}

/// Other decimals and another order of ties, as the committee may choose them: any steps in any order, or none at all.
fn another_order(office: &mut Office, chance: &mut Chance) {
    let mut form = office.desk().method().unwrap();
    form.decimals = u8::try_from(chance.below(3)).unwrap();
    let steps = form.stages.iter().flat_map(|stage| {
        let whole = std::iter::once(TieStepView::Stage { stage: stage.code.clone() });
        let criterion = |code: &String| TieStepView::Criterion { stage: stage.code.clone(), criterion: code.clone() };
        whole.chain(stage.criteria.iter().map(move |one| criterion(&one.code)))
    });
    let mut steps: Vec<_> = steps.collect();
    for place in (1..steps.len()).rev() {
        steps.swap(place, usize::try_from(chance.below(place as u64 + 1)).unwrap());
    }
    steps.truncate(usize::try_from(chance.below(steps.len() as u64 + 1)).unwrap());
    form.tie_order = Some(steps);
    let args = SaveMethod { form, reason: Some("uji".into()) };
    office.desk().save_method(&stamp(), &args).unwrap();
}

/// The chair lets some of the entries that are not verified be scored all the same.
fn waived(office: &mut Office, workbook: &Workbook, chance: &mut Chance) {
    for one in workbook.submissions.iter().map(|at| &at.value).filter(|one| one.status == Status::Submitted) {
        if chance.once_in(2) {
            office.desk().waive_verification(&stamp(), &one.code, Some("uji")).unwrap();
        }
    }
}

/// Settles what is open, shares places, chooses judges by hand, overrules: each now and then.
fn decided(office: &mut Office, workbook: &Workbook, chance: &mut Chance) {
    // Nobody who stands back is asked.
    let stands_back = workbook.recusals.iter().any(|at| at.value.judge == "J0");
    if chance.once_in(3) && !stands_back {
        let judges = vec!["J0".to_owned()];
        office
            .desk()
            .assign(
                &stamp(),
                &Assign { submissions: vec!["C-0".into(), "C-1".into()], judges, reason: Some("uji".into()) },
            )
            .unwrap();
    }
    for _ in 0..chance.below(6) {
        let ranking = office.desk().ranking().unwrap();
        let open = ranking.categories.iter().find_map(|one| Some((one.code.clone(), one.open_ties.first()?.clone())));
        let Some((category, tie)) = open else { break };
        let mut ranks = tie.submissions.clone();
        ranks.reverse();
        let by = chance.pick(&[SettleBy::Vote, SettleBy::Lots, SettleBy::Shared]);
        let (votes, prize) = (Some(CARRIED), Some(chance.pick(&[SharedPrize::Each, SharedPrize::Split])));
        let reason = "uji".to_owned();
        let settle = Settle { category, stage: tie.stage, ranks, by, reason, votes, prize };
        office.desk().settle(&stamp(), &settle).unwrap();
    }
    for category in office.desk().ranking().unwrap().categories {
        if category.open_ties.is_empty() && chance.once_in(2) {
            overrule(office, &category, chance);
        }
    }
}

fn overrule(office: &mut Office, category: &CategoryRankingView, chance: &mut Chance) {
    let finalists = category.entries.iter().filter(|one| one.final_score.is_some());
    let mut ranks: Vec<_> = finalists.map(|one| one.submission.clone()).collect();
    if ranks.len() < 2 {
        return;
    }
    ranks.reverse();
    ranks.truncate(usize::try_from(1 + chance.below(ranks.len() as u64)).unwrap());
    let args = Overrule { category: category.code.clone(), ranks, reason: "uji".into(), votes: CARRIED };
    office.desk().overrule(&stamp(), &args).unwrap();
}

fn recount(files: &[PathBuf]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recount/recount.py");
    let output = Command::new("python3").arg(script).args(files).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_recount_in_python_agrees_on_a_thousand_contests() {
    let exports = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    let mut asked = [0; 9];
    for number in 0..CONTESTS {
        let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut office = Office::new();
        let workbook = made(&mut chance);
        office.import(&workbook).unwrap();
        waived(&mut office, &workbook, &mut chance);
        if chance.once_in(2) {
            another_order(&mut office, &mut chance);
        }
        decided(&mut office, &workbook, &mut chance);
        let bytes = office.desk().export().unwrap();
        let said = String::from_utf8_lossy(&bytes);
        let filled = ["C", "D"].map(|code| said.contains(&format!("\"category\": \"{code}\",\n        \"code\"")));
        let here = [
            said.contains("\"settled_by\": {"),
            said.contains("\"by\": \"shared\""),
            said.contains("\"overrules\""),
            said.contains("\"judges\": [\n          \"J0\""),
            said.contains("\"value\": \"0\""),
            !said.contains("\"decimals\": 2,"),
            said.contains("\"tie_order\": []"),
            said.contains("\"waived\": \"uji\""),
            filled == [true; 2],
        ];
        asked.iter_mut().zip(here).for_each(|(count, here)| *count += u32::from(here));
        let file = exports.path().join(format!("{number}.json"));
        std::fs::write(&file, &bytes).unwrap();
        files.push(file);
        if (number + 1) % BATCH == 0 {
            let said = recount(&files);
            assert!(said.contains(" 0 differences"), "{}: {said}", text(exports.path()));
            files.clear();
        }
    }
    assert!(asked.iter().all(|count| *count > 50), "the contests ask too little: {asked:?}");
}
