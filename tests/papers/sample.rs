//! A small fixed competition, and larger ones made of the same parts.

use chrono::NaiveDate;
use piagam_core::domain::settings::Sheet;
use piagam_core::papers::data::*;

pub fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 8, day).unwrap()
}

pub fn context() -> Context {
    Context {
        government: "PEMERINTAH KOTA BENGKULU".into(),
        agency: "BADAN PERENCANAAN PEMBANGUNAN DAERAH".into(),
        address: vec!["Jalan Contoh Nomor 1, Bengkulu".into()],
        emblem: None,
        competition: "Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        size: Sheet::A4,
        date: date(16),
        sample: true,
        labels: piagam_core::domain::judging::RoleLabels::default(),
        seal: Some(Seal {
            hash: "3f9a1c027be4d51099a0c3f100d2e8b75c6f1a2e8d7b9034e1f2a3b4c5d6e7f8".into(),
            by: "Ketua".into(),
            on: date(16),
        }),
    }
}

pub fn draft() -> Context {
    Context { seal: None, ..context() }
}

const PEOPLE: [(&str, &str, &str); 11] = [
    ("Dr. Ir.", "Siti Contoh", "M.Si."),
    ("", "Budi Misal", "S.E., M.M."),
    ("Prof. Dr.", "Rahmat Ibarat", "S.H., M.Hum."),
    ("drg.", "Wulan Umpama", ""),
    ("", "Andi Perumpamaan", "S.T."),
    ("", "Maria Teladan", "M.Pd."),
    ("", "Joko Amsal", "S.Kom."),
    ("", "Dewi Perlambang", "S.Sos., M.Si."),
    ("", "Hasan Kiasan", "M.T."),
    ("", "Rini Tamsil", "S.IP."),
    ("", "Yusuf Lambang", "Ph.D."),
];

const NAMES: [&str; 6] = [
    "Layanan Lansia Jemput Bola",
    "Si Jempol: Sistem Jemput Pelayanan Online Administrasi Kependudukan",
    "Gerakan Orang Tua Asuh Cegah Stunting di Kelurahan Pesisir",
    "Bank Sampah Sekolah",
    "Kelas Literasi Digital Guru Berbasis Komunitas",
    "Posyandu Remaja Bergerak",
];

pub const AWARDS: [&str; 6] = ["Juara I", "Juara II", "Juara III", "Harapan I", "Harapan II", "Harapan III"];

pub fn person(index: usize) -> PersonName {
    let (before, bare, after) = PEOPLE[index % PEOPLE.len()];
    PersonName { before: before.into(), bare: bare.into(), after: after.into() }
}

pub fn attendee(index: usize) -> Attendee {
    Attendee {
        name: person(index).titled(),
        role: ["Ketua", "Sekretaris", "Anggota"][index.min(2)].into(),
        institution: ["Badan Perencanaan Pembangunan Daerah", "Universitas Contoh Bengkulu"][index % 2].into(),
    }
}

pub fn judges(count: usize) -> Vec<Judge> {
    (0..count).map(|index| Judge { code: format!("J{:02}", index + 1), name: person(index).titled() }).collect()
}

pub fn entry(number: usize) -> Entry {
    Entry {
        code: format!("INV-{number:03}"),
        innovation: NAMES[number % NAMES.len()].into(),
        unit: format!("Puskesmas Contoh {number}"),
    }
}

pub fn official() -> Official {
    Official {
        office: "Kepala Badan Perencanaan Pembangunan Daerah Kota Bengkulu".into(),
        name: PersonName { before: "Drs.".into(), bare: "Nama Pejabat".into(), after: "M.Si.".into() },
        standing: Standing::Other,
        rank: Some("Pembina Utama Muda (IV/c)".into()),
        nip: Some("19700101 199503 1 001".into()),
    }
}

pub fn signed() -> Signed {
    Signed { place: "Bengkulu".into(), date: Some(date(16)) }
}

fn criterion(code: &str, name: &str, weight: u32) -> Criterion {
    Criterion { code: code.into(), name: name.into(), weight: Weight(weight), max: Maximum(100_0000) }
}

pub fn stages() -> Vec<Stage> {
    let stage = |code: &str, name: &str, kind: &str, weight, aggregation: &str, advance: &str, criteria| Stage {
        code: code.into(),
        name: name.into(),
        kind: kind.into(),
        weight: Weight::percent(weight),
        aggregation: aggregation.into(),
        advance: advance.into(),
        criteria,
    };
    let talk = vec![
        criterion("P1", "Kebaruan", 30_0000),
        criterion("P2", "Kemanfaatan bagi masyarakat dan pemerintah daerah", 30_0000),
        criterion("P3", "Dapat direplikasi", 40_0000),
    ];
    let visit =
        vec![criterion("L1", "Kesesuaian dengan data dukung", 66_6667), criterion("L2", "Dampak nyata", 33_3333)];
    vec![
        stage("T1", "Kematangan", "kematangan", 40, "satu nilai", "semua", vec![]),
        stage("T2", "Presentasi", "panel", 35, "rata-rata", "6 per kategori", talk),
        stage("T3", "Validasi lapangan", "lapangan", 25, "rata-rata", "–", visit),
    ]
}

/// A score that looks like one and is always the same for the same place.
pub fn points(row: usize, column: usize) -> Score {
    Score::Points(9_500 - i64::try_from(row * 31 + (row * 7 + column * 13) % 90).unwrap())
}

fn category(code: usize) -> (String, String) {
    let names = ["Perangkat daerah", "Kelurahan", "Puskesmas", "Sekolah menengah pertama", "Sekolah dasar"];
    (["A", "B", "C", "D", "E"][code % 5].into(), names[code % 5].into())
}

fn panel(stage: &str, first: usize, entries: usize, judge_count: usize) -> Panel {
    let cell = |row: usize, column: usize| match (row, column) {
        (1, 2) => Score::Recused,
        (2, 1) => Score::Unscored,
        _ => points(row, column),
    };
    let rows = (0..entries)
        .map(|row| PanelRow {
            entry: entry(first + row),
            scores: (0..judge_count).map(|column| cell(row, column)).collect(),
            result: points(row, 0),
        })
        .collect();
    Panel { stage: stage.into(), judges: judges(judge_count), rows }
}

pub fn result(index: usize, entries: usize, judge_count: usize) -> CategoryResult {
    let (code, name) = category(index);
    let first = index * 100 + 1;
    let rows = (0..entries)
        .map(|row| ResultRow {
            computed: None,
            rank: u32::try_from(row + 1).unwrap(),
            award: AWARDS.get(row).map(ToString::to_string),
            entry: entry(first + row),
            stages: (0..3).map(|column| points(row, column)).collect(),
            final_score: points(row, 5),
        })
        .collect();
    let finalists = entries.min(6);
    CategoryResult {
        code,
        name,
        stages: stages().into_iter().map(|stage| StageHead { name: stage.name, weight: stage.weight }).collect(),
        rows,
        panels: vec![
            panel("Presentasi", first, entries, judge_count),
            panel("Validasi lapangan", first, finalists, judge_count),
        ],
    }
}

/// Minutes with `categories` categories of `entries` entries each, and `judge_count` judges.
#[expect(clippy::too_many_lines, reason = "a whole paper reads best in one place")]
pub fn minutes(categories: usize, entries: usize, judge_count: usize) -> Minutes {
    let results: Vec<_> = (0..categories).map(|index| result(index, entries, judge_count)).collect();
    let count = u32::try_from(entries).unwrap();
    let sums = [6_000_000, 4_500_000, 3_500_000];
    let prize = |result: &CategoryResult, row: usize| Prize {
        category: format!("{} – {}", result.code, result.name),
        award: AWARDS[row].into(),
        unit: result.rows[row].entry.unit.clone(),
        amount: sums.get(row).copied().map(Rupiah),
    };
    Minutes {
        number: None,
        about: "PENILAIAN LOMBA INOVASI DAERAH KOTA BENGKULU TAHUN 2024".into(),
        held_on: Some(date(16)),
        place: "Ruang Rapat Bappeda Kota Bengkulu".into(),
        attendance: (0..judge_count).map(attendee).collect(),
        categories: results
            .iter()
            .map(|result| CategoryCount {
                code: result.code.clone(),
                name: result.name.clone(),
                registered: count + 2,
                judged: count,
                ranked: count,
            })
            .collect(),
        unranked: vec![Unranked { entry: entry(90), reason: "belum dinilai".into() }],
        method: Method {
            stages: stages(),
            basis: Basis::Proposal,
            decimals: 2,
            tie_order: vec![
                "nilai tahap panel yang lebih tinggi;".into(),
                "skor kematangan yang lebih tinggi;".into(),
                "kriteria tahap menurut besarnya bobot;".into(),
                "keputusan rapat pleno yang dicatat dalam berita acara ini.".into(),
            ],
        },
        prizes: results
            .iter()
            .flat_map(|result| (0..entries.min(6)).map(|row| prize(result, row)).collect::<Vec<_>>())
            .collect(),
        results,
        recusals: vec![Recusal {
            judge: person(2).titled(),
            entry: entry(2),
            reason: "Pernah menjadi pembina unit kerja peserta.".into(),
        }],
        ties: vec![
            Tie {
                category: "A".into(),
                final_score: Score::Points(8_851),
                entries: vec![entry(4), entry(3)],
                how: Settlement::Vote(None),
                reason: Some("Dampak lebih luas menurut panel.".into()),
            },
            Tie {
                category: "A".into(),
                final_score: Score::Points(8_000),
                entries: vec![entry(5), entry(6)],
                how: Settlement::Chain("skor kematangan yang lebih tinggi".into()),
                reason: None,
            },
        ],
        decisions: Vec::new(),
        corrections: vec!["Nilai J03 untuk INV-004 dibetulkan dari 78,00 menjadi 87,00 (salah ketik).".into()],
        annexes: vec!["Rekapitulasi nilai".into(), "Lembar penilaian setiap juri".into(), "Daftar hadir".into()],
        closing: None,
        signed: signed(),
        signers: (0..judge_count).map(attendee).collect(),
        acknowledged: Some(official()),
    }
}

/// A recap of categories with as many entries as given, six of which reach the last stage.
pub fn recap(entries: &[usize], judge_count: usize) -> Recap {
    let stage = |stage: Stage| RecapStage {
        name: stage.name,
        weight: stage.weight,
        judges: if stage.criteria.is_empty() { vec![] } else { judges(judge_count) },
    };
    let category_of = |(index, entries): (usize, &usize)| {
        let (code, name) = category(index);
        let scores = |row: usize, taken: bool| StageScores {
            judges: (0..judge_count).map(|column| if taken { points(row, column) } else { Score::NotTaken }).collect(),
            score: if taken { points(row, 3) } else { Score::NotTaken },
        };
        let row = |row: usize| {
            let mut talk = scores(row, true);
            if row == 1 && judge_count > 2 {
                talk.judges[2] = Score::Recused;
            }
            if row == 4 && judge_count > 1 {
                talk.judges[1] = Score::Unscored;
            }
            RecapRow {
                rank: Some(u32::try_from(row + 1).unwrap()),
                entry: entry(index * 100 + row + 1),
                stages: vec![StageScores { judges: vec![], score: points(row, 1) }, talk, scores(row, row < 6)],
                final_score: points(row, 5),
                award: AWARDS.get(row).map(ToString::to_string),
                waiting_for: if row == 4 { vec!["J02".into()] } else { vec![] },
                stopped_at: (row >= 6).then(|| "Presentasi".into()),
                remark: if row == 2 { "nilai sama, diputuskan dengan undian".into() } else { String::new() },
            }
        };
        RecapCategory {
            code,
            name,
            stages: stages().into_iter().map(stage).collect(),
            aggregation: "rata-rata nilai juri".into(),
            rows: (0..*entries).map(row).collect(),
            unranked: vec![Unranked { entry: entry(index * 100 + 98), reason: "tahapan bukan penerapan".into() }],
        }
    };
    let signer = |office: &str, index| Official {
        office: office.into(),
        name: person(index),
        standing: Standing::Other,
        rank: None,
        nip: None,
    };
    Recap {
        categories: entries.iter().enumerate().map(category_of).collect(),
        decimals: 2,
        signed: signed(),
        signers: vec![signer("Ketua", 0), signer("Sekretaris", 1)],
    }
}

pub fn score_sheet(number: usize, score: impl Fn(usize) -> Score, blank: bool) -> ScoreSheet {
    let talk = stages().swap_remove(1);
    let criteria = talk
        .criteria
        .into_iter()
        .enumerate()
        .map(|(index, criterion)| ScoredCriterion {
            guide: (index == 0).then(|| "Unsur kebaruan dibandingkan dengan praktik yang sudah ada.".into()),
            name: criterion.name,
            weight: criterion.weight,
            max: criterion.max,
            score: score(index),
            weighted: score(index),
            word: None,
            worded: false,
        })
        .collect();
    ScoreSheet {
        in_words: false,
        judge_code: format!("J{number:02}"),
        judge: attendee(number - 1),
        entry: entry(number),
        category: "C – Puskesmas".into(),
        stage: talk.name,
        criteria,
        total: score(9),
        blank,
        recused: None,
        notes: String::new(),
        signed: Signed { place: "Bengkulu".into(), date: None },
    }
}

pub fn score_sheets() -> Vec<ScoreSheet> {
    let filled = score_sheet(1, |index| points(0, index), false);
    let noted = "Penyampaian jelas; bukti dampak perlu dilengkapi.";
    vec![
        ScoreSheet { notes: noted.into(), signed: signed(), ..filled },
        score_sheet(
            2,
            |index| {
                if index == 1 || index == 9 { Score::Unscored } else { points(1, index) }
            },
            false,
        ),
        score_sheet(3, |_| Score::Unscored, true),
        ScoreSheet {
            recused: Some("Pernah menjadi pembina unit kerja peserta.".into()),
            ..score_sheet(4, |_| Score::Recused, false)
        },
    ]
}

pub fn attendance(people: usize, blank_rows: u16) -> Attendance {
    Attendance {
        agenda: "Rapat Pleno Penilaian Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        held_on: Some(date(16)),
        time: Some("09.00 WIB s.d. selesai".into()),
        place: "Ruang Rapat Bappeda Kota Bengkulu".into(),
        people: (0..people).map(attendee).collect(),
        blank_rows,
        signed: signed(),
        official: Some(official()),
    }
}

pub fn receipt() -> Receipt {
    Receipt {
        number: None,
        payer: "Bendahara Pengeluaran Badan Perencanaan Pembangunan Daerah Kota Bengkulu".into(),
        amount: Rupiah(3_500_000),
        tax: None,
        award: "Juara I".into(),
        category: "C – Puskesmas".into(),
        entry: entry(1),
        receiver: Receiver { name: "dr. Penerima Contoh".into(), role: "Kepala Puskesmas Contoh 1".into(), nip: None },
        account: None,
        stamp: true,
        signed: Signed { place: "Bengkulu".into(), date: None },
        giver: None,
        acknowledged: Some(official()),
    }
}

pub fn decree_annex(categories: usize) -> DecreeAnnex {
    let winner = |row: ResultRow| Winner {
        award: row.award.unwrap_or_default(),
        unit: row.entry.unit,
        innovation: row.entry.innovation,
        amount: (row.rank < 4).then_some(Rupiah(6_000_000)),
    };
    let of = |index| {
        let result = result(index, 6, 0);
        WinningCategory { code: result.code, name: result.name, rows: result.rows.into_iter().map(winner).collect() }
    };
    DecreeAnnex {
        decree: Decree {
            authority: "Keputusan Wali Kota Bengkulu".into(),
            number: None,
            date: None,
            about: "Penetapan Juara Lomba Inovasi Daerah Kota Bengkulu Tahun 2024".into(),
        },
        heading: "DAFTAR JUARA LOMBA INOVASI DAERAH KOTA BENGKULU TAHUN 2024".into(),
        categories: (0..categories).map(of).collect(),
        official: Official { office: "Wali Kota Bengkulu".into(), standing: Standing::Head, ..official() },
    }
}
