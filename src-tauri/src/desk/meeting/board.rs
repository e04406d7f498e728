//! The meeting as it stands: who has scored what, how far apart the sheets lie.

use super::room::Curtain;
use crate::desk::{Answer, Desk, DeskError, views};
use crate::domain::judging::{Origin, SheetStatus};
use crate::domain::natural;
use crate::domain::ranking::Ranking;
use crate::domain::ranking::awaited::field;
use crate::domain::ranking::contest::{Contest, Entry};
use crate::domain::ranking::stages::StageResult;
use crate::domain::robust::spread::{Bounds, Flag, flags};
use crate::store::room::{self, Discussion, Progress};
use crate::store::settings;
use crate::wire::{
    DiscussionView, JudgeProgress, MeetingCell, MeetingQuery, MeetingRow, MeetingView, SheetOrigin, SheetState,
    SpreadFlag,
};
use std::collections::HashMap;

/// Everything a row is made from.
struct Board<'a> {
    contest: &'a Contest,
    ranking: &'a Ranking,
    stage: usize,
    panel: Vec<usize>,
    progress: HashMap<(String, String, String), Progress>,
    discussions: Vec<Discussion>,
    curtain: Curtain,
    flags: Vec<Flag>,
}

impl Desk {
    /// The meeting as it stands, for one category and stage. On the wall, numbers that the room must not see are left out.
    pub fn meeting(&self, query: &MeetingQuery) -> Answer<MeetingView> {
        let reader = self.store.reader();
        let (contest, ranking) = self.ranked()?;
        let missing = |what: &str| DeskError::NotFound(what.to_owned());
        let category = contest.categories.iter().position(|one| one.code == query.category);
        let category = category.ok_or_else(|| missing(&query.category))?;
        let stage = contest.stages.iter().position(|one| one.code == query.stage && one.kind.is_judged());
        let stage = stage.ok_or_else(|| missing(&query.stage))?;
        let judging = settings::load(reader)?.judging;
        let board = Board {
            contest: &contest,
            ranking: &ranking,
            stage,
            panel: contest.panel(category),
            progress: room::progress(reader)?,
            discussions: room::discussions(reader)?,
            curtain: self.curtain(query.wall)?,
            flags: flags(&contest, &ranking, Bounds { range: judging.spread, deviation: judging.deviation }),
        };
        let field = field(&contest, &ranking.categories[category], stage);
        let mut rows: Vec<_> = field.into_iter().map(|entry| board.row(entry)).collect();
        keep_order_back(&mut rows);
        Ok(MeetingView {
            category: query.category.clone(),
            stage: query.stage.clone(),
            judges: board.panel.iter().map(|judge| views::judge(&contest.judges[*judge])).collect(),
            progress: (0..board.panel.len()).map(|column| board.judge(column, &rows)).collect(),
            revealed: board.curtain.is_revealed(&query.category),
            hide_until_revealed: judging.hide_until_revealed,
            done: rows.iter().map(|row| row.done).sum(),
            of: rows.iter().map(|row| row.of).sum(),
            rows,
            talk_minutes: judging.talk_minutes,
            question_minutes: judging.question_minutes,
        })
    }
}

impl Board<'_> {
    fn judge(&self, column: usize, rows: &[MeetingRow]) -> JudgeProgress {
        let code = &self.contest.judges[self.panel[column]].code;
        let cells = || rows.iter().map(|row| &row.cells[column]);
        JudgeProgress {
            judge: code.clone(),
            done: count(cells().filter(|cell| cell.state == SheetState::Final)),
            of: count(cells().filter(|cell| is_asked(cell.state))),
            present: self.curtain.is_present(code),
        }
    }

    fn row(&self, index: usize) -> MeetingRow {
        let entry = &self.contest.entries[index];
        let hidden = self.curtain.hides(self.contest, entry);
        // An entry without any score yet is not placed.
        let placed = self.ranking.categories[entry.category].placed.iter().find(|placed| placed.entry == index);
        let found = placed.and_then(|placed| placed.stages[self.stage].as_ref());
        let flag = self.flags.iter().find(|flag| flag.entry == index && flag.stage == self.stage);
        let flag = flag.filter(|_| !hidden);
        let cells: Vec<_> = self.panel.iter().map(|judge| self.cell((entry, found), *judge, hidden, flag)).collect();
        let score = found.and_then(|result| result.score);
        let score = score.map(|score| self.ranking.scale.rounded(score, self.contest.decimals).to_string());
        let stage = &self.contest.stages[self.stage].code;
        let talked = self.discussions.iter().filter(|one| one.submission == entry.code && one.stage == *stage);
        MeetingRow {
            submission: entry.code.clone(),
            name: entry.name.clone(),
            unit_name: entry.unit_name.clone(),
            done: count(cells.iter().filter(|cell| cell.state == SheetState::Final)),
            of: count(cells.iter().filter(|cell| is_asked(cell.state))),
            cells,
            score: score.filter(|_| !hidden),
            rank: placed.and_then(|placed| placed.rank).filter(|_| !hidden),
            hidden,
            flag: flag.map(|flag| self.flag(flag)),
            discussions: talked.map(discussion).collect(),
        }
    }

    fn flag(&self, flag: &Flag) -> SpreadFlag {
        let alone = flag.judges.iter().filter(|_| flag.alone);
        SpreadFlag {
            spread: flag.range.to_string(),
            judges: alone.map(|outlier| self.contest.judges[outlier.judge].code.clone()).collect(),
            deviation: flag.alone.then(|| flag.deviation.to_string()),
        }
    }

    fn cell(
        &self,
        (entry, found): (&Entry, Option<&StageResult>),
        judge: usize,
        hidden: bool,
        flag: Option<&Flag>,
    ) -> MeetingCell {
        let (code, rules) = (&self.contest.judges[judge].code, &self.contest.stages[self.stage]);
        let progress = self.progress.get(&(code.clone(), entry.code.clone(), rules.code.clone()));
        let score = found.and_then(|result| {
            let (_, score) = result.judges.iter().find(|(index, _)| *index == judge)?;
            Some(self.ranking.scale.rounded(*score, self.contest.decimals).to_string())
        });
        let state = if entry.recused.contains(&judge) {
            SheetState::Recused
        } else if self.contest.asks(judge, entry) {
            state(progress, rules.criteria.len())
        } else {
            SheetState::NotYet
        };
        MeetingCell {
            judge: code.clone(),
            state,
            origin: progress.filter(|_| state != SheetState::Recused).map(origin),
            score: score.filter(|_| !hidden),
            stands_out: flag.is_some_and(|flag| flag.alone && flag.judges.iter().any(|one| one.judge == judge)),
        }
    }
}

/// While any number is kept back, neither the order of the rows nor the ranks of the others may tell it.
fn keep_order_back(rows: &mut [MeetingRow]) {
    if rows.iter().any(|row| row.hidden) {
        rows.sort_by(|a, b| natural::names(&a.submission, &b.submission));
        for row in rows {
            row.rank = None;
        }
    }
}

/// How far a sheet is. One that a workbook brought is final as soon as it is complete.
pub(in crate::desk) fn state(progress: Option<&Progress>, criteria: usize) -> SheetState {
    let Some(progress) = progress else { return SheetState::Blank };
    let draft = progress.state.as_deref() == Some(SheetStatus::Draft.word());
    match progress.filled {
        filled if filled < criteria => SheetState::Partial,
        _ if draft => SheetState::Complete,
        _ => SheetState::Final,
    }
}

fn origin(progress: &Progress) -> SheetOrigin {
    match progress.origin.as_deref().and_then(Origin::read) {
        Some(Origin::Screen) => SheetOrigin::Screen,
        Some(Origin::Paper) => SheetOrigin::Paper,
        Some(Origin::Workbook) | None => SheetOrigin::Workbook,
    }
}

fn is_asked(state: SheetState) -> bool {
    !matches!(state, SheetState::Recused | SheetState::NotYet)
}

fn discussion(one: &Discussion) -> DiscussionView {
    DiscussionView {
        id: one.uid.clone(),
        text: one.text.clone(),
        actor: one.actor.clone(),
        at: one.at.clone(),
        settled: one.settled,
    }
}

fn count<T>(list: impl Iterator<Item = T>) -> u32 {
    u32::try_from(list.count()).unwrap_or(u32::MAX)
}
