//! The same on the command line.

use super::{block, give, look, office, sit, stand};
use crate::support::{code, piagam, stderr, stdout, text};
use proptest::prelude::*;
use std::collections::HashMap;
use std::fs;

#[test]
fn a_judge_scores_and_finishes_on_the_command_line_with_a_pin_from_a_file() {
    let mut office = office();
    office.close();
    let folder = text(&office.folder());
    let pin = office.path("pin.txt");
    fs::write(&pin, "2580\n").unwrap();
    let pin = text(&pin);
    let run = |args: &[&str]| piagam(&[args, &["--pin-file", &pin]].concat());
    let chosen = piagam(&["judge-pin", &folder, "J3", "--new-pin-file", &pin]);
    assert_eq!(code(&chosen), 0, "{}", stderr(&chosen));
    let nobody = piagam(&["score", &folder, "C-1", "--stage", "T2", "K1=80"]);
    assert!(code(&nobody) == 4 && stderr(&nobody).contains("R423"), "{}", stderr(&nobody));
    for (second, told) in [("K2=200", "I401"), ("K2=1,23456", "lebih dari 4 desimal"), ("K9=1", "K9")] {
        let none = run(&["score", &folder, "C-1", "--stage", "T2", "K1=80", second, "--as", "J3"]);
        assert!(code(&none) != 0 && stderr(&none).contains(told), "{}", stderr(&none));
        assert!(!stderr(&none).contains('{'), "every value is in its sentence: {}", stderr(&none));
        let sheet = run(&["sheets", &folder, "J3", "--submission", "C-1", "--stage", "T2", "--as", "J3"]);
        assert!(!stdout(&sheet).contains("80"), "all or none: {}", stdout(&sheet));
    }
    let scored =
        run(&["score", &folder, "C-1", "--stage", "T2", "K1=80,5", "K2=0", "--as", "J3", "--remark", "K1=Baru"]);
    assert_eq!(code(&scored), 0, "{}", stderr(&scored));
    assert!(stdout(&scored).contains("80,5") && stdout(&scored).contains("belum dinilai"), "{}", stdout(&scored));
    let early = run(&["finish", &folder, "C-1", "--stage", "T2", "--as", "J3"]);
    assert!(code(&early) == 4 && stderr(&early).contains("R408"), "{}", stderr(&early));
    let hidden = piagam(&["sheets", &folder, "J3", "--submission", "C-1", "--stage", "T2"]);
    assert!(code(&hidden) == 4 && stderr(&hidden).contains("R410"), "{}", stderr(&hidden));
    let rest = ["score", &folder, "C-1", "--stage", "T2", "K2=80", "K3=80", "K4=80", "K5=80", "--as", "J3"];
    assert_eq!(code(&run(&rest)), 0);
    assert_eq!(code(&run(&["finish", &folder, "C-1", "--stage", "T2", "--as", "J3"])), 0);
    let listed = piagam(&["sheets", &folder, "J3", "--json"]);
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!((&listed["done"], &listed["rows"][0]["total"]), (&1.into(), &"80.13".into()));
    let wrong = piagam(&["finish", &folder, "C-1", "--stage", "T2", "--as", "J1", "--pin-file", &pin]);
    assert!(stderr(&wrong).contains("R404"), "{}", stderr(&wrong));
}

#[test]
fn paper_sheets_are_typed_and_settled_on_the_command_line() {
    let mut office = office();
    office.close();
    let folder = text(&office.folder());
    let sheet = ["paper-sheet", &folder, "--judge", "J3", "--submission", "C-1", "--stage", "T2"];
    let run = |more: &[&str]| piagam(&[&sheet[..], more].concat());
    assert_eq!(code(&run(&["--person", "Ani", "--values", "90;80,5;70;60;50", "--actor", "Ani"])), 0);
    let both = run(&["--person", "Budi", "--values", "90;80,5;70;60;50", "--actor", "Ani"]);
    assert!(stderr(&both).contains("R412"), "one person signing for two is one person: {}", stderr(&both));
    let second = run(&["--person", "Budi", "--values", "90;80,5;70;60;55", "--actor", "Budi"]);
    assert!(stdout(&second).contains("50 | 55"), "{}{}", stdout(&second), stderr(&second));
    let settled = ["--person", "Ketua", "--values", "90;80,5;70;60;55", "--settle", "--reason", "angka 5"];
    assert_eq!(code(&run(&settled)), 0);
    let reopened =
        ["reopen-sheet", &folder, "--judge", "J3", "--submission", "C-1", "--stage", "T2", "--reason", "salah"];
    assert_eq!(code(&piagam(&reopened)), 0);
    assert_eq!(code(&piagam(&["open-drafts", &folder, "J3", "--reason", "sakit"])), 0);
    let opened = piagam(&["sheets", &folder, "J3", "--submission", "C-1", "--stage", "T2"]);
    assert!(stdout(&opened).contains("80,5"), "{}{}", stdout(&opened), stderr(&opened));
    let out = text(&office.path("lembar"));
    let printed = piagam(&["print-sheets", &folder, "--out", &out, "--judge", "J3", "--blank"]);
    assert!(stdout(&printed).contains("lembar-penilaian-j3-kosong.pdf"), "{}{}", stdout(&printed), stderr(&printed));
}

#[test]
fn a_forgotten_pin_of_the_last_chair_is_reset_on_the_command_line_once_it_is_blocked() {
    let mut office = office();
    sit(&mut office, "J1");
    stand(&mut office);
    office.close();
    let folder = text(&office.folder());
    let args = ["judge-pin", &folder, "J1", "--reset", "--reason", "Ketua lupa", "--actor", "Sekretariat"];
    let early = piagam(&args);
    assert!(code(&early) == 4 && stderr(&early).contains("R409"), "{}", stderr(&early));
    office.reopen();
    block(&mut office, "J1");
    office.close();
    let reset = piagam(&args);
    assert_eq!(code(&reset), 0, "{}", stderr(&reset));
    let history = office.reopen().history(None).unwrap();
    assert_eq!((history[0].kind.word(), history[0].actor.as_str()), ("resetPin", "Sekretariat"));
    assert_eq!(history[0].params["reason"], "Ketua lupa");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn any_sequence_of_values_given_and_taken_back_leaves_exactly_the_last(
        steps in prop::collection::vec((0..3_usize, 0..5_usize, prop::option::of(0..=10_000_i64)), 1..40)
    ) {
        let mut office = office();
        sit(&mut office, "J3");
        let mut last: HashMap<(usize, usize), Option<i64>> = HashMap::new();
        for (entry, criterion, value) in steps {
            let text = value.map(|value| format!("{},{:02}", value / 100, value % 100));
            let (code, of) = (format!("C-{}", entry + 1), format!("K{}", criterion + 1));
            give(&mut office, "J3", &code, &of, text.as_deref()).unwrap();
            last.insert((entry, criterion), value);
        }
        let wanted = |entry: usize, criterion: usize| {
            let value = last.get(&(entry, criterion)).copied().flatten()?;
            Some(piagam_core::domain::points::Points::from_raw(value * 100).to_string())
        };
        office.reopen();
        sit(&mut office, "J3");
        for entry in 0..3 {
            let sheet = look(&mut office, "J3", &format!("C-{}", entry + 1));
            for criterion in 0..5 {
                prop_assert_eq!(&sheet.criteria[criterion].value, &wanted(entry, criterion));
            }
        }
        prop_assert_eq!(office.desk().check().unwrap().findings, []);
    }
}
