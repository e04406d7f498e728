//! The method, the judges and who stands back from what.

use super::scores::Finals;
use crate::domain::method::{Aggregation, Criterion, Judge, Role, Stage, StageKind};
use crate::domain::points::Points;
use crate::domain::submission::Submission;
use crate::sheets::rows::{CriterionRow, Recusal};

/// The proposal of the preset for 2024, which a test asserts.
const STAGES: [(&str, &str, StageKind, i32, Option<u32>); 3] = [
    ("T1", "Skor kematangan", StageKind::Kematangan, 40, Some(3)),
    ("T2", "Presentasi", StageKind::Panel, 40, None),
    ("T3", "Validasi lapangan", StageKind::Lapangan, 20, None),
];

/// Stage, code, name and weight of every criterion.
pub(super) const CRITERIA: [(&str, &str, &str, i32); 8] = [
    ("T2", "K1", "Kebaruan", 25),
    ("T2", "K2", "Kemanfaatan", 30),
    ("T2", "K3", "Dapat direplikasi", 15),
    ("T2", "K4", "Keberlanjutan", 15),
    ("T2", "K5", "Penyampaian", 15),
    ("T3", "L1", "Kesesuaian dengan profil inovasi", 40),
    ("T3", "L2", "Berjalan dan dimanfaatkan", 40),
    ("T3", "L3", "Dukungan unit kerja", 20),
];

/// Code, name, role and institution of the judges.
pub(super) const JUDGES: [(&str, &str, Role, &str); 5] = [
    ("J01", "Juri Satu (contoh)", Role::Chair, "Bappeda Kota Bengkulu"),
    ("J02", "Juri Dua (contoh)", Role::Secretary, "Bappeda Kota Bengkulu"),
    ("J03", "Juri Tiga (contoh)", Role::Member, "Dinas Kesehatan Kota Bengkulu"),
    ("J04", "Juri Empat (contoh)", Role::Member, "Dinas Pendidikan dan Kebudayaan Kota Bengkulu"),
    ("J05", "Juri Lima (contoh)", Role::Member, "Perguruan tinggi di Bengkulu"),
];

/// The place of the first entry of Dinas Pendidikan dan Kebudayaan in the list of all.
const OF_EDUCATION: usize = 20;

pub(super) fn stages() -> Vec<Stage> {
    let stage = |(code, name, kind, weight, advance): (&str, &str, StageKind, i32, Option<u32>)| Stage {
        code: code.to_owned(),
        name: name.to_owned(),
        kind,
        weight: Points::whole(weight),
        aggregation: Aggregation::Mean,
        advance,
        criteria: Vec::new(),
    };
    STAGES.map(stage).into()
}

pub(super) fn criteria() -> Vec<CriterionRow> {
    let row = |(stage, code, name, weight): (&str, &str, &str, i32)| CriterionRow {
        stage: stage.to_owned(),
        criterion: Criterion {
            code: code.to_owned(),
            name: name.to_owned(),
            weight: Points::whole(weight),
            max: Points::HUNDRED,
        },
    };
    CRITERIA.map(row).into()
}

pub(super) fn judges() -> Vec<Judge> {
    let judge = |(code, name, role, institution): (&str, &str, Role, &str)| Judge {
        code: code.to_owned(),
        name: name.to_owned(),
        role,
        institution: Some(institution.to_owned()),
        categories: Vec::new(),
    };
    JUDGES.map(judge).into()
}

/// Three who stand back, two of them from finalists.
pub(super) fn recusals(submissions: &[Submission], finals: &Finals) -> Vec<Recusal> {
    let places = [
        ("J03", finals.entry(0, 0), "Juri bertugas di Dinas Kesehatan, unit pengusul inovasi ini."),
        ("J03", finals.entry(2, 0), "Juri membina puskesmas pengusul sebagai pegawai Dinas Kesehatan."),
        ("J04", OF_EDUCATION, "Juri bertugas di Dinas Pendidikan dan Kebudayaan, unit pengusul inovasi ini."),
    ];
    let recusal = |(judge, entry, reason): (&str, usize, &str)| Recusal {
        judge: judge.to_owned(),
        submission: submissions[entry].code.clone(),
        reason: reason.to_owned(),
    };
    places.map(recusal).into()
}
