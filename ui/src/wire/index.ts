// Written by `cargo gen` from the Rust types in src-tauri/src/wire. Do not edit.

export type FindingCode = "I101" | "I102" | "I103" | "I104" | "I105" | "I106" | "I107" | "I108" | "I109" | "I110" | "I111" | "I112" | "I113" | "I201" | "I202" | "I203" | "I204" | "I205" | "I206" | "I207" | "I208" | "I209" | "I210" | "I211" | "I212" | "I213" | "I214" | "I221" | "I222" | "I301" | "I302" | "I303" | "I304" | "I305" | "I306" | "I307" | "I308" | "I309" | "I310" | "I311" | "I312" | "I313" | "I314" | "I315" | "I316" | "I317" | "I318" | "I401" | "I402" | "I403" | "I404" | "I405" | "I406" | "I407" | "I408" | "I409" | "I410" | "I411" | "K101" | "K102" | "K103" | "K104" | "K105" | "K106" | "K201" | "K202" | "K203" | "K204" | "K205" | "K206" | "K207" | "K208" | "K209" | "K210" | "K301" | "K302" | "K303" | "K304" | "K305" | "K306" | "K307" | "K308" | "K309" | "K310" | "K311" | "K401" | "K402" | "K501" | "J101" | "J102" | "J103" | "J104" | "J105" | "J106" | "A101" | "A102" | "A103" | "A104" | "A105" | "A106" | "A107" | "A108" | "A109" | "A110" | "A111" | "A112" | "A113" | "I501" | "I502" | "I503" | "I504" | "I505" | "I506" | "I507" | "I508" | "C101" | "C102" | "C103" | "C104" | "C105" | "C106" | "C107" | "C108" | "C109" | "C110" | "C111" | "P101" | "P102" | "S101" | "S102" | "S103" | "S104" | "S105" | "S106" | "S107" | "S108" | "S109" | "S110";
export type RefusalCode = "R101" | "R102" | "R103" | "R104" | "R105" | "R106" | "R107" | "R108" | "R109" | "R110" | "R111" | "R112" | "R113" | "R114" | "R115" | "R116" | "R117" | "R118" | "R201" | "R202" | "R203" | "R204" | "R205" | "R206" | "R207" | "R208" | "R209" | "R210" | "R211" | "R212" | "R213" | "R214" | "R215" | "R216" | "R217" | "R218" | "R219" | "R301" | "R302" | "R303" | "R304" | "R305" | "R306" | "R307" | "R308" | "R309" | "R312" | "R313" | "R311" | "R310" | "R401" | "R402" | "R403" | "R404" | "R405" | "R406" | "R407" | "R408" | "R409" | "R410" | "R411" | "R412" | "R413" | "R414" | "R415" | "R416" | "R417" | "R418" | "R419" | "R420" | "R440" | "R441" | "R445" | "R421" | "R422" | "R423";
export type Level = "error" | "warning" | "advice";
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
export type NextKind = "importWorkbook" | "verifySubmissions" | "confirmMethod" | "awaitScores" | "settleTies" | "seal" | "fillSignatory" | "issueCertificates" | "makePapers";
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
export type OperationKind = "create" | "import" | "changeSettings" | "changeTerms" | "confirmMethod" | "recordScore" | "settleTie" | "seal" | "reopen" | "issueCertificates" | "printPapers" | "editUnit" | "createSubmission" | "editSubmission" | "takeStep" | "waiveVerification" | "pledge" | "claimIndicator" | "decideIndicator" | "attach" | "describeDocument" | "judgeDocument" | "removeDocument" | "addNote" | "answerNote" | "sendBooks" | "importReturns" | "editJudge" | "removeJudge" | "recuse" | "unrecuse" | "clearConflict" | "assign" | "changePanel" | "changeMethod" | "choosePin" | "releasePins" | "resetPin" | "wrongPin" | "blockPin" | "giveRemark" | "finishSheet" | "reopenSheet" | "openDrafts" | "enterPaper" | "present" | "reveal" | "discuss" | "commitDraw" | "drawLots" | "overrule" | "withdrawOverrule" | "sweep" | "recordReceipt" | "removeUnit" | "addLink" | "removeLink" | "undo";
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
 * Code of the judge in whose seat it was done, which was taken with that judge's PIN; without it the name was only typed.
 */
seat: string | null, 
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
undoable: boolean, 
/**
 * Whether undoing it needs a reason.
 */
needsReason: boolean, };
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
current: boolean, 
/**
 * How many documents it lacks because their files were missing already.
 */
missing: number, 
/**
 * How many documents it holds as they are although their files are not what they were.
 */
damaged: number, };
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
export type Restored = { 
/**
 * Its home page.
 */
overview: Overview, 
/**
 * Documents whose file is missing or not what it was.
 */
findings: Array<Finding>, };
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
 * The count, when it was recorded.
 */
votes: Votes | null, 
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
at: string, } | { "kind": "shared", 
/**
 * What each earns.
 */
prize: SharedPrize, 
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
 * Rank as computed, when the panel decided otherwise.
 */
computedRank: number | null, 
/**
 * Prize in rupiah, gross.
 */
prize: number | null, 
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
 * What each award earns, in rupiah, gross.
 */
prizes: Array<number>, 
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
 * File, when several are read at once.
 */
file: string | null, 
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
after: string | null, 
/**
 * It would change what a verifier decided.
 */
decided: boolean, };
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
 * The first rows: new and changed ones before those that stay.
 */
rows: Array<RowChange>, 
/**
 * How many there are in all.
 */
rowsTotal: number, 
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
replacesMethod: boolean, 
/**
 * Something is scored already, and it changes method or panel: the chair and a reason are needed.
 */
needsReason: boolean, 
/**
 * The ranks and awards that it would change then.
 */
moved: Array<RankChange>, };
export type SettleBy = "vote" | "lots" | "shared";
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
 * Vote, lots or a shared place.
 */
by: SettleBy, 
/**
 * Why.
 */
reason: string, 
/**
 * The count of a vote; a shared place is voted on too.
 */
votes: Votes | null, 
/**
 * What a shared place earns.
 */
prize: SharedPrize | null, };
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
 * Limits of files and texts.
 */
limits: Limits, 
/**
 * First day that counts as waktu penerapan.
 */
appliedFrom: string, 
/**
 * Last day that counts.
 */
appliedTo: string, 
/**
 * Kinds of file of the profile's papers and of the pledge.
 */
fileKinds: FileKinds, 
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
blangko: boolean, 
/**
 * Files of the same names may be replaced: a person agreed.
 */
replace: boolean, };
export type PaperKind = "minutes" | "recap" | "scoreSheet" | "attendance" | "receipt" | "decreeAnnex";
export type PapersRequest = { 
/**
 * Output folder.
 */
folder: string, 
/**
 * Kinds.
 */
kinds: Array<PaperKind>, 
/**
 * Files of the same names may be replaced: a person agreed.
 */
replace: boolean, };
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
pages: number, 
/**
 * Certificates in the folder that an earlier result left and that no longer hold.
 */
superseded: Array<string>, 
/**
 * What is to be known of them, as characters that could not be printed.
 */
findings: Array<Finding>, };
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
export type RowState = "added" | "changed" | "unchanged";
export type RowChange = { 
/**
 * Sheet.
 */
sheet: string, 
/**
 * Row.
 */
row: number, 
/**
 * File, when several are read at once.
 */
file: string | null, 
/**
 * Code of what it is about.
 */
subject: string, 
/**
 * What would be done.
 */
state: RowState, 
/**
 * It would change what a verifier decided.
 */
decided: boolean, };
export type RowKey = { 
/**
 * Sheet.
 */
sheet: string, 
/**
 * Row.
 */
row: number, 
/**
 * File, when several are read at once.
 */
file: string | null, };
export type Limits = { 
/**
 * Largest paper of the profile, fields 16 to 19, MB.
 */
profileMb: number, 
/**
 * Largest evidence that is no video, MB; zero is no limit, since the guide names none.
 */
evidenceMb: number, 
/**
 * Largest video, MB.
 */
videoMb: number, 
/**
 * Longest video, minutes.
 */
videoMinutes: number, 
/**
 * Fewest words of the rancang bangun.
 */
designWords: number, 
/**
 * Documents and pictures above this size are stored and not looked into, MB.
 */
inspectMb: number, };
export type UnitKind = "perangkat daerah" | "kecamatan" | "rumah sakit" | "bumd" | "kelurahan" | "puskesmas" | "smp" | "sd";
export type Phase = "inisiatif" | "uji coba" | "penerapan";
export type Initiator = "kepala daerah" | "anggota dprd" | "opd" | "asn" | "masyarakat";
export type Medium = "digital" | "non digital";
export type Form = "tata kelola pemerintahan" | "pelayanan publik" | "inovasi daerah lainnya";
export type Status = "draf" | "diajukan" | "dalam verifikasi" | "perlu perbaikan" | "terverifikasi" | "ditarik";
export type Step = "ajukan" | "mulai verifikasi" | "minta perbaikan" | "verifikasi" | "buka kembali" | "tarik" | "ikutkan kembali";
export type Slot = "indikator" | "anggaran" | "bisnis" | "haki" | "penghargaan" | "pakta integritas";
export type Verdict = "diterima" | "perbaiki" | "ditolak";
export type ContentKind = "pdf" | "jpeg" | "png" | "mp4" | "mov" | "lain";
export type ContentProblem = "rusak" | "bersandi" | "tanpa halaman" | "kosong" | "berisi skrip" | "tidak diperiksa";
export type NoteAbout = "inovasi" | "isian" | "indikator" | "dokumen";
export type NoteState = "terbuka" | "dijawab" | "selesai";
export type Missing = "apa pun" | "mencegah penilaian" | "indikator wajib" | "data dukung" | "profil" | "pakta integritas" | "lengkap";
export type SortBy = "kode" | "nama" | "unit" | "status" | "kematangan" | "temuan" | "menunggu";
export type ListQuery = { 
/**
 * Words that must all occur, the last one perhaps unfinished; empty finds all.
 */
text: string, 
/**
 * Category code.
 */
category: string | null, 
/**
 * Kind of unit.
 */
kind: UnitKind | null, 
/**
 * District.
 */
district: string | null, 
/**
 * Unit code.
 */
unit: string | null, 
/**
 * Any of these; empty is all.
 */
status: Array<Status>, 
/**
 * What is lacking.
 */
missing: Missing | null, 
/**
 * Order; without one the best match first when something is searched, else by code.
 */
sort: SortBy | null, 
/**
 * From the highest down.
 */
down: boolean, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows.
 */
limit: number, };
export type SubmissionRow = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit code.
 */
unit: string, 
/**
 * Unit.
 */
unitName: string, 
/**
 * Kind of unit.
 */
kind: UnitKind, 
/**
 * District of the unit.
 */
district: string | null, 
/**
 * Category code.
 */
category: string, 
/**
 * Tahapan.
 */
phase: Phase, 
/**
 * Status.
 */
status: Status, 
/**
 * Since when it has this status, RFC 3339 UTC; `null` when it came with a workbook.
 */
since: string | null, 
/**
 * Maturity score as claimed.
 */
claimed: number, 
/**
 * Maturity score as accepted; `null` before anything was verified.
 */
accepted: number | null, 
/**
 * What was accepted is kept back: the judge at the keyboard stands back from it.
 */
keptBack: boolean, 
/**
 * Documents, and addresses in their place.
 */
documents: number, 
/**
 * Findings that prevent scoring.
 */
errors: number, 
/**
 * Findings to be corrected.
 */
warnings: number, 
/**
 * Notes that are not done.
 */
openNotes: number, };
export type StatusCount = { 
/**
 * Status.
 */
status: Status, 
/**
 * How many.
 */
count: number, };
export type Listing = { 
/**
 * Submissions in the competition.
 */
all: number, 
/**
 * Those that the query finds.
 */
total: number, 
/**
 * The rows asked for.
 */
rows: Array<SubmissionRow>, 
/**
 * Districts to filter by.
 */
districts: Array<string>, 
/**
 * How many of the competition have each status.
 */
statuses: Array<StatusCount>, };
export type UnitRow = { 
/**
 * Code.
 */
code: string, 
/**
 * Kind.
 */
kind: UnitKind, 
/**
 * Name.
 */
name: string, 
/**
 * District.
 */
district: string | null, 
/**
 * Category code.
 */
category: string, 
/**
 * Head of the unit.
 */
head: string | null, 
/**
 * The head's NIP.
 */
headNip: string | null, 
/**
 * Submissions that are not withdrawn.
 */
submissions: number, 
/**
 * Those without a finding that prevents scoring or is to be corrected.
 */
complete: number, 
/**
 * Notes that are not done.
 */
openNotes: number, 
/**
 * When its workbook came back, RFC 3339 UTC.
 */
returnedAt: string | null, };
export type UnitForm = { 
/**
 * Code; one that is known is changed, another is new.
 */
code: string, 
/**
 * Kind.
 */
kind: UnitKind, 
/**
 * Name.
 */
name: string, 
/**
 * District.
 */
district: string | null, 
/**
 * Category code; `null` follows from the kind.
 */
category: string | null, 
/**
 * Head of the unit.
 */
head: string | null, 
/**
 * The head's NIP.
 */
headNip: string | null, };
export type Lack = "complete" | "missing" | "toCorrect" | "notNeeded";
export type LackColumn = { 
/**
 * `profile`, `design`, `pledge`, `documents`, or `indicator:N`.
 */
key: string, 
/**
 * Short heading.
 */
short: string, 
/**
 * Whole name.
 */
name: string, };
export type LackRow = { 
/**
 * Unit code.
 */
unit: string, 
/**
 * Unit.
 */
unitName: string, 
/**
 * Category code.
 */
category: string, 
/**
 * Submission code; `null` for a unit without any.
 */
submission: string | null, 
/**
 * Name of the submission.
 */
name: string, 
/**
 * Its status.
 */
status: Status | null, 
/**
 * A cell per column.
 */
cells: Array<Lack>, 
/**
 * Whether it lacks nothing that prevents scoring or is to be corrected.
 */
complete: boolean, };
export type LackSummary = { 
/**
 * Category code.
 */
code: string, 
/**
 * Category.
 */
name: string, 
/**
 * Submissions that are looked at: neither withdrawn nor short of penerapan.
 */
submissions: number, 
/**
 * Those that lack nothing.
 */
complete: number, 
/**
 * Those that cannot be scored as they are.
 */
prevented: number, 
/**
 * Units.
 */
units: number, 
/**
 * Units without a submission.
 */
unitsWithout: number, };
export type Completeness = { 
/**
 * Per category.
 */
categories: Array<LackSummary>, 
/**
 * Columns.
 */
columns: Array<LackColumn>, 
/**
 * Rows, by category and unit.
 */
rows: Array<LackRow>, };
export type SubmissionFindings = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Unit code.
 */
unit: string, 
/**
 * Category code.
 */
category: string, 
/**
 * Status.
 */
status: Status, 
/**
 * Findings.
 */
findings: Array<Finding>, };
export type AllFindings = { 
/**
 * Per category.
 */
categories: Array<LackSummary>, 
/**
 * Submissions with findings.
 */
submissions: Array<SubmissionFindings>, 
/**
 * Findings of units: those without an entry.
 */
units: Array<Finding>, };
export type Profile = { 
/**
 * Field 1.
 */
name: string, 
/**
 * Field 2.
 */
phase: Phase, 
/**
 * Field 3.
 */
initiator: Initiator | null, 
/**
 * Field 4.
 */
initiatorName: string | null, 
/**
 * Field 5.
 */
medium: Medium | null, 
/**
 * Field 6.
 */
form: Form | null, 
/**
 * Field 7.
 */
theme: string | null, 
/**
 * Field 8, main.
 */
affair: string | null, 
/**
 * Field 8, others.
 */
relatedAffairs: Array<string>, 
/**
 * Field 9, `YYYY-MM-DD`.
 */
trialOn: string | null, 
/**
 * Field 10.
 */
appliedOn: string | null, 
/**
 * Field 11.
 */
developedOn: string | null, 
/**
 * Field 12.
 */
design: string | null, 
/**
 * Field 13.
 */
purpose: string | null, 
/**
 * Field 14.
 */
outcome: string | null, 
/**
 * Field 15.
 */
output: string | null, };
export type NewSubmission = { 
/**
 * Unit code.
 */
unit: string, 
/**
 * Name.
 */
name: string, 
/**
 * Code; `null` takes the next free one.
 */
code: string | null, };
export type Waiver = { 
/**
 * Who.
 */
by: string, 
/**
 * When, RFC 3339 UTC.
 */
at: string, 
/**
 * Why; printed in the minutes.
 */
reason: string, };
export type Standing = { 
/**
 * Who; `null` when the status came with a workbook.
 */
by: string | null, 
/**
 * When, RFC 3339 UTC.
 */
at: string | null, 
/**
 * Why, where a reason was asked for.
 */
reason: string | null, 
/**
 * How often a correction was asked for.
 */
round: number, 
/**
 * The chair let it be scored without verification.
 */
waiver: Waiver | null, 
/**
 * The pakta integritas is ticked.
 */
pledged: boolean, };
export type StepOption = { 
/**
 * Step.
 */
step: Step, 
/**
 * Whether a reason is asked for.
 */
needsReason: boolean, };
export type TakeStep = { 
/**
 * Submission codes.
 */
submissions: Array<string>, 
/**
 * Step.
 */
step: Step, 
/**
 * Why.
 */
reason: string | null, };
export type BasisView = { 
/**
 * `a` to `e`.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * What parameters one to three mean on it.
 */
parameters: Array<string>, };
export type IndicatorRow = { 
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
 * Whether every submission must have it.
 */
mandatory: boolean, 
/**
 * What parameters one to three mean; where there are several bases, of the verifier's, else of the unit's.
 */
parameters: Array<string>, 
/**
 * Bases to choose from.
 */
bases: Array<BasisView>, 
/**
 * Elements to tick.
 */
elements: Array<string>, 
/**
 * What counts as evidence.
 */
evidence: string, 
/**
 * Allowed kinds of file.
 */
files: Array<string>, 
/**
 * Known contradictions of the guide.
 */
guideNotes: Array<string>, 
/**
 * Parameter claimed by the unit.
 */
claimed: number | null, 
/**
 * Chosen basis.
 */
basis: string | null, 
/**
 * The unit's remark.
 */
remark: string | null, 
/**
 * Parameter accepted; `null` is not verified yet, zero is no accepted evidence.
 */
accepted: number | null, 
/**
 * The verifier's reason.
 */
reason: string | null, 
/**
 * Elements that the verifier saw.
 */
ticked: Array<string>, 
/**
 * The basis on which the verifier measured; `null` is the unit's own.
 */
acceptedBasis: string | null, 
/**
 * Who decided; `null` when it came with a workbook.
 */
by: string | null, 
/**
 * When, RFC 3339 UTC.
 */
at: string | null, 
/**
 * Something changed since it was decided.
 */
stale: boolean, };
export type Decision = { 
/**
 * Parameter accepted; `null` takes the decision back.
 */
accepted: number | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Elements seen, indicator 20.
 */
ticked: Array<string>, 
/**
 * The basis on which it was measured, indicator 18; `null` is the unit's own. What the unit chose stays.
 */
basis: string | null, };
export type Assess = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Number of the indicator.
 */
indicator: number, 
/**
 * Parameter claimed.
 */
claimed: number | null, 
/**
 * The basis that the unit chose, indicator 18.
 */
basis: string | null, 
/**
 * The unit's remark.
 */
remark: string | null, 
/**
 * The verifier's part; `null` leaves it as it is.
 */
decision: Decision | null, };
export type MaturitySums = { 
/**
 * As claimed.
 */
claimed: number, 
/**
 * As accepted; `null` before anything was verified.
 */
accepted: number | null, 
/**
 * As it can still become: what is accepted, and what is claimed where nothing was decided.
 */
possible: number, 
/**
 * Highest of all.
 */
maximum: number, };
export type AutoReply = "@berubah";
export type ReplyView = { 
/**
 * Who.
 */
author: string, 
/**
 * When, RFC 3339 UTC.
 */
at: string, 
/**
 * What; empty when the program answered.
 */
text: string, 
/**
 * What the program answered by itself.
 */
auto: AutoReply | null, };
export type NoteView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * What it is about.
 */
about: NoteAbout, 
/**
 * Field name as in [`Profile`], number of the indicator, identifier of the document; empty for the whole.
 */
target: string, 
/**
 * The document's name, when it is about one.
 */
targetName: string | null, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When, RFC 3339 UTC.
 */
at: string, 
/**
 * Until when, `YYYY-MM-DD`.
 */
due: string | null, 
/**
 * How far.
 */
state: NoteState, 
/**
 * Round of correction in which it was written.
 */
round: number, 
/**
 * Answers.
 */
replies: Array<ReplyView>, };
export type NewNote = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * What it is about.
 */
about: NoteAbout, 
/**
 * Field, indicator number or document identifier; empty for the whole.
 */
target: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Until when.
 */
due: string | null, };
export type AnswerNote = { 
/**
 * Identifier of the note.
 */
id: string, 
/**
 * Answer; empty leaves the thread.
 */
text: string, 
/**
 * New state; `null` leaves it.
 */
state: NoteState | null, };
export type ElsewhereView = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Slot.
 */
slot: Slot, 
/**
 * Number of the indicator.
 */
indicator: number | null, 
/**
 * File name there.
 */
name: string, };
export type DocumentView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * What it belongs to.
 */
slot: Slot, 
/**
 * Number of the indicator.
 */
indicator: number | null, 
/**
 * File name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Kind by content.
 */
kind: ContentKind, 
/**
 * The kind more exactly, as in "zip".
 */
detail: string, 
/**
 * Pages of a PDF.
 */
pages: number | null, 
/**
 * Length of a video, seconds.
 */
seconds: number | null, 
/**
 * What is wrong with its content.
 */
problems: Array<ContentProblem>, 
/**
 * Nomor surat.
 */
letterNumber: string | null, 
/**
 * Tanggal surat, `YYYY-MM-DD`.
 */
letterDate: string | null, 
/**
 * Tentang.
 */
about: string | null, 
/**
 * The verifier's word.
 */
verdict: Verdict | null, 
/**
 * Why.
 */
verdictNote: string | null, 
/**
 * Who stored it.
 */
addedBy: string, 
/**
 * When, RFC 3339 UTC.
 */
addedAt: string, 
/**
 * Other places with the same content.
 */
duplicates: Array<ElsewhereView>, };
export type PlannedFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Name it will have.
 */
name: string, 
/**
 * Folder it lies in, within what was dropped.
 */
folder: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Submission code, when one was found.
 */
submission: string | null, 
/**
 * Slot, when one was found.
 */
slot: Slot | null, 
/**
 * Number of the indicator.
 */
indicator: number | null, 
/**
 * The places between which its names leave it open: that of the folder and that of the file.
 */
candidates: Array<Candidate>, };
export type Candidate = { 
/**
 * Slot.
 */
slot: Slot, 
/**
 * Number of the indicator.
 */
indicator: number | null, };
export type AttachPlan = { 
/**
 * Files.
 */
files: Array<PlannedFile>, 
/**
 * What was left aside, and why.
 */
findings: Array<Finding>, 
/**
 * How many files of systems and programs were passed over, as `Thumbs.db` and locks of open documents.
 */
skipped: number, };
export type AttachTarget = { 
/**
 * Submission code.
 */
submission: string | null, 
/**
 * Slot.
 */
slot: Slot | null, 
/**
 * Number of the indicator.
 */
indicator: number | null, };
export type AttachItem = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Slot.
 */
slot: Slot, 
/**
 * Number of the indicator.
 */
indicator: number | null, 
/**
 * Nomor surat.
 */
letterNumber: string | null, 
/**
 * Tanggal surat.
 */
letterDate: string | null, 
/**
 * Tentang.
 */
about: string | null, };
export type Attached = { 
/**
 * Documents stored.
 */
stored: number, 
/**
 * Documents that were there already, at the same place with the same content.
 */
known: number, 
/**
 * What was not taken in, and what is wrong with what was.
 */
findings: Array<Finding>, };
export type DescribeDocument = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Slot.
 */
slot: Slot, 
/**
 * Number of the indicator.
 */
indicator: number | null, 
/**
 * Nomor surat.
 */
letterNumber: string | null, 
/**
 * Tanggal surat.
 */
letterDate: string | null, 
/**
 * Tentang.
 */
about: string | null, };
export type JudgeDocument = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Verdict; `null` takes it back.
 */
verdict: Verdict | null, 
/**
 * Why.
 */
note: string | null, };
export type Unused = { 
/**
 * How many.
 */
files: number, 
/**
 * Bytes.
 */
bytes: number, };
export type UnitBooksRequest = { 
/**
 * Output folder.
 */
folder: string, 
/**
 * Unit codes; empty is all.
 */
units: Array<string>, 
/**
 * Until when they shall be back.
 */
deadline: string | null, 
/**
 * Workbooks that are there already may be written over; refused R214 otherwise, since they may be what units sent back.
 */
replace: boolean, };
export type ReturnedFile = { 
/**
 * File name.
 */
file: string, 
/**
 * Unit code found inside.
 */
unit: string | null, 
/**
 * Unit.
 */
unitName: string | null, 
/**
 * Findings in it.
 */
findings: number, 
/**
 * It came back twice.
 */
twice: boolean, 
/**
 * A person leaves it out: it was not read.
 */
leftOut: boolean, };
export type UnitRef = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Category code.
 */
category: string, };
export type ReturnsPreview = { 
/**
 * Rows, findings and digest, as for any import.
 */
preview: ImportPreview, 
/**
 * Files in the folder.
 */
files: Array<ReturnedFile>, 
/**
 * Files in the folder that are no workbooks, by their place in it.
 */
others: Array<string>, 
/**
 * Units whose workbook is neither in the folder nor came back since it was last sent.
 */
notReturned: Array<UnitRef>, };
export type SubmissionView = { 
/**
 * Its line in the list.
 */
row: SubmissionRow, 
/**
 * Fields 1 to 15.
 */
profile: Profile, 
/**
 * Whether profile and documents may be changed now.
 */
editable: boolean, 
/**
 * Who took the last step.
 */
standing: Standing, 
/**
 * Steps that may be taken.
 */
steps: Array<StepOption>, 
/**
 * Documents, by place.
 */
documents: Array<DocumentView>, 
/**
 * Addresses recorded as evidence.
 */
links: Array<LinkView>, 
/**
 * The indicators in order.
 */
indicators: Array<IndicatorRow>, 
/**
 * Sums.
 */
maturity: MaturitySums, 
/**
 * What it lacks; `params.field` names the place: a field of [`Profile`], `indicator:N`, `document:ID`, `slot:SLOT` or `pledge`.
 */
findings: Array<Finding>, 
/**
 * Notes, those that are not done first.
 */
notes: Array<NoteView>, };
export type ValueChange = { 
/**
 * Table of the row.
 */
entity: string, 
/**
 * Which of them, as in the number of the indicator or the name of the document.
 */
which: string | null, 
/**
 * Column.
 */
column: string, 
/**
 * Before.
 */
before: string | null, 
/**
 * After.
 */
after: string | null, };
export type HistoryLine = { 
/**
 * Operation.
 */
operation: OperationView, 
/**
 * Changes in this submission.
 */
changes: Array<ValueChange>, };
export type PickLists = { 
/**
 * Field 7.
 */
themes: Array<string>, 
/**
 * Field 8.
 */
affairs: Array<string>, 
/**
 * Categories: code and name.
 */
categories: Array<[string, string]>, 
/**
 * Fewest words of the rancang bangun.
 */
designWords: number, 
/**
 * First day that counts as waktu penerapan.
 */
appliedFrom: string, 
/**
 * Last day that counts.
 */
appliedTo: string, 
/**
 * What the published texts say of that window.
 */
appliedNotes: Array<string>, 
/**
 * The category that each kind of unit falls into by default.
 */
kindCategories: Array<[UnitKind, string]>, };
export type Role = "ketua" | "sekretaris" | "anggota";
export type PinState = "none" | "held" | "set" | "blocked";
export type JudgeAccess = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Name.
 */
name: string, 
/**
 * Role as this competition calls it.
 */
role: string, 
/**
 * Leads the meeting.
 */
chair: boolean, 
/**
 * Keeps the minutes.
 */
secretary: boolean, 
/**
 * The chair lets the committee see this judge's unfinished sheets.
 */
draftsOpen: boolean, 
/**
 * Whether a PIN is set.
 */
pin: PinState, 
/**
 * Seconds until the next attempt is taken.
 */
waitSeconds: number, };
export type SeatView = { 
/**
 * Judge code; `None` is the committee.
 */
judge: string | null, 
/**
 * Name of the judge, or of the person of the committee.
 */
name: string, 
/**
 * Role as this competition calls it.
 */
role: string, 
/**
 * May do what only the chair may: as chair, or because no chair has a PIN yet.
 */
chair: boolean, 
/**
 * Minutes without a key until the seat is locked; zero is never.
 */
idleMinutes: number, 
/**
 * Everyone who can be chosen.
 */
judges: Array<JudgeAccess>, };
export type SitDown = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * The PIN.
 */
pin: string, };
export type ChoosePin = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * The present PIN; `null` when there is none.
 */
old: string | null, 
/**
 * The new one, 4 to 12 digits.
 */
pin: string, };
export type ReleasePins = { 
/**
 * Judge code; `None` is everyone who has no PIN.
 */
judge: string | null, };
export type ResetPin = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Why.
 */
reason: string, };
export type RoleLabels = { 
/**
 * The panel.
 */
panel: string, 
/**
 * One of its members in general.
 */
judge: string, 
/**
 * The chair.
 */
chair: string, 
/**
 * The secretary.
 */
secretary: string, 
/**
 * A member.
 */
member: string, };
export type PanelSettings = { 
/**
 * What roles are called.
 */
labels: RoleLabels, 
/**
 * A flag when the highest and the lowest sheet of an entry differ by more, on 0-100, decimal point.
 */
spread: string, 
/**
 * A flag when a judge differs by more from the mean of the others, on 0-100.
 */
deviation: string, 
/**
 * Minutes without a key until a judge's seat is locked; zero is never.
 */
idleMinutes: number, 
/**
 * Judges may read the mentoring notes.
 */
showMentoring: boolean, 
/**
 * Minutes for the talk.
 */
talkMinutes: number, 
/**
 * Minutes for questions.
 */
questionMinutes: number, 
/**
 * The wall hides all numbers until the chair reveals them.
 */
hideUntilRevealed: boolean, };
export type JudgeForm = { 
/**
 * Code.
 */
code: string, 
/**
 * Full name with titles.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * Where the judge comes from; may be empty.
 */
institution: string, 
/**
 * Category codes; empty is all.
 */
categories: Array<string>, };
export type JudgeTrial = { 
/**
 * Entries whose rank or award would change.
 */
changes: Array<RankChange>, 
/**
 * Values that would stay on record and no longer count.
 */
uncounted: number, };
export type RecusalView = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Judge.
 */
judgeName: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its unit.
 */
unitName: string, 
/**
 * Why.
 */
reason: string, };
export type ConflictKind = "sameUnit" | "sameDistrict" | "parent";
export type ConflictView = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Judge.
 */
judgeName: string, 
/**
 * Where the judge comes from.
 */
institution: string, 
/**
 * Why.
 */
kind: ConflictKind, 
/**
 * Unit code.
 */
unit: string, 
/**
 * Unit.
 */
unitName: string, 
/**
 * Entries concerned.
 */
submissions: Array<string>, };
export type AssignmentView = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its unit.
 */
unitName: string, 
/**
 * Category code.
 */
category: string, 
/**
 * Chosen by hand, not by category.
 */
byHand: boolean, 
/**
 * Codes of those who are asked to score.
 */
judges: Array<string>, 
/**
 * Codes of those who stand back.
 */
recused: Array<string>, };
export type LoadView = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Entries to score.
 */
entries: number, 
/**
 * Sheets begun or finished.
 */
sheets: number, 
/**
 * Values given; a judge with scores cannot be removed.
 */
scores: number, 
/**
 * Is in the room.
 */
present: boolean, };
export type PanelView = { 
/**
 * Judges in order.
 */
judges: Array<JudgeView>, 
/**
 * How the meeting is held.
 */
settings: PanelSettings, 
/**
 * How much each has to do.
 */
loads: Array<LoadView>, 
/**
 * Likely conflicts that nobody has decided on.
 */
conflicts: Array<ConflictView>, 
/**
 * Who stands back.
 */
recusals: Array<RecusalView>, 
/**
 * Who judges what.
 */
assignments: Array<AssignmentView>, 
/**
 * Entries with fewer than two judges, categories without one.
 */
findings: Array<Finding>, 
/**
 * Something is scored already: changing the panel needs the chair and a reason.
 */
scored: boolean, };
export type Recuse = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission codes.
 */
submissions: Array<string>, 
/**
 * Why; printed in the minutes.
 */
reason: string, };
export type ClearConflict = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission codes.
 */
submissions: Array<string>, 
/**
 * Why.
 */
reason: string, };
export type Assign = { 
/**
 * Submission codes.
 */
submissions: Array<string>, 
/**
 * Judge codes; empty returns to all of the category.
 */
judges: Array<string>, 
/**
 * Why; needed when a judge loses an entry once something is scored.
 */
reason: string | null, };
export type Balance = { 
/**
 * Category code.
 */
category: string, 
/**
 * How many judges score each entry.
 */
perEntry: number, 
/**
 * Why; needed when a judge loses an entry once something is scored.
 */
reason: string | null, };
export type LevelForm = { 
/**
 * The value, decimal point.
 */
value: string, 
/**
 * Its words.
 */
text: string, };
export type CriterionForm = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Weight in percent, decimal comma or point.
 */
weight: string, 
/**
 * Highest value.
 */
max: string, 
/**
 * What values mean, optional.
 */
levels: Array<LevelForm>, 
/**
 * Judges choose words and do not see numbers.
 */
worded: boolean, };
export type StageForm = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * What it is scored from.
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
 * How many go on; `null` is all.
 */
advance: number | null, 
/**
 * Rubric.
 */
criteria: Array<CriterionForm>, };
export type MethodForm = { 
/**
 * Stages in order.
 */
stages: Array<StageForm>, 
/**
 * What breaks ties; `null` is the usual chain.
 */
tieOrder: Array<TieStep> | null, 
/**
 * Decimals of the numbers that decide.
 */
decimals: number, };
export type RankChange = { 
/**
 * Category code.
 */
category: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its unit.
 */
unitName: string, 
/**
 * Rank now.
 */
before: number | null, 
/**
 * Rank then.
 */
after: number | null, 
/**
 * Award now.
 */
awardBefore: string | null, 
/**
 * Award then.
 */
awardAfter: string | null, };
export type MethodTrial = { 
/**
 * What is wrong with it.
 */
findings: Array<Finding>, 
/**
 * Sum of the stages' weights.
 */
stageSum: string, 
/**
 * Sum of the criteria's weights, for each stage.
 */
criterionSums: Array<string>, 
/**
 * What would break ties.
 */
tieOrder: Array<TieStep>, 
/**
 * Entries whose rank or award would change.
 */
changes: Array<RankChange>, 
/**
 * Something is scored already: the chair and a reason are needed.
 */
scored: boolean, 
/**
 * It differs from the present one.
 */
changed: boolean, 
/**
 * The method in sentences, as in the minutes.
 */
text: Array<string>, };
export type SaveMethod = { 
/**
 * The new one.
 */
form: MethodForm, 
/**
 * Why; needed once something is scored.
 */
reason: string | null, };
export type SheetState = "blank" | "partial" | "complete" | "final" | "recused" | "notYet";
export type SheetOrigin = "screen" | "paper" | "workbook";
export type SheetRow = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its unit.
 */
unitName: string, 
/**
 * Category code.
 */
category: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * How far.
 */
state: SheetState, 
/**
 * Criteria scored.
 */
filled: number, 
/**
 * Criteria in all.
 */
of: number, 
/**
 * The sheet's score once every criterion is scored.
 */
total: string | null, 
/**
 * Why the judge stands back, or why the chair opened the sheet again.
 */
reason: string | null, };
export type Spread = { 
/**
 * Sheets.
 */
count: number, 
/**
 * Lowest.
 */
min: string, 
/**
 * Median.
 */
median: string, 
/**
 * Mean.
 */
mean: string, 
/**
 * Highest.
 */
max: string, };
export type Distribution = { 
/**
 * Category code.
 */
category: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Complete sheets.
 */
count: number, 
/**
 * Lowest.
 */
min: string, 
/**
 * Median.
 */
median: string, 
/**
 * Mean.
 */
mean: string, 
/**
 * Highest.
 */
max: string, 
/**
 * Every score, ascending.
 */
scores: Array<string>, 
/**
 * Sheets whose newest value is of today; `null` when there is none, or when nobody says when today began.
 */
today: Spread | null, 
/**
 * Those of earlier days.
 */
earlier: Spread | null, };
export type JudgingView = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Name.
 */
name: string, 
/**
 * Every entry and stage.
 */
rows: Array<SheetRow>, 
/**
 * Final sheets.
 */
done: number, 
/**
 * Sheets in all, without those of recusals and of entries that are not there yet.
 */
total: number, 
/**
 * Own scores so far.
 */
distributions: Array<Distribution>, };
export type SheetCriterion = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
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
 * Value; `null` is not scored.
 */
value: string | null, 
/**
 * The judge's note.
 */
remark: string, 
/**
 * What values mean.
 */
levels: Array<LevelForm>, 
/**
 * Words only.
 */
worded: boolean, };
export type SheetDocument = { 
/**
 * Document.
 */
id: string, 
/**
 * File name.
 */
name: string, 
/**
 * Kind by content.
 */
kind: ContentKind, 
/**
 * Indicator it proves.
 */
indicator: number | null, 
/**
 * Length in bytes; the window reads it piece by piece.
 */
size: number, 
/**
 * Length of a video.
 */
seconds: number | null, };
export type Fact = { 
/**
 * Field, in the wire's spelling.
 */
field: string, 
/**
 * Value.
 */
value: string, };
export type EntryProfile = { 
/**
 * Code.
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
 * Rancang bangun.
 */
design: string, 
/**
 * Tujuan.
 */
purpose: string, 
/**
 * Manfaat.
 */
outcome: string, 
/**
 * Hasil.
 */
output: string, 
/**
 * Other fields with their values.
 */
facts: Array<Fact>, 
/**
 * Accepted maturity score.
 */
maturityAccepted: number | null, 
/**
 * It is kept back: the judge at the keyboard stands back from the entry.
 */
maturityKeptBack: boolean, 
/**
 * Highest possible.
 */
maturityMaximum: number, 
/**
 * Documents that can be shown.
 */
documents: Array<SheetDocument>, 
/**
 * Addresses handed in as evidence.
 */
links: Array<LinkView>, 
/**
 * Mentoring notes, when the chair allows.
 */
notes: Array<string>, };
export type JudgeSheet = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Judge.
 */
judgeName: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Stage.
 */
stageName: string, 
/**
 * How far.
 */
state: SheetState, 
/**
 * Where the values come from; `null` while blank.
 */
origin: SheetOrigin | null, 
/**
 * The person at the keyboard may write.
 */
editable: boolean, 
/**
 * Values are kept back: they are another's and not final.
 */
hidden: boolean, 
/**
 * The entry.
 */
profile: EntryProfile, 
/**
 * Criteria in the order of the paper form.
 */
criteria: Array<SheetCriterion>, 
/**
 * Score on 0-100 once every criterion is scored.
 */
total: string | null, 
/**
 * Why the judge stands back, or why the chair opened it again.
 */
reason: string | null, 
/**
 * The entry before, in the judge's list.
 */
previous: string | null, 
/**
 * The entry after.
 */
next: string | null, };
export type SheetKey = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Stage code.
 */
stage: string, };
export type GiveScore = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Criterion code.
 */
criterion: string, 
/**
 * Decimal comma or point; `null` is not scored.
 */
value: string | null, };
export type GiveRemark = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Criterion code.
 */
criterion: string, 
/**
 * Empty takes it away.
 */
text: string, };
export type SavedScore = { 
/**
 * The value as stored.
 */
value: string | null, 
/**
 * How far the sheet is.
 */
state: SheetState, 
/**
 * Criteria scored.
 */
filled: number, 
/**
 * Score once every criterion is scored.
 */
total: string | null, };
export type ReopenSheet = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Why.
 */
reason: string, };
export type OpenDrafts = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Why; `null` ends it.
 */
reason: string | null, };
export type PrintSheets = { 
/**
 * Output folder.
 */
folder: string, 
/**
 * One judge only.
 */
judge: string | null, 
/**
 * One entry only.
 */
submission: string | null, 
/**
 * One stage only.
 */
stage: string | null, 
/**
 * Without values.
 */
blank: boolean, 
/**
 * Files of the same names may be replaced: a person agreed.
 */
replace: boolean, };
export type PaperEntry = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Who types.
 */
person: string, 
/**
 * A value for each criterion, in order; when a difference is settled, empty where both typed alike.
 */
values: Array<string>, 
/**
 * When it settles a difference: what the paper shows.
 */
reason: string | null, };
export type PaperDifference = { 
/**
 * Criterion code.
 */
criterion: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Value typed first.
 */
first: string, 
/**
 * Value typed second.
 */
second: string, };
export type PaperRow = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Judge.
 */
judgeName: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Who typed first.
 */
first: string | null, 
/**
 * Who typed second.
 */
second: string | null, 
/**
 * Where they differ; to be settled by looking at the paper.
 */
differences: Array<PaperDifference>, 
/**
 * Both agree, or the difference is settled: the sheet is final.
 */
done: boolean, };
export type PaperView = { 
/**
 * Those under way, then those done.
 */
rows: Array<PaperRow>, };
export type MeetingCell = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * How far.
 */
state: SheetState, 
/**
 * Where the values come from.
 */
origin: SheetOrigin | null, 
/**
 * Score of a final sheet, when it may be shown.
 */
score: string | null, 
/**
 * It differs by more than the setting from the others.
 */
standsOut: boolean, };
export type SpreadFlag = { 
/**
 * Highest minus lowest.
 */
spread: string, 
/**
 * The judges who differ most from the others, when that is beyond the setting: several when it is the same for them, as always with two.
 */
judges: Array<string>, 
/**
 * By how much; `null` when nobody does.
 */
deviation: string | null, };
export type DiscussionView = { 
/**
 * Note.
 */
id: string, 
/**
 * Text.
 */
text: string, 
/**
 * Who wrote it.
 */
actor: string, 
/**
 * RFC 3339 UTC.
 */
at: string, 
/**
 * Nothing is left to say.
 */
settled: boolean, };
export type MeetingRow = { 
/**
 * Code.
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
 * One per judge.
 */
cells: Array<MeetingCell>, 
/**
 * Final sheets.
 */
done: number, 
/**
 * Sheets asked for.
 */
of: number, 
/**
 * Stage score, when it may be shown.
 */
score: string | null, 
/**
 * Rank as it stands, when it may be shown.
 */
rank: number | null, 
/**
 * Numbers are kept back: a judge in the room stands back from it, or they are not revealed.
 */
hidden: boolean, 
/**
 * The sheets lie far apart; `null` when hidden.
 */
flag: SpreadFlag | null, 
/**
 * What was talked over.
 */
discussions: Array<DiscussionView>, };
export type JudgeProgress = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Final sheets.
 */
done: number, 
/**
 * Sheets asked for.
 */
of: number, 
/**
 * In the room.
 */
present: boolean, };
export type MeetingQuery = { 
/**
 * Category code.
 */
category: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * For the projector: hides what the room must not see.
 */
wall: boolean, };
export type MeetingView = { 
/**
 * Category code.
 */
category: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Columns.
 */
judges: Array<JudgeView>, 
/**
 * How far each judge is.
 */
progress: Array<JudgeProgress>, 
/**
 * Entries.
 */
rows: Array<MeetingRow>, 
/**
 * The chair let the numbers onto the wall.
 */
revealed: boolean, 
/**
 * The setting.
 */
hideUntilRevealed: boolean, 
/**
 * Final sheets.
 */
done: number, 
/**
 * Sheets asked for.
 */
of: number, 
/**
 * Minutes for the talk.
 */
talkMinutes: number, 
/**
 * Minutes for questions.
 */
questionMinutes: number, };
export type CompareAxis = { 
/**
 * Stage code.
 */
stage: string, 
/**
 * Criterion code; `null` is a maturity stage.
 */
criterion: string | null, 
/**
 * Name.
 */
name: string, };
export type CompareEntry = { 
/**
 * Code.
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
 * Combined score for each axis, on 0-100; `null` is none or kept back.
 */
values: Array<string | null>, 
/**
 * Score so far.
 */
score: string | null, 
/**
 * Rank.
 */
rank: number | null, 
/**
 * Numbers are kept back.
 */
hidden: boolean, };
export type CompareView = { 
/**
 * Axes.
 */
axes: Array<CompareAxis>, 
/**
 * Entries.
 */
entries: Array<CompareEntry>, };
export type CompareQuery = { 
/**
 * Two to four codes of one category.
 */
submissions: Array<string>, 
/**
 * For the projector.
 */
wall: boolean, };
export type Reveal = { 
/**
 * Category code.
 */
category: string, 
/**
 * Whether they are shown.
 */
shown: boolean, };
export type Discuss = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Stage code.
 */
stage: string, 
/**
 * Text.
 */
text: string, };
export type SettleDiscussion = { 
/**
 * Note.
 */
id: string, 
/**
 * Whether nothing is left to say.
 */
settled: boolean, };
export type Present = { 
/**
 * Judge code.
 */
judge: string, 
/**
 * Whether in the room.
 */
present: boolean, };
export type AgreementBand = "reliable" | "tentative" | "weak" | "none" | "tooLittle" | "noVariation";
export type AgreementView = { 
/**
 * Stage code.
 */
stage: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Krippendorff's alpha, three decimals.
 */
alpha: string | null, 
/**
 * What it means.
 */
band: AgreementBand, 
/**
 * Sheets compared.
 */
sheets: number, 
/**
 * Entries with two or more sheets.
 */
entries: number, };
export type WayKind = "decided" | "mean" | "trimmedMean" | "median" | "zScores" | "withoutJudge";
export type WayPlace = { 
/**
 * Place.
 */
place: number, 
/**
 * Codes; several share it.
 */
submissions: Array<string>, };
export type WayView = { 
/**
 * Which.
 */
kind: WayKind, 
/**
 * The judge left out.
 */
judge: string | null, 
/**
 * Award places.
 */
places: Array<WayPlace>, 
/**
 * The same entries hold the same places as decided.
 */
same: boolean, 
/**
 * It counts as evidence of its own; a way that equals another by construction, or that has no answer, does not.
 */
counted: boolean, 
/**
 * Entries it lets into a stage where nobody judged them.
 */
unjudged: Array<string>, };
export type HoldView = { 
/**
 * Place.
 */
place: number, 
/**
 * Award.
 */
award: string, 
/**
 * Code of the entry that holds it.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Ways in which it surely holds this place alone.
 */
holds: number, 
/**
 * Ways in which it shares the place.
 */
shared: number, 
/**
 * Ways that cannot tell, because entries that were never judged there could be above it.
 */
open: number, 
/**
 * Ways counted.
 */
of: number, };
export type RobustnessView = { 
/**
 * Category code.
 */
category: string, 
/**
 * Agreement in each judged stage.
 */
agreement: Array<AgreementView>, 
/**
 * The confirmed way first.
 */
ways: Array<WayView>, 
/**
 * Award places.
 */
holds: Array<HoldView>, };
export type SharedPrize = "each" | "split";
export type Votes = { 
/**
 * For.
 */
yes: number, 
/**
 * Against.
 */
no: number, 
/**
 * Neither.
 */
abstained: number, };
export type CommitDraw = { 
/**
 * Category code.
 */
category: string, 
/**
 * Stage whose shortlist is cut; `null` for the final ranking.
 */
stage: string | null, 
/**
 * The tied entries.
 */
submissions: Array<string>, };
export type DrawView = { 
/**
 * Draw.
 */
id: string, 
/**
 * Category code.
 */
category: string, 
/**
 * Stage.
 */
stage: string | null, 
/**
 * Entries, in code order.
 */
submissions: Array<string>, 
/**
 * SHA-256 of the seed, in eight groups: write it down before you say the word.
 */
commitment: Array<string>, 
/**
 * The lots are drawn.
 */
drawn: boolean, 
/**
 * The seed, once drawn.
 */
seed: string | null, 
/**
 * What the panel said.
 */
word: string | null, 
/**
 * The order drawn, once drawn.
 */
order: Array<string>, };
export type DrawLots = { 
/**
 * Draw.
 */
id: string, 
/**
 * A word or number said aloud by the panel.
 */
word: string, 
/**
 * Why lots were drawn.
 */
reason: string, };
export type Overrule = { 
/**
 * Category code.
 */
category: string, 
/**
 * Codes from place one down, as decided.
 */
ranks: Array<string>, 
/**
 * Why; printed.
 */
reason: string, 
/**
 * The vote.
 */
votes: Votes, };
export type WithdrawOverrule = { 
/**
 * Category code.
 */
category: string, 
/**
 * Why.
 */
reason: string, };
export type OverruleView = { 
/**
 * Category code.
 */
category: string, 
/**
 * As decided.
 */
ranks: Array<string>, 
/**
 * As computed when it was decided.
 */
computed: Array<string>, 
/**
 * Why.
 */
reason: string, 
/**
 * The vote.
 */
votes: Votes, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * RFC 3339 UTC.
 */
at: string, 
/**
 * It is in force; `false` once the computed ranks have changed since.
 */
holds: boolean, };
export type DecisionsView = { 
/**
 * Draws, the newest first.
 */
draws: Array<DrawView>, 
/**
 * Decisions in force or outdated, not those taken back.
 */
overrules: Array<OverruleView>, };
export type CheckKind = "missingSheets" | "nobodyScores" | "draftSheets" | "paperUnderWay" | "openTies" | "conflicts" | "fewJudges" | "noJudge" | "fewEntries" | "fewFinalists" | "awaitingVerification" | "notVerified" | "discussions" | "outdated" | "methodProposal" | "certificateNames" | "nothingFinal";
export type CheckWeight = "blocks" | "waivable" | "notice";
export type CheckItem = { 
/**
 * What.
 */
kind: CheckKind, 
/**
 * How much it weighs while open.
 */
weight: CheckWeight, 
/**
 * How many are open; zero is done.
 */
open: number, 
/**
 * The first of them.
 */
subjects: Array<string>, 
/**
 * The findings it stands for, where it stands for findings.
 */
findings: Array<Finding>, };
export type Checklist = { 
/**
 * Every point.
 */
items: Array<CheckItem>, 
/**
 * Nothing blocks.
 */
ready: boolean, 
/**
 * The chair must give a reason.
 */
needsWaiver: boolean, };
export type PaperMade = { 
/**
 * Kind.
 */
kind: PaperKind, 
/**
 * When it was made last, RFC 3339 UTC.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The result was opened again: it no longer holds.
 */
superseded: boolean, };
export type SealedVersion = { 
/**
 * From one.
 */
number: number, 
/**
 * When, who, hash.
 */
seal: SealView, 
/**
 * RFC 3339 UTC; `null` is in force.
 */
reopenedAt: string | null, 
/**
 * Who.
 */
reopenedBy: string | null, 
/**
 * Why.
 */
reopenReason: string | null, 
/**
 * Certificates made from it.
 */
certificates: number, 
/**
 * Numbers of those that no longer hold.
 */
superseded: Array<string>, 
/**
 * How many that no longer hold have no number: it was left to the registry clerk.
 */
unnumbered: number, 
/**
 * Papers that report it.
 */
papers: Array<PaperMade>, };
export type HistoryQuery = { 
/**
 * Words in actor, values or kind.
 */
text: string, 
/**
 * One kind only.
 */
kind: string | null, 
/**
 * One actor only.
 */
actor: string | null, 
/**
 * First moment, RFC 3339 UTC with milliseconds: the screen knows where its day begins.
 */
from: string | null, 
/**
 * First moment after the last day.
 */
to: string | null, 
/**
 * Operations before this number.
 */
before: number | null, };
export type HistoryPage = { 
/**
 * Newest first.
 */
operations: Array<OperationView>, 
/**
 * How many fit in all.
 */
total: number, 
/**
 * Everyone in the journal.
 */
actors: Array<string>, 
/**
 * Every kind in the journal.
 */
kinds: Array<OperationKind>, };
export type FieldBeforeAfter = { 
/**
 * Column.
 */
field: string, 
/**
 * Value before.
 */
before: string | null, 
/**
 * Value after.
 */
after: string | null, };
export type RowHistory = { 
/**
 * Table.
 */
entity: string, 
/**
 * What it is about, in codes.
 */
subject: string, 
/**
 * Fields that changed.
 */
fields: Array<FieldBeforeAfter>, 
/**
 * Kept back: an unfinished sheet of another.
 */
hidden: boolean, };
export type OperationDetail = { 
/**
 * The operation.
 */
operation: OperationView, 
/**
 * Rows, at most two hundred.
 */
rows: Array<RowHistory>, 
/**
 * Rows in all.
 */
total: number, };
export type FileKinds = { 
/**
 * Field 16, anggaran.
 */
budget: Array<string>, 
/**
 * Field 17, profil bisnis.
 */
business: Array<string>, 
/**
 * Field 18, sertifikat HAKI.
 */
rights: Array<string>, 
/**
 * Field 19, penghargaan.
 */
honours: Array<string>, 
/**
 * The signed pakta integritas.
 */
pledge: Array<string>, };
export type CategoryForm = { 
/**
 * Code; fixed once something hangs on the category.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Kinds of unit that fall into it by default.
 */
kinds: Array<UnitKind>, };
export type AwardForm = { 
/**
 * Title.
 */
title: string, 
/**
 * Whole rupiah, gross; zero is a title only.
 */
prize: number, };
export type IndicatorForm = { 
/**
 * Number; the list of numbers stays.
 */
number: number, 
/**
 * Official name.
 */
name: string, 
/**
 * Weight.
 */
weight: number, 
/**
 * Whether every submission must have it.
 */
mandatory: boolean, 
/**
 * What parameters one to three mean, where there is one basis only.
 */
parameters: Array<string>, 
/**
 * What counts as evidence.
 */
evidence: string, 
/**
 * Allowed kinds of file, `tautan` for an address.
 */
files: Array<string>, 
/**
 * Bases to choose from.
 */
bases: Array<BasisView>, 
/**
 * Elements to tick.
 */
elements: Array<string>, 
/**
 * Known contradictions of the published texts.
 */
notes: Array<string>, };
export type TermsForm = { 
/**
 * First day that counts as waktu penerapan.
 */
appliedFrom: string, 
/**
 * Last day that counts.
 */
appliedTo: string, 
/**
 * What the published texts say of that window.
 */
appliedNotes: Array<string>, 
/**
 * Categories in order.
 */
categories: Array<CategoryForm>, 
/**
 * Awards by rank.
 */
awards: Array<AwardForm>, 
/**
 * Indicators by number.
 */
indicators: Array<IndicatorForm>, 
/**
 * Kinds of file of the profile's papers and of the pledge.
 */
fileKinds: FileKinds, 
/**
 * Limits of files and texts.
 */
limits: Limits, };
export type CategoryUse = { 
/**
 * Code.
 */
code: string, 
/**
 * Units in it.
 */
units: number, 
/**
 * Judges who are on it by name, and decisions of the meeting.
 */
others: number, };
export type TermsView = { 
/**
 * What is edited.
 */
form: TermsForm, 
/**
 * Categories that something hangs on.
 */
used: Array<CategoryUse>, 
/**
 * Something is scored: awards and weights are the chair's to change, with a reason.
 */
scored: boolean, 
/**
 * Highest maturity score possible.
 */
maximum: number, };
export type TermsTrial = { 
/**
 * What is wrong with them.
 */
findings: Array<Finding>, 
/**
 * What differs, in words.
 */
changes: Array<string>, 
/**
 * Entries whose rank or award would change; computed once something is scored.
 */
moved: Array<RankChange>, 
/**
 * They change what is counted or won, and something is scored: the chair and a reason are needed.
 */
needsReason: boolean, 
/**
 * Highest maturity score then.
 */
maximum: number, };
export type SaveTerms = { 
/**
 * The new ones.
 */
form: TermsForm, 
/**
 * Why; needed when awards or weights change once something is scored.
 */
reason: string | null, };
export type ReceiptRow = { 
/**
 * Category code.
 */
category: string, 
/**
 * Title of the award.
 */
award: string, 
/**
 * Submission code.
 */
submission: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its unit.
 */
unitName: string, 
/**
 * Head of the unit, who signs unless somebody else is recorded.
 */
head: string | null, 
/**
 * Whole rupiah before tax.
 */
gross: number, 
/**
 * Who received it.
 */
receiver: string | null, 
/**
 * When.
 */
receivedOn: string | null, 
/**
 * Tax as a person entered it; `null` is not entered.
 */
tax: number | null, 
/**
 * By which rule.
 */
taxNote: string | null, 
/**
 * Gross less tax, once a tax is entered.
 */
net: number | null, 
/**
 * Who recorded it.
 */
by: string | null, 
/**
 * When that was, RFC 3339 UTC.
 */
at: string | null, };
export type RecordReceipt = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Title of the award.
 */
award: string, 
/**
 * Who received it.
 */
receiver: string | null, 
/**
 * When.
 */
receivedOn: string | null, 
/**
 * Tax, whole rupiah.
 */
tax: number | null, 
/**
 * By which rule; needed with a tax above zero.
 */
taxNote: string | null, };
export type LinkView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Number of the indicator.
 */
indicator: number, 
/**
 * The address, `http` or `https`.
 */
address: string, 
/**
 * What is to be seen there.
 */
about: string | null, 
/**
 * Who recorded it.
 */
addedBy: string, 
/**
 * When, RFC 3339 UTC.
 */
addedAt: string, };
export type AddLink = { 
/**
 * Submission code.
 */
submission: string, 
/**
 * Number of the indicator.
 */
indicator: number, 
/**
 * The address.
 */
address: string, 
/**
 * What is to be seen there.
 */
about: string | null, };
