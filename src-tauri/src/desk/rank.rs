//! The ranking as it stands.

use super::judging::veil_ranking;
use super::{Answer, Desk, views};
use crate::domain::ranking::contest::Contest;
use crate::domain::ranking::{Ranking, rank};
use crate::store::{contest, seals, settings};
use crate::wire::RankingView;

impl Desk {
    /// Loads the contest and ranks it.
    pub(super) fn ranked(&self) -> Answer<(Contest, Ranking)> {
        let contest = contest::load(self.store.reader())?;
        let ranking = rank(&contest)?;
        Ok((contest, ranking))
    }

    /// The ranking of every category, ties that need a decision included.
    pub fn ranking(&self) -> Answer<RankingView> {
        let (contest, ranking) = self.ranked()?;
        self.ranking_view(&contest, &ranking)
    }

    pub(super) fn ranking_view(&self, contest: &Contest, ranking: &Ranking) -> Answer<RankingView> {
        let reader = self.store.reader();
        let mut view = RankingView {
            stages: contest.stages.iter().map(views::stage).collect(),
            judges: contest.judges.iter().map(views::judge).collect(),
            prizes: contest.awards.iter().map(|award| award.prize).collect(),
            awards: contest.awards.iter().map(|award| award.title.clone()).collect(),
            categories: ranking.categories.iter().map(|one| views::category(contest, ranking, one)).collect(),
            sealed: seals::current(reader)?.as_ref().map(views::seal),
            confirmed: settings::confirmation(reader)?.is_some(),
            warnings: ranking.warnings.clone(),
        };
        veil_ranking(&mut view, &self.kept_back(contest));
        Ok(view)
    }
}
