// Written by `cargo gen` from the Rust types in src-tauri/src/wire. Do not edit.

export type FindingCode = "I101" | "I102" | "I103" | "I104" | "I105" | "I106" | "I107" | "I108" | "I109" | "I110" | "I111" | "I201" | "I202" | "I203" | "I204" | "I205" | "I206" | "I207" | "I208" | "I209" | "I210" | "I211" | "I212" | "I213" | "I214" | "I301" | "I302" | "I303" | "I304" | "I305" | "I306" | "I307" | "I401" | "I402" | "I403" | "I404" | "I405" | "I406" | "I407" | "I501" | "I502" | "I503" | "I504" | "I505" | "C101" | "C102" | "C103" | "C104" | "C105" | "C106" | "C107" | "P101" | "S101" | "S102" | "S103" | "S104" | "S105" | "S106";
export type RefusalCode = "R101" | "R102" | "R103" | "R104" | "R105" | "R106" | "R107" | "R108" | "R109" | "R110" | "R111" | "R112" | "R201" | "R202" | "R203" | "R204" | "R205" | "R206" | "R207" | "R208" | "R209" | "R210" | "R211" | "R212" | "R213" | "R214" | "R215" | "R216";
export type Level = "error" | "warning";
export type Finding = { 
/**
 * Which rule.
 */
code: FindingCode, 
/**
 * How grave.
 */
level: Level, 
/**
 * Sheet of a workbook.
 */
sheet: string | null, 
/**
 * Row, counted as the spreadsheet does: the headings are row 1.
 */
row: number | null, 
/**
 * Heading of the column, or the field of a paper.
 */
column: string | null, 
/**
 * Code of what it is about.
 */
subject: string | null, 
/**
 * Values for the sentence.
 */
params: { [key in string]: string }, };
export type Failure = { "kind": "refused", 
/**
 * Which rule.
 */
code: RefusalCode, 
/**
 * Values for the sentence.
 */
params: { [key in string]: string }, } | { "kind": "invalid", 
/**
 * All of them.
 */
findings: Array<Finding>, } | { "kind": "notFound", 
/**
 * What.
 */
what: string, } | { "kind": "conflict", 
/**
 * The operation concerned.
 */
operation: number | null, 
/**
 * What changed.
 */
what: string, } | { "kind": "fault", 
/**
 * Incident number.
 */
incident: string, };
export type AppInfo = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Presets to start from.
 */
presets: Array<PresetInfo>, };
export type PresetInfo = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Year.
 */
year: number, 
/**
 * Titles of its awards.
 */
awards: Array<string>, 
/**
 * How many go on per category.
 */
shortlist: number, };
export type StageKind = "kematangan" | "panel" | "lapangan";
export type Aggregation = "mean" | "trimmedMean" | "median";
export type CriterionView = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Weight in percent, decimal point.
 */
weight: string, 
/**
 * Highest value, decimal point.
 */
max: string, };
export type StageView = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Kind.
 */
kind: StageKind, 
/**
 * Weight in percent, decimal point.
 */
weight: string, 
/**
 * How sheets are combined.
 */
aggregation: Aggregation, 
/**
 * How many go on.
 */
advance: number | null, 
/**
 * Rubric.
 */
criteria: Array<CriterionView>, };
export type TieStep = { "kind": "stage", 
/**
 * Stage code.
 */
stage: string, } | { "kind": "criterion", 
/**
 * Stage code.
 */
stage: string, 
/**
 * Criterion code.
 */
criterion: string, };
export type Confirmation = { 
/**
 * Name.
 */
by: string, 
/**
 * RFC 3339 UTC.
 */
at: string, };
export type MethodView = { 
/**
 * Stages in order.
 */
stages: Array<StageView>, 
/**
 * `None` is a proposal (usulan).
 */
confirmed: Confirmation | null, 
/**
 * Decimals of the deciding numbers.
 */
decimals: number, 
/**
 * What breaks ties, in order.
 */
tieOrder: Array<TieStep>, };
export type SealView = { 
/**
 * RFC 3339 UTC.
 */
at: string, 
/**
 * Name.
 */
by: string, 
/**
 * SHA-256 in eight groups of eight.
 */
hash: Array<string>, 
/**
 * The chair's reason for sealing while sheets were awaited.
 */
waiver: string | null, };
export type StepKind = "setup" | "intake" | "scoring" | "ties" | "seal" | "certificates";
export type StepState = "done" | "current" | "todo";
export type StepView = { 
/**
 * Which.
 */
step: StepKind, 
/**
 * How far.
 */
state: StepState, 
/**
 * Finished parts.
 */
done: number, 
/**
 * All parts.
 */
total: number, };
export type CategorySummary = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * All submissions.
 */
entries: number, 
/**
 * With a final score.
 */
final: number, 
/**
 * Waiting for sheets or verification.
 */
waiting: number, 
/**
 * Did not go on.
 */
stopped: number, 
/**
 * Take no part.
 */
unranked: number, 
/**
 * Ties to decide.
 */
openTies: number, };
export type NextKind = "importWorkbook" | "confirmMethod" | "awaitScores" | "settleTies" | "seal" | "fillSignatory" | "issueCertificates" | "makePapers";
export type NextStep = { 
/**
 * What.
 */
kind: NextKind, 
/**
 * How many.
 */
count: number, 
/**
 * In one category only.
 */
category: string | null, };
export type OperationKind = "create" | "import" | "changeSettings" | "confirmMethod" | "recordScore" | "settleTie" | "seal" | "reopen" | "issueCertificates" | "undo";
export type OperationView = { 
/**
 * Number.
 */
id: number, 
/**
 * RFC 3339 UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What.
 */
kind: OperationKind, 
/**
 * Values for its sentence.
 */
params: { [key in string]: string }, 
/**
 * Rows changed.
 */
touched: number, 
/**
 * The operation it undoes.
 */
undoes: number | null, 
/**
 * The operation that undid it.
 */
undoneBy: number | null, 
/**
 * Whether it can be undone now.
 */
undoable: boolean, };
export type BackupView = { 
/**
 * RFC 3339 UTC.
 */
at: string, 
/**
 * Where it lies.
 */
folder: string, 
/**
 * Whether nothing changed since.
 */
current: boolean, };
export type Overview = { 
/**
 * Folder.
 */
folder: string, 
/**
 * Name.
 */
name: string, 
/**
 * Year.
 */
year: number, 
/**
 * City.
 */
city: string, 
/**
 * Bundled sample.
 */
sample: boolean, 
/**
 * Units.
 */
units: number, 
/**
 * Submissions.
 */
submissions: number, 
/**
 * Judges.
 */
judges: number, 
/**
 * Values given by judges.
 */
scores: number, 
/**
 * Method.
 */
method: MethodView, 
/**
 * Per category.
 */
categories: Array<CategorySummary>, 
/**
 * Steps.
 */
steps: Array<StepView>, 
/**
 * What is next.
 */
next: Array<NextStep>, 
/**
 * Seal in force.
 */
sealed: SealView | null, 
/**
 * Certificates issued and in force.
 */
certificates: number, 
/**
 * Newest operation.
 */
lastChange: OperationView | null, 
/**
 * Last backup.
 */
lastBackup: BackupView | null, };
export type CellState = "scored" | "pending" | "recused" | "notAssigned";
export type JudgeCell = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * State.
 */
state: CellState, 
/**
 * Score on 0-100.
 */
score: string | null, };
export type StageCell = { 
/**
 * Stage code.
 */
stage: string, 
/**
 * Combined score on 0-100.
 */
score: string | null, 
/**
 * Judges in order; empty for a maturity stage.
 */
judges: Array<JudgeCell>, };
export type SettledBy = { "kind": "chain", 
/**
 * Which.
 */
step: TieStep, } | { "kind": "vote", 
/**
 * Why.
 */
reason: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * RFC 3339 UTC.
 */
at: string, } | { "kind": "lots", 
/**
 * Why.
 */
reason: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * RFC 3339 UTC.
 */
at: string, };
export type EntryView = { 
/**
 * Rank, shared by tied entries; `null` while nothing places it.
 */
rank: number | null, 
/**
 * Award.
 */
award: string | null, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit code.
 */
unit: string, 
/**
 * Unit name.
 */
unitName: string, 
/**
 * Final score; `null` unless every stage is scored.
 */
final: string | null, 
/**
 * Score over the stages it reached, on 0-100; by it shortlists are cut.
 */
soFar: string | null, 
/**
 * Stages it takes part in.
 */
stages: Array<StageCell>, 
/**
 * Last stage reached, when it did not go on.
 */
stoppedAt: string | null, 
/**
 * Entries that share its rank.
 */
tiedWith: Array<string>, 
/**
 * What settled its tie.
 */
settledBy: SettledBy | null, 
/**
 * Judges awaited.
 */
pending: Array<string>, 
/**
 * An indicator is claimed but not verified.
 */
awaitingVerification: boolean, };
export type UnrankedReason = "withdrawn" | "not_penerapan" | "not_verified" | "no_score";
export type UnrankedView = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit name.
 */
unitName: string, 
/**
 * Why.
 */
reason: UnrankedReason, };
export type TieView = { 
/**
 * Set when it stands at the shortlist cut of this stage.
 */
stage: string | null, 
/**
 * First place shared.
 */
from: number, 
/**
 * Last place shared.
 */
to: number, 
/**
 * Score shared, decimal point.
 */
score: string, 
/**
 * Submission codes.
 */
submissions: Array<string>, };
export type CategoryRanking = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Entries in order.
 */
entries: Array<EntryView>, 
/**
 * Ties to decide.
 */
openTies: Array<TieView>, 
/**
 * Entries that take no part.
 */
unranked: Array<UnrankedView>, };
export type JudgeView = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role, in words.
 */
role: "ketua" | "sekretaris" | "anggota", 
/**
 * Institution.
 */
institution: string, 
/**
 * Categories; empty is all.
 */
categories: Array<string>, };
export type RankingView = { 
/**
 * Stages.
 */
stages: Array<StageView>, 
/**
 * Panel.
 */
judges: Array<JudgeView>, 
/**
 * Titles of the awards by rank.
 */
awards: Array<string>, 
/**
 * Categories.
 */
categories: Array<CategoryRanking>, 
/**
 * Seal in force.
 */
sealed: SealView | null, 
/**
 * Whether the method is confirmed.
 */
confirmed: boolean, 
/**
 * What is kept but not counted.
 */
warnings: Array<Finding>, };
export type ValueView = { 
/**
 * Criterion code.
 */
criterion: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Weight in percent.
 */
weight: string, 
/**
 * Highest value.
 */
max: string, 
/**
 * Value given.
 */
value: string | null, 
/**
 * Weight x value / max, rounded for reading.
 */
weighted: string | null, };
export type SheetView = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Judge's name.
 */
judgeName: string, 
/**
 * State.
 */
state: CellState, 
/**
 * Reason of a recusal.
 */
reason: string | null, 
/**
 * Values by criterion.
 */
values: Array<ValueView>, 
/**
 * Judge's score.
 */
total: string | null, };
export type IndicatorView = { 
/**
 * Number.
 */
number: number, 
/**
 * Name.
 */
name: string, 
/**
 * Weight.
 */
weight: number, 
/**
 * Parameter claimed.
 */
claimed: number | null, 
/**
 * Parameter accepted.
 */
accepted: number | null, 
/**
 * Weight x accepted.
 */
points: number, };
export type MaturityView = { 
/**
 * Accepted.
 */
accepted: number, 
/**
 * Claimed.
 */
claimed: number, 
/**
 * Possible.
 */
maximum: number, 
/**
 * Every indicator.
 */
indicators: Array<IndicatorView>, };
export type StageExplanation = { 
/**
 * Code.
 */
stage: string, 
/**
 * Name.
 */
name: string, 
/**
 * Kind.
 */
kind: StageKind, 
/**
 * Weight in percent.
 */
weight: string, 
/**
 * How sheets are combined.
 */
aggregation: Aggregation, 
/**
 * Combined score.
 */
score: string | null, 
/**
 * Weight x score, rounded for reading.
 */
contribution: string | null, 
/**
 * Sheets.
 */
sheets: Array<SheetView>, 
/**
 * Maturity, for a stage of that kind.
 */
maturity: MaturityView | null, };
export type Explanation = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unitName: string, 
/**
 * Category code.
 */
category: string, 
/**
 * Final score.
 */
final: string | null, 
/**
 * The final before rounding, as a reduced fraction.
 */
exact: string | null, 
/**
 * Stages.
 */
stages: Array<StageExplanation>, };
export type SheetSummary = { 
/**
 * Sheet.
 */
sheet: string, 
/**
 * Rows read.
 */
rows: number, 
/**
 * New ones.
 */
added: number, 
/**
 * Those that differ.
 */
changed: number, 
/**
 * Those that are the same.
 */
unchanged: number, };
export type FieldChange = { 
/**
 * Sheet.
 */
sheet: string, 
/**
 * Row.
 */
row: number, 
/**
 * Code of what changes.
 */
subject: string, 
/**
 * Column.
 */
column: string, 
/**
 * Stored now.
 */
before: string | null, 
/**
 * In the workbook.
 */
after: string | null, };
export type ImportPreview = { 
/**
 * File.
 */
file: string, 
/**
 * Hash of its content, to be given back when it is applied.
 */
digest: string, 
/**
 * Per sheet.
 */
sheets: Array<SheetSummary>, 
/**
 * The first changes of fields.
 */
changes: Array<FieldChange>, 
/**
 * How many there are in all.
 */
changesTotal: number, 
/**
 * The first findings, errors before warnings.
 */
findings: Array<Finding>, 
/**
 * How many there are in all.
 */
findingsTotal: number, 
/**
 * Whether stages and criteria are replaced.
 */
replacesMethod: boolean, };
export type SettleBy = "vote" | "lots";
export type Settle = { 
/**
 * Category code.
 */
category: string, 
/**
 * Stage whose shortlist is cut; `null` for the final ranking.
 */
stage: string | null, 
/**
 * Submission codes, the higher first.
 */
ranks: Array<string>, 
/**
 * Vote or lots.
 */
by: SettleBy, 
/**
 * Why.
 */
reason: string, };
export type SignatoryKind = "headOfRegion" | "regionalSecretary" | "official" | "acting";
export type ActingAs = "pj" | "pjs" | "plt" | "plh";
export type Signatory = { 
/**
 * What kind of official this is; it decides what is printed.
 */
kind: SignatoryKind, 
/**
 * The office, without *Pj.* and the like; a line break starts a new line (`a.n. Wali Kota Bengkulu⏎Kepala Bappeda`).
 */
office: string, 
/**
 * The bare name, without titles.
 */
name: string, 
/**
 * Titles before the name: `Dr. Ir.`
 */
titleBefore: string, 
/**
 * Titles after the name: `S.T., M.Si.`
 */
titleAfter: string, 
/**
 * *Pangkat*, such as `Pembina Utama Muda`.
 */
rank: string, 
/**
 * *NIP*: eighteen digits, spaces allowed.
 */
nip: string, 
/**
 * Set when the person acts for the office holder.
 */
actingAs: ActingAs | null, };
export type Paper = "a4" | "f4";
export type Settings = { 
/**
 * Name of the competition.
 */
name: string, 
/**
 * Year.
 */
year: number, 
/**
 * City.
 */
city: string, 
/**
 * Heading of the papers.
 */
government: string, 
/**
 * Agency.
 */
agency: string, 
/**
 * Place on papers.
 */
place: string, 
/**
 * Day of the meeting, `YYYY-MM-DD`.
 */
meetingDate: string | null, 
/**
 * Day on the piagam.
 */
awardDate: string | null, 
/**
 * Number of the minutes.
 */
minutesNumber: string, 
/**
 * Number of the decree.
 */
decreeNumber: string, 
/**
 * Date of the decree.
 */
decreeDate: string | null, 
/**
 * Template of the piagam's number; empty leaves a dotted line.
 */
numberTemplate: string, 
/**
 * First serial.
 */
firstNumber: number, 
/**
 * Paper of the piagam.
 */
paper: Paper, 
/**
 * Offset to the right, mm, decimal point.
 */
offsetX: string, 
/**
 * Offset down, mm, decimal point.
 */
offsetY: string, 
/**
 * Who signs.
 */
signatory: Signatory, 
/**
 * Name of the emblem's file; only [`chooseEmblem`] changes it.
 */
emblem: string | null, };
export type CertificatesRequest = { 
/**
 * Output folder.
 */
folder: string, 
/**
 * One file for all, or a file each.
 */
singleFile: boolean, 
/**
 * Text only, for pre-printed sheets.
 */
blangko: boolean, };
export type PaperKind = "minutes" | "recap" | "scoreSheet" | "attendance" | "receipt" | "decreeAnnex";
export type PapersRequest = { 
/**
 * Output folder.
 */
folder: string, 
/**
 * Kinds.
 */
kinds: Array<PaperKind>, };
export type Produced = { 
/**
 * Folder.
 */
folder: string, 
/**
 * File names.
 */
files: Array<string>, 
/**
 * Pages in all.
 */
pages: number, };
export type Progress = { 
/**
 * Finished parts.
 */
done: number, 
/**
 * All parts; zero when unknown.
 */
total: number, 
/**
 * What is being done.
 */
what: string, };
export type CheckReport = { 
/**
 * Nothing found means whole.
 */
findings: Array<Finding>, 
/**
 * Operations verified.
 */
operations: number, 
/**
 * Rows compared.
 */
rows: number, 
/**
 * Hash of the newest operation.
 */
head: string, };
