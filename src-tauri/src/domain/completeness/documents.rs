//! What is wrong with the documents: kind, size, content, letter.

use super::{Dossier, Lack, Rules, Spot};
use crate::domain::attachment::{Attachment, Slot, Verdict};
use crate::domain::content::{ContentKind, ContentProblem};
use crate::domain::finding::Code;
use crate::domain::limits::MEGABYTE;

pub(super) fn lacks(dossier: &Dossier<'_>, rules: &Rules, found: &mut Vec<Lack>) {
    for (at, one) in dossier.documents.iter().enumerate() {
        let mut lack = |code| found.push(Lack::of(code, Spot::Document(at)));
        if !allowed(one, rules) {
            lack(Code::KindNotAllowed);
        } else if misleads(one) {
            lack(Code::NameMisleads);
        }
        if largest_mb(one, rules).is_some_and(|limit| one.size > u64::from(limit) * MEGABYTE) {
            lack(Code::FileLarger);
        }
        if one.seconds.is_some_and(|seconds| seconds > rules.limits.video_minutes * 60) {
            lack(Code::VideoTooLong);
        }
        for problem in &one.problems {
            lack(match problem {
                ContentProblem::Corrupt => Code::FileCorrupt,
                ContentProblem::Encrypted => Code::FileEncrypted,
                ContentProblem::NoPages => Code::FileWithoutPages,
                ContentProblem::Blank => Code::FileBlank,
                ContentProblem::ActiveContent => Code::FileActive,
                ContentProblem::NotInspected => Code::NotLookedInto,
            });
        }
        if dossier.shared.contains(&one.hash) {
            lack(Code::FileDuplicate);
        }
        if matches!(one.verdict, Some(Verdict::Revise | Verdict::Rejected)) {
            lack(Code::DocumentNotAccepted);
        }
        if is_letter(one) && (one.letter_number.is_none() || one.letter_date.is_none() || one.about.is_none()) {
            lack(Code::LetterIncomplete);
        }
    }
}

/// Evidence that is a letter carries nomor, tanggal and tentang; a photograph or a film does not.
fn is_letter(one: &Attachment) -> bool {
    one.place.slot == Slot::Indicator && one.kind == ContentKind::Pdf
}

/// The endings of file that a kind of content stands for.
const fn endings(kind: ContentKind) -> &'static [&'static str] {
    match kind {
        ContentKind::Pdf => &["pdf"],
        ContentKind::Jpeg => &["jpg", "jpeg"],
        ContentKind::Png => &["png"],
        ContentKind::Mp4 => &["mp4"],
        ContentKind::Mov => &["mov"],
        ContentKind::Other => &[],
    }
}

/// The kinds of file that a place allows, as words.
pub(super) fn allowed_words(one: &Attachment, rules: &Rules) -> Vec<String> {
    let indicator = |number: u8| rules.indicators.iter().find(|indicator| indicator.number == number);
    match (one.place.slot, one.place.indicator.and_then(indicator)) {
        (Slot::Indicator, Some(indicator)) => {
            let mut words = indicator.files.clone();
            // The guide asks for a cover picture beside the film.
            if words.iter().any(|word| word == "mp4") {
                words.extend(["jpg", "jpeg", "png"].map(str::to_owned));
            }
            words
        }
        (Slot::Pledge, _) => rules.file_kinds.pledge.clone(),
        (Slot::Budget, _) => rules.file_kinds.budget.clone(),
        (Slot::Business, _) => rules.file_kinds.business.clone(),
        (Slot::Rights, _) => rules.file_kinds.rights.clone(),
        (Slot::Honours, _) => rules.file_kinds.honours.clone(),
        (Slot::Indicator, None) => Vec::new(),
    }
}

/// Whether a document may have the kind that it has.
pub(super) fn allowed(one: &Attachment, rules: &Rules) -> bool {
    let words = allowed_words(one, rules);
    endings(one.kind).iter().any(|ending| words.iter().any(|word| word == ending))
}

fn misleads(one: &Attachment) -> bool {
    let ending = one.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    !endings(one.kind).contains(&ending.as_str())
}

/// The largest size allowed, MB; `None` is no limit.
pub(super) fn largest_mb(one: &Attachment, rules: &Rules) -> Option<u32> {
    let limits = rules.limits;
    match (one.place.slot, one.kind) {
        (_, ContentKind::Mp4 | ContentKind::Mov) => Some(limits.video_mb),
        (Slot::Indicator | Slot::Pledge, _) => (limits.evidence_mb > 0).then_some(limits.evidence_mb),
        _ => Some(limits.profile_mb),
    }
}
