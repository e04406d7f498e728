//! Addresses as evidence.

use crate::panel::{invalid, last, refusal};
use crate::support::{Office, code, piagam, stamp, stderr, stdout, text};
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::verification::Step;
use piagam_core::wire::{AddLink, Assess, OperationKind, SaveTerms, SubmissionView, TakeStep};

const FILM: &str = "https://youtu.be/uji";

fn link(indicator: u8, address: &str) -> AddLink {
    AddLink { submission: "C-1".into(), indicator, address: address.into(), about: Some("Video (uji)".into()) }
}

fn codes(view: &SubmissionView, indicator: u8) -> Vec<Code> {
    let field = format!("indicator:{indicator}");
    let mine = view.findings.iter().filter(|one| one.params.get("field") == Some(&field));
    mine.map(|one| one.code).collect()
}

/// C-1 with indicator 20 claimed and nothing shown for it.
fn claimed() -> Office {
    let mut office = Office::with_small_contest();
    let step = TakeStep { submissions: vec!["C-1".into()], step: Step::Reopen, reason: Some("Uji".into()) };
    office.desk().take_step(&stamp(), &step).unwrap();
    let args =
        Assess { submission: "C-1".into(), indicator: 20, claimed: Some(1), basis: None, remark: None, decision: None };
    office.desk().assess(&stamp(), &args).unwrap();
    office
}

#[test]
fn an_address_is_evidence_where_the_indicator_allows_it() {
    let mut office = claimed();
    assert_eq!(codes(&office.desk().submission("C-1").unwrap(), 20), [Code::MandatoryWithoutEvidence]);
    let view = office.desk().add_link(&stamp(), &link(20, FILM)).unwrap();
    assert_eq!(codes(&view, 20), []);
    assert_eq!(view.row.documents, 1, "the list counts it");
    let one = &view.links[0];
    assert_eq!(
        (one.address.as_str(), one.about.as_deref(), one.added_by.as_str()),
        (FILM, Some("Video (uji)"), "Panitia (uji)")
    );
    let added = last(&mut office);
    assert_eq!((added.kind, added.params["address"].as_str()), (OperationKind::AddLink, FILM));
    assert_eq!(office.desk().submission_history("C-1").unwrap()[0].operation.kind, OperationKind::AddLink);
    office.desk().undo(&stamp(), added.id).unwrap();
    assert_eq!(codes(&office.desk().submission("C-1").unwrap(), 20), [Code::MandatoryWithoutEvidence]);
    assert!(office.desk().check().unwrap().findings.is_empty());
}

#[test]
fn elsewhere_it_is_refused_until_the_settings_allow_it_and_counts_no_more_once_they_do_not() {
    let mut office = claimed();
    assert_eq!(invalid(office.desk().add_link(&stamp(), &link(1, FILM))), [Code::LinkNotAllowed]);
    office.desk().add_link(&stamp(), &link(20, FILM)).unwrap();
    let mut form = office.desk().terms().unwrap().form;
    form.indicators[19].files.retain(|word| word != "tautan");
    form.indicators[0].files.push("tautan".into());
    office.desk().save_terms(&stamp(), &SaveTerms { form, reason: None }).unwrap();
    let view = office.desk().add_link(&stamp(), &link(1, FILM)).unwrap();
    assert_eq!(codes(&view, 20), [Code::MandatoryWithoutEvidence]);
    assert_eq!(view.links.len(), 2, "what was recorded stays");
}

#[test]
fn what_is_no_web_address_is_refused_and_what_is_verified_stays() {
    let mut office = claimed();
    for address in ["", "youtu.be/uji", "javascript:alert(1)", "https://a.id/ x", "https://bank.id@jahat.id/x"] {
        assert_eq!(invalid(office.desk().add_link(&stamp(), &link(20, address))), [Code::NotAnAddress], "{address}");
    }
    let second = AddLink { submission: "C-2".into(), ..link(20, FILM) };
    assert_eq!(refusal(office.desk().add_link(&stamp(), &second)), Refusal::NotEditable);
}

#[test]
fn the_same_address_twice_is_one() {
    let mut office = claimed();
    office.desk().add_link(&stamp(), &link(20, FILM)).unwrap();
    let view = office.desk().add_link(&stamp(), &AddLink { about: Some("Baru".into()), ..link(20, FILM) }).unwrap();
    assert_eq!(view.links.iter().map(|one| one.about.as_deref()).collect::<Vec<_>>(), [Some("Baru")]);
    let id = view.links[0].id.clone();
    assert_eq!(office.desk().remove_link(&stamp(), &id).unwrap().links, []);
}

#[test]
fn the_command_line_records_shows_and_removes() {
    let mut office = claimed();
    office.close();
    let folder = text(&office.folder());
    let done = piagam(&["link", &folder, "C-1", FILM, "--indicator", "20"]);
    assert_eq!(code(&done), 0, "{}", stderr(&done));
    assert!(stdout(&piagam(&["link", &folder, "C-1"])).contains(FILM));
    assert_eq!(code(&piagam(&["link", &folder, "C-1", "ftp://a.id/x", "--indicator", "20"])), 3);
    assert_eq!(code(&piagam(&["link", &folder, "C-1", FILM, "--remove"])), 0);
    assert!(!stdout(&piagam(&["link", &folder, "C-1"])).contains(FILM));
}
