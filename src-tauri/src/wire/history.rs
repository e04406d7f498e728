//! The journal, for people.

use crate::store::read::Operation;
use crate::store::secrets;
use serde::Serialize;
use std::collections::BTreeMap;

macro_rules! kinds {
    ($($(#[$meta:meta])* $variant:ident = $word:literal, undoable $undoable:literal;)+) => {
        /// What an operation did.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum OperationKind { $($(#[$meta])* #[serde(rename = $word)] $variant,)+ }

        impl OperationKind {
            /// The word in the journal.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The kind of a word in the journal.
            pub fn read(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// Whether a judge at the keyboard who is neither chair nor secretary may do it. Undoing looks at what is undone.
            pub const fn is_a_judges(self) -> bool {
                matches!(
                    self,
                    Self::RecordScore
                        | Self::GiveRemark
                        | Self::FinishSheet
                        | Self::ChoosePin
                        | Self::BlockPin
                        | Self::WrongPin
                        | Self::Undo
                )
            }

            /// Whether it can be undone. What reached paper is revoked or reopened with a reason instead.
            pub const fn undoable(self) -> bool {
                match self { $(Self::$variant => $undoable,)+ }
            }
        }
    };
}

kinds! {
    /// The competition was made.
    Create = "create", undoable false;
    /// A workbook was read in.
    Import = "import", undoable true;
    /// Settings were changed.
    ChangeSettings = "changeSettings", undoable true;
    /// Categories, awards, indicators, the window or limits were changed.
    ChangeTerms = "changeTerms", undoable true;
    /// The committee confirmed the method.
    ConfirmMethod = "confirmMethod", undoable true;
    /// A judge's value was recorded.
    RecordScore = "recordScore", undoable true;
    /// A tie was settled.
    SettleTie = "settleTie", undoable true;
    /// The result was sealed.
    Seal = "seal", undoable false;
    /// The sealed result was opened again.
    Reopen = "reopen", undoable false;
    /// Certificates were issued.
    IssueCertificates = "issueCertificates", undoable false;
    /// Papers that report the sealed result were made.
    PrintPapers = "printPapers", undoable false;
    /// A unit was made or changed.
    EditUnit = "editUnit", undoable true;
    /// A submission was made.
    CreateSubmission = "createSubmission", undoable true;
    /// The profile of a submission was changed.
    EditSubmission = "editSubmission", undoable true;
    /// Submissions took a step of their way.
    TakeStep = "takeStep", undoable true;
    /// The chair let a submission be scored without verification, or took that back.
    WaiveVerification = "waiveVerification", undoable true;
    /// The pakta integritas was ticked or unticked.
    Pledge = "pledge", undoable true;
    /// An indicator was claimed.
    ClaimIndicator = "claimIndicator", undoable true;
    /// A verifier decided an indicator.
    DecideIndicator = "decideIndicator", undoable true;
    /// Documents were stored.
    Attach = "attach", undoable true;
    /// A document was described or moved.
    DescribeDocument = "describeDocument", undoable true;
    /// A verifier judged a document.
    JudgeDocument = "judgeDocument", undoable true;
    /// A document was removed.
    RemoveDocument = "removeDocument", undoable true;
    /// A note was written.
    AddNote = "addNote", undoable true;
    /// A note was answered, settled or opened again.
    AnswerNote = "answerNote", undoable true;
    /// Workbooks were written for units.
    SendBooks = "sendBooks", undoable true;
    /// Workbooks of units came back.
    ImportReturns = "importReturns", undoable true;
    /// Someone was put on the panel, or changed.
    EditJudge = "editJudge", undoable true;
    /// A judge was taken off the panel.
    RemoveJudge = "removeJudge", undoable true;
    /// A judge stands back from entries.
    Recuse = "recuse", undoable true;
    /// A judge scores an entry after all.
    Unrecuse = "unrecuse", undoable true;
    /// A likely conflict of interest was found to be none.
    ClearConflict = "clearConflict", undoable true;
    /// Judges of entries were chosen by hand.
    Assign = "assign", undoable true;
    /// How the meeting is held was changed.
    ChangePanel = "changePanel", undoable true;
    /// Stages, rubric, order of ties or decimals were changed.
    ChangeMethod = "changeMethod", undoable true;
    /// A judge chose a PIN.
    ChoosePin = "choosePin", undoable false;
    /// The chair let judges choose their first PIN.
    ReleasePins = "releasePins", undoable false;
    /// The chair took a PIN away.
    ResetPin = "resetPin", undoable false;
    /// Somebody typed a wrong PIN.
    WrongPin = "wrongPin", undoable false;
    /// A PIN was blocked after wrong attempts.
    BlockPin = "blockPin", undoable false;
    /// A judge noted something on a criterion.
    GiveRemark = "giveRemark", undoable true;
    /// A judge made a sheet final.
    FinishSheet = "finishSheet", undoable false;
    /// The chair opened a final sheet again.
    ReopenSheet = "reopenSheet", undoable false;
    /// The chair let the committee see unfinished sheets of a judge, or ended that.
    OpenDrafts = "openDrafts", undoable false;
    /// A signed paper sheet was typed.
    EnterPaper = "enterPaper", undoable true;
    /// A judge came or left.
    Present = "present", undoable true;
    /// The chair let numbers onto the wall, or took them off.
    Reveal = "reveal", undoable true;
    /// The panel talked something over again.
    Discuss = "discuss", undoable true;
    /// The program bound itself to a seed for a drawing of lots.
    CommitDraw = "commitDraw", undoable false;
    /// Lots were drawn.
    DrawLots = "drawLots", undoable false;
    /// The panel decided otherwise than computed.
    Overrule = "overrule", undoable true;
    /// The panel took its decision back.
    WithdrawOverrule = "withdrawOverrule", undoable true;
    /// Unused files were taken out of the archive.
    Sweep = "sweep", undoable false;
    /// Who received a prize, and its tax, was recorded.
    RecordReceipt = "recordReceipt", undoable true;
    /// A unit without entries was removed.
    RemoveUnit = "removeUnit", undoable true;
    /// An address was recorded as evidence.
    AddLink = "addLink", undoable true;
    /// An address was removed.
    RemoveLink = "removeLink", undoable true;
    /// An operation was undone.
    Undo = "undo", undoable true;
}

impl OperationKind {
    /// Whether taking it back needs a reason, as doing it did, or would now that something is scored. Of an undo its own reason says so.
    pub fn needs_reason(self, params: &BTreeMap<String, String>, scored: bool) -> bool {
        let kind = match self {
            Self::Undo => params.get("kind").and_then(|kind| Self::read(kind)),
            other => Some(other),
        };
        let always = matches!(
            kind,
            Some(
                Self::SettleTie
                    | Self::Recuse
                    | Self::Unrecuse
                    | Self::ClearConflict
                    | Self::Overrule
                    | Self::WithdrawOverrule
                    | Self::WaiveVerification
            )
        );
        // Judges who are given back an entry may take its place from others.
        let assigned = scored && kind == Some(Self::Assign);
        always || assigned || params.get("reason").is_some_and(|reason| !reason.trim().is_empty())
    }
}

/// Name of the value that says in whose seat something was done.
pub const SEAT: &str = "seat";
/// Entries that judges lost once something was scored, as JSON: codes by code of the judge. The minutes print it.
pub const TAKEN: &str = "taken";
/// Whether something was scored when it was done. The minutes print it.
pub const ONCE_SCORED: &str = "onceScored";
/// Values of an operation that are not for its sentence: the seat is told beside the name, what choosing a PIN notes of it is for `check`,
/// what the first score makes of a change is for the minutes.
const UNSAID: [&str; 4] = [SEAT, secrets::DIGEST, TAKEN, ONCE_SCORED];

impl OperationView {
    /// Family and word that say what it did: giving the chair's leave and withdrawing it are one kind.
    pub fn words(&self) -> (&'static str, &'static str) {
        match self.kind {
            OperationKind::WaiveVerification if !self.params.contains_key("reason") => ("leave", "withdrawn"),
            kind => ("did", kind.word()),
        }
    }
}

/// An operation of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OperationView {
    /// Number.
    #[cfg_attr(test, ts(type = "number"))]
    pub id: i64,
    /// RFC 3339 UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// Code of the judge in whose seat it was done, which was taken with that judge's PIN; without it the name was only typed.
    pub seat: Option<String>,
    /// What.
    pub kind: OperationKind,
    /// Values for its sentence.
    pub params: BTreeMap<String, String>,
    /// Rows changed.
    #[cfg_attr(test, ts(type = "number"))]
    pub touched: i64,
    /// The operation it undoes.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub undoes: Option<i64>,
    /// The operation that undid it.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub undone_by: Option<i64>,
    /// Whether it can be undone now.
    pub undoable: bool,
    /// Whether undoing it needs a reason.
    pub needs_reason: bool,
}

/// How the competition stands now, as far as undoing depends on it.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The result is sealed.
    pub sealed: bool,
    /// Something is scored.
    pub scored: bool,
}

impl OperationView {
    /// From a row of the journal; a sealed result blocks undoing.
    pub fn of(mut operation: Operation, now: Now) -> Self {
        // A word that this version does not know was written by a newer one; it is shown, and not undone.
        let kind = OperationKind::read(&operation.kind);
        let seat = operation.params.get(SEAT).cloned();
        operation.params.retain(|name, _| !UNSAID.contains(&name.as_str()));
        Self {
            seat,
            needs_reason: kind.is_some_and(|kind| kind.needs_reason(&operation.params, now.scored)),
            undoable: !now.sealed && operation.undone_by.is_none() && kind.is_some_and(OperationKind::undoable),
            id: operation.id,
            at: operation.at,
            actor: operation.actor,
            kind: kind.unwrap_or(OperationKind::Create),
            params: operation.params,
            touched: operation.changes,
            undoes: operation.undoes,
            undone_by: operation.undone_by,
        }
    }
}
