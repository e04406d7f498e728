//! The part of the sample that no workbook brings: pledges, evidence, a file under way in each state.

use super::change::op;
use super::{Answer, Desk, DeskError, Silent};
use crate::domain::attachment::Slot;
use crate::domain::mentoring::NoteAbout;
use crate::domain::stamp::Stamp;
use crate::domain::submission::Status;
use crate::domain::verification::Step;
use crate::sample::evidence::{IN_VERIFICATION, TO_CORRECT, WAITING, is_letter, letter};
use crate::store::roster;
use crate::store::standing::{self, Standing};
use crate::wire::{AttachItem, NewNote, OperationKind, TakeStep};
use chrono::NaiveDate;
use std::path::Path;

/// Every so many entries one has not handed in its pledge.
const WITHOUT_PLEDGE: usize = 9;

impl Desk {
    pub(super) fn sample_intake(&mut self, stamp: &Stamp) -> Answer<()> {
        self.sample_pledges(stamp)?;
        let scratch = tempfile::tempdir().map_err(|error| DeskError::Fault(error.to_string()))?;
        let mut items = Vec::new();
        for code in [IN_VERIFICATION, WAITING, TO_CORRECT] {
            items.extend(self.sample_letters(code, scratch.path())?);
        }
        self.attach(stamp, &items, &mut Silent)?;
        for (code, steps) in [(IN_VERIFICATION, &[Step::Start][..]), (TO_CORRECT, &[Step::Start, Step::Correct])] {
            for step in steps {
                let submissions = vec![code.to_owned()];
                self.take_step(stamp, &TakeStep { submissions, step: *step, reason: None })?;
            }
        }
        let note = |submission: &str, about, target: &str, text: &str| NewNote {
            submission: submission.to_owned(),
            about,
            target: target.to_owned(),
            text: text.to_owned(),
            due: NaiveDate::from_ymd_opt(crate::sample::YEAR, 6, 10),
        };
        let notes = [
            note(TO_CORRECT, NoteAbout::Indicator, "1", "SK yang dilampirkan milik unit lain. Kirim SK unit sendiri."),
            note(TO_CORRECT, NoteAbout::Field, "design", "Uraikan lebih jelas dampaknya bagi warga."),
            note(IN_VERIFICATION, NoteAbout::Indicator, "20", "Video belum ada. Paling lama lima menit, mp4."),
        ];
        for note in &notes {
            self.add_note(stamp, note)?;
        }
        Ok(())
    }

    fn sample_pledges(&mut self, stamp: &Stamp) -> Answer<()> {
        let members = roster::load(self.store.reader(), None)?.members;
        let taking_part = members.iter().filter(|one| one.submission.status != Status::Withdrawn);
        let pledged: Vec<_> =
            taking_part.enumerate().filter(|(place, _)| place % WITHOUT_PLEDGE != 4).map(|(_, one)| one.id).collect();
        let op = op(OperationKind::Pledge).with("count", pledged.len()).with("ticked", true);
        self.change(stamp, op, |tx| {
            let ticked = Standing { pledged: true, ..Standing::default() };
            for id in &pledged {
                standing::put(tx, stamp, *id, &ticked)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// A letter for each claimed indicator of an entry; the entry sent back brought the regulation of another.
    fn sample_letters(&self, code: &str, scratch: &Path) -> Answer<Vec<AttachItem>> {
        let view = self.submission(code)?;
        let claimed = view.indicators.iter().filter(|one| one.claimed.unwrap_or(0) > 0 && is_letter(one.number));
        let few = if code == IN_VERIFICATION { usize::MAX } else { 3 };
        let mut items = Vec::new();
        for one in claimed.take(few) {
            let owner = if code == TO_CORRECT && one.number == 1 { IN_VERIFICATION } else { code };
            let number = format!("400/{:02}/{owner}/2023", one.number);
            let heading = format!("BUKTI INDIKATOR {}", one.number);
            let about = format!("{}, {owner}", one.name);
            let lines = [number.as_str(), &about, "Isi surat ini karangan dan hanya untuk mencoba program."];
            let pages = 1 + u32::from(one.number % 4);
            let path = scratch.join(format!("{code}-{:02} {}.pdf", one.number, super::output::slug(&one.name)));
            std::fs::write(&path, letter(&heading, &lines, pages)).map_err(|error| DeskError::output(&path, &error))?;
            items.push(AttachItem {
                path: path.display().to_string(),
                submission: code.to_owned(),
                slot: Slot::Indicator,
                indicator: Some(one.number),
                // One in five letters still lacks its number.
                letter_number: (one.number % 5 != 0).then_some(number),
                letter_date: NaiveDate::from_ymd_opt(crate::sample::YEAR - 1, 3, 1),
                about: Some(one.name.clone()),
            });
        }
        Ok(items)
    }
}
