//! The method: shown, tried, saved.

use super::form::{form, read};
use super::trial::{changes, summary};
use crate::desk::change::op;
use crate::desk::{Answer, Desk, DeskError, method_text, views};
use crate::domain::finding::{Code, Finding};
use crate::domain::method::{Rules, Uses, losses, wordless};
use crate::domain::points::Points;
use crate::domain::stamp::Stamp;
use crate::store::{guides, method, people, settings};
use crate::wire::{MethodForm, MethodTrial, OperationKind, Overview, SaveMethod};
use rusqlite::Transaction;

impl Desk {
    /// The method as it is edited.
    pub fn method(&self) -> Answer<MethodForm> {
        Ok(form(&self.method_rules()?))
    }

    /// What a method would be and do. Changes nothing.
    pub fn try_method(&self, wanted: &MethodForm) -> Answer<MethodTrial> {
        let saved = self.method_rules()?;
        let (rules, uses, mut findings) = self.checked(&saved, wanted)?;
        let (contest, ranking) = self.ranked()?;
        let other = contest.under(&rules);
        findings.extend(other.scale().err().map(|finding| finding.sheet("Kriteria").column("Nilai maks")));
        let fine = !findings.iter().any(Finding::is_error);
        let changes = if fine && rules != saved { changes(&contest, &ranking, &other)? } else { Vec::new() };
        let (stage_sum, criterion_sums) = sums(&rules);
        Ok(MethodTrial {
            findings,
            stage_sum,
            criterion_sums,
            tie_order: other.tie_chain().into_iter().map(|step| views::tie_step(&other, step)).collect(),
            changes,
            scored: uses.scored,
            changed: rules != saved,
            text: if fine { method_text::sentences(&other) } else { Vec::new() },
        })
    }

    /// Saves the method, which is a proposal again until the committee confirms it. Once something is scored it needs the chair and a
    /// reason; values are never lost.
    pub fn save_method(&mut self, stamp: &Stamp, args: &SaveMethod) -> Answer<Overview> {
        self.not_sealed()?;
        let saved = self.method_rules()?;
        let (rules, _, findings) = self.checked(&saved, &args.form)?;
        if findings.iter().any(Finding::is_error) {
            return Err(DeskError::Invalid(findings));
        }
        if rules == saved {
            return self.overview();
        }
        let (contest, ranking) = self.ranked()?;
        let moved = changes(&contest, &ranking, &contest.under(&rules))?.len();
        let op = op(OperationKind::ChangeMethod).with("changes", summary(&saved, &rules)).with("moved", moved);
        let op = self.once_scored(op, args.reason.as_deref())?;
        self.change(stamp, op, |tx| write(tx, stamp, &rules))?;
        self.overview()
    }

    fn method_rules(&self) -> Answer<Rules> {
        let reader = self.store.reader();
        let settings = settings::load(reader)?;
        Ok(Rules {
            stages: method::stages(reader)?,
            guides: guides::load(reader)?,
            tie_order: settings.judging.tie_order,
            decimals: settings.decimals,
        })
    }

    /// What a form says and all that is wrong with it, by itself and against what is scored.
    fn checked(&self, saved: &Rules, wanted: &MethodForm) -> Answer<(Rules, Uses, Vec<Finding>)> {
        let reader = self.store.reader();
        let (rules, mut findings) = read(wanted);
        let uses = guides::uses(reader)?;
        findings.extend(losses(&saved.stages, &rules.stages, &uses));
        findings.extend(wordless(&rules.guides, &uses));
        let awards = u32::try_from(method::awards(reader)?.len()).unwrap_or(u32::MAX);
        for stage in &rules.stages {
            if let Some(advance) = stage.advance.filter(|advance| *advance < awards) {
                let finding = Finding::warning(Code::ShortlistBelowAwards).sheet("Tahap").column("Lolos");
                findings.push(finding.subject(&stage.code).with("value", advance).with("awards", awards));
            }
        }
        Ok((rules, uses, findings))
    }
}

fn write(tx: &Transaction<'_>, stamp: &Stamp, rules: &Rules) -> Answer<()> {
    method::replace_stages(tx, stamp, &rules.stages)?;
    // In the same order every time: the order of rows is part of the journal's hash.
    for (key, id) in people::criterion_ids(tx)?.into_iter().collect::<std::collections::BTreeMap<_, _>>() {
        guides::put(tx, stamp, id, &rules.guides.get(&key).cloned().unwrap_or_default())?;
    }
    let mut wanted = settings::load(tx)?;
    wanted.decimals = rules.decimals;
    wanted.judging.tie_order.clone_from(&rules.tie_order);
    settings::save(tx, stamp, &wanted)?;
    // Another method is a proposal again until the committee confirms it.
    settings::confirm(tx, None)?;
    Ok(())
}

/// Sums of the weights, shown while they are typed.
fn sums(rules: &Rules) -> (String, Vec<String>) {
    let sum = |weights: &mut dyn Iterator<Item = Points>| Points::from_raw(weights.map(Points::raw).sum()).to_string();
    let stages = sum(&mut rules.stages.iter().map(|stage| stage.weight));
    let criteria = rules.stages.iter().map(|stage| sum(&mut stage.criteria.iter().map(|one| one.weight)));
    (stages, criteria.collect())
}
