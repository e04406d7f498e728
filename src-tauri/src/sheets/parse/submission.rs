//! Sheet `Inovasi`.

use crate::domain::finding::Code;
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status, Submission, word_count};
use crate::sheets::row::Row;

/// Words a rancang bangun has at least (Pedoman 2025).
const DESIGN_WORDS: usize = 300;

/// Reads a submission and holds its fields against each other.
pub(super) fn read(row: &mut Row) -> Option<Submission> {
    let code = row.code("Kode")?;
    row.about(&code);
    let submission = fields(row, code);
    row.first_code("Kode", &submission.code).then_some(submission)
}

/// Reads a submission that will get its code later.
pub(super) fn read_uncoded(row: &mut Row) -> Submission {
    fields(row, String::new())
}

fn fields(row: &mut Row, code: String) -> Submission {
    let submission = Submission {
        code,
        unit: row.code("Kode unit").unwrap_or_default(),
        name: row.line("Nama inovasi").unwrap_or_default(),
        // The stand-in for an unreadable phase is the one of which least is demanded.
        phase: row.choice("Tahapan", Phase::read, &Phase::words()).unwrap_or(Phase::Initiative),
        initiator: row.choice("Inisiator", Initiator::read, &Initiator::words()),
        initiator_name: row.line("Nama inisiator"),
        medium: row.choice("Jenis", Medium::read, &Medium::words()),
        form: row.choice("Bentuk", Form::read, &Form::words()),
        theme: row.line("Tematik"),
        affair: row.line("Urusan utama"),
        related_affairs: row.several("Urusan beririsan"),
        trial_on: row.date("Waktu uji coba"),
        applied_on: row.date("Waktu penerapan"),
        developed_on: row.date("Waktu pengembangan"),
        design: row.text("Rancang bangun"),
        purpose: row.text("Tujuan"),
        outcome: row.text("Manfaat"),
        output: row.text("Hasil"),
        status: row.choice("Status", Status::read, &Status::words()).unwrap_or(Status::Submitted),
    };
    check(row, &submission);
    submission
}

fn check(row: &mut Row, submission: &Submission) {
    if let (Some(trial), Some(applied)) = (submission.trial_on, submission.applied_on)
        && trial > applied
    {
        row.report(Code::DateOrder, "Waktu uji coba", &[]);
    }
    // An empty design is a matter of completeness, which the unit may still mend; a short one claims to be finished.
    if let (Phase::Applied, Some(design)) = (submission.phase, &submission.design) {
        let words = word_count(design);
        if words < DESIGN_WORDS {
            row.report(Code::TooFewWords, "Rancang bangun", &[("words", &words), ("min", &DESIGN_WORDS)]);
        }
    }
}
