import type {
  Assign, Balance, Checklist, ChoosePin, ClearConflict, CommitDraw, CompareQuery, CompareView, DecisionsView, Discuss, DrawLots, DrawView, GiveRemark, GiveScore, HistoryPage,
  HistoryQuery, JudgeForm, JudgeSheet, JudgeTrial, JudgingView, MeetingQuery, MeetingView, MethodForm, MethodTrial, OpenDrafts, OperationDetail, Overrule, PanelSettings, PanelView, PaperEntry,
  PaperView, Present, PrintSheets, Recuse, ReopenSheet, ReleasePins, ResetPin, Reveal, RobustnessView, SaveMethod, SavedScore, SealedVersion, SeatView, SettleDiscussion, SheetKey, SitDown,
  WithdrawOverrule,
  AnswerNote, AppInfo, Assess, AttachItem, AttachPlan, AttachTarget, Attached, CertificatesRequest, CheckReport, Completeness, DescribeDocument, Explanation, HistoryLine,
  ImportPreview, JudgeDocument, ListQuery, Listing, NewNote, NewSubmission, OperationView, Overview, PapersRequest, PickLists, Produced, Profile, Progress, RankingView, Restored,
  AddLink, ReceiptRow, RecordReceipt, SaveTerms, TermsForm, TermsTrial, TermsView,
  ReturnsPreview, RowKey, Settings, Settle, SubmissionView, TakeStep, UnitBooksRequest, UnitForm, UnitRow, Unused
} from './wire';

// THE port. desk.tauri.ts (the only file importing @tauri-apps/*) maps each method to invoke("snake_case_name", {...args}); errors reject with a Failure.
export interface Desk {
  appInfo(): Promise<AppInfo>;
  setActor(name: string): Promise<void>;                       // who is at the keyboard, written into the journal
  begin(actor: string|null): Promise<Overview|null>;           // asked once at the start: who is at the keyboard, and the competition the window starts with, opened; null = start page
  pickFolder(title: string): Promise<string|null>;             // rfd
  pickWorkbook(title: string): Promise<string|null>;
  pickImage(title: string): Promise<string|null>;              // PNG or JPEG, for the emblem
  saveFile(title: string, suggested: string): Promise<string|null>;
  create(args: { parent: string; name: string; preset: string }): Promise<Overview>;
  open(folder: string): Promise<Overview>;
  openSample(): Promise<Overview>;
  restore(args: { backup: string; parent: string }): Promise<Restored>; // a verified return from a backup, opened
  backup(place: string): Promise<Overview>;                    // a verified copy in this folder
  close(): Promise<void>;
  overview(): Promise<Overview>;
  ranking(): Promise<RankingView>;
  explain(submission: string): Promise<Explanation>;
  importPreview(path: string, onProgress: (p: Progress) => void): Promise<ImportPreview>;
  importApply(path: string, digest: string, leaveOut: RowKey[], reason: string | null, onProgress: (p: Progress) => void): Promise<Overview>;
  writeWorkbook(path: string, filled: boolean): Promise<void>; // filled=false: the empty workbook; true: with what the competition holds
  exportResult(path: string, version: number | null): Promise<void>; // version: a sealed one, as it was stored; null: the present result
  confirmMethod(): Promise<Overview>;
  settle(args: Settle): Promise<RankingView>;
  seal(args: { waiver: string|null }): Promise<Overview>;      // waiver: the chair's reason when sheets are still awaited
  reopen(args: { reason: string }): Promise<Overview>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  terms(): Promise<TermsView>;                                 // categories, awards, indicators, the window, kinds and limits of files
  tryTerms(form: TermsForm): Promise<TermsTrial>;              // what others would be and do; while typing
  saveTerms(args: SaveTerms): Promise<TermsView>;              // refused R310; awards and weights once scored: chair and reason
  receipts(): Promise<ReceiptRow[]>;                           // every prize of the sealed result; refused R204
  recordReceipt(args: RecordReceipt): Promise<ReceiptRow[]>;   // receiver, day, tax as a person enters it
  chooseEmblem(path: string | null): Promise<Settings>;        // PNG/JPEG, null removes
  certificatePreview(settings: Settings, blangko: boolean): Promise<ArrayBuffer>; // one page with settings that need not be saved; invalid: what would stop the batch
  certificates(request: CertificatesRequest, onProgress: (p: Progress) => void): Promise<Produced>;
  papers(request: PapersRequest, onProgress: (p: Progress) => void): Promise<Produced>;
  fullScreen(on: boolean): Promise<void>;                      // the window without frame and taskbar, for the projector
  cancel(): Promise<void>;                                     // stops the long work under way; that call rejects with refused R112
  openPath(path: string): Promise<void>;                       // the folder in the system's file manager: one that a job has just filled, or the competition's
  history(before: number|null): Promise<OperationView[]>;      // newest first, 100 a time
  undo(operation: number, reason: string | null): Promise<Overview>;
  check(): Promise<CheckReport>;

  // Intake. Changes of one submission answer it as it is then; changes of several answer the home page.
  pickLists(): Promise<PickLists>;
  units(): Promise<UnitRow[]>;                                 // every unit, by code; the page searches and sorts
  saveUnit(unit: UnitForm, fresh: boolean): Promise<UnitRow[]>; // fresh: refused R305 when the code is taken
  findUnits(text: string): Promise<string[]|null>;             // codes, the best match first; null when the text says nothing
  removeUnit(code: string): Promise<UnitRow[]>;                // refused R311 with innovations
  submissions(query: ListQuery): Promise<Listing>;             // a page of the list; each keystroke asks again
  submissionCodes(query: ListQuery): Promise<string[]>;        // all codes that the query finds, for "choose all"
  submission(code: string): Promise<SubmissionView>;
  createSubmission(args: NewSubmission): Promise<SubmissionView>;
  saveProfile(code: string, profile: Profile): Promise<SubmissionView>;
  takeStep(args: TakeStep): Promise<Overview>;                 // one or several; all or none
  waiveVerification(code: string, reason: string | null): Promise<SubmissionView>; // null takes it back
  pledge(code: string, ticked: boolean): Promise<SubmissionView>;
  assess(args: Assess): Promise<SubmissionView>;
  submissionHistory(code: string): Promise<HistoryLine[]>;     // newest first
  addNote(args: NewNote): Promise<SubmissionView>;
  answerNote(args: AnswerNote): Promise<SubmissionView>;
  // Documents.
  pickFiles(title: string): Promise<string[]>;                 // several; empty when turned away
  attachPlan(paths: string[], target: AttachTarget, onProgress: (p: Progress) => void): Promise<AttachPlan>; // files and folders; reads names only
  attach(items: AttachItem[], onProgress: (p: Progress) => void): Promise<Attached>;
  describeDocument(args: DescribeDocument): Promise<SubmissionView>;
  addLink(args: AddLink): Promise<SubmissionView>;             // an address as evidence, where the indicator allows it
  removeLink(id: string): Promise<SubmissionView>;
  judgeDocument(args: JudgeDocument): Promise<SubmissionView>;
  removeDocument(id: string): Promise<SubmissionView>;
  documentBytes(id: string, from: number, length: number): Promise<ArrayBuffer>; // PDF, pictures and videos only (R306); verified against the archive when read from 0
  openDocument(id: string): Promise<void>;                     // a copy in the system's own program; PDF, pictures and videos only (R306)
  saveDocument(id: string, path: string): Promise<void>;       // a copy of any document where the person says
  onDrop(listen: (event: DropEvent) => void): Promise<() => void>; // files dragged over the window; answers how to stop listening
  // Completeness and papers for the units.
  completeness(): Promise<Completeness>;
  completenessPapers(folder: string, replace: boolean): Promise<Produced>; // the matrix as PDF and XLSX
  correctionSheets(folder: string, units: string[], replace: boolean, onProgress: (p: Progress) => void): Promise<Produced>; // empty: every unit that has something to mend
  writeUnitBooks(request: UnitBooksRequest, onProgress: (p: Progress) => void): Promise<Produced>;
  returnsPreview(folder: string, skipFiles: string[], onProgress: (p: Progress) => void): Promise<ReturnsPreview>;
  returnsApply(folder: string, digest: string, leaveOut: RowKey[], skipFiles: string[], onProgress: (p: Progress) => void): Promise<Overview>;
  unused(): Promise<Unused>;                                   // files of the archive that no row uses
  sweep(): Promise<Unused>;                                    // removes them

  // Who sits at the keyboard. A judge's values are their own until the sheet is final.
  seat(): Promise<SeatView>;
  sitDown(args: SitDown): Promise<SeatView>;                   // refused R401 to R404
  standUp(): Promise<SeatView>;                                // the committee again; also what the idle lock does
  choosePin(args: ChoosePin): Promise<SeatView>;               // the first PIN, or another; sits down with it; refused R405
  releasePins(args: ReleasePins): Promise<SeatView>;           // chair
  resetPin(args: ResetPin): Promise<SeatView>;                 // chair
  // The panel and its work.
  panel(): Promise<PanelView>;
  savePanelSettings(settings: PanelSettings, reason: string | null): Promise<PanelView>;
  tryJudge(form: JudgeForm): Promise<JudgeTrial>;              // what it would do to the ranking
  saveJudge(form: JudgeForm, fresh: boolean, reason: string | null): Promise<PanelView>; // once scored: chair and reason
  removeJudge(judge: string, reason: string | null): Promise<PanelView>;              // refused R411 with scores
  tryRecuse(args: Recuse): Promise<JudgeTrial>;                // what it would do to the ranking
  recuse(args: Recuse): Promise<PanelView>;                    // the chair where the judge's values count
  tryUnrecuse(judge: string, submission: string): Promise<JudgeTrial>;
  unrecuse(judge: string, submission: string, reason: string): Promise<PanelView>; // once scored: the chair
  clearConflict(args: ClearConflict): Promise<PanelView>;
  assign(args: Assign): Promise<PanelView>;                    // once scored: chair and reason to take a judge away; balance too
  balance(args: Balance): Promise<PanelView>;
  present(args: Present): Promise<PanelView>;
  // The method.
  method(): Promise<MethodForm>;
  tryMethod(form: MethodForm): Promise<MethodTrial>;           // what it would do; while typing
  saveMethod(args: SaveMethod): Promise<Overview>;             // a proposal again; once scored the chair and a reason
  // The judge's sheets.
  judging(judge: string): Promise<JudgingView>;
  judgeSheet(key: SheetKey): Promise<JudgeSheet>;              // another's unfinished sheet comes without values (hidden)
  giveScore(args: GiveScore): Promise<SavedScore>;             // on disk when it answers
  giveRemark(args: GiveRemark): Promise<SavedScore>;
  finishSheet(key: SheetKey): Promise<JudgeSheet>;             // refused R408
  reopenSheet(args: ReopenSheet): Promise<JudgeSheet>;         // chair
  openDrafts(args: OpenDrafts): Promise<SeatView>;             // chair
  printSheets(args: PrintSheets, onProgress: (p: Progress) => void): Promise<Produced>;
  paperSheets(): Promise<PaperView>;
  enterPaper(args: PaperEntry): Promise<PaperView>;            // first, then second by somebody else; refused R412
  settlePaper(args: PaperEntry): Promise<PaperView>;           // with reason; refused R413
  // The meeting.
  meeting(query: MeetingQuery): Promise<MeetingView>;
  compare(query: CompareQuery): Promise<CompareView>;
  reveal(args: Reveal): Promise<MeetingView>;                  // chair; answers the first judged stage, the page asks again
  discuss(args: Discuss): Promise<void>;
  settleDiscussion(args: SettleDiscussion): Promise<void>;
  robustness(category: string): Promise<RobustnessView>;
  decisions(): Promise<DecisionsView>;
  commitDraw(args: CommitDraw): Promise<DrawView>;
  drawLots(args: DrawLots): Promise<DrawView>;                 // settles the tie
  overrule(args: Overrule): Promise<RankingView>;              // chair
  withdrawOverrule(args: WithdrawOverrule): Promise<RankingView>; // chair
  // Before and after the seal, and the history.
  checklist(): Promise<Checklist>;
  sealedVersions(): Promise<SealedVersion[]>;                  // the newest first
  findHistory(query: HistoryQuery): Promise<HistoryPage>;      // a hundred a time
  operationDetail(operation: number): Promise<OperationDetail>;
}

/** Files over the window: `over` while they hover, `drop` with their paths, `leave` when they went away. */
export type DropEvent = { kind: 'over'; x: number; y: number } | { kind: 'drop'; paths: string[]; x: number; y: number } | { kind: 'leave' };
