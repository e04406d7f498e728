//! An office with a competition, for little plays.

use chrono::{DateTime, Utc};
use piagam_core::desk::{Answer, Desk, DeskError, Imported, Importing, NewCompetition, Silent, write_workbook};
use piagam_core::domain::attachment::Slot;
use piagam_core::domain::finding::Refusal;
use piagam_core::domain::indicator::Claim;
use piagam_core::domain::mentoring::NoteAbout;
use piagam_core::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use piagam_core::domain::points::Points;
use piagam_core::domain::stamp::Stamp;
use piagam_core::domain::submission::{Phase, Status, Submission};
use piagam_core::domain::unit::{Unit, UnitKind};
use piagam_core::domain::verification::Step;
use piagam_core::sheets::rows::{At, CriterionRow, ScoreRow, Workbook};
use piagam_core::wire::{
    Assess, AttachItem, ChoosePin, Decision, GiveScore, IndicatorRow, JudgeSheet, NewNote, NewSubmission, NoteView,
    PaperKind, PapersRequest, Profile, ReopenSheet, SheetKey, SubmissionView, TakeStep, UnitForm,
};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A fixed moment: tests do not depend on the day they run.
pub fn now() -> DateTime<Utc> {
    "2024-06-20T12:00:00Z".parse().unwrap()
}

/// The PIN of every judge here.
pub const PIN: &str = "2580";

/// A reason for what needs one.
pub const WHY: Option<&str> = Some("Menurut rapat (uji)");

/// One value of J1 for C-1 on the first criterion of the panel stage.
pub fn give(value: i32) -> GiveScore {
    GiveScore {
        judge: "J1".into(),
        submission: "C-1".into(),
        stage: "T2".into(),
        criterion: "K1".into(),
        value: Some(value.to_string()),
    }
}

/// That value as it is stored.
pub fn given(desk: &Desk) -> Option<String> {
    let key = SheetKey { judge: "J1".into(), submission: "C-1".into(), stage: "T2".into() };
    desk.judge_sheet(&key).unwrap().criteria[0].value.clone()
}

pub fn stamp() -> Stamp {
    Stamp { actor: "Panitia (uji)".into(), at: now() }
}

/// A competition in a folder that vanishes with the office.
pub struct Office {
    pub room: TempDir,
    pub desk: Option<Desk>,
}

impl Office {
    /// A new competition of 2024 without anything in it.
    pub fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        let new = NewCompetition { preset: "bengkulu-2024", name: Some("Lomba Uji"), sample: false };
        let desk = Desk::create(&room.path().join("uji.lomba"), "uji", &stamp(), &new).unwrap();
        Self { room, desk: Some(desk) }
    }

    /// The small contest of [`small`] imported.
    pub fn with_small_contest() -> Self {
        let mut office = Self::new();
        office.import(&small()).unwrap();
        office
    }

    pub fn folder(&self) -> PathBuf {
        self.room.path().join("uji.lomba")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.room.path().join(name)
    }

    pub fn desk(&mut self) -> &mut Desk {
        self.desk.as_mut().unwrap()
    }

    /// Closes the competition, so that another program can open it.
    pub fn close(&mut self) {
        self.desk = None;
    }

    pub fn reopen(&mut self) -> &mut Desk {
        self.desk = None;
        self.desk = Some(Desk::open(&self.folder(), "uji").unwrap());
        self.desk()
    }

    pub fn import(&mut self, workbook: &Workbook) -> Answer<Imported> {
        let file = self.path("masukan.xlsx");
        write_workbook(&stamp(), workbook, &file, true).unwrap();
        self.desk().import(&stamp(), &file, None, &mut Silent)
    }

    /// The same with a reason, as method and panel need one once something is scored.
    pub fn import_because(&mut self, workbook: &Workbook) -> Answer<Imported> {
        let file = self.path("masukan.xlsx");
        write_workbook(&stamp(), workbook, &file, true).unwrap();
        let how = Importing { reason: WHY, ..Importing::default() };
        self.desk().import_some(&stamp(), &file, how, &mut Silent)
    }

    /// The small contest with the chair, J1, at the keyboard and the chair's panel sheet of C-1 opened again.
    pub fn with_an_open_sheet() -> Self {
        let mut office = Self::with_small_contest();
        office.reopen_sheet("J1", "C-1", "T2").unwrap();
        let args = ChoosePin { judge: "J1".into(), old: None, pin: PIN.into() };
        office.desk().choose_pin(&stamp(), &args, &[7; 16]).unwrap();
        office
    }

    /// The chair opens a final sheet again.
    pub fn reopen_sheet(&mut self, judge: &str, submission: &str, stage: &str) -> Answer<JudgeSheet> {
        let (judge, submission, stage) = (judge.into(), submission.into(), stage.into());
        let args = ReopenSheet { judge, submission, stage, reason: "Diperbaiki (uji)".into() };
        self.desk().reopen_sheet(&stamp(), &args)
    }

    /// A connection behind the program's back.
    pub fn behind_its_back(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder().join("lomba.sqlite")).unwrap()
    }
}

/// A PDF of one page with a line on it.
pub fn pdf(line: &str) -> Vec<u8> {
    piagam_core::sample::evidence::letter(line, &[], 1)
}

/// A scan of the empty side of a sheet; `seed` makes it another file.
pub fn blank(seed: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_owned(),
        format!("({seed})"),
    ];
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(pdf.len());
        pdf.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let start = pdf.len();
    pdf.extend(b"xref\n0 5\n0000000000 65535 f \n");
    for place in places {
        pdf.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    pdf.extend(format!("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").into_bytes());
    pdf
}

/// The indicators that every submission must have.
pub const MANDATORY: [u8; 5] = [1, 2, 17, 18, 20];

impl Office {
    /// `INV-001` of `P-1`, whose profile is complete and which claims the mandatory indicators; a verifier is looking at it.
    pub fn in_verification() -> Self {
        let mut office = Self::new();
        let unit = UnitForm {
            code: "P-1".into(),
            kind: UnitKind::HealthCentre,
            name: "Puskesmas Uji".into(),
            district: None,
            category: None,
            head: None,
            head_nip: None,
        };
        office.desk().save_unit(&stamp(), &unit, true).unwrap();
        let new =
            NewSubmission { unit: "P-1".into(), name: "Antrean Ramah Lansia".into(), code: Some("INV-001".into()) };
        let view = office.desk().create_submission(&stamp(), &new).unwrap();
        let profile = Profile {
            applied_on: "2023-03-01".parse().ok(),
            design: Some(design()),
            purpose: Some("Tujuan".into()),
            outcome: Some("Manfaat".into()),
            output: Some("Hasil".into()),
            ..view.profile
        };
        office.desk().save_profile(&stamp(), "INV-001", profile).unwrap();
        for number in MANDATORY {
            office.claim(number, 2);
        }
        office.step(Step::Submit).unwrap();
        office.step(Step::Start).unwrap();
        office
    }

    /// What the unit of `INV-001` claims.
    pub fn claim(&mut self, indicator: u8, parameter: u8) -> SubmissionView {
        let basis = (indicator == 18).then(|| "a".to_owned());
        let args = Assess {
            submission: "INV-001".into(),
            indicator,
            claimed: Some(parameter),
            basis,
            remark: None,
            decision: None,
        };
        self.desk().assess(&stamp(), &args).unwrap()
    }

    /// What the verifier accepts of it; what the unit claimed stays.
    pub fn decide(&mut self, indicator: u8, decision: Decision) -> Answer<SubmissionView> {
        let row = self.row(indicator);
        let args = Assess {
            submission: "INV-001".into(),
            indicator,
            claimed: row.claimed,
            basis: row.basis,
            remark: row.remark,
            decision: Some(decision),
        };
        self.desk().assess(&stamp(), &args)
    }

    pub fn view(&mut self) -> SubmissionView {
        self.desk().submission("INV-001").unwrap()
    }

    pub fn row(&mut self, indicator: u8) -> IndicatorRow {
        self.view().indicators.into_iter().find(|row| row.number == indicator).unwrap()
    }

    pub fn step(&mut self, step: Step) -> Answer<()> {
        let reason = step.needs_reason().then(|| "Alasan (uji)".to_owned());
        let args = TakeStep { submissions: vec!["INV-001".into()], step, reason };
        self.desk().take_step(&stamp(), &args).map(drop)
    }

    /// A file of `INV-001` at a place; returns its identifier.
    pub fn attach(&mut self, name: &str, bytes: &[u8], slot: Slot, indicator: Option<u8>) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        let item = AttachItem {
            path: text(&path),
            submission: "INV-001".into(),
            slot,
            indicator,
            letter_number: None,
            letter_date: None,
            about: None,
        };
        assert_eq!(self.desk().attach(&stamp(), &[item], &mut Silent).unwrap().stored, 1);
        self.view().documents.into_iter().find(|one| one.name == name).unwrap().id
    }

    /// A note on `INV-001`; returns its identifier.
    pub fn note(&mut self, about: NoteAbout, target: &str) -> String {
        let note = NewNote {
            submission: "INV-001".into(),
            about,
            target: target.into(),
            text: "Perbaiki (uji)".into(),
            due: None,
        };
        let view = self.desk().add_note(&stamp(), &note).unwrap();
        view.notes.into_iter().find(|one| one.about == about && one.target == target).unwrap().id
    }

    pub fn note_view(&mut self, id: &str) -> NoteView {
        self.view().notes.into_iter().find(|one| one.id == id).unwrap()
    }
}

/// A decision without more words than it needs.
pub fn accepted(parameter: u8) -> Decision {
    Decision { accepted: Some(parameter), reason: None, ticked: Vec::new(), basis: None }
}

/// Why it was refused.
pub fn refused<T: std::fmt::Debug>(answer: Answer<T>) -> Refusal {
    match answer {
        Err(DeskError::Refused(refused)) => refused.code,
        other => panic!("{other:?}"),
    }
}

/// The program itself, as a user starts it.
pub fn piagam(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_piagam")).args(args).output().unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn text(path: &Path) -> String {
    path.display().to_string()
}

fn rows<T>(list: Vec<T>) -> Vec<At<T>> {
    (2..).zip(list).map(|(row, value)| At { row, value }).collect()
}

/// Words enough for a rancang bangun.
pub fn design() -> String {
    vec!["kata"; 300].join(" ")
}

pub fn submission(code: &str, unit: &str) -> Submission {
    Submission {
        code: code.into(),
        unit: unit.into(),
        name: format!("Inovasi {code}"),
        phase: Phase::Applied,
        initiator: None,
        initiator_name: None,
        medium: None,
        form: None,
        theme: None,
        affair: None,
        related_affairs: Vec::new(),
        trial_on: None,
        applied_on: "2023-03-01".parse().ok(),
        developed_on: None,
        design: Some(design()),
        purpose: None,
        outcome: None,
        output: None,
        status: Status::Verified,
    }
}

pub fn judge(code: &str, role: Role) -> Judge {
    Judge { code: code.into(), name: format!("Juri {code} (uji)"), role, institution: None, categories: Vec::new() }
}

pub fn claim(submission: &str, accepted: u8) -> Claim {
    Claim {
        submission: submission.into(),
        indicator: 1,
        basis: None,
        claimed: Some(3),
        accepted: Some(accepted),
        note: None,
    }
}

/// Every value of a judge for an entry in both judged stages of the preset.
pub fn sheet(judge: &str, submission: &str, value: i32) -> Vec<ScoreRow> {
    let keys = [
        ("T2", "K1"),
        ("T2", "K2"),
        ("T2", "K3"),
        ("T2", "K4"),
        ("T2", "K5"),
        ("T3", "L1"),
        ("T3", "L2"),
        ("T3", "L3"),
    ];
    keys.map(|(stage, criterion)| ScoreRow {
        judge: judge.into(),
        submission: submission.into(),
        stage: stage.into(),
        criterion: criterion.into(),
        value: Some(Points::whole(value)),
    })
    .into()
}

/// Three puskesmas with an innovation each, two judges; C-1 and C-2 are tied beyond the chain, C-3 is third.
pub fn small() -> Workbook {
    let unit = |number: u32| Unit {
        code: format!("U-{number}"),
        kind: UnitKind::HealthCentre,
        name: format!("Puskesmas Uji {number}"),
        district: None,
        category: "C".into(),
        head: None,
        head_nip: None,
    };
    let values = [("C-1", 90), ("C-2", 90), ("C-3", 70)];
    let scores =
        ["J1", "J2"].iter().flat_map(|judge| values.iter().flat_map(|(code, value)| sheet(judge, code, *value)));
    Workbook {
        units: rows((1..=3).map(unit).collect()),
        submissions: rows((1..=3).map(|number| submission(&format!("C-{number}"), &format!("U-{number}"))).collect()),
        claims: rows(vec![claim("C-1", 3), claim("C-2", 3), claim("C-3", 2)]),
        judges: rows(vec![judge("J1", Role::Chair), judge("J2", Role::Secretary)]),
        scores: rows(scores.collect()),
        ..Workbook::default()
    }
}

/// The words of the minutes, as one line.
pub fn minutes(office: &mut Office) -> String {
    let folder = text(&office.path("dokumen"));
    let request = PapersRequest { folder: folder.clone(), kinds: vec![PaperKind::Minutes], replace: true };
    office.desk().papers(&stamp(), &request, &mut Silent).unwrap();
    let output = Command::new("pdftotext").args([&format!("{folder}/berita-acara.pdf"), "-"]).output().unwrap();
    String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The small contest without its tie: C-1 before C-2 before C-3. Only the panel stage decides, so that without a sheet there is no score.
pub fn panel_only(scored: &[&str]) -> Workbook {
    let mut workbook = small();
    workbook.claims.clear();
    workbook.scores.clear();
    let stage = one_stage();
    let criterion = stage.criteria[0].clone();
    workbook.criteria = vec![At { row: 2, value: CriterionRow { stage: "T2".into(), criterion } }];
    workbook.stages = Some(vec![At { row: 2, value: stage }]);
    for (code, value) in [("C-1", 90), ("C-2", 80), ("C-3", 70)].into_iter().filter(|(code, _)| scored.contains(code)) {
        for judge in ["J1", "J2"] {
            let sheet = sheet(judge, code, value).into_iter().take(1);
            workbook.scores.extend(sheet.map(|value| At { row: 2, value }));
        }
    }
    workbook
}

fn one_stage() -> Stage {
    let criterion =
        Criterion { code: "K1".into(), name: "Kebaruan".into(), weight: Points::whole(100), max: Points::whole(100) };
    Stage {
        code: "T2".into(),
        name: "Presentasi".into(),
        weight: Points::whole(100),
        kind: StageKind::Panel,
        aggregation: Aggregation::Mean,
        advance: None,
        criteria: vec![criterion],
    }
}
