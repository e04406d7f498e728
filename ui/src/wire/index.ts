// Wire types: what the desk answers. Generated from the Rust side; never add to this file by hand.
export type FindingCode = "I101"|"I102"|"I103"|"I104"|"I105"|"I106"|"I107"|"I108"|"I109"|"I110"|"I111"
  |"I201"|"I202"|"I203"|"I204"|"I205"|"I206"|"I207"|"I208"|"I209"|"I210"|"I211"|"I212"|"I213"|"I214"
  |"I301"|"I302"|"I303"|"I304"|"I305"|"I306"|"I307"
  |"I401"|"I402"|"I403"|"I404"|"I405"|"I406"
  |"C101"|"C102"|"C103"|"C104"|"C105"|"C106"|"P101"
  |"S101"|"S102"|"S103"|"S104"|"S105";
export type RefusalCode = "R101"|"R102"|"R103"|"R104"|"R105"|"R106"|"R107"|"R108"|"R109"|"R110"|"R111"|"R112"
  |"R201"|"R202"|"R203"|"R204"|"R205"|"R206"|"R207"|"R208"|"R209"|"R210"|"R211"|"R212";
export type Level = "error"|"warning";
export interface Finding { code: FindingCode; level: Level; sheet: string|null; row: number|null; column: string|null; subject: string|null; params: Record<string,string> }
export type Failure =
  | { kind: "refused"; code: RefusalCode; params: Record<string,string> }
  | { kind: "invalid"; findings: Finding[] }
  | { kind: "notFound"; what: string }
  | { kind: "conflict"; operation: number|null; what: string }
  | { kind: "fault"; incident: string };

export interface AppInfo { version: string; presets: PresetInfo[] }
export interface PresetInfo { id: string; name: string; year: number; awards: string[]; shortlist: number }
export type StageKind = "kematangan"|"panel"|"lapangan";
export type Aggregation = "mean"|"trimmedMean"|"median";
export interface CriterionView { code: string; name: string; weight: string; max: string }        // "25", "12,5" already localised? NO: decimal point strings, the UI formats
export interface StageView { code: string; name: string; kind: StageKind; weight: string; aggregation: Aggregation; advance: number|null; criteria: CriterionView[] }
export interface Confirmation { by: string; at: string }                                           // at: ISO 8601 UTC
export interface MethodView { stages: StageView[]; confirmed: Confirmation|null; decimals: number; tieOrder: TieStep[] } // confirmed null => "usulan"
export type TieStep = { kind: "stage"; stage: string } | { kind: "criterion"; stage: string; criterion: string };
export interface SealView { at: string; by: string; hash: string[] /* eight groups */; waiver: string|null }
export type StepKind = "setup"|"intake"|"scoring"|"ties"|"seal"|"certificates";
export type StepState = "done"|"current"|"todo";
export interface StepView { step: StepKind; state: StepState; done: number; total: number }
export interface CategorySummary { code: string; name: string; entries: number; final: number; waiting: number; stopped: number; unranked: number; openTies: number }
export type NextKind = "importWorkbook"|"confirmMethod"|"awaitScores"|"settleTies"|"seal"|"issueCertificates"|"fillSignatory"|"makePapers";
export interface NextStep { kind: NextKind; count: number; category: string|null }
export interface Overview { folder: string; name: string; year: number; city: string; sample: boolean; units: number; submissions: number; judges: number; scores: number;
  method: MethodView; categories: CategorySummary[]; steps: StepView[]; next: NextStep[]; sealed: SealView|null; certificates: number; lastChange: OperationView|null }

export type CellState = "scored"|"pending"|"recused"|"notAssigned";
export interface JudgeCell { judge: string; state: CellState; score: string|null }
export interface StageCell { stage: string; score: string|null; judges: JudgeCell[] }               // score: "88.29"
export type SettledBy = { kind: "chain"; step: TieStep } | { kind: "vote"|"lots"; reason: string; by: string; at: string };
export interface EntryView { rank: number|null; award: string|null; submission: string; name: string; unit: string; unitName: string; final: string|null; stages: StageCell[];
  stoppedAt: string|null; tiedWith: string[]; settledBy: SettledBy|null; pending: string[]; awaitingVerification: boolean }
export type UnrankedReason = "not_penerapan"|"not_verified"|"withdrawn"|"no_score";
export interface UnrankedView { submission: string; name: string; unitName: string; reason: UnrankedReason }
export interface TieView { stage: string|null /* set: the tie stands at the shortlist cut of this stage */; from: number; to: number /* ranks the tied entries share */; submissions: string[] }
export interface CategoryRanking { code: string; name: string; entries: EntryView[]; openTies: TieView[]; unranked: UnrankedView[] }
export interface JudgeView { code: string; name: string; role: "ketua"|"sekretaris"|"anggota"; institution: string; categories: string[] }
export interface RankingView { stages: StageView[]; judges: JudgeView[]; categories: CategoryRanking[]; sealed: SealView|null; confirmed: boolean }

export interface ValueView { criterion: string; name: string; weight: string; max: string; value: string|null; weighted: string|null }
export interface SheetView { judge: string; judgeName: string; state: CellState; reason: string|null; values: ValueView[]; total: string|null }
export interface StageExplanation { stage: string; name: string; kind: StageKind; weight: string; aggregation: Aggregation; score: string|null; contribution: string|null; sheets: SheetView[];
  maturity: { accepted: number; claimed: number; maximum: number; indicators: { number: number; name: string; weight: number; claimed: number|null; accepted: number|null; points: number }[] }|null }
export interface Explanation { submission: string; name: string; unitName: string; category: string; final: string|null; exact: string|null /* exact fraction before rounding, e.g. "8830/100" */; stages: StageExplanation[] }

export interface SheetSummary { sheet: string; rows: number; added: number; changed: number; unchanged: number }
export interface FieldChange { sheet: string; row: number; subject: string; column: string; before: string|null; after: string|null }
export interface ImportPreview { file: string; digest: string; sheets: SheetSummary[]; changes: FieldChange[]; changesTotal: number; findings: Finding[]; replacesMethod: boolean }

export type SettleBy = "vote"|"lots";
export interface Settle { category: string; stage: string|null; ranks: string[]; by: SettleBy; reason: string }
export type SignatoryKind = "headOfRegion"|"regionalSecretary"|"official"|"acting";
export type ActingAs = "pj"|"pjs"|"plt"|"plh";
export interface Signatory { kind: SignatoryKind; office: string; name: string; titleBefore: string; titleAfter: string; rank: string; nip: string; actingAs: ActingAs|null }
export type Paper = "a4"|"f4";
export interface Settings { name: string; year: number; city: string; government: string; agency: string; place: string; meetingDate: string|null /* YYYY-MM-DD */; awardDate: string|null;
  minutesNumber: string; decreeNumber: string; decreeDate: string|null; numberTemplate: string; firstNumber: number; paper: Paper; offsetX: string; offsetY: string /* mm, decimal point */; signatory: Signatory; emblem: string|null /* file name of stored emblem or null */ }
export type PaperKind = "minutes"|"recap"|"scoreSheet"|"attendance"|"receipt"|"decreeAnnex";
export interface CertificatesRequest { folder: string; singleFile: boolean; blangko: boolean }
export interface PapersRequest { folder: string; kinds: PaperKind[] }
export interface Produced { folder: string; files: string[]; pages: number }
export interface Progress { done: number; total: number; what: string }
export interface OperationView { id: number; at: string; actor: string; kind: OperationKind; params: Record<string,string>; touched: number; undoes: number|null; undoneBy: number|null; undoable: boolean }
export type OperationKind = "create"|"import"|"changeSettings"|"confirmMethod"|"recordScore"|"settleTie"|"seal"|"reopen"|"issueCertificates"|"undo";
export interface CheckReport { findings: Finding[]; operations: number; rows: number; head: string }
