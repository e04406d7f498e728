//! Does the verbs of the meeting: arguments in, the desk's answer out.

use super::MeetingVerb as Verb;
use super::show;
use crate::cli::Done;
use crate::cli::args::Lang;
use crate::cli::run::{noted, open, print, stamp};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::stamp::Stamp;
use crate::edge;
use crate::wire::{
    CommitDraw, CompareQuery, Discuss, DrawLots, DrawView, MeetingQuery, Overrule, Reveal, SettleDiscussion,
    WithdrawOverrule,
};

impl Verb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::Meeting { json, .. }
            | Self::Compare { json, .. }
            | Self::Robust { json, .. }
            | Self::Checklist { json, .. } => *json,
            _ => false,
        }
    }
}

/// Does a verb.
pub(in crate::cli) fn run(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        Verb::Meeting { at, category, stage, wall, json } => {
            let view = open(&at.folder)?.meeting(&MeetingQuery { category, stage, wall })?;
            if json { print(&view)? } else { show::meeting(lang, &view) }
        }
        Verb::Compare { at, codes, wall, json } => {
            let view = open(&at.folder)?.compare(&CompareQuery { submissions: codes, wall })?;
            if json { print(&view)? } else { show::compare(lang, &view) }
        }
        Verb::Robust { at, category, json } => {
            let view = open(&at.folder)?.robustness(&category)?;
            if json { print(&view)? } else { show::robustness(lang, &view) }
        }
        Verb::Checklist { at, json } => {
            let list = open(&at.folder)?.checklist()?;
            if json { print(&list)? } else { show::checklist(lang, &list) }
        }
        Verb::Decisions { at } => print(&open(&at.folder)?.decisions()?)?,
        Verb::Versions { at } => print(&open(&at.folder)?.sealed_versions()?)?,
        Verb::Operation { at, operation } => print(&open(&at.folder)?.operation_detail(operation)?)?,
        verb => decide(verb, lang)?,
    }
    Ok(Done::Well)
}

fn decide(verb: Verb, lang: Lang) -> Answer<()> {
    match verb {
        Verb::Reveal { at, category, hide, by } => {
            let args = Reveal { category, shown: !hide };
            noted(&mut open(&at.folder)?, lang, |desk| desk.reveal(&stamp(&by), &args)).map(drop)
        }
        Verb::Discuss { at, code, stage, text, settled, by } => {
            let talk = |desk: &mut Desk| discuss(desk, &stamp(&by), (code, stage), text, settled);
            noted(&mut open(&at.folder)?, lang, talk)
        }
        verb @ Verb::Draw { .. } => draw(verb),
        Verb::Overrule { at, category, withdraw: true, reason, by, .. } => {
            let args = WithdrawOverrule { category, reason };
            noted(&mut open(&at.folder)?, lang, |desk| desk.withdraw_overrule(&stamp(&by), &args)).map(drop)
        }
        Verb::Overrule { at, category, ranks, votes: Some(votes), reason, by, .. } => {
            let args = Overrule { category, ranks, reason, votes };
            noted(&mut open(&at.folder)?, lang, |desk| desk.overrule(&stamp(&by), &args)).map(drop)
        }
        _ => Ok(()),
    }
}

fn discuss(
    desk: &mut Desk,
    stamp: &Stamp,
    (submission, stage): (String, String),
    text: Option<String>,
    settled: bool,
) -> Answer<()> {
    if let Some(text) = text {
        desk.discuss(stamp, &Discuss { submission: submission.clone(), stage: stage.clone(), text })?;
    }
    for id in if settled { desk.open_discussions(&submission, &stage)? } else { Vec::new() } {
        desk.settle_discussion(stamp, &SettleDiscussion { id, settled: true })?;
    }
    Ok(())
}

/// Without a word the seed is bound; with it the newest draw that is still open for these entries is done.
fn draw(verb: Verb) -> Answer<()> {
    let Verb::Draw { at, category, stage, codes, word, reason, by } = verb else { return Ok(()) };
    let (mut desk, stamp) = (open(&at.folder)?, stamp(&by));
    let submissions: Vec<_> = codes.iter().map(|code| code.trim().to_owned()).collect();
    let (Some(word), Some(reason)) = (word, reason) else {
        return print(&desk.commit_draw(&stamp, &CommitDraw { category, stage, submissions }, &edge::chance()?)?);
    };
    let same = |draw: &DrawView| {
        let mut wanted = submissions.clone();
        wanted.sort();
        !draw.drawn && draw.category == category && draw.submissions == wanted
    };
    let found = desk.decisions()?.draws.into_iter().find(same);
    let found = found.ok_or_else(|| DeskError::NotFound(submissions.join(", ")))?;
    print(&desk.draw_lots(&stamp, &DrawLots { id: found.id, word, reason })?)
}
