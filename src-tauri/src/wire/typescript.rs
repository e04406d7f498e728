//! Writes the wire types for the window, and notices when the committed ones are stale.

use super::*;
use crate::domain::attachment::{Slot, Verdict};
use crate::domain::content::{ContentKind, ContentProblem};
use crate::domain::finding::{Code, Finding, Level, Refusal};
use crate::domain::limits::{FileKinds, Limits};
use crate::domain::mentoring::{AutoReply, NoteAbout, NoteState};
use crate::domain::method::{Aggregation, Role, StageKind};
use crate::domain::ranking::Unranked;
use crate::domain::ranking::contest::SettleBy;
use crate::domain::settings::Sheet;
use crate::domain::signatory::{ActingAs, Signatory, SignatoryKind};
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status};
use crate::domain::unit::UnitKind;
use crate::domain::verification::Step;
use std::path::PathBuf;
use ts_rs::{Config, TS};

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/wire/index.ts")
}

macro_rules! declarations {
    ($config:ident; $($name:ty),+ $(,)?) => { [$(<$name as TS>::decl(&$config)),+] };
}

fn text() -> String {
    let config = Config::default();
    let list = declarations![config;
        Code, Refusal, Level, Finding, Failure, AppInfo, PresetInfo, StageKind, Aggregation, CriterionView, StageView,
        TieStepView, Confirmation, MethodView, SealView, StepKind, StepState, StepView, CategorySummary, NextKind, NextStep,
        OperationKind, OperationView, BackupView, Overview, Restored, CellState, JudgeCell, StageCell, SettledByView, EntryView, Unranked,
        UnrankedView, TieView, CategoryRankingView, JudgeView, RankingView, ValueView, SheetView, IndicatorView, MaturityView,
        StageExplanation, Explanation, SheetSummary, FieldChange, ImportPreview, SettleBy, Settle, SignatoryKind, ActingAs,
        Signatory, Sheet, SettingsView, CertificatesRequest, PaperKind, PapersRequest, Produced, Progress, CheckReport, RowState, RowChange,
        RowKey, Limits, UnitKind, Phase, Initiator, Medium, Form, Status, Step, Slot, Verdict, ContentKind, ContentProblem, NoteAbout,
        NoteState, Missing, SortBy, ListQuery, SubmissionRow, StatusCount, Listing, UnitRow, UnitForm, Lack, LackColumn, LackRow,
        LackSummary, Completeness, SubmissionFindings, AllFindings, Profile, NewSubmission, Waiver, Standing, StepOption, TakeStep,
        BasisView, IndicatorRow, Decision, Assess, MaturitySums, AutoReply, ReplyView, NoteView, NewNote, AnswerNote, ElsewhereView, DocumentView,
        PlannedFile, Candidate, AttachPlan, AttachTarget, AttachItem, Attached, DescribeDocument, JudgeDocument, Unused, UnitBooksRequest,
        ReturnedFile, UnitRef, ReturnsPreview, SubmissionView, ValueChange, HistoryLine, PickLists,
        Role, PinState, JudgeAccess, SeatView, SitDown, ChoosePin, ReleasePins, ResetPin, RoleLabels, PanelSettings, JudgeForm, JudgeTrial, RecusalView,
        ConflictKind, ConflictView, AssignmentView, LoadView, PanelView, Recuse, ClearConflict, Assign, Balance, LevelForm,
        CriterionForm, StageForm, MethodForm, RankChange, MethodTrial, SaveMethod, SheetState, SheetOrigin, SheetRow,
        Spread, Distribution, JudgingView, SheetCriterion, SheetDocument, Fact, EntryProfile, JudgeSheet, SheetKey,
        GiveScore, GiveRemark, SavedScore, ReopenSheet, OpenDrafts, PrintSheets, PaperEntry, PaperDifference, PaperRow,
        PaperView, MeetingCell, SpreadFlag, DiscussionView, MeetingRow, JudgeProgress, MeetingQuery, MeetingView, CompareAxis,
        CompareEntry, CompareView, CompareQuery, Reveal, Discuss, SettleDiscussion, Present, AgreementBand, AgreementView,
        WayKind, WayPlace, WayView, HoldView, RobustnessView, SharedPrize, Votes, CommitDraw, DrawView, DrawLots, Overrule,
        WithdrawOverrule, OverruleView, DecisionsView, CheckKind, CheckWeight, CheckItem, Checklist, PaperMade, SealedVersion,
        HistoryQuery, HistoryPage, FieldBeforeAfter, RowHistory, OperationDetail,
        FileKinds, CategoryForm, AwardForm, IndicatorForm, TermsForm, CategoryUse, TermsView, TermsTrial, SaveTerms,
        ReceiptRow, RecordReceipt, LinkView, AddLink,
    ];
    let mut text =
        String::from("// Written by `cargo gen` from the Rust types in src-tauri/src/wire. Do not edit.\n\n");
    for declaration in list {
        text.push_str("export ");
        text.push_str(&declaration);
        text.push('\n');
    }
    text
}

/// `cargo gen` sets `PIAGAM_GEN` and so writes the file; without it the file is only compared.
#[test]
fn the_committed_types_are_current() {
    if std::env::var_os("PIAGAM_GEN").is_some() {
        std::fs::create_dir_all(path().parent().unwrap()).unwrap();
        std::fs::write(path(), text()).unwrap();
    }
    let committed = std::fs::read_to_string(path()).unwrap_or_default();
    assert!(committed.replace("\r\n", "\n") == text(), "ui/src/wire/index.ts is stale: run `cargo gen` and commit it");
}
