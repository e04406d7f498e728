//! Does the verbs of intake: arguments in, the desk's answer out.

use super::IntakeVerb as Verb;
use super::show;
use crate::cli::args::Lang;
use crate::cli::run::{named, noted, open, outcome, print, produced_with, set_fields, stamp};
use crate::cli::show as common;
use crate::cli::text::visible;
use crate::cli::watch::Bar;
use crate::cli::{Done, out};
use crate::desk::{Answer, Desk, DeskError, Returning, UnitQuery};
use crate::domain::attachment::{Slot, Verdict};
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::mentoring::NoteAbout;
use crate::domain::submission::Status;
use crate::edge;
use crate::wire::{
    AddLink, AnswerNote, Assess, AttachItem, AttachPlan, AttachTarget, Decision, DescribeDocument, DocumentView,
    FindingFilter, JudgeDocument, LinkView, ListQuery, NewNote, NewSubmission, PlannedFile, RowChange, RowKey,
    TakeStep, UnitForm,
};

/// Does a verb.
pub(in crate::cli) fn run(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        verb @ (Verb::Attach { .. } | Verb::AttachFolder { .. } | Verb::Document { .. } | Verb::Sweep { .. }) => {
            return files(verb, lang);
        }
        verb @ (Verb::Findings { .. }
        | Verb::Returns { .. }
        | Verb::List { .. }
        | Verb::Units { .. }
        | Verb::Unit { .. }) => {
            return lists(verb, lang);
        }
        Verb::Submission { at, code, set, unit, name, by } => {
            let mut desk = open(&at.folder)?;
            if let (Some(unit), Some(name)) = (unit, name) {
                desk.create_submission(&stamp(&by), &NewSubmission { unit, name, code: Some(code.clone()) })?;
            }
            if !set.is_empty() {
                let profile = set_fields(desk.submission(&code)?.profile, &set)?;
                desk.save_profile(&stamp(&by), &code, profile)?;
            }
            print(&desk.submission(&code)?)?;
        }
        Verb::Step { at, step, codes, reason, by } => {
            let args = TakeStep { submissions: codes, step, reason };
            noted(&mut open(&at.folder)?, lang, |desk| desk.take_step(&stamp(&by), &args))?;
        }
        Verb::Waive { at, code, reason, by } => {
            let waive = |desk: &mut Desk| desk.waive_verification(&named(&by), &code, reason.as_deref());
            noted(&mut open(&at.folder)?, lang, waive)?;
        }
        Verb::Pledge { at, code, off, by } => {
            noted(&mut open(&at.folder)?, lang, |desk| desk.pledge(&stamp(&by), &code, !off))?;
        }
        verb @ Verb::Indicator { .. } => indicator(verb, lang)?,
        verb @ Verb::Link { .. } => link(verb, lang)?,
        Verb::Note { at, code, text, on, due, answer, state, by } => {
            let mut desk = open(&at.folder)?;
            let stamp = stamp(&by);
            let text = text.unwrap_or_default();
            if let Some(id) = answer {
                desk.answer_note(&stamp, &AnswerNote { id, text, state })?;
            } else if !text.is_empty() {
                let (about, target) = on.unwrap_or((NoteAbout::Submission, String::new()));
                desk.add_note(&stamp, &NewNote { submission: code.clone(), about, target, text, due })?;
            }
            show::notes(lang, &desk.submission(&code)?.notes);
        }
    }
    Ok(Done::Well)
}

fn indicator(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::Indicator { at, code, number, claim, basis, remark, accept, undecide, reason, ticked, by } = verb else {
        return Ok(());
    };
    let mut desk = open(&at.folder)?;
    let view = desk.submission(&code)?;
    let old = view.indicators.into_iter().find(|one| one.number == number);
    let old = old.ok_or_else(|| DeskError::NotFound(format!("indikator {number}")))?;
    // While a verifier is at work a basis is the verifier's, unless the unit's claim is typed with it.
    let decides = view.row.status == Status::InVerification && claim.is_none();
    let (basis, measured) = if decides { (None, basis) } else { (basis, None) };
    let accepted = if undecide { None } else { accept.or(measured.as_ref().and(old.accepted)) };
    if measured.is_some() && accepted.is_none() {
        return Err(Finding::error(Code::Required).column("--accept").subject(&code).into());
    }
    let decision = (accepted.is_some() || undecide).then(|| Decision {
        accepted,
        reason: reason.or(old.reason),
        ticked: if ticked.is_empty() { old.ticked } else { ticked },
        basis: measured.or(old.accepted_basis),
    });
    let assess = Assess {
        submission: code,
        indicator: number,
        claimed: claim.or(old.claimed),
        basis: basis.or(old.basis),
        remark: remark.or(old.remark),
        decision,
    };
    noted(&mut desk, lang, |desk| desk.assess(&stamp(&by), &assess)).map(drop)
}

/// Lists, records or removes addresses.
fn link(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::Link { at, code, address, indicator, about, remove, by } = verb else { return Ok(()) };
    let mut desk = open(&at.folder)?;
    let links = desk.submission(&code)?.links;
    let Some(address) = address else { return print(&links) };
    if remove {
        let mine = |one: &&LinkView| one.address == address && indicator.is_none_or(|number| number == one.indicator);
        let id = links.iter().find(mine).map(|one| one.id.clone()).ok_or(DeskError::NotFound(address.clone()))?;
        noted(&mut desk, lang, |desk| desk.remove_link(&stamp(&by), &id))?;
    } else {
        let missing = || Finding::error(Code::Required).column("--indicator").subject(&code);
        let indicator = indicator.ok_or_else(missing)?;
        let link = AddLink { submission: code, indicator, address, about };
        noted(&mut desk, lang, |desk| desk.add_link(&stamp(&by), &link))?;
    }
    Ok(())
}

/// The codes of findings that were asked for; one that is none is said.
fn codes(words: &[String]) -> Answer<Vec<Code>> {
    let known = |word: &String| {
        let word = word.trim().to_uppercase();
        Code::ALL.iter().copied().find(|code| code.code() == word).ok_or_else(|| {
            let asked = Code::ALL.iter().map(|code| code.code()).filter(|code| code.starts_with('K'));
            let choices = asked.collect::<Vec<_>>().join(", ");
            Finding::error(Code::NotAChoice).column("--code").with("value", &word).with("choices", choices)
        })
    };
    Ok(words.iter().map(known).collect::<Result<_, _>>()?)
}

/// Units that are found and fit, a line each.
fn units(verb: Verb) -> Answer<()> {
    let Verb::Units { at, text, category, kind, district, without, not_returned, sort, down, json } = verb else {
        return Ok(());
    };
    let desk = open(&at.folder)?;
    let query = UnitQuery { text, category, kind, district, without, not_returned, sort, down };
    let rows = desk.seek_units(&query)?;
    if json {
        return print(&rows);
    }
    show::units(&rows, desk.units()?.len());
    Ok(())
}

fn lists(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        Verb::List { at, text, category, kind, district, status, missing, unit, sort, down, json } => {
            let query =
                ListQuery { text, category, kind, district, unit, status, missing, sort, down, ..ListQuery::default() };
            let desk = open(&at.folder)?;
            let mut listing = desk.submissions(&query)?;
            while listing.rows.len() < listing.total as usize {
                let offset = u32::try_from(listing.rows.len()).unwrap_or(u32::MAX);
                listing.rows.extend(desk.submissions(&ListQuery { offset, ..query.clone() })?.rows);
            }
            if json { print(&listing)? } else { show::rows(&listing) }
        }
        Verb::Unit { at, code: None, .. } => print(&open(&at.folder)?.units()?)?,
        verb @ Verb::Unit { code: Some(_), .. } => unit(verb, lang)?,
        verb @ Verb::Units { .. } => units(verb)?,
        Verb::Findings { at, unit, category, code, matrix, corrections, force, json } => {
            let desk = open(&at.folder)?;
            let filter = FindingFilter { unit, category, codes: codes(&code)? };
            let all = desk.findings_of(&filter)?;
            let chosen: Vec<_> = filter.unit.into_iter().collect();
            if json {
                print(&all)?;
            }
            show::findings(lang, &all);
            if let Some(folder) = matrix {
                produced_with(lang, &desk.completeness_papers(&edge::stamp(""), &folder, force)?);
            }
            if let Some(folder) = corrections {
                produced_with(
                    lang,
                    &desk.correction_sheets(&edge::stamp(""), (&folder, force), &chosen, &mut Bar::new())?,
                );
            }
            let every: Vec<_> = all.submissions.into_iter().flat_map(|one| one.findings).chain(all.units).collect();
            return Ok(outcome(&every));
        }
        verb @ Verb::Returns { .. } => return returns(verb, lang),
        _ => {}
    }
    Ok(Done::Well)
}

fn returns(verb: Verb, lang: Lang) -> Answer<Done> {
    let Verb::Returns { at, dir, skip_file, skip, overwrite_decided, dry_run, json, by } = verb else {
        return Ok(Done::Well);
    };
    let mut desk = open(&at.folder)?;
    let keep_decided = !overwrite_decided;
    let how = Returning { leave_out: &skip, skip_files: &skip_file, keep_decided, ..Returning::default() };
    let preview = desk.returns_preview(&dir, how, &mut Bar::new())?;
    let out = |row: &RowChange| row.decided && keep_decided;
    if json {
        print(&preview)?;
    } else if dry_run {
        common::rows(lang, &preview.preview, &out);
    }
    show::returns(lang, &preview);
    if dry_run {
        return Ok(outcome(&preview.preview.findings));
    }
    let decided = preview.preview.rows.iter().filter(|row| out(row));
    let decided: Vec<_> =
        decided.map(|row| RowKey { sheet: row.sheet.clone(), row: row.row, file: row.file.clone() }).collect();
    let kept = u32::try_from(decided.len()).unwrap_or(u32::MAX);
    let leave_out = [skip, decided].concat();
    let how = Returning {
        digest: Some(&preview.preview.digest),
        leave_out: &leave_out,
        skip_files: &skip_file,
        keep_decided,
    };
    noted(&mut desk, lang, |desk| desk.returns_apply(&stamp(&by), &dir, how, &mut Bar::new()))?;
    common::kept(lang, kept);
    Ok(Done::Well)
}

fn unit(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::Unit { at, code: Some(code), new, kind, name, district, category, head, nip, remove, by } = verb else {
        return Ok(());
    };
    let mut desk = open(&at.folder)?;
    if remove {
        return noted(&mut desk, lang, |desk| desk.remove_unit(&stamp(&by), &code)).map(drop);
    }
    let old = desk.units()?.into_iter().find(|unit| unit.code == code);
    let asks_only =
        !new && kind.is_none() && [&name, &district, &category, &head, &nip].iter().all(|one| one.is_none());
    if asks_only {
        return print(&old.ok_or(DeskError::NotFound(code))?);
    }
    let kind = kind.or(old.as_ref().map(|unit| unit.kind));
    let kind = kind.ok_or_else(|| Finding::error(Code::Required).column("--kind").subject(&code))?;
    let name = name.or(old.as_ref().map(|unit| unit.name.clone()));
    let form = UnitForm {
        kind,
        name: name.ok_or_else(|| DeskError::refused(Refusal::NameRequired))?,
        district: district.or(old.as_ref().and_then(|unit| unit.district.clone())),
        category: category.or(old.as_ref().filter(|unit| unit.kind == kind).map(|unit| unit.category.clone())),
        head: head.or(old.as_ref().and_then(|unit| unit.head.clone())),
        head_nip: nip.or(old.as_ref().and_then(|unit| unit.head_nip.clone())),
        code,
    };
    noted(&mut desk, lang, |desk| desk.save_unit(&stamp(&by), &form, new)).map(drop)
}

fn files(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        Verb::Attach { at, code, files, indicator, profile, letter, json, by } => {
            let mut desk = open(&at.folder)?;
            let slot = profile.or(indicator.map(|_| Slot::Indicator));
            let target = AttachTarget { submission: Some(code.clone()), slot, indicator };
            let plan = desk.attach_plan(&files, &target, &mut Bar::new())?;
            let mut items = items(&plan)?;
            for item in &mut items {
                item.letter_number.clone_from(&letter.number);
                item.letter_date = letter.date;
                item.about.clone_from(&letter.about);
            }
            let mut attached = desk.attach(&stamp(&by), &items, &mut Bar::new())?;
            attached.findings.extend(plan.findings);
            if json {
                print(&attached)?;
            }
            show::attached(lang, &attached);
            Ok(outcome(&attached.findings))
        }
        Verb::AttachFolder { at, dir, dry_run, json, by } => {
            let mut desk = open(&at.folder)?;
            let plan = desk.attach_plan(&[dir], &AttachTarget::default(), &mut Bar::new())?;
            if dry_run {
                if json {
                    print(&plan)?;
                } else {
                    show::plan(&plan);
                }
                show::skipped(lang, plan.skipped);
                common::findings(lang, &plan.findings);
                return Ok(outcome(&plan.findings));
            }
            let mut attached = desk.attach(&stamp(&by), &items(&plan)?, &mut Bar::new())?;
            attached.findings.extend(plan.findings);
            if json {
                print(&attached)?;
            }
            show::skipped(lang, plan.skipped);
            show::attached(lang, &attached);
            Ok(outcome(&attached.findings))
        }
        Verb::Sweep { at, yes, by } => {
            let mut desk = open(&at.folder)?;
            let unused = if yes { desk.sweep(&stamp(&by))? } else { desk.unused()? };
            show::unused(lang, unused, yes);
            Ok(Done::Well)
        }
        verb => document(verb, lang),
    }
}

/// The files of a plan, when every place is clear; else what is unclear, and nothing is stored.
fn items(plan: &AttachPlan) -> Answer<Vec<AttachItem>> {
    let item = |file: &PlannedFile| match (&file.submission, file.slot) {
        (Some(submission), Some(slot)) => Ok(AttachItem {
            path: file.path.clone(),
            submission: submission.clone(),
            slot,
            indicator: file.indicator,
            letter_number: None,
            letter_date: None,
            about: None,
        }),
        (None, _) => {
            let place = Finding::error(Code::NoSuchSubmission).column(visible(&file.path));
            Err(place.with("code", visible(&file.folder)))
        }
        (_, None) => Err(Finding::error(Code::PlaceUnclear).with("path", show::doubt(file))),
    };
    let (mut items, mut findings) = (Vec::new(), Vec::new());
    for file in &plan.files {
        match item(file) {
            Ok(one) => items.push(one),
            Err(finding) => findings.push(finding),
        }
    }
    if findings.is_empty() { Ok(items) } else { Err(DeskError::Invalid(findings)) }
}

fn document(verb: Verb, lang: Lang) -> Answer<Done> {
    let Verb::Document { at, code, document, letter, accept, revise, reject, save, remove, by } = verb else {
        return Ok(Done::Well);
    };
    let mut desk = open(&at.folder)?;
    let view = desk.submission(&code)?;
    let Some(wanted) = document else {
        print(&view.documents)?;
        return Ok(Done::Well);
    };
    let found = view.documents.into_iter().find(|one| one.id == wanted || one.name == wanted);
    let one = found.ok_or(DeskError::NotFound(wanted))?;
    let verdict = match (accept, &revise, &reject) {
        (true, _, _) => Some(Verdict::Accepted),
        (_, Some(_), _) => Some(Verdict::Revise),
        (_, _, Some(_)) => Some(Verdict::Rejected),
        _ => None,
    };
    let described = letter.number.is_some() || letter.date.is_some() || letter.about.is_some();
    let changes = described || verdict.is_some() || remove;
    match save {
        Some(path) => {
            desk.save_document(&one.id, &path)?;
            out::line(&path.display().to_string());
        }
        None if !changes => print(&one)?,
        None => {}
    }
    let stamp = stamp(&by);
    let change = |desk: &mut Desk| {
        if described {
            describe(desk, &stamp, &one, letter)?;
        }
        if verdict.is_some() {
            let note = revise.or(reject);
            desk.judge_document(&stamp, &JudgeDocument { id: one.id.clone(), verdict, note })?;
        }
        if remove {
            desk.remove_document(&stamp, &one.id)?;
        }
        Ok(())
    };
    if changes {
        noted(&mut desk, lang, change)?;
    }
    Ok(Done::Well)
}

fn describe(
    desk: &mut Desk,
    stamp: &crate::domain::stamp::Stamp,
    one: &DocumentView,
    letter: super::args::Letter,
) -> Answer<()> {
    let args = DescribeDocument {
        id: one.id.clone(),
        slot: one.slot,
        indicator: one.indicator,
        letter_number: letter.number.or(one.letter_number.clone()),
        letter_date: letter.date.or(one.letter_date),
        about: letter.about.or(one.about.clone()),
    };
    desk.describe_document(stamp, &args).map(drop)
}
