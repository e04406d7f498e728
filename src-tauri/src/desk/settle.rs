//! Recording how the panel settled a tie.

use super::change::{op, required};
use super::{Answer, Desk, DeskError, views};
use crate::domain::decision::{SettlementDetail, SharedPrize, Votes};
use crate::domain::finding::Refusal;
use crate::domain::ranking::contest::SettleBy;
use crate::domain::stamp::Stamp;
use crate::store::seals::{self, NewSettlement};
use crate::wire::{OperationKind, RankingView, Settle, TieView, settle_word};

impl Desk {
    /// Settles an open tie. Refused unless exactly these entries are tied in this category, and without a reason.
    pub fn settle(&mut self, stamp: &Stamp, settle: &Settle) -> Answer<RankingView> {
        self.not_sealed()?;
        let reason = required(&settle.reason, Refusal::ReasonRequired)?;
        let detail = detail(settle)?;
        let tie = self.open_tie(settle)?;
        if let Some(votes) = settle.votes {
            self.within_the_panel(&settle.category, votes)?;
        }
        let ranks = settle.ranks.join(", ");
        let op = op(OperationKind::SettleTie)
            .with("category", &settle.category)
            .with("ranks", ranks)
            .with("by", settle_word(settle.by))
            .with("reason", &reason);
        self.change(stamp, op, |tx| {
            let new = NewSettlement {
                category: &settle.category,
                stage: tie.stage.as_deref(),
                place: tie.from,
                score: &tie.score,
                ranks: &settle.ranks,
                by: settle.by,
                detail: &detail,
                reason: &reason,
            };
            Ok(seals::settle(tx, stamp, &new)?)
        })?;
        self.ranking()
    }

    /// Refuses more votes than the category has judges; while none is known, all of the panel may vote, and with no panel anybody.
    pub(super) fn within_the_panel(&self, category: &str, votes: Votes) -> Answer<()> {
        let (contest, _) = self.ranked()?;
        let index = contest.categories.iter().position(|one| one.code == category);
        let of_it = index.map_or(0, |index| contest.panel(index).len());
        let judges = if of_it > 0 { of_it } else { contest.judges.len() };
        let cast = [votes.yes, votes.no, votes.abstained].into_iter().map(u64::from).sum::<u64>();
        if judges == 0 || u64::try_from(judges).is_ok_and(|judges| cast <= judges) {
            return Ok(());
        }
        let params = [("count", cast.to_string()), ("judges", judges.to_string())];
        Err(DeskError::refused_params(Refusal::VotesBeyondPanel, params))
    }

    pub(super) fn open_tie(&self, settle: &Settle) -> Answer<TieView> {
        let (contest, ranking) = self.ranked()?;
        let category = contest.categories.iter().position(|one| one.code == settle.category);
        let category = category.ok_or_else(|| DeskError::NotFound(settle.category.clone()))?;
        let view = views::category(&contest, &ranking, &ranking.categories[category]);
        let mut wanted = settle.ranks.clone();
        wanted.sort();
        let fits = |tie: &TieView| {
            let mut tied = tie.submissions.clone();
            tied.sort();
            tied == wanted && settle.stage.as_ref().is_none_or(|stage| tie.stage.as_ref() == Some(stage))
        };
        let not_a_tie = || DeskError::refused_with(Refusal::NotATie, "ranks", settle.ranks.join(", "));
        view.open_ties.into_iter().find(fits).ok_or_else(not_a_tie)
    }
}

/// What is recorded besides the order. A vote that does not carry decides nothing, and a shared place needs its counts; a vote of which
/// nobody wrote down the counts is recorded as that, which the minutes say (contract of the command line, section 1). Lots have none.
fn detail(settle: &Settle) -> Answer<SettlementDetail> {
    let shared = settle.by == SettleBy::Shared;
    let decided = settle.votes.map_or(!shared, Votes::carried);
    if settle.by != SettleBy::Lots && !decided {
        return Err(DeskError::refused(Refusal::VotesMissing));
    }
    let prize = shared.then(|| settle.prize.unwrap_or(SharedPrize::Each));
    Ok(SettlementDetail { votes: settle.votes, prize, ..SettlementDetail::default() })
}
