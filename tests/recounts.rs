//! A thousand made-up contests, counted twice: by the program, and by plain Python from the export alone.

use crate::support::{Office, claim, judge, small, stamp, submission, text};
use piagam_core::domain::decision::{SharedPrize, Votes};
use piagam_core::domain::method::{Aggregation, Criterion, Role, Stage, StageKind};
use piagam_core::domain::points::Points;
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::sheets::rows::{At, CriterionRow, Recusal, ScoreRow, Workbook};
use piagam_core::wire::{Assign, Overrule, RankingView, Settle};
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
    let (stages, criteria) = method(chance);
    let judges: Vec<_> = (0..=chance.below(6)).map(|number| format!("J{number}")).collect();
    workbook.judges = judges.iter().map(|code| at(judge(code, Role::Member))).collect();
    for number in 0..2 + chance.below(7) {
        let code = format!("C-{number}");
        workbook.submissions.push(at(submission(&code, "U-1")));
        if !chance.once_in(12) {
            workbook.claims.push(at(claim(&code, u8::try_from(chance.below(4)).unwrap())));
        }
        for judge in &judges {
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
                let raw = row.criterion.max.raw() / 4 * i64::try_from(1 + level + chance.below(2)).unwrap();
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
    for _ in 0..chance.below(4) {
        let ranking = office.desk().ranking().unwrap();
        let Some(tie) = ranking.categories[2].open_ties.first().cloned() else { break };
        let mut ranks = tie.submissions.clone();
        ranks.reverse();
        let by = chance.pick(&[SettleBy::Vote, SettleBy::Lots, SettleBy::Shared]);
        let (votes, prize) = (Some(CARRIED), Some(chance.pick(&[SharedPrize::Each, SharedPrize::Split])));
        let reason = "uji".to_owned();
        let settle = Settle { category: "C".into(), stage: tie.stage, ranks, by, reason, votes, prize };
        office.desk().settle(&stamp(), &settle).unwrap();
    }
    let ranking = office.desk().ranking().unwrap();
    if ranking.categories[2].open_ties.is_empty() && chance.once_in(2) {
        overrule(office, &ranking, chance);
    }
}

fn overrule(office: &mut Office, ranking: &RankingView, chance: &mut Chance) {
    let finalists = ranking.categories[2].entries.iter().filter(|one| one.final_score.is_some());
    let mut ranks: Vec<_> = finalists.map(|one| one.submission.clone()).collect();
    if ranks.len() < 2 {
        return;
    }
    ranks.reverse();
    ranks.truncate(usize::try_from(1 + chance.below(ranks.len() as u64)).unwrap());
    let args = Overrule { category: "C".into(), ranks, reason: "uji".into(), votes: CARRIED };
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
    let (mut ties, mut shared, mut overruled, mut by_hand) = (0, 0, 0, 0);
    for number in 0..CONTESTS {
        let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut office = Office::new();
        let workbook = made(&mut chance);
        office.import(&workbook).unwrap();
        decided(&mut office, &workbook, &mut chance);
        let bytes = office.desk().export().unwrap();
        let said = String::from_utf8_lossy(&bytes);
        ties += u32::from(said.contains("\"settled_by\": {"));
        shared += u32::from(said.contains("\"by\": \"shared\""));
        overruled += u32::from(said.contains("\"overrules\""));
        by_hand += u32::from(said.contains("\"judges\": [\n          \"J0\""));
        let file = exports.path().join(format!("{number}.json"));
        std::fs::write(&file, &bytes).unwrap();
        files.push(file);
        if (number + 1) % BATCH == 0 {
            let said = recount(&files);
            assert!(said.contains(" 0 differences"), "{}: {said}", text(exports.path()));
            files.clear();
        }
    }
    let asked = [ties > 200, shared > 50, overruled > 50, by_hand > 50];
    assert!(asked == [true; 4], "the contests ask too little: {ties} {shared} {overruled} {by_hand}");
}
