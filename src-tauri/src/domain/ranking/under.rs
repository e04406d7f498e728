//! A contest under another method, in memory: what a change of the method would do is counted before it is done.

use super::contest::{Contest, Entry, Settlement, Sheet};
use crate::domain::method::Rules;
use crate::domain::points::{Points, Score};

impl Contest {
    /// The same entries and values under other rules. Values follow their criterion by its code, as they do when the rules are saved.
    #[must_use]
    pub fn under(&self, rules: &Rules) -> Self {
        let mut new = Self { stages: rules.stages.clone(), decimals: rules.decimals, chain: None, ..self.clone() };
        let order = rules.tie_order.as_ref();
        new.chain = order.map(|order| order.iter().filter_map(|rule| new.tie_step(rule)).collect());
        new.entries = self.entries.iter().map(|entry| self.moved(entry, &new)).collect();
        new.settlements = self.settlements.iter().filter_map(|one| self.kept(one, &new)).collect();
        new
    }

    fn stage_in(&self, stage: usize, new: &Self) -> Option<usize> {
        new.stages.iter().position(|one| one.code == self.stages[stage].code)
    }

    fn moved(&self, entry: &Entry, new: &Self) -> Entry {
        let sheet = |sheet: &Sheet| {
            let stage = self.stage_in(sheet.stage, new)?;
            let old = &self.stages[sheet.stage].criteria;
            let value = |code: &str| {
                let place = old.iter().position(|criterion| criterion.code == code)?;
                sheet.values.get(place).copied().flatten()
            };
            let values: Vec<_> = new.stages[stage].criteria.iter().map(|criterion| value(&criterion.code)).collect();
            values.iter().any(Option::is_some).then_some(Sheet { judge: sheet.judge, stage, values })
        };
        Entry { sheets: entry.sheets.iter().filter_map(sheet).collect(), ..entry.clone() }
    }

    /// A decision stays with its stage. Its score is what was printed; what cannot be printed so any more fits no tie.
    fn kept(&self, one: &Settlement, new: &Self) -> Option<Settlement> {
        let stage = match one.stage {
            Some(stage) => Some(self.stage_in(stage, new)?),
            None => None,
        };
        let printed: Points = Score::of_units(one.score, self.decimals).to_string().parse().ok()?;
        Some(Settlement { stage, score: printed.in_units(new.decimals)?, ..one.clone() })
    }
}
