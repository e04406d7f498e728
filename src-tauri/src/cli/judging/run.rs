//! Does the verbs of judging: arguments in, the desk's answer out.

use super::JudgingVerb as Verb;
use super::show;
use crate::cli::args::{By, Lang};
use crate::cli::run::{noted, open, print, produced, stamp};
use crate::cli::watch::Bar;
use crate::cli::{Done, seat};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::edge;
use crate::wire::{
    ChoosePin, GiveRemark, OpenDrafts, PaperEntry, PinState, PrintSheets, ReleasePins, ReopenSheet, ResetPin, SheetKey,
};
use std::path::Path;

impl Verb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::Score { json, .. } | Self::Sheets { json, .. } | Self::PaperSheet { json, .. } => *json,
            Self::JudgePin { judge, release, .. } => judge.is_none() && !release,
            _ => false,
        }
    }
}

/// Does a verb.
pub(in crate::cli) fn run(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        Verb::JudgePin { at, judge, release: true, by, .. } => {
            noted(&mut open(&at.folder)?, lang, |desk| desk.release_pins(&stamp(&by), &ReleasePins { judge }))?;
        }
        Verb::JudgePin { at, judge: None, by, .. } => print(&open(&at.folder)?.seat(&stamp(&by))?)?,
        Verb::JudgePin { at, judge: Some(judge), reset: true, reason, by, .. } => {
            let args = ResetPin { judge, reason: reason.unwrap_or_default() };
            noted(&mut open(&at.folder)?, lang, |desk| reset(desk, &by, &args))?;
        }
        Verb::JudgePin { at, judge: Some(judge), new_pin_file, by, .. } => {
            noted(&mut open(&at.folder)?, lang, |desk| choose(desk, &by, judge, new_pin_file.as_deref()))?;
        }
        verb @ Verb::Score { .. } => score(verb, lang)?,
        Verb::Finish { at, submission, stage, by } => {
            let mut desk = open(&at.folder)?;
            let key = SheetKey { judge: sitting(&desk)?, submission, stage };
            noted(&mut desk, lang, |desk| desk.finish_sheet(&stamp(&by), &key))?;
        }
        Verb::Sheets { at, judge, submission: Some(submission), stage: Some(stage), json } => {
            let sheet = open(&at.folder)?.shown_sheet(&SheetKey { judge, submission, stage })?;
            if json { print(&sheet)? } else { show::sheet(lang, &sheet) }
        }
        Verb::Sheets { at, judge, json, .. } => {
            let view = open(&at.folder)?.judging_since(&judge, Some(&edge::day_begins()))?;
            if json { print(&view)? } else { show::judging(lang, &view) }
        }
        verb @ Verb::PaperSheet { .. } => paper(verb, lang)?,
        Verb::ReopenSheet { at, sheet, reason, by } => {
            let args = ReopenSheet { judge: sheet.judge, submission: sheet.submission, stage: sheet.stage, reason };
            noted(&mut open(&at.folder)?, lang, |desk| desk.reopen_sheet(&stamp(&by), &args))?;
        }
        Verb::OpenDrafts { at, judge, reason, by, .. } => {
            let args = OpenDrafts { judge, reason };
            noted(&mut open(&at.folder)?, lang, |desk| desk.open_drafts(&stamp(&by), &args))?;
        }
        Verb::PrintSheets { at, out, judge, submission, stage, blank, force } => {
            let args =
                PrintSheets { folder: out.display().to_string(), judge, submission, stage, blank, replace: force };
            produced(&open(&at.folder)?.print_sheets(&edge::stamp(""), &args, &mut Bar::new())?);
        }
    }
    Ok(Done::Well)
}

/// The judge of `--as`.
fn sitting(desk: &Desk) -> Answer<String> {
    let judge = desk.seated().map(str::to_owned);
    judge.ok_or_else(|| DeskError::refused(Refusal::SeatRequired))
}

fn choose(desk: &mut Desk, by: &By, judge: String, file: Option<&Path>) -> Answer<()> {
    let stamp = stamp(by);
    let seat = desk.seat(&stamp)?;
    let has_pin =
        seat.judges.iter().any(|one| one.judge == judge && matches!(one.pin, PinState::Set | PinState::Blocked));
    let old = if has_pin { Some(seat::pin()?) } else { None };
    desk.choose_pin(&stamp, &ChoosePin { judge, old, pin: seat::new_pin(file)? }, &edge::chance()?).map(drop)
}

/// Where the seats that could do it are closed to everyone, the command line still can, with name and reason.
fn reset(desk: &mut Desk, by: &By, args: &ResetPin) -> Answer<()> {
    match desk.reset_pin(&stamp(by), args) {
        Err(DeskError::Refused(refused)) if refused.code == Refusal::ChairOnly => {
            desk.reset_last_pin(&stamp(by), args).map(drop)
        }
        other => other.map(drop),
    }
}

fn score(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::Score { at, submission, stage, values, remark, json, by } = verb else { return Ok(()) };
    let mut desk = open(&at.folder)?;
    let (judge, stamp) = (sitting(&desk)?, stamp(&by));
    let key = SheetKey { judge: judge.clone(), submission: submission.clone(), stage: stage.clone() };
    let given = |value: String| Some(value).filter(|value| !value.is_empty());
    let values: Vec<_> = values.into_iter().map(|(criterion, value)| (criterion, given(value))).collect();
    desk.give_scores(&stamp, &key, &values)?;
    for (criterion, text) in remark {
        let (judge, submission, stage) = (judge.clone(), submission.clone(), stage.clone());
        desk.give_remark(&stamp, &GiveRemark { judge, submission, stage, criterion, text })?;
    }
    let sheet = desk.judge_sheet(&SheetKey { judge, submission, stage })?;
    if json {
        return print(&sheet);
    }
    show::sheet(lang, &sheet);
    Ok(())
}

fn paper(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::PaperSheet { at, judge, submission, stage, person, values, settle, reason, json, by } = verb else {
        return Ok(());
    };
    let mut desk = open(&at.folder)?;
    let view = match (judge, submission, stage, person) {
        (Some(judge), Some(submission), Some(stage), Some(person)) => {
            let args = PaperEntry { judge, submission, stage, person, values, reason };
            if settle { desk.settle_paper(&stamp(&by), &args)? } else { desk.enter_paper(&stamp(&by), &args)? }
        }
        _ => desk.paper_sheets()?,
    };
    if json {
        return print(&view);
    }
    show::papers(lang, &view);
    Ok(())
}
