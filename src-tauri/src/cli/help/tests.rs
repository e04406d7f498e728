//! Both languages are complete, and neither speaks the other.

use super::english::pairs;
use super::words::VALUES;
use super::*;
use clap::builder::Str;
use std::collections::BTreeSet;

/// What clap says by itself in a help, by language.
const HEADINGS: [(Lang, &[&str]); 2] = [
    (
        Lang::Id,
        &["Pemakaian:", "Argumen:", "Opsi:", "[OPSI]", "Pilihan:", "[bawaan: ", "[variabel: ", "Tampilkan bantuan"],
    ),
    (
        Lang::En,
        &["Usage:", "Arguments:", "Options:", "[OPTIONS]", "Possible values:", "[default: ", "[env: ", "Print help"],
    ),
];

fn typed(words: &[&str]) -> Vec<OsString> {
    [&["piagam"], words].concat().into_iter().map(OsString::from).collect()
}

/// What is printed instead of doing a verb.
fn printed(lang: Lang, words: &[&str]) -> String {
    read(&typed(words), lang).expect_err("help or a refusal").to_string()
}

fn tree() -> Vec<Command> {
    let program = Cli::command();
    let verbs: Vec<_> = program.get_subcommands().cloned().collect();
    verbs.into_iter().chain([program]).collect()
}

/// Every sentence of the help as the arguments have it.
fn sentences() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for command in tree() {
        assert_eq!(command.get_subcommands().filter(|verb| verb.has_subcommands()).count(), 0, "walk deeper");
        let about = [command.get_about(), command.get_long_about(), command.get_after_help()];
        assert!(about[0].is_some(), "{} says nothing", command.get_name());
        all.extend(about.into_iter().flatten().map(ToString::to_string));
        for arg in command.get_arguments() {
            assert!(arg.get_help().is_some(), "{} {} says nothing", command.get_name(), arg.get_id());
            all.extend([arg.get_help(), arg.get_long_help()].into_iter().flatten().map(ToString::to_string));
            // clap counts true and false as the choices of a flag.
            let flag = !arg.get_action().takes_values();
            for choice in arg.get_possible_values().iter().filter(|_| !flag) {
                assert!(choice.get_help().is_some(), "{} {} says nothing", arg.get_id(), choice.get_name());
                all.extend(choice.get_help().map(ToString::to_string));
            }
        }
    }
    all
}

#[test]
fn every_sentence_of_the_help_has_its_english_and_no_english_is_left_over() {
    let said = sentences();
    let known: BTreeSet<_> = pairs().map(|(id, _)| id.to_owned()).collect();
    assert_eq!(said.difference(&known).collect::<Vec<_>>(), [&""; 0], "without English");
    assert_eq!(known.difference(&said).collect::<Vec<_>>(), [&""; 0], "said by nothing");
    assert_eq!(pairs().count(), known.len(), "a sentence has two translations");
    assert!(pairs().all(|(_, en)| !en.is_empty() && !en.ends_with([' ', ','])));
}

#[test]
fn every_name_of_a_value_is_known_and_no_name_is_left_over() {
    let tree = tree();
    let arguments = tree.iter().flat_map(Command::get_arguments).filter(|arg| arg.get_action().takes_values());
    let used: BTreeSet<_> =
        arguments.flat_map(|arg| arg.get_value_names().unwrap_or_default()).map(Str::as_str).collect();
    let known: BTreeSet<_> = VALUES.iter().flat_map(|(names, ..)| names.iter().copied()).collect();
    assert_eq!(used.symmetric_difference(&known).collect::<Vec<_>>(), [&""; 0]);
}

#[test]
fn every_help_speaks_one_language() {
    for (lang, _) in HEADINGS {
        let headings = HEADINGS.iter().filter(|(other, _)| *other != lang).flat_map(|(_, words)| words.iter().copied());
        let foreign: Vec<_> =
            headings.chain(["Print ", "Commands:", "[COMMAND]"].into_iter().filter(|_| lang == Lang::Id)).collect();
        let sentences = pairs().filter(|(id, en)| id != en).map(|(id, en)| if lang == Lang::Id { en } else { id });
        let sentences: BTreeSet<_> = sentences.collect();
        let tree = tree();
        let verbs = tree.iter().map(Command::get_name).filter(|name| *name != "piagam");
        let asked = verbs.flat_map(|verb| [vec![verb, "-h"], vec![verb, "--help"]]);
        for words in asked.chain([vec!["-h"], vec!["--help"], vec!["help", "help"]]) {
            let help = printed(lang, &words);
            let headed: Vec<_> = foreign.iter().filter(|word| help.contains(**word)).collect();
            let lines = help.lines().filter_map(|line| line.rsplit("  ").next());
            let said: Vec<_> = lines.filter(|line| sentences.contains(line)).collect();
            assert!(headed.is_empty() && said.is_empty(), "{headed:?}, {said:?} in {lang:?}: {help}");
        }
    }
}

#[test]
fn the_program_and_a_verb_are_explained_in_either_language() {
    for (lang, own) in HEADINGS {
        let import = printed(lang, &["import", "--help"]);
        for word in own {
            assert!(import.contains(word), "{word:?} in {lang:?}: {import}");
        }
    }
    let (id, en) = (printed(Lang::Id, &["--help"]), printed(Lang::En, &["--help"]));
    assert!(id.starts_with("Lomba inovasi") && id.contains("Perintah:") && id.contains("[PERINTAH]"), "{id}");
    assert!(en.starts_with("An innovation contest") && en.contains("Commands:") && en.contains("Exit codes"), "{en}");
    let (id, en) = (printed(Lang::Id, &["import", "--help"]), printed(Lang::En, &["help", "import"]));
    assert!(id.contains("piagam import [OPSI] <FOLDER> <BERKAS>") && id.contains("--skip <LEMBAR:BARIS>"), "{id}");
    assert!(en.contains("piagam import [OPTIONS] <FOLDER> <FILE>") && en.contains("--skip <SHEET:ROW>"), "{en}");
    assert!(en.contains("Read a workbook, all of it or nothing") && en.contains("- id: Indonesian"), "{en}");
    assert!(id.contains("- id: Bahasa Indonesia") && id.contains("Baca buku kerja"), "{id}");
}

#[test]
fn the_language_is_known_before_anything_else() {
    let chosen = |words: &[&str], variable: Option<&str>| chosen(&typed(words), variable.map(OsStr::new));
    assert_eq!(chosen(&["--help"], None), Lang::Id);
    assert_eq!(chosen(&["--help"], Some("en")), Lang::En);
    assert_eq!(chosen(&["rank", "x", "--lang", "en"], None), Lang::En);
    assert_eq!(chosen(&["--lang=en", "--help"], Some("id")), Lang::En);
    assert_eq!(chosen(&["--lang", "id"], Some("en")), Lang::Id);
    assert_eq!(chosen(&["--lang", "fr"], Some("en")), Lang::En, "what is refused is refused in the other's language");
    assert_eq!(chosen(&["list", "x", "--", "--lang=en"], None), Lang::Id, "a word to look for");
}

#[test]
fn wrong_usage_is_refused_in_the_language_asked_for() {
    for (words, id, en) in [
        (&["seetle"][..], "perintah 'seetle' tidak dikenal", "unknown command 'seetle'"),
        (&["rank", "x", "--jsn"], "mungkin maksudnya '--json'", "perhaps you mean '--json'"),
        (&["import"], "yang wajib belum disebut:\n  <FOLDER>\n  <BERKAS>", "these are required:\n  <FOLDER>\n  <FILE>"),
        (&["rank", "x", "y"], "argumen 'y' tidak dikenal", "unknown argument 'y'"),
        (&["papers", "x", "--out"], "'--out <FOLDER>' memerlukan isi", "'--out <FOLDER>' needs a value"),
        (&["--lang", "fr"], "[pilihan: id, en]", "[possible values: id, en]"),
        (&["undo", "x", "dua"], ": bukan bilangan bulat", ": not a whole number"),
        (&["indicator", "x", "I", "300"], ": di luar 0..=255", ": outside 0..=255"),
        (&["score", "x", "I", "--stage", "T", "K1"], ": KRITERIA=NILAI", ": CRITERION=SCORE"),
        (&["note", "x", "I", "t", "--on", "apa"], "isian:NAMA", "isian:NAME"),
        (&["history", "x", "--since", "kemarin"], "tanggal, misalnya", "a date, for example"),
        (&["overrule", "x", "--category", "A", "--reason", "r", "--votes", "4"], "setuju,tidak", "for,against"),
        (
            &["list", "x", "--sort", "apa"],
            "tidak dapat dipakai untuk '--sort <APA>': kode,",
            "cannot be used for '--sort <WHAT>': kode,",
        ),
        (&["rank", "x", "--json", "--json"], "'--json' disebut lebih dari sekali", "'--json' is given more than once"),
        (
            &["note", "x", "--apa"],
            "untuk memakai '--apa' sebagai isi, tulis '-- --apa'",
            "to pass '--apa' as a value, use '-- --apa'",
        ),
        (
            &["document", "x", "I", "d", "--accept", "--revise", "r"],
            "'--accept' tidak dapat dipakai bersama '--revise <ALASAN>'",
            "'--accept' cannot be used with '--revise <REASON>'",
        ),
        (&["compare", "x", "A"], "memerlukan sedikitnya 2; yang disebut 1", "needs at least 2; given: 1"),
    ] {
        for (lang, label, wanted) in [(Lang::Id, "salah pemakaian: ", id), (Lang::En, "wrong usage: ", en)] {
            let refused = read(&typed(words), lang).expect_err("a refusal");
            let said = refused.to_string();
            assert!(said.starts_with(label) && said.contains(wanted), "{words:?}: {said}");
            assert_eq!((refused.exit_code(), refused.use_stderr()), (2, true), "{words:?}");
            assert!(!said.contains(if lang == Lang::Id { "Usage:" } else { "Pemakaian:" }), "{said}");
        }
    }
}
