//! The exported result: everything an independent recount needs, in one canonical form.

use super::{Answer, Desk, views};
use crate::domain::decision::Overrule;
use crate::domain::method::Stage;
use crate::domain::points::Score;
use crate::domain::ranking::contest::{Contest, Entry, Settlement};
use crate::domain::ranking::{Outcome, Ranking};
use crate::store::journal::hex;
use crate::store::{method, people, settings};
use crate::wire::{EntryView, SettledByView, TieStepView, settle_word};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// Format of the exported result.
const FORMAT: &str = "piagam-result/1";

impl Desk {
    /// The ranking in the exported form, without the input.
    pub fn rank_document(&self) -> Answer<Value> {
        self.may_tell_all()?;
        let (contest, ranking) = self.ranked()?;
        self.ranking_part(&contest, &ranking)
    }

    /// The whole result, pretty, for a file: input, its SHA-256, ranking, seal.
    pub fn export(&self) -> Answer<Vec<u8>> {
        self.may_tell_all()?;
        let (contest, ranking) = self.ranked()?;
        let seal = self.intact_seal(&contest, &ranking)?;
        let mut document = match &seal {
            // What was sealed, to the letter: a later form of the document could name more.
            Some(seal) => serde_json::from_str(&self.sealed_document(seal)?)
                .map_err(|error| super::DeskError::Fault(error.to_string()))?,
            None => self.result_document(&contest, &ranking)?,
        };
        if let Some(seal) = seal {
            document["seal"] = json!({ "at": seal.at, "by": seal.actor, "sha256": seal.hash, "waiver": seal.waiver });
        }
        let mut bytes = serde_json::to_vec_pretty(&sorted(&document))
            .map_err(|error| super::DeskError::Fault(error.to_string()))?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// What a seal covers: input and ranking.
    pub(super) fn result_document(&self, contest: &Contest, ranking: &Ranking) -> Answer<Value> {
        let mut document = self.ranking_part(contest, ranking)?;
        let input = self.input(contest)?;
        document["input_sha256"] = Value::String(hex(&Sha256::digest(canonical(&input).as_bytes())));
        document["input"] = input;
        Ok(document)
    }

    fn ranking_part(&self, contest: &Contest, ranking: &Ranking) -> Answer<Value> {
        let settings = settings::load(self.store.reader())?;
        let categories = ranking.categories.iter().map(|one| {
            let view = views::category(contest, ranking, one);
            let ties = match &one.outcome {
                Outcome::Decided => Vec::new(),
                Outcome::TieNeedsDecision(ties) => ties.iter().map(|tie| views::tie(contest, tie)).collect(),
            };
            json!({
                "code": view.code,
                "name": view.name,
                "entries": view.entries.iter().map(entry).collect::<Vec<_>>(),
                "open_ties": ties.iter().map(|tie| &tie.submissions).collect::<Vec<_>>(),
                "open_tie_stages": ties.iter().map(|tie| &tie.stage).collect::<Vec<_>>(),
                "unranked": view.unranked.iter().map(|one| json!({ "submission": one.submission, "reason": one.reason })).collect::<Vec<_>>(),
            })
        });
        Ok(json!({
            "format": FORMAT,
            "competition": { "name": settings.name, "year": settings.year },
            "rounding": { "decimals": contest.decimals, "mode": "half-up" },
            "categories": categories.collect::<Vec<_>>(),
        }))
    }

    fn input(&self, contest: &Contest) -> Answer<Value> {
        let reader = self.store.reader();
        let stages = contest.stages.iter().map(stage);
        let judges = contest
            .judges
            .iter()
            .map(|one| json!({ "code": one.code, "role": one.role, "categories": one.categories }));
        let submissions = contest.entries.iter().map(|one| submission(contest, one));
        let indicators = method::indicators(reader)?;
        let indicators = indicators.iter().map(|one| json!({ "number": one.number, "weight": one.weight }));
        let claims = people::claims(reader)?;
        let claims = claims.iter().map(|one| {
            json!({ "submission": one.submission, "indicator": one.indicator, "claimed": one.claimed, "accepted": one.accepted })
        });
        let recusals = people::recusals(reader)?;
        let recusals = recusals
            .iter()
            .map(|one| json!({ "judge": one.judge, "submission": one.submission, "reason": one.reason }));
        let values = people::scores(reader)?;
        let values = values.iter().map(|one| {
            json!({
                "judge": one.judge,
                "submission": one.submission,
                "stage": one.stage,
                "criterion": one.criterion,
                "value": one.value,
            })
        });
        let settlements = contest.settlements.iter().map(|one| settlement(contest, one));
        let order = contest.tie_chain().into_iter().map(|step| tie_step(&views::tie_step(contest, step)));
        let mut input = json!({
            "decimals": contest.decimals,
            "max_maturity": contest.max_maturity,
            "awards": contest.awards.iter().map(|award| &award.title).collect::<Vec<_>>(),
            "categories": contest.categories.iter().map(|one| &one.code).collect::<Vec<_>>(),
            "tie_order": order.collect::<Vec<_>>(),
            "stages": stages.collect::<Vec<_>>(),
            "judges": judges.collect::<Vec<_>>(),
            "submissions": by_text(submissions),
            "indicators": indicators.collect::<Vec<_>>(),
            "acceptances": by_text(claims),
            "recusals": by_text(recusals),
            "values": by_text(values),
            "settlements": settlements.collect::<Vec<_>>(),
        });
        if !contest.overrules.is_empty() {
            input["overrules"] = contest.overrules.iter().map(|one| overrule(contest, one)).collect();
        }
        Ok(input)
    }
}

/// What was added later stands only where there is something, so that results sealed before keep their hash.
fn submission(contest: &Contest, one: &Entry) -> Value {
    let mut row = json!({
        "code": one.code,
        "name": one.name,
        "unit": one.unit,
        "unit_name": one.unit_name,
        "category": contest.categories[one.category].code,
        "phase": one.phase,
        "status": one.status,
    });
    if let Some(reason) = &one.waived {
        row["waived"] = json!(reason);
    }
    if !one.assigned.is_empty() {
        let mut judges: Vec<_> = one.assigned.iter().map(|judge| &contest.judges[*judge].code).collect();
        judges.sort();
        row["judges"] = json!(judges);
    }
    row
}

fn settlement(contest: &Contest, one: &Settlement) -> Value {
    json!({
        "category": contest.categories[one.category].code,
        "stage": one.stage.map(|stage| &contest.stages[stage].code),
        "place": one.place,
        "score": Score::of_units(one.score, contest.decimals).to_string(),
        "ranks": one.order.iter().map(|entry| &contest.entries[*entry].code).collect::<Vec<_>>(),
        "by": settle_word(one.by),
        "reason": one.reason,
    })
}

fn overrule(contest: &Contest, one: &Overrule) -> Value {
    let codes =
        |entries: &[usize]| entries.iter().map(|entry| contest.entries[*entry].code.clone()).collect::<Vec<_>>();
    json!({
        "category": contest.categories[one.category].code,
        "ranks": codes(&one.ranks),
        "computed": codes(&one.computed),
        "reason": one.reason,
        "votes": one.votes,
    })
}

fn stage(stage: &Stage) -> Value {
    let criteria = stage.criteria.iter();
    let criteria =
        criteria.map(|one| json!({ "code": one.code, "name": one.name, "weight": one.weight, "max": one.max }));
    json!({
        "code": stage.code,
        "name": stage.name,
        "kind": stage.kind.word(),
        "weight": stage.weight,
        "aggregation": stage.aggregation.word(),
        "advance": stage.advance,
        "criteria": criteria.collect::<Vec<_>>(),
    })
}

/// Rows in the order of their canonical text, so that the order of entry leaves no trace in the hash.
fn by_text(rows: impl Iterator<Item = Value>) -> Vec<Value> {
    let mut rows: Vec<_> = rows.map(|row| (canonical(&row), row)).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn tie_step(step: &TieStepView) -> Value {
    match step {
        TieStepView::Stage { stage } => json!({ "stage": stage }),
        TieStepView::Criterion { stage, criterion } => json!({ "stage": stage, "criterion": criterion }),
    }
}

fn entry(view: &EntryView) -> Value {
    let settled = view.settled_by.as_ref().map(|by| match by {
        SettledByView::Chain { step } => json!({ "by": "chain", "step": tie_step(step) }),
        SettledByView::Vote { reason, .. } => json!({ "by": "vote", "reason": reason }),
        SettledByView::Shared { prize, reason, .. } => json!({ "by": "shared", "prize": prize, "reason": reason }),
        SettledByView::Lots { reason, .. } => json!({ "by": "lots", "reason": reason }),
    });
    let mut row = json!({
        "rank": view.rank,
        "award": view.award,
        "submission": view.submission,
        "unit": view.unit,
        "name": view.name,
        "final": view.final_score,
        "so_far": view.so_far,
        "stages": view.stages.iter().map(|one| json!({ "code": one.stage, "score": one.score })).collect::<Vec<_>>(),
        "stopped_at": view.stopped_at,
        "tied_with": view.tied_with,
        "settled_by": settled,
        "pending": view.pending,
        "awaiting_verification": view.awaiting_verification,
    });
    if let Some(computed) = view.computed_rank {
        row["computed_rank"] = json!(computed);
    }
    row
}

/// One text for one value: keys in order, no spaces, UTF-8 unescaped. Python's `json.dumps(value, sort_keys=True,
/// separators=(",", ":"), ensure_ascii=False)` gives the same.
pub(super) fn canonical(value: &Value) -> String {
    sorted(value).to_string()
}

/// The value with the keys of every object in order, whatever map `serde_json` was built with.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by(|a, b| a.0.cmp(b.0));
            Value::Object(fields.into_iter().map(|(key, value)| (key.clone(), sorted(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}
