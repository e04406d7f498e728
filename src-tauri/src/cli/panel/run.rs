//! Does the verbs of the panel and of the method: arguments in, the desk's answer out.

use super::PanelVerb as Verb;
use super::show;
use crate::cli::Done;
use crate::cli::args::{By, Lang};
use crate::cli::run::{noted, open, outcome, print, set_fields, stamp};
use crate::cli::show as common;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::choice::folded;
use crate::domain::finding::Refusal;
use crate::domain::method::Role;
use crate::wire::{Assign, Balance, ClearConflict, JudgeForm, Present, Recuse, SaveMethod};
use std::path::Path;

/// Does a verb.
pub(in crate::cli) fn run(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        Verb::Panel { at, set, reason, json, by } => {
            return panel(&at.folder, (&set, reason.as_deref()), json, &by, lang);
        }
        Verb::Judge { at, code: None, .. } => print(&open(&at.folder)?.panel()?.judges)?,
        verb @ Verb::Judge { code: Some(_), .. } => judge(verb, lang)?,
        verb @ (Verb::Recuse { .. } | Verb::Unrecuse { .. }) => recusal(verb, lang)?,
        Verb::NoConflict { at, judge, codes, reason, by } => {
            let args = ClearConflict { judge, submissions: codes, reason };
            noted(&mut open(&at.folder)?, lang, |desk| desk.clear_conflict(&stamp(&by), &args))?;
        }
        Verb::Assign { at, codes, judges, reason, by } => {
            let args = Assign { submissions: codes, judges, reason };
            noted(&mut open(&at.folder)?, lang, |desk| desk.assign(&stamp(&by), &args))?;
        }
        Verb::Balance { at, category, per_entry, reason, by } => {
            let view = open(&at.folder)?.balance(&stamp(&by), &Balance { category, per_entry, reason })?;
            show::loads(lang, &view);
        }
        Verb::Present { at, judge, absent, by } => {
            let args = Present { judge, present: !absent };
            noted(&mut open(&at.folder)?, lang, |desk| desk.present(&stamp(&by), &args))?;
        }
        Verb::Method { at, set: None, json, .. } => {
            let desk = open(&at.folder)?;
            let form = desk.method()?;
            if json { print(&form)? } else { show::sentences(&desk.try_method(&form)?) }
        }
        verb @ Verb::Method { .. } => return replace(verb, lang),
    }
    Ok(Done::Well)
}

fn panel(folder: &Path, (set, reason): (&[String], Option<&str>), json: bool, by: &By, lang: Lang) -> Answer<Done> {
    let mut desk = open(folder)?;
    let mut view = desk.panel()?;
    if !set.is_empty() {
        view = desk.save_panel_settings(&stamp(by), &set_fields(view.settings, set)?, reason)?;
    }
    if json {
        print(&view)?;
    } else {
        show::panel(lang, &view);
    }
    Ok(outcome(&view.findings))
}

/// A judge stands back, or does so no longer; or what that would do.
fn recusal(verb: Verb, lang: Lang) -> Answer<()> {
    match verb {
        Verb::Recuse { at, judge, codes, reason, r#try, by } => {
            let args = Recuse { judge, submissions: codes, reason: reason.unwrap_or_default() };
            let mut desk = open(&at.folder)?;
            if r#try {
                show::judge_trial(lang, &desk.try_recuse(&args)?);
                return Ok(());
            }
            noted(&mut desk, lang, |desk| desk.recuse(&stamp(&by), &args))?;
        }
        Verb::Unrecuse { at, judge, code, reason, r#try, by } => {
            let mut desk = open(&at.folder)?;
            if r#try {
                show::judge_trial(lang, &desk.try_unrecuse(&judge, &code)?);
                return Ok(());
            }
            let reason = reason.unwrap_or_default();
            noted(&mut desk, lang, |desk| desk.unrecuse(&stamp(&by), &judge, &code, &reason))?;
        }
        _ => {}
    }
    Ok(())
}

/// Tries a method, and puts it in the place of the present one unless that is all.
fn replace(verb: Verb, lang: Lang) -> Answer<Done> {
    let Verb::Method { at, set: Some(file), r#try, reason, json, by } = verb else { return Ok(Done::Well) };
    let mut desk = open(&at.folder)?;
    let form = crate::cli::terms::read(&file)?;
    let trial = desk.try_method(&form)?;
    if json {
        print(&trial)?;
    }
    common::findings(lang, &trial.findings);
    show::trial(lang, &trial);
    if r#try {
        return Ok(outcome(&trial.findings));
    }
    noted(&mut desk, lang, |desk| desk.save_method(&stamp(&by), &SaveMethod { form, reason }))?;
    Ok(Done::Well)
}

fn judge(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::Judge { at, code: Some(code), new, name, role, institution, categories, remove, reason, r#try, by } =
        verb
    else {
        return Ok(());
    };
    let mut desk = open(&at.folder)?;
    if remove {
        return noted(&mut desk, lang, |desk| desk.remove_judge(&stamp(&by), &code, reason.as_deref())).map(drop);
    }
    let categories =
        categories.map(|codes| if codes.len() == 1 && folded(&codes[0]) == "semua" { Vec::new() } else { codes });
    let form = form(&desk, code, (name, institution), role, categories)?;
    if r#try {
        show::judge_trial(lang, &desk.try_judge(&form)?);
        return Ok(());
    }
    noted(&mut desk, lang, |desk| desk.save_judge(&stamp(&by), &form, new, reason.as_deref())).map(drop)
}

/// What was typed over what is stored.
fn form(
    desk: &Desk,
    code: String,
    (name, institution): (Option<String>, Option<String>),
    role: Option<Role>,
    categories: Option<Vec<String>>,
) -> Answer<JudgeForm> {
    let old = desk.panel()?.judges.into_iter().find(|judge| judge.code == code);
    let old = old.as_ref();
    let name = name.or(old.map(|judge| judge.name.clone())).ok_or_else(|| DeskError::refused(Refusal::NameRequired))?;
    let role = role.or(old.and_then(|judge| Role::read(judge.role))).unwrap_or(Role::Member);
    Ok(JudgeForm {
        name,
        role,
        institution: institution.or(old.map(|judge| judge.institution.clone())).unwrap_or_default(),
        categories: categories.or(old.map(|judge| judge.categories.clone())).unwrap_or_default(),
        code,
    })
}
