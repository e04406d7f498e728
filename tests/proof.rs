//! What the competition can prove: who had a PIN, which PIN that was, which result was sealed, what the panel took back.

use crate::judging::{office, refusal, sit, stand};
use crate::support::{Office, PIN, WHY, code, minutes, piagam, sheet, small, stamp, stderr, stdout, text};
use piagam_core::desk::Desk;
use piagam_core::domain::decision::Votes;
use piagam_core::domain::finding::{Code, Refusal};
use piagam_core::domain::ranking::contest::SettleBy;
use piagam_core::sheets::rows::At;
use piagam_core::wire::{
    ChoosePin, HistoryQuery, OperationView, Overrule, PinState, Recuse, ResetPin, Settle, SitDown, WithdrawOverrule,
};
use std::fs;

fn choose(desk: &mut Desk, judge: &str, old: Option<&str>, pin: &str) -> piagam_core::desk::Answer<()> {
    let args = ChoosePin { judge: judge.into(), old: old.map(str::to_owned), pin: pin.into() };
    desk.choose_pin(&stamp(), &args, &[9; 16]).map(drop)
}

fn try_to_sit(desk: &mut Desk, judge: &str) -> piagam_core::desk::Answer<()> {
    desk.sit_down(&stamp(), &SitDown { judge: judge.into(), pin: PIN.into() }).map(drop)
}

/// Codes and rows of what `check` finds.
fn found(office: &mut Office) -> Vec<(Code, String, String)> {
    let findings = office.desk().check().unwrap().findings;
    findings.into_iter().map(|one| (one.code, one.params["table"].clone(), one.params["row"].clone())).collect()
}

fn secret_of(judge: &str) -> Vec<(Code, String, String)> {
    vec![(Code::RowDiffers, "secret".into(), judge.into())]
}

/// The hash of this judge's PIN becomes that of another.
fn forge(office: &Office, judge: &str, from: &str) {
    let sql = "UPDATE secret SET hash = (SELECT hash FROM secret JOIN judge ON judge.id = judge_id WHERE code = ?2)
               WHERE judge_id = (SELECT id FROM judge WHERE code = ?1)";
    assert_eq!(office.behind_its_back().execute(sql, [judge, from]).unwrap(), 1);
}

fn remove(office: &Office, judge: &str) {
    let sql = "DELETE FROM secret WHERE judge_id = (SELECT id FROM judge WHERE code = ?1)";
    assert_eq!(office.behind_its_back().execute(sql, [judge]).unwrap(), 1);
}

/// Chair, secretary and a member have PINs, each with a hash of its own; the committee sits.
fn three_pins() -> Office {
    let mut office = office();
    for judge in ["J1", "J2"] {
        sit(&mut office, judge);
    }
    sit(&mut office, "J1");
    choose(office.desk(), "J3", None, "9753").unwrap();
    stand(&mut office);
    assert_eq!(found(&mut office), []);
    office
}

fn newest(office: &mut Office) -> OperationView {
    office.desk().history(None).unwrap().remove(0)
}

#[test]
fn a_pin_put_in_place_of_the_chairs_outside_the_program_is_found_and_opens_no_seat() {
    let mut office = three_pins();
    forge(&office, "J1", "J3");
    assert_eq!(found(&mut office), secret_of("J1"));
    let args = SitDown { judge: "J1".into(), pin: "9753".into() };
    assert_eq!(refusal(office.desk().sit_down(&stamp(), &args)), Refusal::PinDiffers);
    assert_eq!(refusal(choose(office.desk(), "J1", Some("9753"), "1470")), Refusal::PinDiffers);
    assert_eq!(
        newest(&mut office).kind.word(),
        "choosePin",
        "no attempt is counted against a PIN that is not the judge's"
    );
    office.close();
    let folder = text(&office.folder());
    let told = piagam(&["--lang", "en", "check", &folder]);
    let told = stderr(&told) + &stdout(&told);
    assert!(told.contains("S104") && told.contains("stored PINs"), "{told}");
}

#[test]
fn a_pin_taken_out_outside_the_program_frees_no_seat_until_the_journal_says_that_it_was_taken_away() {
    let mut office = three_pins();
    remove(&office, "J1");
    assert_eq!(found(&mut office), secret_of("J1"));
    assert_eq!(refusal(try_to_sit(office.desk(), "J1")), Refusal::PinDiffers);
    assert_eq!(refusal(choose(office.desk(), "J1", None, PIN)), Refusal::PinDiffers);
    assert_eq!(refusal(choose(office.desk(), "J4", None, PIN)), Refusal::PinDiffers, "nor another's");
    try_to_sit(office.desk(), "J2").unwrap();
    office.desk().reset_pin(&stamp(), &ResetPin { judge: "J1".into(), reason: "Dihapus orang".into() }).unwrap();
    assert_eq!(found(&mut office), []);
    choose(office.desk(), "J1", None, PIN).unwrap();
    assert_eq!(found(&mut office), []);
}

#[test]
fn a_pin_where_none_was_chosen_is_found_and_opens_no_seat() {
    let mut office = three_pins();
    let sql =
        "INSERT INTO secret (judge_id, hash) SELECT id, (SELECT hash FROM secret LIMIT 1) FROM judge WHERE code = 'J4'";
    office.behind_its_back().execute(sql, []).unwrap();
    assert_eq!(found(&mut office), secret_of("J4"));
    assert_eq!(refusal(try_to_sit(office.desk(), "J4")), Refusal::PinDiffers);
}

#[test]
fn choosing_anew_blocking_resetting_and_removing_a_judge_leave_nothing_to_find() {
    let mut office = three_pins();
    choose(office.desk(), "J3", Some("9753"), "1470").unwrap();
    assert_eq!(found(&mut office), []);
    try_to_sit(office.desk(), "J1").unwrap();
    choose(office.desk(), "J4", None, PIN).unwrap();
    try_to_sit(office.desk(), "J1").unwrap();
    office.desk().remove_judge(&stamp(), "J4", WHY).unwrap();
    assert_eq!(found(&mut office), []);
    let removal = newest(&mut office).id;
    office.desk().undo_because(&stamp(), removal, WHY).unwrap();
    assert_eq!(found(&mut office), [], "the PIN is forgotten for good, which is no damage");
    choose(office.desk(), "J4", None, PIN).unwrap();
    try_to_sit(office.desk(), "J1").unwrap();
    office.desk().reset_pin(&stamp(), &ResetPin { judge: "J4".into(), reason: "lupa".into() }).unwrap();
    assert_eq!(found(&mut office), []);
    crate::judging::block(&mut office, "J3");
    assert_eq!(found(&mut office), []);
}

#[test]
fn a_pin_chosen_before_digests_were_noted_is_tried_as_ever_and_not_reported() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("lama.lomba");
    for part in ["archive", "backups"] {
        fs::create_dir_all(folder.join(part)).unwrap();
    }
    let fixture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema-4.sqlite");
    fs::copy(fixture, folder.join("lomba.sqlite")).unwrap();
    let mut desk = Desk::open(&folder, "uji").unwrap();
    assert_eq!(desk.check().unwrap().findings, []);
    let seat = desk.seat(&stamp()).unwrap();
    let with_pin: Vec<_> = seat.judges.iter().filter(|one| one.pin == PinState::Set).collect();
    for judge in &with_pin {
        assert_eq!(refusal(try_to_sit(&mut desk, &judge.judge)), Refusal::WrongPin, "it is looked at as ever");
    }
    assert_eq!(with_pin.len(), 3);
}

#[test]
fn the_journal_holds_no_pin_no_salt_and_no_hash_of_one() {
    let mut office = office();
    choose(office.desk(), "J3", None, "86420").unwrap();
    let back = office.behind_its_back();
    let hash: String = back.query_row("SELECT hash FROM secret", [], |row| row.get(0)).unwrap();
    let parts: Vec<_> = hash.rsplit('$').take(2).chain(["argon2", "86420"]).collect();
    let sql = "SELECT (SELECT group_concat(params) FROM operation) || (SELECT group_concat(coalesce(before, '') || coalesce(after, '')) FROM change)";
    let journal: String = back.query_row(sql, [], |row| row.get(0)).unwrap();
    for part in parts {
        assert!(!journal.contains(part), "{part}");
    }
    let op = newest(&mut office);
    assert_eq!(op.params.keys().collect::<Vec<_>>(), ["judge"], "nor does the history show the digest");
}

#[test]
fn what_is_done_in_a_seat_says_so_and_a_judges_name_that_was_only_typed_does_not() {
    let mut office = office();
    sit(&mut office, "J1");
    stand(&mut office);
    let posing = piagam_core::domain::stamp::Stamp { actor: "Juri J1 (uji)".into(), ..stamp() };
    let recuse = |entry: &str| Recuse { judge: "J3".into(), submissions: vec![entry.into()], reason: "Saudara".into() };
    office.desk().recuse(&posing, &recuse("C-1")).unwrap();
    let posed = newest(&mut office);
    sit(&mut office, "J1");
    office.desk().recuse(&posing, &recuse("C-3")).unwrap();
    let real = newest(&mut office);
    assert_eq!([&posed.actor, &real.actor], ["Juri J1 (uji)"; 2]);
    assert_eq!([posed.seat, real.seat.clone()], [None, Some("J1".into())]);
    assert_eq!(real.params.get("seat"), None, "it is no value of what was done");
    let detail = office.desk().operation_detail(real.id).unwrap();
    assert_eq!(detail.operation.seat.as_deref(), Some("J1"));
    assert!(detail.rows.iter().all(|row| row.fields.iter().all(|field| field.field != "seat")));
    let stored: String = office
        .behind_its_back()
        .query_row("SELECT json_extract(params, '$.seat') FROM operation WHERE id = ?1", [real.id], |row| row.get(0))
        .unwrap();
    assert_eq!(stored, "J1", "under the hash of the chain");
    let page =
        office.desk().find_history(&HistoryQuery { actor: Some(real.actor), ..HistoryQuery::default() }).unwrap();
    assert_eq!(page.total, 2, "one name, typed and proven");
    assert_eq!(office.desk().check().unwrap().findings, []);
}

#[test]
fn the_history_at_a_terminal_tells_a_pin_from_a_typed_name() {
    let mut office = office();
    sit(&mut office, "J1");
    office.close();
    let folder = text(&office.folder());
    let pin = office.path("pin");
    fs::write(&pin, PIN).unwrap();
    let pin = text(&pin);
    let recuse = ["recuse", &folder, "J3", "--reason", "Saudara"];
    let typed = piagam(&[&recuse[..], &["C-1", "--actor", "Juri J1 (uji)"]].concat());
    let seated = piagam(&[&recuse[..], &["C-3", "--as", "J1", "--pin-file", &pin]].concat());
    assert!(typed.status.success() && seated.status.success(), "{typed:?} {seated:?}");
    for (lang, mark) in [("id", "Juri J1 (uji), dengan PIN"), ("en", "Juri J1 (uji), with PIN")] {
        let told = stdout(&piagam(&["--lang", lang, "history", &folder, "--kind", "recuse"]));
        let lines: Vec<_> = told.lines().map(|line| line.contains(mark)).collect();
        assert_eq!(lines, [true, false], "{told}");
        assert!(!told.contains("seat"), "{told}");
    }
    let json = stdout(&piagam(&["history", &folder, "--kind", "recuse", "--json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!([&json[0]["seat"], &json[1]["seat"]], [&serde_json::json!("J1"), &serde_json::Value::Null]);
}

/// The tie of C-1 and C-2 in the small contest, in this order.
fn tie(ranks: [&str; 2], by: SettleBy, reason: &str) -> Settle {
    let votes = (by == SettleBy::Vote).then_some(Votes { yes: 2, no: 0, abstained: 0 });
    let ranks = ranks.map(str::to_owned).to_vec();
    Settle { category: "C".into(), stage: None, ranks, by, reason: reason.into(), votes, prize: None }
}

/// Writes to a table as one does who knows of the triggers: they are taken off and laid again.
fn past_the_triggers(office: &Office, table: &str, sql: &str) {
    let back = office.behind_its_back();
    let laid = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?1";
    let mut triggers = back.prepare(laid).unwrap();
    let triggers = triggers.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let triggers: Vec<(String, String)> = triggers.collect::<Result<_, _>>().unwrap();
    for (name, _) in &triggers {
        back.execute_batch(&format!("DROP TRIGGER \"{name}\"")).unwrap();
    }
    assert_eq!(back.execute(sql, []).unwrap(), 1);
    for (_, sql) in &triggers {
        back.execute_batch(sql).unwrap();
    }
}

/// The small contest, sealed, opened again and sealed anew; the first version is then written otherwise outside the program.
fn sealed_twice_and_forged(sql: &str) -> Office {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &tie(["C-2", "C-1"], SettleBy::Vote, "Jangkauan")).unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    office.desk().reopen(&stamp(), "Salah ketik").unwrap();
    office.desk().seal(&stamp(), None).unwrap();
    for number in [1, 2] {
        office.desk().export_version(number).unwrap();
    }
    past_the_triggers(&office, "seal", sql);
    office
}

#[test]
fn an_earlier_result_that_was_falsified_outside_the_program_is_not_written() {
    let forged = "UPDATE seal SET result = replace(result, 'C-2', 'C-9') WHERE id = 1";
    let mut office = sealed_twice_and_forged(forged);
    assert_eq!(refusal(office.desk().export_version(1)), Refusal::SealBroken);
    office.desk().export_version(2).unwrap();
    office.close();
    let (folder, file) = (text(&office.folder()), office.path("lama.json"));
    let told = piagam(&["export", &folder, "--out", &text(&file), "--version", "1"]);
    assert_eq!(code(&told), 4);
    assert!(stderr(&told).contains("R215"), "{told:?}");
    assert!(!file.exists());
}

#[test]
fn an_earlier_result_whose_fingerprint_was_falsified_with_it_is_not_written_either() {
    let mut office = sealed_twice_and_forged(
        "UPDATE seal SET result = '{}', hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE id = 1",
    );
    assert_eq!(refusal(office.desk().export_version(1)), Refusal::SealBroken);
}

#[test]
fn the_result_in_force_is_not_written_when_its_stored_document_was_falsified() {
    let mut office = sealed_twice_and_forged("UPDATE seal SET result = replace(result, 'C-2', 'C-9') WHERE id = 2");
    assert_eq!(refusal(office.desk().export()), Refusal::SealBroken);
}

/// The minutes, without the breaks of their lines.
fn flat(office: &mut Office) -> String {
    minutes(office).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_vote_on_a_tie_that_was_undone_and_replaced_leaves_its_trace_in_the_minutes() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &tie(["C-1", "C-2"], SettleBy::Vote, "Jangkauan")).unwrap();
    let first = newest(&mut office).id;
    office.desk().undo_because(&stamp(), first, Some("Salah hitung")).unwrap();
    office.desk().settle(&stamp(), &tie(["C-2", "C-1"], SettleBy::Lots, "Diundi")).unwrap();
    let second = newest(&mut office).id;
    let said = flat(&mut office);
    let voted = "Penyelesaian nilai sama tanggal 20 Juni 2024 dalam Kategori C dengan pemungutan suara (2 setuju, 0 tidak setuju, 0 abstain) \
                 (C-1, C-2; alasan: Jangkauan) dicabut pada 20 Juni 2024 oleh Panitia (uji): Salah hitung";
    assert!(said.contains(voted), "{said}");
    office.desk().undo_because(&stamp(), second, Some("Kotak undian bocor")).unwrap();
    office.desk().settle(&stamp(), &tie(["C-1", "C-2"], SettleBy::Vote, "Suara ulang")).unwrap();
    let said = flat(&mut office);
    let drawn =
        "dengan undian (C-2, C-1; alasan: Diundi) dicabut pada 20 Juni 2024 oleh Panitia (uji): Kotak undian bocor";
    assert!(said.contains(voted) && said.contains(drawn), "{said}");
    assert_eq!(said.matches("Penyelesaian nilai sama tanggal").count(), 2, "what stands is none of them");
}

#[test]
fn a_settlement_that_stands_beside_a_newer_one_of_the_same_tie_is_told_as_replaced() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &tie(["C-1", "C-2"], SettleBy::Vote, "Jangkauan")).unwrap();
    let newer = "INSERT INTO settlement (uid, category_id, stage_id, place, score, ranks, method, reason, actor, at)
                 SELECT 'lain', category_id, stage_id, place, score, '[\"C-2\",\"C-1\"]', 'lots', 'Diundi', actor, at FROM settlement";
    past_the_triggers(&office, "settlement", newer);
    let said = flat(&mut office);
    assert!(
        said.contains("(C-1, C-2; alasan: Jangkauan) diganti pada 20 Juni 2024 oleh Panitia (uji): Diundi"),
        "{said}"
    );
}

#[test]
fn a_settlement_that_was_undone_and_done_again_is_no_correction() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &tie(["C-1", "C-2"], SettleBy::Vote, "Jangkauan")).unwrap();
    let first = newest(&mut office).id;
    office.desk().undo_because(&stamp(), first, Some("Keliru")).unwrap();
    let undone = newest(&mut office).id;
    office.desk().undo_because(&stamp(), undone, Some("Tidak keliru")).unwrap();
    assert!(!flat(&mut office).contains("Penyelesaian nilai sama tanggal"));
}

#[test]
fn the_minutes_tell_a_decision_that_was_replaced_from_one_that_was_withdrawn_or_undone() {
    let mut office = Office::with_small_contest();
    office.desk().settle(&stamp(), &tie(["C-1", "C-2"], SettleBy::Vote, "Jangkauan")).unwrap();
    let mut decide = |ranks: &[&str], reason: &str| {
        let ranks = ranks.iter().map(|code| (*code).to_owned()).collect();
        let votes = Votes { yes: 2, no: 0, abstained: 0 };
        let args = Overrule { category: "C".into(), ranks, reason: reason.into(), votes };
        office.desk().overrule(&stamp(), &args).unwrap();
    };
    decide(&["C-2"], "Pertama");
    decide(&["C-2", "C-1"], "Kedua");
    let withdraw = WithdrawOverrule { category: "C".into(), reason: "Ditarik".into() };
    office.desk().withdraw_overrule(&stamp(), &withdraw).unwrap();
    let args = Overrule {
        category: "C".into(),
        ranks: vec!["C-2".into()],
        reason: "Ketiga".into(),
        votes: Votes { yes: 2, no: 0, abstained: 0 },
    };
    office.desk().overrule(&stamp(), &args).unwrap();
    let third = newest(&mut office).id;
    office.desk().undo_because(&stamp(), third, Some("Dibatalkan")).unwrap();
    let said = flat(&mut office);
    for sentence in [
        "(C-2; alasan: Pertama) diganti pada 20 Juni 2024 oleh Panitia (uji): Kedua",
        "(C-2, C-1; alasan: Kedua) dicabut pada 20 Juni 2024 oleh Panitia (uji): Ditarik",
        "(C-2; alasan: Ketiga) dicabut pada 20 Juni 2024 oleh Panitia (uji): Dibatalkan",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
}

#[test]
fn two_entries_are_joined_by_dan_alone() {
    let said = flat(&mut Office::with_small_contest());
    let tied = said.find("nilai akhir").map(|from| &said[from..]).unwrap_or_default();
    assert!(tied.contains(" dan C-2 ") && !tied.contains("; dan "), "{tied}");
}

#[test]
fn an_agreement_below_chance_is_written_as_a_number() {
    let mut office = Office::new();
    office.import(&against_each_other()).unwrap();
    let view = office.desk().robustness("C").unwrap();
    let alpha = view.agreement.iter().find_map(|one| one.alpha.clone()).unwrap();
    assert_eq!(alpha, "-0.667");
    office.close();
    let told = stdout(&piagam(&["--lang", "id", "robust", &text(&office.folder()), "C"]));
    assert!(told.contains("alfa -0,667"), "{told}");
}

/// Three entries that one judge ranks the other way round than the other.
fn against_each_other() -> piagam_core::sheets::rows::Workbook {
    let mut book = small();
    book.scores.clear();
    for (entry, (one, other)) in [("C-1", (90, 70)), ("C-2", (80, 80)), ("C-3", (70, 90))] {
        for (judge, value) in [("J1", one), ("J2", other)] {
            book.scores.extend(sheet(judge, entry, value).into_iter().map(|value| At { row: 2, value }));
        }
    }
    book
}
