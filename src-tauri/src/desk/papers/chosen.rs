//! Lembar penilaian of one judge, entry or stage, or of all; filled or blank, at any time.

use super::{Source, trouble};
use crate::desk::output::{outside, slug, write_batch};
use crate::desk::progress::{Watch, step};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::ranking::contest::Sheet;
use crate::domain::stamp::Stamp;
use crate::papers::{Paper, render};
use crate::store::access;
use crate::store::{remarks, sheets};
use crate::wire::{PaperKind, PrintSheets, Produced};
use std::path::Path;

impl Desk {
    /// Prints score sheets. A judge's unfinished sheet is filled only at the judge's own seat, where only the judge's own sheets are
    /// printed; elsewhere it comes out blank.
    pub fn print_sheets(&self, stamp: &Stamp, args: &PrintSheets, watch: &mut dyn Watch) -> Answer<Produced> {
        let folder = Path::new(&args.folder);
        outside(folder, self.folder())?;
        step(watch, 0, 1, "print")?;
        let judge = self.printed_judge(args)?;
        let mut source = self.source(stamp)?;
        let context = self.context(&source)?;
        if args.blank {
            source.contest.entries.iter_mut().for_each(|entry| entry.sheets.clear());
            source.remarks.clear();
        } else {
            self.fill_own(&mut source)?;
        }
        let away = self.kept_back(&source.contest);
        let fits = |wanted: &Option<String>, code: &str| wanted.as_deref().is_none_or(|wanted| wanted == code);
        let chosen = source.chosen_sheets(&mut |person, submission, stage| {
            let seen = args.blank || Some(person) == self.seated() || !away.contains(submission);
            seen && fits(&judge, person) && fits(&args.submission, submission) && fits(&args.stage, stage)
        });
        if chosen.is_empty() {
            let asked = [judge, args.submission.clone(), args.stage.clone()];
            return Err(DeskError::NotFound(asked.into_iter().flatten().collect::<Vec<_>>().join(" / ")));
        }
        let printed = render(&Paper::ScoreSheets(chosen), &context);
        let printed = printed.map_err(|error| trouble(PaperKind::ScoreSheet, error))?;
        let blank = args.blank.then(|| "kosong".to_owned());
        let parts = [judge, args.submission.clone(), args.stage.clone(), blank].into_iter().flatten();
        let name = [PaperKind::ScoreSheet.slug().to_owned()].into_iter().chain(parts.map(|part| slug(&part)));
        let name = format!("{}.pdf", name.collect::<Vec<_>>().join("-"));
        let files = write_batch(folder, std::iter::once(Ok((name, printed.pdf))))?;
        step(watch, 1, 1, "print")?;
        Ok(Produced { folder: args.folder.clone(), files, pages: printed.pages, findings: Vec::new() })
    }

    /// Whose sheets are printed; a member of the panel at the keyboard prints only their own.
    fn printed_judge(&self, args: &PrintSheets) -> Answer<Option<String>> {
        let judges = access::all_of(self.store.reader())?;
        let wanted = args.judge.as_ref().map(|code| judges.iter().find(|judge| judge.code == *code).ok_or(code));
        let wanted = wanted.transpose().map_err(|code| DeskError::NotFound(code.clone()))?;
        if self.not_a_members_seat().is_ok() {
            return Ok(args.judge.clone());
        }
        match wanted {
            Some(other) if Some(other.code.as_str()) != self.seated() => {
                Err(DeskError::refused_with(Refusal::SheetHidden, "judge", &other.name))
            }
            _ => Ok(self.seated().map(str::to_owned)),
        }
    }

    /// Puts the unfinished sheets and notes of the judge at the keyboard among what is printed. They are not ranked.
    fn fill_own(&self, source: &mut Source) -> Answer<()> {
        let contest = &mut source.contest;
        let judge = contest.judges.iter().position(|judge| Some(judge.code.as_str()) == self.seated());
        let Some(judge) = judge else { return Ok(()) };
        let code = contest.judges[judge].code.clone();
        for (submission, stage, criterion, value) in sheets::given(self.store.reader(), &code)? {
            let stage = contest.stages.iter().position(|one| one.code == stage);
            let entry = contest.entries.iter_mut().find(|one| one.code == submission);
            let (Some(stage), Some(entry)) = (stage, entry) else { continue };
            let criteria = &contest.stages[stage].criteria;
            let Some(index) = criteria.iter().position(|one| one.code == criterion) else { continue };
            let at = entry.sheets.iter().position(|sheet| sheet.judge == judge && sheet.stage == stage);
            let at = at.unwrap_or_else(|| {
                entry.sheets.push(Sheet { judge, stage, values: vec![None; criteria.len()] });
                entry.sheets.len() - 1
            });
            entry.sheets[at].values[index] = Some(value);
        }
        let drafts = remarks::every(self.store.reader())?.into_iter().filter(|one| one.draft && one.judge == code);
        source.remarks.extend(drafts);
        Ok(())
    }
}
