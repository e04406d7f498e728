//! A sheet as it is shown, to whom it may be shown.

use super::leaf::Leaf;
use super::list::Work;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::method::Level;
use crate::domain::points::Points;
use crate::domain::ranking::awaited::reaches;
use crate::store::{guides, people, remarks};
use crate::wire::{JudgeSheet, LevelForm, SheetCriterion, SheetKey, SheetState};

impl Desk {
    /// One judge's sheet of one entry in one stage. What is not final is kept back from everyone but the judge, unless the chair opened
    /// it; what a judge stands back from is kept back from that judge altogether.
    pub fn judge_sheet(&self, key: &SheetKey) -> Answer<JudgeSheet> {
        let leaf = self.leaf(key)?;
        let work = Work::load(self, &key.judge)?;
        let missing = |what: &str| DeskError::NotFound(what.to_owned());
        let contest = &work.contest;
        let entry = contest.entries.iter().position(|one| one.code == key.submission);
        let entry = entry.ok_or_else(|| missing(&key.submission))?;
        let stage = contest.stages.iter().position(|one| one.code == key.stage && one.kind.is_judged());
        let stage = stage.ok_or_else(|| missing(&key.stage))?;
        let here = leaf.place.assigned && leaf.place.open && reaches(contest, &work.ranking, entry, stage);
        let mine = self.seated() == Some(key.judge.as_str());
        let seen = !leaf.place.recused && !work.away.contains(&key.submission);
        let seen = seen && (mine || leaf.is_final() || work.drafts);
        let state = match (leaf.place.recused, here) {
            (true, _) => SheetState::Recused,
            (false, false) => SheetState::NotYet,
            (false, true) => leaf.state(),
        };
        let shown = if seen { leaf.in_order() } else { vec![None; leaf.place.criteria.len()] };
        let (previous, next) = work.neighbours(entry, stage);
        Ok(JudgeSheet {
            judge: key.judge.clone(),
            judge_name: leaf.place.judge_name.clone(),
            stage: key.stage.clone(),
            stage_name: contest.stages[stage].name.clone(),
            state,
            origin: leaf.origin().filter(|_| !leaf.place.recused),
            editable: mine && here && !leaf.place.recused && !leaf.is_final() && self.not_sealed().is_ok(),
            hidden: !seen && !leaf.values.is_empty(),
            profile: self.entry_profile(contest, entry)?,
            criteria: self.sheet_criteria(&leaf, &key.stage, &shown, seen)?,
            total: self.told_total(key, &shown)?,
            reason: self.sheet_reason(key, &leaf)?,
            previous,
            next,
        })
    }

    /// The same where only its values are of use: refused when they are kept back.
    pub fn shown_sheet(&self, key: &SheetKey) -> Answer<JudgeSheet> {
        let sheet = self.judge_sheet(key)?;
        match (sheet.hidden, sheet.state) {
            (false, _) => Ok(sheet),
            // What is final is kept back only from who stands back.
            (true, SheetState::Final) => Err(self.stands_back([sheet.profile.submission])),
            (true, _) => Err(DeskError::refused_with(Refusal::SheetHidden, "judge", sheet.judge_name)),
        }
    }

    fn sheet_criteria(
        &self,
        leaf: &Leaf,
        stage: &str,
        shown: &[Option<Points>],
        seen: bool,
    ) -> Answer<Vec<SheetCriterion>> {
        let reader = self.store.reader();
        let guides = guides::load(reader)?;
        let remarks = if seen { remarks::of(reader, leaf.key())? } else { Vec::new() };
        let stages = crate::store::method::stages(reader)?;
        let rules = stages.iter().find(|one| one.code == stage).map(|one| one.criteria.as_slice()).unwrap_or_default();
        let level = |level: &Level| LevelForm { value: level.value.to_string(), text: level.text.clone() };
        let criteria = rules.iter().zip(&leaf.place.criteria).zip(shown).map(|((criterion, asked), value)| {
            let guide = guides.get(&(stage.to_owned(), criterion.code.clone()));
            let remark = remarks.iter().find(|(of, _)| *of == asked.id);
            SheetCriterion {
                code: criterion.code.clone(),
                name: criterion.name.clone(),
                weight: criterion.weight.to_string(),
                max: criterion.max.to_string(),
                value: value.map(|value| value.to_string()),
                remark: remark.map(|(_, text)| text.clone()).unwrap_or_default(),
                levels: guide.map(|guide| guide.levels.iter().map(level).collect()).unwrap_or_default(),
                worded: guide.is_some_and(|guide| guide.worded),
            }
        });
        Ok(criteria.collect())
    }

    /// Why the judge stands back, or why the chair opened the sheet again.
    fn sheet_reason(&self, key: &SheetKey, leaf: &Leaf) -> Answer<Option<String>> {
        if !leaf.place.recused {
            return Ok(leaf.row.as_ref().and_then(|row| row.reason.clone()));
        }
        let recusals = people::recusals(self.store.reader())?;
        let mine = recusals.into_iter().find(|one| one.judge == key.judge && one.submission == key.submission);
        Ok(mine.map(|recusal| recusal.reason))
    }
}
