// What the command palette offers: pages, commands, and the submissions that the desk finds.
import { pageKey, type Session } from '../state/session.svelte';
import { appearance, themeChoices } from '../state/theme.svelte';
import type { SubmissionRow } from '../wire';
import { say } from '../words/speech.svelte';
import type { IconName } from './Icon.svelte';

export interface Command {
  id: string;
  group: 'pages' | 'actions' | 'entries';
  icon: IconName;
  title: string;
  detail: string;
  keys?: string;
  run: () => void;
}

export function commands(session: Session): Command[] {
  const w = say.w;
  if (!session.overview) return [];
  const list: Command[] = session.pages.map((page) => ({ id: page, group: 'pages', icon: page, title: w.pages[page], detail: '', keys: `Alt ${pageKey(page)}`, run: () => session.go(page) }));
  const action = (id: string, icon: IconName, title: string, run: () => void, keys?: string) => list.push({ id, group: 'actions', icon, title, detail: '', run, ...(keys ? { keys } : {}) });
  action('seat', 'person', w.seat.title, () => (session.dialog = 'seat'));
  if (session.seat.narrow) return [...list, ...look(session)];
  for (const c of session.overview.categories) if (c.openTies > 0) action(`settle-${c.code}`, 'equal', w.palette.settle(c.name), () => session.go('ranking', c.code));
  action('undo', 'undo', w.palette.undo, () => session.undoLast(), 'Ctrl Z');
  action('redo', 'undo', w.palette.redo, () => session.redoLast(), 'Ctrl Y');
  action('open', 'folder', w.palette.openOther, () => session.openFolder(), 'Ctrl O');
  action('settings', 'gear', w.documents.tabs.settings, () => session.go('documents', 'settings'));
  action('terms', 'gear', w.documents.tabs.rules, () => session.go('documents', 'rules'));
  action('receipts', 'documents', w.documents.tabs.receipts, () => session.go('documents', 'receipts'));
  action('close', 'leave', w.app.closeContest, () => session.closeContest());
  return [...list, ...look(session)];
}

/** What only changes how the window looks. */
function look(session: Session): Command[] {
  const w = say.w;
  const action = (id: string, icon: IconName, title: string, run: () => void): Command => ({ id, group: 'actions', icon, title, detail: '', run });
  return [
    ...themeChoices.map((theme) => action(`theme-${theme}`, 'gear', `${w.app.theme}: ${w.app.themes[theme]}`, () => appearance.choose(theme))),
    action('language', 'gear', w.palette.otherLanguage, () => void session.attempt(() => say.choose(say.language === 'id' ? 'en' : 'id'))),
    { ...action('help', 'help', w.app.shortcuts, () => (session.dialog = 'help')), keys: 'F1' }
  ];
}

/** Every typed word must occur. */
export function matching(all: Command[], query: string): Command[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((c) => parts.every((p) => `${c.title} ${c.detail}`.toLowerCase().includes(p)));
}

export function entry(session: Session, row: SubmissionRow): Command {
  return { id: `entry-${row.code}`, group: 'entries', icon: 'submissions', title: row.name, detail: `${row.unitName} · ${row.code} · ${say.w.submissions.statuses[row.status]}`, run: () => session.go('submissions', row.code) };
}
