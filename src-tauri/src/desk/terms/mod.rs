//! What the competition is held by: shown, tried, saved.

mod form;

use super::change::op;
use super::judging::changes;
use super::{Answer, Desk, DeskError};
use crate::domain::category::Category;
use crate::domain::finding::{Code, Finding, Refusal};
use crate::domain::indicator::maximum;
use crate::domain::preset;
use crate::domain::settings::Settings;
use crate::domain::stamp::Stamp;
use crate::domain::terms::{CategoryTerms, Terms};
use crate::domain::unit::UnitKind;
use crate::store::{contest, guides, method, settings, terms};
use crate::wire::{CategoryUse, OperationKind, RankChange, SaveTerms, TermsForm, TermsTrial, TermsView};
use chrono::DateTime;
use rusqlite::Transaction;

impl Desk {
    /// The terms as they are edited.
    pub fn terms(&self) -> Answer<TermsView> {
        let reader = self.store.reader();
        let terms = self.present_terms()?;
        let used = terms::uses(reader)?.into_iter().map(|(code, units, others)| CategoryUse { code, units, others });
        Ok(TermsView {
            used: used.collect(),
            scored: guides::scored(reader)?,
            maximum: maximum(&terms.indicators),
            form: form::form(&terms),
        })
    }

    /// What other terms would be and do. Changes nothing.
    pub fn try_terms(&mut self, wanted: &TermsForm) -> Answer<TermsTrial> {
        let saved = self.present_terms()?;
        let (new, mut findings) = self.checked_terms(&saved, wanted)?;
        let needs_reason = guides::scored(self.store.reader())? && !new.counts_like(&saved);
        let fine = !findings.iter().any(Finding::is_error);
        let moved = if fine && needs_reason {
            match self.moved_by(&saved, &new) {
                Err(DeskError::Invalid(found)) => {
                    findings.extend(found);
                    Vec::new()
                }
                moved => moved?,
            }
        } else {
            Vec::new()
        };
        let maximum = maximum(&new.indicators);
        Ok(TermsTrial { changes: saved.summary(&new), findings, moved, needs_reason, maximum })
    }

    /// Saves the terms. Once something is scored, awards and weights need the chair and a reason; with other weights the method is a
    /// proposal again until the committee confirms it.
    pub fn save_terms(&mut self, stamp: &Stamp, args: &SaveTerms) -> Answer<TermsView> {
        self.not_sealed()?;
        let saved = self.present_terms()?;
        let (new, findings) = self.checked_terms(&saved, &args.form)?;
        if findings.iter().any(Finding::is_error) {
            return Err(DeskError::Invalid(findings));
        }
        if new == saved {
            return self.terms();
        }
        let mut op = op(OperationKind::ChangeTerms).with("changes", saved.summary(&new).join("; "));
        if !new.counts_like(&saved) {
            if guides::scored(self.store.reader())? {
                op = op.with("moved", self.moved_by(&saved, &new)?.len());
            }
            op = self.once_scored(op, args.reason.as_deref())?;
        }
        self.change(stamp, op, |tx| write(tx, stamp, &saved, &new))?;
        self.terms()
    }

    fn present_terms(&self) -> Answer<Terms> {
        let reader = self.store.reader();
        let settings = settings::load(reader)?;
        let kinds = |category: &Category| {
            let mine = |kind: &&UnitKind| settings.category_of(**kind) == category.code;
            UnitKind::ALL.iter().filter(mine).copied().collect()
        };
        let categories = method::categories(reader)?.into_iter();
        Ok(Terms {
            categories: categories.map(|one| CategoryTerms { kinds: kinds(&one), category: one }).collect(),
            awards: method::awards(reader)?,
            indicators: method::indicators(reader)?,
            applied_notes: applied_notes(&settings)?,
            applied_from: settings.applied_from,
            applied_to: settings.applied_to,
            file_kinds: settings.file_kinds,
            limits: settings.limits,
        })
    }

    /// What a form says and all that is wrong with it. A category that something hangs on is refused its end.
    fn checked_terms(&self, saved: &Terms, wanted: &TermsForm) -> Answer<(Terms, Vec<Finding>)> {
        let reader = self.store.reader();
        let (new, mut findings) = form::read(wanted, saved);
        for (code, units, others) in terms::uses(reader)? {
            if !new.categories.iter().any(|one| one.category.code == code) {
                let params = [("category", code), ("units", units.to_string()), ("others", others.to_string())];
                return Err(DeskError::refused_params(Refusal::CategoryInUse, params));
            }
        }
        let awards = u32::try_from(new.awards.len()).unwrap_or(u32::MAX);
        for stage in method::stages(reader)? {
            if let Some(advance) = stage.advance.filter(|advance| *advance < awards) {
                let finding = Finding::warning(Code::ShortlistBelowAwards).column("Juara").subject(&stage.code);
                findings.push(finding.with("value", advance).with("awards", awards));
            }
        }
        let mut settings = settings::load(reader)?;
        settings.limits = new.limits;
        settings.check()?;
        Ok((new, findings))
    }

    /// Ranks and awards that other terms would change: written, ranked and rolled back.
    fn moved_by(&mut self, saved: &Terms, new: &Terms) -> Answer<Vec<RankChange>> {
        let (before, ranking) = self.ranked()?;
        let nobody = Stamp { actor: String::new(), at: DateTime::UNIX_EPOCH };
        let mut moved = Ok(Vec::new());
        let tried = self.store.change(&nobody, op(OperationKind::ChangeTerms), |tx| {
            write(tx, &nobody, saved, new)?;
            let after = contest::load(tx)?;
            moved = after.scale().and_then(|_| changes(&before, &ranking, &after));
            Err::<(), _>(DeskError::refused(Refusal::Cancelled))
        });
        match tried {
            Err(DeskError::Refused(refused)) if refused.code == Refusal::Cancelled => Ok(moved?),
            Err(error) => Err(error),
            Ok(_) => Ok(Vec::new()),
        }
    }
}

/// What the published texts say of the window of waktu penerapan.
pub(super) fn applied_notes(settings: &Settings) -> Answer<Vec<String>> {
    match &settings.applied_notes {
        Some(notes) => Ok(notes.clone()),
        None => Ok(preset::applied_notes(&settings.preset)?),
    }
}

fn write(tx: &Transaction<'_>, stamp: &Stamp, saved: &Terms, new: &Terms) -> Answer<()> {
    let categories: Vec<_> = new.categories.iter().map(|one| one.category.clone()).collect();
    terms::replace_categories(tx, stamp, &categories)?;
    terms::replace_awards(tx, stamp, &new.awards)?;
    terms::put_indicators(tx, &new.indicators)?;
    let mut settings = settings::load(tx)?;
    settings.applied_from = new.applied_from;
    settings.applied_to = new.applied_to;
    if new.applied_notes != saved.applied_notes {
        settings.applied_notes = Some(new.applied_notes.clone());
    }
    settings.file_kinds.clone_from(&new.file_kinds);
    settings.limits = new.limits;
    for one in &new.categories {
        for kind in one
            .kinds
            .iter()
            .filter(|kind| settings.category_of(**kind) != one.category.code)
            .copied()
            .collect::<Vec<_>>()
        {
            settings.kind_categories.insert(kind.word().to_owned(), one.category.code.clone());
        }
    }
    settings::save(tx, stamp, &settings)?;
    if !new.weighs_like(saved) {
        settings::confirm(tx, None)?;
    }
    Ok(())
}
