//! Whether a category's result is robust, for people.

use crate::desk::{Answer, Desk, DeskError};
use crate::domain::points::Score;
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::rank;
use crate::domain::robust::alpha::{Agreement, Meaning};
use crate::domain::robust::ways::{Standing, Way, WayResult};
use crate::domain::robust::{Holds, Robustness, robustness};
use crate::wire::{AgreementBand, AgreementView, HoldView, RobustnessView, WayKind, WayPlace, WayView};

/// Decimals of a printed alpha.
const ALPHA_DECIMALS: u8 = 3;

impl Desk {
    /// Agreement of the judges, other ways to count and how firm each award place is. The confirmed way decides all the same.
    pub fn robustness(&self, category: &str) -> Answer<RobustnessView> {
        // What was counted, not what the panel decided otherwise.
        let (contest, _) = self.ranked()?;
        let contest = Contest { overrules: Vec::new(), ..contest };
        let ranking = rank(&contest)?;
        let index = contest.categories.iter().position(|one| one.code == category);
        let index = index.ok_or_else(|| DeskError::NotFound(category.to_owned()))?;
        let found = robustness(&contest, &ranking)?.into_iter().find(|one| one.category == index);
        let found = found.ok_or_else(|| DeskError::NotFound(category.to_owned()))?;
        Ok(view(&contest, &found))
    }
}

fn view(contest: &Contest, found: &Robustness) -> RobustnessView {
    let decided = found.ways.first().map(|way| way.places.clone()).unwrap_or_default();
    RobustnessView {
        category: contest.categories[found.category].code.clone(),
        agreement: found.agreement.iter().map(|(stage, one)| agreement(contest, *stage, *one)).collect(),
        ways: found.ways.iter().map(|one| way(contest, one, &decided)).collect(),
        holds: found.holds.iter().map(|one| hold(contest, one)).collect(),
    }
}

fn agreement(contest: &Contest, stage: usize, found: Agreement) -> AgreementView {
    let rules = &contest.stages[stage];
    let (alpha, sheets, entries) = match found {
        Agreement::Value { thousandths, values, units } => (Some(thousandths), values, units),
        Agreement::TooLittleData | Agreement::NoVariation | Agreement::TooLarge => (None, 0, 0),
    };
    let band = match (found, found.meaning()) {
        (Agreement::NoVariation, _) => AgreementBand::NoVariation,
        (_, Some(Meaning::Reliable)) => AgreementBand::Reliable,
        (_, Some(Meaning::Tentative)) => AgreementBand::Tentative,
        (_, Some(Meaning::Weak)) => AgreementBand::Weak,
        (_, Some(Meaning::Chance)) => AgreementBand::None,
        (_, None) => AgreementBand::TooLittle,
    };
    AgreementView {
        stage: rules.code.clone(),
        name: rules.name.clone(),
        alpha: alpha.map(|alpha| Score::of_units(alpha, ALPHA_DECIMALS).to_string()),
        band,
        sheets: count(sheets),
        entries: count(entries),
    }
}

fn way(contest: &Contest, found: &WayResult, decided: &[Vec<usize>]) -> WayView {
    let (kind, judge) = match found.way {
        Way::AsDecided => (WayKind::Decided, None),
        Way::Mean => (WayKind::Mean, None),
        Way::TrimmedMean => (WayKind::TrimmedMean, None),
        Way::Median => (WayKind::Median, None),
        Way::ZScores => (WayKind::ZScores, None),
        Way::WithoutJudge(judge) => (WayKind::WithoutJudge, Some(contest.judges[judge].code.clone())),
    };
    let place = |(place, entries): (u32, &Vec<usize>)| WayPlace { place, submissions: codes(contest, entries) };
    WayView {
        kind,
        judge,
        places: (1..).zip(&found.places).map(place).collect(),
        same: found.places == decided,
        counted: found.standing == Standing::Counted,
        unjudged: codes(contest, &found.unjudged),
    }
}

fn hold(contest: &Contest, found: &Holds) -> HoldView {
    let entry = &contest.entries[found.entry];
    let award = contest.awards.get(found.place.saturating_sub(1));
    HoldView {
        place: count(found.place),
        award: award.map(|award| award.title.clone()).unwrap_or_default(),
        submission: entry.code.clone(),
        name: entry.name.clone(),
        holds: count(found.kept),
        shared: count(found.shared),
        open: count(found.open),
        of: count(found.of),
    }
}

fn codes(contest: &Contest, entries: &[usize]) -> Vec<String> {
    entries.iter().map(|entry| contest.entries[*entry].code.clone()).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
