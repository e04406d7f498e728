import { Channel, invoke } from '@tauri-apps/api/core';
import type { Desk } from './desk';
import type { Overview, Progress } from './wire';

declare global {
  interface Window {
    /** The answer to `begin`, asked for by the shell before the page is read. */
    piagamBegun?: Promise<Overview | null>;
    /** The desk knows the remembered name, of which before-paint.js told it. */
    piagamNamed?: Promise<void>;
  }
}

/** What the first picture does not need of the shell. */
const shell = () => import('./shell.tauri');

/** The channel of the long work begun last: what Cancel names. */
let work = 0;

/** A channel the long works report through. */
function channel(listen: (p: Progress) => void): Channel<Progress> {
  const onProgress = new Channel<Progress>();
  onProgress.onmessage = listen;
  work = onProgress.id;
  return onProgress;
}

/** The desk behind the window: each method is one command of the shell. */
export const tauriDesk: Desk = {
  appInfo: () => invoke('app_info'),
  setActor: (name) => invoke('set_actor', { name }),
  begin: async (actor) => {
    // Nothing is done before the desk knows who does it.
    await (window.piagamNamed ?? (actor && invoke('set_actor', { name: actor })));
    return window.piagamBegun ?? invoke('begin');
  },
  pickFolder: (title) => invoke('pick_folder', { title }),
  pickWorkbook: (title) => invoke('pick_workbook', { title }),
  pickImage: (title) => invoke('pick_image', { title }),
  saveFile: (title, suggested) => invoke('save_file', { title, suggested }),
  create: (args) => invoke('create', { args }),
  open: (folder) => invoke('open', { folder }),
  openSample: () => invoke('open_sample'),
  restore: ({ backup, parent }) => invoke('restore', { backup, parent }),
  backup: (place) => invoke('backup', { place }),
  close: () => invoke('close'),
  overview: () => invoke('overview'),
  ranking: () => invoke('ranking'),
  explain: (submission) => invoke('explain', { submission }),
  importPreview: (path, onProgress) => invoke('import_preview', { path, onProgress: channel(onProgress) }),
  importApply: (path, digest, leaveOut, reason, onProgress) => invoke('import_apply', { path, digest, leaveOut, reason, onProgress: channel(onProgress) }),
  writeWorkbook: (path, filled) => invoke('write_workbook', { path, filled }),
  exportResult: (path, version) => invoke('export_result', { path, version }),
  confirmMethod: () => invoke('confirm_method'),
  settle: (args) => invoke('settle', { args }),
  seal: (args) => invoke('seal', { args }),
  reopen: (args) => invoke('reopen', { args }),
  settings: () => invoke('settings'),
  saveSettings: (settings) => invoke('save_settings', { settings }),
  terms: () => invoke('terms'),
  tryTerms: (form) => invoke('try_terms', { form }),
  saveTerms: (args) => invoke('save_terms', { args }),
  receipts: () => invoke('receipts'),
  recordReceipt: (args) => invoke('record_receipt', { args }),
  chooseEmblem: (path) => invoke('choose_emblem', { path }),
  certificatePreview: (settings, blangko) => invoke('certificate_preview', { settings, blangko }),
  certificates: (request, onProgress) => invoke('certificates', { request, onProgress: channel(onProgress) }),
  papers: (request, onProgress) => invoke('papers', { request, onProgress: channel(onProgress) }),
  fullScreen: async (on) => (await shell()).getCurrentWindow().setFullscreen(on),
  cancel: () => invoke('cancel', { work }),
  openPath: (path) => invoke('open_path', { path }),
  history: (before) => invoke('history', { before }),
  undo: (operation, reason) => invoke('undo', { operation, reason }),
  check: () => invoke('check'),
  pickLists: () => invoke('pick_lists'),
  units: () => invoke('units'),
  saveUnit: (unit, fresh) => invoke('save_unit', { unit, fresh }),
  findUnits: (text) => invoke('find_units', { text }),
  removeUnit: (code) => invoke('remove_unit', { code }),
  submissions: (query) => invoke('submissions', { query }),
  submissionCodes: (query) => invoke('submission_codes', { query }),
  submission: (code) => invoke('submission', { code }),
  createSubmission: (args) => invoke('create_submission', { args }),
  saveProfile: (code, profile) => invoke('save_profile', { code, profile }),
  takeStep: (args) => invoke('take_step', { args }),
  waiveVerification: (code, reason) => invoke('waive_verification', { code, reason }),
  pledge: (code, ticked) => invoke('pledge', { code, ticked }),
  assess: (args) => invoke('assess', { args }),
  submissionHistory: (code) => invoke('submission_history', { code }),
  addNote: (args) => invoke('add_note', { args }),
  answerNote: (args) => invoke('answer_note', { args }),
  pickFiles: (title) => invoke('pick_files', { title }),
  attachPlan: (paths, target, onProgress) => invoke('attach_plan', { paths, target, onProgress: channel(onProgress) }),
  attach: (items, onProgress) => invoke('attach', { items, onProgress: channel(onProgress) }),
  describeDocument: (args) => invoke('describe_document', { args }),
  addLink: (args) => invoke('add_link', { args }),
  removeLink: (id) => invoke('remove_link', { id }),
  judgeDocument: (args) => invoke('judge_document', { args }),
  removeDocument: (id) => invoke('remove_document', { id }),
  documentBytes: (id, from, length) => invoke('document_bytes', { id, from, length }),
  openDocument: (id) => invoke('open_document', { id }),
  saveDocument: (id, path) => invoke('save_document', { id, path }),
  onDrop: async (listen) =>
    (await shell()).getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === 'leave') return listen({ kind: 'leave' });
      const { x, y } = payload.position.toLogical(window.devicePixelRatio);
      if (payload.type === 'drop') listen({ kind: 'drop', paths: payload.paths, x, y });
      else listen({ kind: 'over', x, y });
    }),
  completeness: () => invoke('completeness'),
  completenessPapers: (folder, replace) => invoke('completeness_papers', { folder, replace }),
  correctionSheets: (folder, units, replace, onProgress) => invoke('correction_sheets', { folder, units, replace, onProgress: channel(onProgress) }),
  writeUnitBooks: (request, onProgress) => invoke('write_unit_books', { request, onProgress: channel(onProgress) }),
  returnsPreview: (folder, skipFiles, onProgress) => invoke('returns_preview', { folder, skipFiles, onProgress: channel(onProgress) }),
  returnsApply: (folder, digest, leaveOut, skipFiles, onProgress) => invoke('returns_apply', { folder, digest, leaveOut, skipFiles, onProgress: channel(onProgress) }),
  unused: () => invoke('unused'),
  sweep: () => invoke('sweep'),
  seat: () => invoke('seat'),
  sitDown: (args) => invoke('sit_down', { args }),
  standUp: () => invoke('stand_up'),
  choosePin: (args) => invoke('choose_pin', { args }),
  releasePins: (args) => invoke('release_pins', { args }),
  resetPin: (args) => invoke('reset_pin', { args }),
  panel: () => invoke('panel'),
  savePanelSettings: (settings, reason) => invoke('save_panel_settings', { settings, reason }),
  tryJudge: (form) => invoke('try_judge', { form }),
  saveJudge: (form, fresh, reason) => invoke('save_judge', { form, fresh, reason }),
  removeJudge: (judge, reason) => invoke('remove_judge', { judge, reason }),
  tryRecuse: (args) => invoke('try_recuse', { args }),
  recuse: (args) => invoke('recuse', { args }),
  tryUnrecuse: (judge, submission) => invoke('try_unrecuse', { judge, submission }),
  unrecuse: (judge, submission, reason) => invoke('unrecuse', { judge, submission, reason }),
  clearConflict: (args) => invoke('clear_conflict', { args }),
  assign: (args) => invoke('assign', { args }),
  balance: (args) => invoke('balance', { args }),
  present: (args) => invoke('present', { args }),
  method: () => invoke('method'),
  tryMethod: (form) => invoke('try_method', { form }),
  saveMethod: (args) => invoke('save_method', { args }),
  judging: (judge) => invoke('judging', { judge }),
  judgeSheet: (key) => invoke('judge_sheet', { key }),
  giveScore: (args) => invoke('give_score', { args }),
  giveRemark: (args) => invoke('give_remark', { args }),
  finishSheet: (key) => invoke('finish_sheet', { key }),
  reopenSheet: (args) => invoke('reopen_sheet', { args }),
  openDrafts: (args) => invoke('open_drafts', { args }),
  printSheets: (args, onProgress) => invoke('print_sheets', { args, onProgress: channel(onProgress) }),
  paperSheets: () => invoke('paper_sheets'),
  enterPaper: (args) => invoke('enter_paper', { args }),
  settlePaper: (args) => invoke('settle_paper', { args }),
  meeting: (query) => invoke('meeting', { query }),
  compare: (query) => invoke('compare', { query }),
  reveal: (args) => invoke('reveal', { args }),
  discuss: (args) => invoke('discuss', { args }),
  settleDiscussion: (args) => invoke('settle_discussion', { args }),
  robustness: (category) => invoke('robustness', { category }),
  decisions: () => invoke('decisions'),
  commitDraw: (args) => invoke('commit_draw', { args }),
  drawLots: (args) => invoke('draw_lots', { args }),
  overrule: (args) => invoke('overrule', { args }),
  withdrawOverrule: (args) => invoke('withdraw_overrule', { args }),
  checklist: () => invoke('checklist'),
  sealedVersions: () => invoke('sealed_versions'),
  findHistory: (query) => invoke('find_history', { query }),
  operationDetail: (operation) => invoke('operation_detail', { operation })
};
