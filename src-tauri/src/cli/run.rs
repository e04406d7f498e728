//! Does a verb: arguments in, the desk's answer out.

use super::args::{By, Lang, SettleWord, Verb};
use super::watch::Bar;
use super::{demo, show};
use crate::desk::{Answer, Desk, DeskError, NewCompetition, write_empty_workbook, write_output};
use crate::domain::finding::{Finding, Refusal};
use crate::domain::ranking::contest::SettleBy;
use crate::domain::stamp::Stamp;
use crate::edge;
use crate::wire::{CertificatesRequest, PaperKind, PapersRequest, Produced, Settle, SettingsView};
use serde_json::Value;
use std::path::Path;

impl Verb {
    /// Whether the answer is for another program.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::Import { json, .. } | Self::Rank { json, .. } | Self::Check { json, .. } | Self::History { json, .. } => *json,
            _ => false,
        }
    }
}

fn stamp(by: &By) -> Stamp {
    edge::stamp(&by.actor.clone().unwrap_or_else(edge::account))
}

fn open(folder: &Path) -> Answer<Desk> {
    Desk::open(folder, &edge::holder())
}

fn print(value: &impl serde::Serialize) -> Answer<()> {
    let text = serde_json::to_string_pretty(value).map_err(|error| DeskError::Fault(error.to_string()))?;
    println!("{text}");
    Ok(())
}

/// Does a verb.
pub fn run(verb: Verb, lang: Lang) -> Answer<()> {
    match verb {
        Verb::Open(_) => Ok(()),
        Verb::New { at, preset, name, by } => {
            let new = NewCompetition { preset: &preset, name: name.as_deref(), sample: false };
            Desk::create(&at.folder, &edge::holder(), &stamp(&by), &new).map(drop)
        }
        Verb::Workbook { file, from } => match from {
            Some(folder) => open(&folder)?.write_filled_workbook(&edge::stamp(""), &file),
            None => write_empty_workbook(&edge::stamp(""), &file),
        },
        Verb::Import { at, file, dry_run, json, by } => import(&at.folder, &file, &stamp(&by), (dry_run, json), lang),
        Verb::Rank { at, json: true } => print(&open(&at.folder)?.rank_document()?),
        Verb::Rank { at, json: false } => {
            show::ranking(lang, &open(&at.folder)?.ranking()?);
            Ok(())
        }
        Verb::Settle { at, category, ranks, stage, by, reason, actor } => {
            let by = match by {
                SettleWord::Vote => SettleBy::Vote,
                SettleWord::Lots => SettleBy::Lots,
            };
            let ranks = ranks.iter().map(|code| code.trim().to_owned()).collect();
            let settle = Settle { category, stage, ranks, by, reason };
            open(&at.folder)?.settle(&stamp(&actor), &settle).map(drop)
        }
        Verb::Confirm { at, by } => open(&at.folder)?.confirm_method(&edge::stamp(&by)).map(drop),
        Verb::Seal { at, by, waive } => open(&at.folder)?.seal(&edge::stamp(&by), waive.as_deref()).map(drop),
        Verb::Reopen { at, by, reason } => open(&at.folder)?.reopen(&edge::stamp(&by), &reason).map(drop),
        Verb::Settings { at, set, emblem, by } => settings(&mut open(&at.folder)?, &set, emblem.as_deref(), &stamp(&by)),
        Verb::Certificates { at, out, single_file, template: _, blangko, by } => {
            let request = CertificatesRequest { folder: out.display().to_string(), single_file, blangko };
            produced(&open(&at.folder)?.certificates(&stamp(&by), &request, &mut Bar::new())?);
            Ok(())
        }
        Verb::Papers { at, out, kind } => {
            let kinds = if kind.is_empty() { PaperKind::ALL.to_vec() } else { kind };
            let request = PapersRequest { folder: out.display().to_string(), kinds };
            produced(&open(&at.folder)?.papers(&edge::stamp(""), &request, &mut Bar::new())?);
            Ok(())
        }
        Verb::Export { at, out } => write_output(&out, &open(&at.folder)?.export()?),
        Verb::Check { at, read_data, json } => check(&open(&at.folder)?, read_data, json, lang),
        Verb::History { at, json } => {
            let operations = open(&at.folder)?.history(None)?;
            if json {
                return print(&operations);
            }
            show::history(&operations);
            Ok(())
        }
        Verb::Undo { at, operation, by } => open(&at.folder)?.undo(&stamp(&by), operation).map(drop),
        Verb::Backup { at, dest } => {
            println!("{}", open(&at.folder)?.backup(&edge::stamp(""), &dest)?.folder);
            Ok(())
        }
        Verb::Restore { backup, folder } => Desk::restore(&backup, &folder),
        Verb::Demo { out } => demo::demo(&out, lang),
    }
}

fn produced(produced: &Produced) {
    for file in &produced.files {
        eprintln!("{}", Path::new(&produced.folder).join(file).display());
    }
}

fn import(folder: &Path, file: &Path, stamp: &Stamp, (dry_run, json): (bool, bool), lang: Lang) -> Answer<()> {
    let mut desk = open(folder)?;
    if dry_run {
        let preview = desk.import_preview(file, &mut Bar::new())?;
        if json {
            print(&preview)?;
        }
        show::findings(lang, &preview.findings);
        show::sheets(lang, &preview.sheets);
        return if preview.findings.iter().any(Finding::is_error) { Err(DeskError::Invalid(Vec::new())) } else { Ok(()) };
    }
    let imported = desk.import(stamp, file, None, &mut Bar::new())?;
    if json {
        print(&serde_json::json!({ "sheets": imported.sheets, "findings": imported.findings }))?;
    }
    show::findings(lang, &imported.findings);
    show::sheets(lang, &imported.sheets);
    Ok(())
}

fn check(desk: &Desk, read_data: bool, json: bool, lang: Lang) -> Answer<()> {
    let mut report = desk.check()?;
    if read_data {
        report.findings.extend(desk.check_archive()?);
    }
    if json {
        print(&report)?;
    }
    if report.findings.is_empty() {
        eprintln!("{}", match lang {
            Lang::Id => format!("utuh: {} operasi, {} baris, kepala rantai {}", report.operations, report.rows, report.head),
            Lang::En => format!("whole: {} operations, {} rows, head of the chain {}", report.operations, report.rows, report.head),
        });
        return Ok(());
    }
    Err(DeskError::Invalid(report.findings))
}

/// `KEY=VALUE` on the settings as JSON; the type of what stands there says how the value is read.
fn settings(desk: &mut Desk, set: &[String], emblem: Option<&Path>, stamp: &Stamp) -> Answer<()> {
    if let Some(path) = emblem {
        desk.choose_emblem(stamp, Some(path).filter(|path| !path.as_os_str().is_empty()))?;
    }
    let view = desk.settings()?;
    if !set.is_empty() {
        let mut value = serde_json::to_value(&view).map_err(|error| DeskError::Fault(error.to_string()))?;
        for pair in set {
            assign(&mut value, pair)?;
        }
        let bad = |error: serde_json::Error| bad_setting("", &error.to_string());
        let wanted: SettingsView = serde_json::from_value(value).map_err(bad)?;
        desk.save_settings(stamp, wanted)?;
    }
    print(&desk.settings()?)
}

fn bad_setting(field: &str, wanted: &str) -> DeskError {
    let params = [("field".to_owned(), field.to_owned()), ("wanted".to_owned(), wanted.to_owned())];
    DeskError::Refused(crate::desk::Refused { code: Refusal::BadSetting, params: params.into() })
}

fn assign(settings: &mut Value, pair: &str) -> Answer<()> {
    let (key, text) = pair.split_once('=').ok_or_else(|| bad_setting(pair, "KUNCI=NILAI"))?;
    let pointer = format!("/{}", key.trim().replace('.', "/"));
    let slot = settings.pointer_mut(&pointer).filter(|slot| !slot.is_object());
    let slot = slot.ok_or_else(|| bad_setting(key, "nama pengaturan seperti di keluaran `piagam settings`"))?;
    *slot = match (&*slot, text) {
        (Value::Number(_), text) => text.trim().parse::<u32>().map(Value::from).map_err(|_| bad_setting(key, "angka bulat"))?,
        (Value::Null, "") => Value::Null,
        (_, "") if key.ends_with("Date") => Value::Null,
        (_, text) => Value::String(text.to_owned()),
    };
    Ok(())
}
