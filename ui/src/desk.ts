import type { AppInfo, CertificatesRequest, CheckReport, Explanation, ImportPreview, OperationView, Overview, PapersRequest, Produced, Progress, RankingView, Settings, Settle } from './wire';

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
  restore(args: { backup: string; parent: string }): Promise<Overview>; // a verified return from a backup, opened
  backup(place: string): Promise<Overview>;                    // a verified copy in this folder
  close(): Promise<void>;
  overview(): Promise<Overview>;
  ranking(): Promise<RankingView>;
  explain(submission: string): Promise<Explanation>;
  importPreview(path: string, onProgress: (p: Progress) => void): Promise<ImportPreview>;
  importApply(path: string, digest: string, onProgress: (p: Progress) => void): Promise<Overview>;
  writeWorkbook(path: string, filled: boolean): Promise<void>; // filled=false: the empty workbook; true: with what the competition holds
  exportResult(path: string): Promise<void>;
  confirmMethod(): Promise<Overview>;
  settle(args: Settle): Promise<RankingView>;
  seal(args: { waiver: string|null }): Promise<Overview>;      // waiver: the chair's reason when sheets are still awaited
  reopen(args: { reason: string }): Promise<Overview>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  chooseEmblem(path: string | null): Promise<Settings>;        // PNG/JPEG, null removes
  certificates(request: CertificatesRequest, onProgress: (p: Progress) => void): Promise<Produced>;
  papers(request: PapersRequest, onProgress: (p: Progress) => void): Promise<Produced>;
  cancel(): Promise<void>;                                     // stops the long work under way; that call rejects with refused R112
  openPath(path: string): Promise<void>;                       // opens the folder in the system's file manager
  history(before: number|null): Promise<OperationView[]>;      // newest first, 100 a time
  undo(operation: number): Promise<Overview>;
  check(): Promise<CheckReport>;
}
