//! One submission with everything about it.

use super::{DocumentView, LinkView, SubmissionRow};
use crate::domain::finding::Finding;
use crate::domain::mentoring::{AutoReply, NoteAbout, NoteState};
use crate::domain::submission::{Form, Initiator, Medium, Phase, Submission};
use crate::domain::unit::UnitKind;
use crate::domain::verification::Step;
use crate::wire::OperationView;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Fields 1 to 15 as people write them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// Field 1.
    pub name: String,
    /// Field 2.
    pub phase: Phase,
    /// Field 3.
    pub initiator: Option<Initiator>,
    /// Field 4.
    pub initiator_name: Option<String>,
    /// Field 5.
    pub medium: Option<Medium>,
    /// Field 6.
    pub form: Option<Form>,
    /// Field 7.
    pub theme: Option<String>,
    /// Field 8, main.
    pub affair: Option<String>,
    /// Field 8, others.
    pub related_affairs: Vec<String>,
    /// Field 9, `YYYY-MM-DD`.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub trial_on: Option<NaiveDate>,
    /// Field 10.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub applied_on: Option<NaiveDate>,
    /// Field 11.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub developed_on: Option<NaiveDate>,
    /// Field 12.
    pub design: Option<String>,
    /// Field 13.
    pub purpose: Option<String>,
    /// Field 14.
    pub outcome: Option<String>,
    /// Field 15.
    pub output: Option<String>,
}

impl Profile {
    /// The profile of a submission.
    pub fn of(one: &Submission) -> Self {
        let one = one.clone();
        Self {
            name: one.name,
            phase: one.phase,
            initiator: one.initiator,
            initiator_name: one.initiator_name,
            medium: one.medium,
            form: one.form,
            theme: one.theme,
            affair: one.affair,
            related_affairs: one.related_affairs,
            trial_on: one.trial_on,
            applied_on: one.applied_on,
            developed_on: one.developed_on,
            design: one.design,
            purpose: one.purpose,
            outcome: one.outcome,
            output: one.output,
        }
    }

    /// The submission with this profile; code, unit and status stay. Lines are trimmed, and an empty text is not given.
    pub fn into_submission(self, old: &Submission) -> Submission {
        let line = |text: Option<String>| {
            text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
        };
        let text = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        Submission {
            code: old.code.clone(),
            unit: old.unit.clone(),
            status: old.status,
            name: line(Some(self.name)).unwrap_or_default(),
            phase: self.phase,
            initiator: self.initiator,
            initiator_name: line(self.initiator_name),
            medium: self.medium,
            form: self.form,
            theme: line(self.theme),
            affair: line(self.affair),
            related_affairs: self.related_affairs.into_iter().filter_map(|one| line(Some(one))).collect(),
            trial_on: self.trial_on,
            applied_on: self.applied_on,
            developed_on: self.developed_on,
            design: text(self.design),
            purpose: text(self.purpose),
            outcome: text(self.outcome),
            output: text(self.output),
        }
    }
}

/// A submission to make.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NewSubmission {
    /// Unit code.
    pub unit: String,
    /// Name.
    pub name: String,
    /// Code; `null` takes the next free one.
    pub code: Option<String>,
}

/// Who took the last step, and what the chair allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// Who; `null` when the status came with a workbook.
    pub by: Option<String>,
    /// When, RFC 3339 UTC.
    pub at: Option<String>,
    /// Why, where a reason was asked for.
    pub reason: Option<String>,
    /// How often a correction was asked for.
    pub round: u32,
    /// The chair let it be scored without verification.
    pub waiver: Option<Waiver>,
    /// The pakta integritas is ticked.
    pub pledged: bool,
}

/// The chair's word that a submission is scored although it is not verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Waiver {
    /// Who.
    pub by: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Why; printed in the minutes.
    pub reason: String,
}

/// A step that may be taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepOption {
    /// Step.
    pub step: Step,
    /// Whether a reason is asked for.
    pub needs_reason: bool,
}

/// A step for one or several submissions.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TakeStep {
    /// Submission codes.
    pub submissions: Vec<String>,
    /// Step.
    pub step: Step,
    /// Why.
    pub reason: Option<String>,
}

/// A basis of indicator 18.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BasisView {
    /// `a` to `e`.
    pub code: String,
    /// Name.
    pub name: String,
    /// What parameters one to three mean on it.
    pub parameters: Vec<String>,
}

/// One indicator of one submission: what is asked, claimed, proved and accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IndicatorRow {
    /// Number.
    pub number: u8,
    /// Name.
    pub name: String,
    /// Weight.
    pub weight: u32,
    /// Whether every submission must have it.
    pub mandatory: bool,
    /// What parameters one to three mean; where there are several bases, of the verifier's, else of the unit's.
    pub parameters: Vec<String>,
    /// Bases to choose from.
    pub bases: Vec<BasisView>,
    /// Elements to tick.
    pub elements: Vec<String>,
    /// What counts as evidence.
    pub evidence: String,
    /// Allowed kinds of file.
    pub files: Vec<String>,
    /// Known contradictions of the guide.
    pub guide_notes: Vec<String>,
    /// Parameter claimed by the unit.
    pub claimed: Option<u8>,
    /// Chosen basis.
    pub basis: Option<String>,
    /// The unit's remark.
    pub remark: Option<String>,
    /// Parameter accepted; `null` is not verified yet, zero is no accepted evidence.
    pub accepted: Option<u8>,
    /// The verifier's reason.
    pub reason: Option<String>,
    /// Elements that the verifier saw.
    pub ticked: Vec<String>,
    /// The basis on which the verifier measured; `null` is the unit's own.
    pub accepted_basis: Option<String>,
    /// Who decided; `null` when it came with a workbook.
    pub by: Option<String>,
    /// When, RFC 3339 UTC.
    pub at: Option<String>,
    /// Something changed since it was decided.
    pub stale: bool,
}

/// What is claimed or accepted of an indicator. The verifier's part is written when `decide` is set.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Assess {
    /// Submission code.
    pub submission: String,
    /// Number of the indicator.
    pub indicator: u8,
    /// Parameter claimed.
    pub claimed: Option<u8>,
    /// The basis that the unit chose, indicator 18.
    pub basis: Option<String>,
    /// The unit's remark.
    pub remark: Option<String>,
    /// The verifier's part; `null` leaves it as it is.
    pub decision: Option<Decision>,
}

/// What a verifier decides of an indicator.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// Parameter accepted; `null` takes the decision back.
    pub accepted: Option<u8>,
    /// Why.
    pub reason: Option<String>,
    /// Elements seen, indicator 20.
    pub ticked: Vec<String>,
    /// The basis on which it was measured, indicator 18; `null` is the unit's own. What the unit chose stays.
    #[serde(default)]
    pub basis: Option<String>,
}

/// Sums of weight times parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MaturitySums {
    /// As claimed.
    pub claimed: u32,
    /// As accepted; `null` before anything was verified.
    pub accepted: Option<u32>,
    /// As it can still become: what is accepted, and what is claimed where nothing was decided.
    pub possible: u32,
    /// Highest of all.
    pub maximum: u32,
}

/// A mentoring note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    /// Identifier.
    pub id: String,
    /// Submission code.
    pub submission: String,
    /// What it is about.
    pub about: NoteAbout,
    /// Field name as in [`Profile`], number of the indicator, identifier of the document; empty for the whole.
    pub target: String,
    /// The document's name, when it is about one.
    pub target_name: Option<String>,
    /// What is to be done.
    pub text: String,
    /// Who wrote it.
    pub author: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Until when, `YYYY-MM-DD`.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub due: Option<NaiveDate>,
    /// How far.
    pub state: NoteState,
    /// Round of correction in which it was written.
    pub round: u32,
    /// Answers.
    pub replies: Vec<ReplyView>,
}

/// An answer to a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ReplyView {
    /// Who.
    pub author: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// What; empty when the program answered.
    pub text: String,
    /// What the program answered by itself.
    pub auto: Option<AutoReply>,
}

/// A note to write.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct NewNote {
    /// Submission code.
    pub submission: String,
    /// What it is about.
    pub about: NoteAbout,
    /// Field, indicator number or document identifier; empty for the whole.
    pub target: String,
    /// What is to be done.
    pub text: String,
    /// Until when.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub due: Option<NaiveDate>,
}

/// An answer, a new state, or both.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AnswerNote {
    /// Identifier of the note.
    pub id: String,
    /// Answer; empty leaves the thread.
    pub text: String,
    /// New state; `null` leaves it.
    pub state: Option<NoteState>,
}

/// A submission with everything about it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SubmissionView {
    /// Its line in the list.
    pub row: SubmissionRow,
    /// Fields 1 to 15.
    pub profile: Profile,
    /// Whether profile and documents may be changed now.
    pub editable: bool,
    /// Who took the last step.
    pub standing: Standing,
    /// Steps that may be taken.
    pub steps: Vec<StepOption>,
    /// Documents, by place.
    pub documents: Vec<DocumentView>,
    /// Addresses recorded as evidence.
    pub links: Vec<LinkView>,
    /// The indicators in order.
    pub indicators: Vec<IndicatorRow>,
    /// Sums.
    pub maturity: MaturitySums,
    /// What it lacks; `params.field` names the place: a field of [`Profile`], `indicator:N`, `document:ID`, `slot:SLOT` or `pledge`.
    pub findings: Vec<Finding>,
    /// Notes, those that are not done first.
    pub notes: Vec<NoteView>,
}

/// An operation about a submission, with what it changed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// Operation.
    pub operation: OperationView,
    /// Changes in this submission.
    pub changes: Vec<ValueChange>,
}

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ValueChange {
    /// Table of the row.
    pub entity: String,
    /// Which of them, as in the number of the indicator or the name of the document.
    pub which: Option<String>,
    /// Column.
    pub column: String,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// The lists that a form offers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PickLists {
    /// Field 7.
    pub themes: Vec<String>,
    /// Field 8.
    pub affairs: Vec<String>,
    /// Categories: code and name.
    pub categories: Vec<(String, String)>,
    /// Fewest words of the rancang bangun.
    pub design_words: u32,
    /// First day that counts as waktu penerapan.
    #[cfg_attr(test, ts(type = "string"))]
    pub applied_from: NaiveDate,
    /// Last day that counts.
    #[cfg_attr(test, ts(type = "string"))]
    pub applied_to: NaiveDate,
    /// What the published texts say of that window.
    pub applied_notes: Vec<String>,
    /// The category that each kind of unit falls into by default.
    pub kind_categories: Vec<(UnitKind, String)>,
}
