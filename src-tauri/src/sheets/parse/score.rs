//! Sheets `Nilai` and `Tidak menilai`.

use crate::domain::points::Points;
use crate::sheets::row::{Row, TOP};
use crate::sheets::rows::{Recusal, ScoreRow};

/// The word that takes a stored value back to "belum dinilai". An empty cell does not: it only gives nothing.
pub(super) const CLEAR: &str = "hapus";

/// Reads one value. Whether it lies within its criterion's maximum is asked where the criterion is known.
pub(super) fn read_score(row: &mut Row) -> Option<ScoreRow> {
    let judge = row.code("Kode juri");
    let submission = row.code("Kode inovasi");
    if let Some(submission) = &submission {
        row.about(submission);
    }
    let (stage, criterion) = (row.code("Kode tahap"), row.code("Kode kriteria"));
    let lowest = Points::from_raw(-TOP.raw());
    let value = row.points("Nilai", lowest, TOP);
    let score = ScoreRow { judge: judge?, submission: submission?, stage: stage?, criterion: criterion?, value };
    let key = [&*score.judge, &*score.submission, &*score.stage, &*score.criterion];
    row.first_key("Kode kriteria", &key).then_some(score)
}

/// Reads who stands back from what.
pub(super) fn read_recusal(row: &mut Row) -> Option<Recusal> {
    let judge = row.code("Kode juri");
    let submission = row.code("Kode inovasi");
    if let Some(submission) = &submission {
        row.about(submission);
    }
    let reason = row.text("Alasan").unwrap_or_default();
    let recusal = Recusal { judge: judge?, submission: submission?, reason };
    row.first_key("Kode inovasi", &[&recusal.judge, &recusal.submission]).then_some(recusal)
}
