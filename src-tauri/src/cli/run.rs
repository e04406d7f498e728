//! Does a verb: arguments in, the desk's answer out.

use super::args::{By, Lang, PrizeWord, SettleWord, TemplateWord, Verb, Which};
use super::watch::Bar;
use super::{Done, demo, history, intake, judging, meeting, out, panel, receipts, seat, show, terms, text};
use crate::desk::{Answer, Desk, DeskError, Importing, NewCompetition, write_empty_workbook, write_file};
use crate::domain::dates;
use crate::domain::decision::SharedPrize;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::ranking::contest::SettleBy;
use crate::domain::stamp::Stamp;
use crate::edge;
use crate::wire::{CertificatesRequest, PaperKind, PapersRequest, Produced, Settle, UnitBooksRequest};
use serde_json::Value;
use std::path::Path;

impl Verb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::Import { json, .. }
            | Self::Rank { json, .. }
            | Self::Check { json, .. }
            | Self::History { json, .. } => *json,
            Self::Receipts(args) => args.json,
            Self::Intake(verb) => verb.wants_json(),
            Self::Judging(verb) => verb.wants_json(),
            Self::Meeting(verb) => verb.wants_json(),
            Self::Panel(verb) => verb.wants_json(),
            Self::Terms(verb) => verb.wants_json(),
            _ => false,
        }
    }
}

pub(super) fn stamp(by: &By) -> Stamp {
    named(&by.actor.clone().unwrap_or_else(edge::account))
}

/// A request of this person, or of the judge of `--as`.
pub(super) fn named(name: &str) -> Stamp {
    edge::stamp(seat::name().unwrap_or(name))
}

/// Opens a competition; the judge of `--as` takes the seat.
pub(super) fn open(folder: &Path) -> Answer<Desk> {
    let mut desk = Desk::open(folder, &edge::holder())?;
    seat::take(&mut desk)?;
    Ok(desk)
}

/// Does a change and says whether it was recorded: what changes nothing is not.
pub(super) fn noted<T>(desk: &mut Desk, lang: Lang, work: impl FnOnce(&mut Desk) -> Answer<T>) -> Answer<T> {
    let before = desk.newest()?;
    let done = work(desk)?;
    show::recorded_or_not(lang, desk.newest()? != before);
    Ok(done)
}

pub(super) fn print(value: &impl serde::Serialize) -> Answer<()> {
    let value = serde_json::to_value(value).map_err(|error| DeskError::Fault(error.to_string()))?;
    let text = serde_json::to_string_pretty(&text::spoken(value)).unwrap_or_default();
    out::document(&text);
    Ok(())
}

/// Does a verb.
pub(super) fn run(verb: Verb, lang: Lang) -> Answer<Done> {
    match verb {
        Verb::Open(_) => {}
        Verb::New { at, preset, name, by } => {
            let new = NewCompetition { preset: &preset, name: name.as_deref(), sample: false };
            Desk::create(&at.folder, &edge::holder(), &stamp(&by), &new)?;
        }
        verb @ Verb::Workbook { .. } => workbook(verb)?,
        Verb::Import { at, file, dry_run: true, json, which, .. } => {
            return preview(&at.folder, &file, &which, json, lang);
        }
        Verb::Import { at, file, dry_run: false, reason, which, json, by } => {
            import(&at.folder, &file, (&by, reason.as_deref(), &which), json, lang)?;
        }
        Verb::Rank { at, json: true } => print(&open(&at.folder)?.rank_document()?)?,
        Verb::Rank { at, json: false } => show::ranking(lang, &open(&at.folder)?.ranking()?),
        verb @ Verb::Settle { .. } => settle(verb, lang)?,
        Verb::Confirm { at, by } => {
            noted(&mut open(&at.folder)?, lang, |desk| desk.confirm_method(&named(&by)))?;
        }
        Verb::Seal { at, by, waive } => {
            let overview = open(&at.folder)?.seal(&named(&by), waive.as_deref())?;
            overview.sealed.iter().for_each(|seal| out::line(&seal.hash.join(" ")));
        }
        Verb::Reopen { at, by, reason } => {
            noted(&mut open(&at.folder)?, lang, |desk| desk.reopen(&named(&by), &reason))?;
        }
        Verb::Settings { at, set, emblem, no_emblem, by } => {
            settings(&mut open(&at.folder)?, &set, (emblem.as_deref(), no_emblem), (&stamp(&by), lang))?;
        }
        verb @ (Verb::Certificates { .. } | Verb::Papers { .. } | Verb::Export { .. }) => handed_over(verb, lang)?,
        Verb::Receipts(args) => return receipts::run(args, lang),
        Verb::Check { at, read_data, json } => return check(&at.folder, read_data, json, lang),
        Verb::History { at, wanted, json } => return history::run(&at, *wanted, json, lang),
        Verb::Undo { at, operation, reason, by } => {
            open(&at.folder)?.undo_because(&stamp(&by), operation, reason.as_deref())?;
        }
        Verb::Backup { at, dest } => return backup(&open(&at.folder)?, &dest, lang),
        Verb::Restore { backup, folder } => {
            let findings = Desk::restore(&backup, &folder)?;
            show::findings(lang, &findings);
            return Ok(outcome(&findings));
        }
        Verb::Intake(verb) => return intake::run(verb, lang),
        Verb::Judging(verb) => return judging::run(verb, lang),
        Verb::Meeting(verb) => return meeting::run(verb, lang),
        Verb::Panel(verb) => return panel::run(verb, lang),
        Verb::Terms(verb) => return terms::run(verb, lang),
        Verb::Sample(at) => drop(Desk::create_sample(&at.folder, &edge::holder(), &edge::stamp(&edge::account()))?),
        Verb::Demo { out } => demo::demo(&out, lang)?,
    }
    Ok(Done::Well)
}

/// Certificates, papers and the result as a file.
fn handed_over(verb: Verb, lang: Lang) -> Answer<()> {
    match verb {
        Verb::Certificates { at, out, blangko, preview: true, force, by, .. } => {
            produced(&open(&at.folder)?.write_preview(&stamp(&by), (&out, force), blangko)?);
        }
        Verb::Certificates { at, out, single_file, template: TemplateWord::Resmi, blangko, force, by, .. } => {
            let request =
                CertificatesRequest { folder: out.display().to_string(), single_file, blangko, replace: force };
            let made = open(&at.folder)?.certificates(&stamp(&by), &request, &mut Bar::new())?;
            produced(&made);
            show::superseded(lang, &made);
        }
        Verb::Papers { at, out, kind, force, by } => {
            let kinds = if kind.is_empty() { PaperKind::ALL.to_vec() } else { kind };
            let request = PapersRequest { folder: out.display().to_string(), kinds, replace: force };
            produced(&open(&at.folder)?.papers(&stamp(&by), &request, &mut Bar::new())?);
        }
        Verb::Export { at, out, force, version } => {
            let desk = open(&at.folder)?;
            write_file(&out, &version.map_or_else(|| desk.export(), |version| desk.export_version(version))?, force)?;
        }
        _ => {}
    }
    Ok(())
}

/// Records how a tie was settled.
fn settle(verb: Verb, lang: Lang) -> Answer<()> {
    let Verb::Settle { at, category, ranks, stage, by, reason, votes, prize, actor } = verb else { return Ok(()) };
    let by = match by {
        SettleWord::Vote => SettleBy::Vote,
        SettleWord::Lots => SettleBy::Lots,
        SettleWord::Shared => SettleBy::Shared,
    };
    let prize = prize.map(|prize| match prize {
        PrizeWord::Each => SharedPrize::Each,
        PrizeWord::Split => SharedPrize::Split,
    });
    let ranks = ranks.iter().map(|code| code.trim().to_owned()).collect();
    let settle = Settle { category, stage, ranks, by, reason, votes, prize };
    open(&at.folder)?.settle(&stamp(&actor), &settle)?;
    show::settled(lang, &settle);
    Ok(())
}

/// An empty workbook, one with what a competition holds, or one for each unit.
fn workbook(verb: Verb) -> Answer<()> {
    match verb {
        Verb::Workbook { units: Some(units), from: Some(from), deadline, force, by, .. } => {
            let deadline =
                deadline.map(|text| dates::parse(&text).map_err(|_| bad_setting("deadline", "date"))).transpose()?;
            let request =
                UnitBooksRequest { folder: units.display().to_string(), units: Vec::new(), deadline, replace: force };
            produced(&open(&from)?.write_unit_books(&stamp(&by), &request, &mut Bar::new())?);
        }
        Verb::Workbook { file: Some(file), from: Some(folder), force, .. } => {
            open(&folder)?.write_filled_workbook(&edge::stamp(""), &file, force)?;
        }
        Verb::Workbook { file: Some(file), from: None, force, .. } => {
            write_empty_workbook(&edge::stamp(""), &file, force)?;
        }
        // The parser asks for one of them.
        _ => {}
    }
    Ok(())
}

/// What was made, a file each, and what is to be known of it.
pub(super) fn produced_with(lang: Lang, made: &Produced) {
    produced(made);
    show::findings(lang, &made.findings);
}

pub(super) fn produced(produced: &Produced) {
    for file in &produced.files {
        out::line(&Path::new(&produced.folder).join(file).display().to_string());
    }
}

/// A backup, and what it could not hold because it is missing or damaged already.
fn backup(desk: &Desk, dest: &Path, lang: Lang) -> Answer<Done> {
    let made = desk.backup(&edge::stamp(""), dest)?;
    out::line(&made.backup.folder);
    show::findings(lang, &made.findings);
    Ok(outcome(&made.findings))
}

pub(super) fn outcome(findings: &[Finding]) -> Done {
    if findings.iter().any(Finding::is_error) { Done::WithFindings } else { Done::Well }
}

fn preview(folder: &Path, file: &Path, which: &Which, json: bool, lang: Lang) -> Answer<Done> {
    let keep_decided = !which.overwrite_decided;
    let how = Importing { leave_out: &which.skip, only: &which.only, keep_decided, ..Importing::default() };
    let preview = open(folder)?.import_preview_of(file, &how, &mut Bar::new())?;
    if json {
        print(&preview)?;
    } else {
        show::rows(lang, &preview, &|row| row.decided && !which.overwrite_decided);
    }
    show::findings(lang, &preview.findings);
    show::sheets(lang, &preview.sheets);
    if preview.needs_reason {
        panel::changes(lang, &preview.moved);
    }
    let barred = |one: &Finding| one.code == Code::VerifiedWithLacks;
    if which.overwrite_decided && preview.findings.iter().any(barred) {
        return Ok(Done::WithFindings);
    }
    Ok(outcome(&preview.findings))
}

fn import(
    folder: &Path,
    file: &Path,
    (by, reason, which): (&By, Option<&str>, &Which),
    json: bool,
    lang: Lang,
) -> Answer<()> {
    let keep_decided = !which.overwrite_decided;
    let how = Importing { reason, leave_out: &which.skip, only: &which.only, keep_decided, ..Importing::default() };
    let imported = open(folder)?.import_some(&stamp(by), file, how, &mut Bar::new())?;
    if json {
        let (sheets, findings, kept) = (&imported.sheets, &imported.findings, imported.kept);
        print(&serde_json::json!({ "sheets": sheets, "findings": findings, "kept": kept }))?;
    }
    show::findings(lang, &imported.findings);
    show::nothing_in(lang, &imported.sheets);
    show::sheets(lang, &imported.sheets);
    show::kept(lang, imported.kept);
    Ok(())
}

fn check(folder: &Path, read_data: bool, json: bool, lang: Lang) -> Answer<Done> {
    let report = Desk::check_at(folder, &edge::holder(), read_data)?;
    if json {
        print(&report)?;
    }
    show::findings(lang, &report.findings);
    if report.findings.is_empty() {
        let (operations, rows, head) = (report.operations, report.rows, &report.head);
        eprintln!(
            "{}",
            match lang {
                Lang::Id => format!("utuh: {operations} operasi, {rows} baris, kepala rantai {head}"),
                Lang::En => format!("whole: {operations} operations, {rows} rows, head of the chain {head}"),
            }
        );
    }
    Ok(outcome(&report.findings))
}

/// `KEY=VALUE` on the settings as JSON; the type of what stands there says how the value is read.
fn settings(
    desk: &mut Desk,
    set: &[String],
    (emblem, no_emblem): (Option<&Path>, bool),
    (stamp, lang): (&Stamp, Lang),
) -> Answer<()> {
    if emblem.is_some() || no_emblem {
        desk.choose_emblem(stamp, emblem)?;
    }
    if !set.is_empty() {
        let wanted = set_fields(desk.settings()?, set)?;
        desk.save_settings(stamp, wanted)?;
        if set.iter().any(|pair| pair.trim_start().starts_with("signatory.")) {
            show::findings(lang, &desk.signatory_findings()?);
        }
    }
    print(&desk.settings()?)
}

/// A value with some of its fields set, `KEY=VALUE` each.
pub(super) fn set_fields<T: serde::Serialize + serde::de::DeserializeOwned>(
    mut wanted: T,
    set: &[String],
) -> Answer<T> {
    for pair in set {
        let mut value = serde_json::to_value(&wanted).map_err(|error| DeskError::Fault(error.to_string()))?;
        let key = assign(&mut value, pair)?;
        wanted = serde_json::from_value(value).map_err(|error| bad_setting(key, &choices(&error)))?;
    }
    Ok(wanted)
}

/// What may stand there instead, as the closed list itself names it.
fn choices(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let (_, expected) = text.split_once("expected").unwrap_or_default();
    let words: Vec<_> = expected.split('`').skip(1).step_by(2).collect();
    if words.is_empty() { "choice".to_owned() } else { words.join(", ") }
}

/// The keys that take a value, those of a group behind its name.
fn keys(settings: &Value, group: &str) -> Vec<String> {
    let fields = settings.as_object().into_iter().flatten();
    let of = |(name, value): (&String, &Value)| match value {
        Value::Object(_) => keys(value, &format!("{group}{name}.")),
        _ => vec![format!("{group}{name}")],
    };
    fields.flat_map(of).collect()
}

fn bad_setting(field: &str, wanted: &str) -> DeskError {
    let params = [("field".to_owned(), field.to_owned()), ("wanted".to_owned(), wanted.to_owned())];
    DeskError::Refused(crate::desk::Refused { code: Refusal::BadSetting, params: params.into() })
}

/// Puts a value where the key says and returns the key.
fn assign<'a>(settings: &mut Value, pair: &'a str) -> Answer<&'a str> {
    let (key, text) = pair.split_once('=').ok_or_else(|| bad_setting(pair, "pair"))?;
    let key = key.trim();
    let pointer = format!("/{}", key.replace('.', "/"));
    let known = keys(settings, "").join(", ");
    let slot = settings.pointer_mut(&pointer).filter(|slot| !slot.is_object());
    let slot = slot.ok_or_else(|| bad_setting(key, &known))?;
    let window = ["appliedFrom", "appliedTo"].contains(&key);
    let optional = key.ends_with("Date") || key.ends_with("On");
    let date = window || optional;
    let may_be_absent = optional || ["signatory.actingAs", "initiator", "medium", "form"].contains(&key);
    *slot = match (&*slot, text.trim()) {
        // What may be absent is emptied by an empty value.
        (_, "") if may_be_absent => Value::Null,
        (_, text) if date => {
            dates::parse(text).map(|date| Value::from(date.to_string())).map_err(|_| bad_setting(key, "date"))?
        }
        (Value::Array(_), text) => {
            text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(Value::from).collect()
        }
        (Value::Bool(_), text) => match text {
            "ya" | "yes" | "true" => Value::from(true),
            "tidak" | "no" | "false" => Value::from(false),
            _ => return Err(bad_setting(key, "choice")),
        },
        (Value::Number(_), text) => text.parse::<u32>().map(Value::from).map_err(|_| bad_setting(key, "number"))?,
        _ => Value::String(text.to_owned()),
    };
    Ok(key)
}
