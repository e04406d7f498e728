import { Channel, invoke } from '@tauri-apps/api/core';
import type { Desk } from './desk';
import type { Progress } from './wire';

/** A channel the long works report through. */
function channel(listen: (p: Progress) => void): Channel<Progress> {
  const onProgress = new Channel<Progress>();
  onProgress.onmessage = listen;
  return onProgress;
}

/** The desk behind the window: each method is one command of the shell. */
export const tauriDesk: Desk = {
  appInfo: () => invoke('app_info'),
  setActor: (name) => invoke('set_actor', { name }),
  begin: (actor) => invoke('begin', { actor }),
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
  importApply: (path, digest, onProgress) => invoke('import_apply', { path, digest, onProgress: channel(onProgress) }),
  writeWorkbook: (path, filled) => invoke('write_workbook', { path, filled }),
  exportResult: (path) => invoke('export_result', { path }),
  confirmMethod: () => invoke('confirm_method'),
  settle: (args) => invoke('settle', { args }),
  seal: (args) => invoke('seal', { args }),
  reopen: (args) => invoke('reopen', { args }),
  settings: () => invoke('settings'),
  saveSettings: (settings) => invoke('save_settings', { settings }),
  chooseEmblem: (path) => invoke('choose_emblem', { path }),
  certificates: (request, onProgress) => invoke('certificates', { request, onProgress: channel(onProgress) }),
  papers: (request, onProgress) => invoke('papers', { request, onProgress: channel(onProgress) }),
  cancel: () => invoke('cancel'),
  openPath: (path) => invoke('open_path', { path }),
  history: (before) => invoke('history', { before }),
  undo: (operation) => invoke('undo', { operation }),
  check: () => invoke('check')
};
