// What the command palette offers: pages, commands and every entry.
import { pageKey, pages, type Session } from '../state/session.svelte';
import { appearance, themeChoices } from '../state/theme.svelte';
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
  const list: Command[] = pages.map((page) => ({ id: page, group: 'pages', icon: page, title: w.pages[page], detail: '', keys: `Alt ${pageKey(page)}`, run: () => session.go(page) }));
  const action = (id: string, icon: IconName, title: string, run: () => void, keys?: string) => list.push({ id, group: 'actions', icon, title, detail: '', run, ...(keys ? { keys } : {}) });
  for (const c of session.overview.categories) if (c.openTies > 0) action(`settle-${c.code}`, 'equal', w.palette.settle(c.name), () => session.go('ranking', c.code));
  action('undo', 'undo', w.palette.undo, () => session.undoLast(), 'Ctrl Z');
  action('redo', 'undo', w.palette.redo, () => session.redoLast(), 'Ctrl Y');
  action('open', 'folder', w.palette.openOther, () => session.openFolder(), 'Ctrl O');
  action('settings', 'gear', w.documents.tabs.settings, () => session.go('documents', 'settings'));
  action('close', 'leave', w.app.closeContest, () => session.closeContest());
  for (const theme of themeChoices) action(`theme-${theme}`, 'gear', `${w.app.theme}: ${w.app.themes[theme]}`, () => appearance.choose(theme));
  action('language', 'gear', w.palette.otherLanguage, () => say.choose(say.language === 'id' ? 'en' : 'id'));
  action('help', 'help', w.palette.help, () => (session.dialog = 'help'), 'F1');
  for (const category of session.ranking?.categories ?? []) {
    const open = (code: string) => () => {
      session.go('ranking', category.code);
      session.explaining = code;
    };
    for (const e of category.entries) list.push({ id: e.submission, group: 'entries', icon: 'sample', title: e.name, detail: `${e.unitName} · ${category.name} · ${e.submission}${e.award ? ` · ${e.award}` : ''}`, run: open(e.submission) });
    for (const u of category.unranked) list.push({ id: u.submission, group: 'entries', icon: 'sample', title: u.name, detail: `${u.unitName} · ${category.name} · ${u.submission}`, run: () => session.go('ranking', category.code) });
  }
  return list;
}

/** Every typed word must occur; without a query pages and commands come first and entries wait. */
export function matching(all: Command[], query: string, limit = 60): Command[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!parts.length) return all.filter((c) => c.group !== 'entries');
  return all.filter((c) => parts.every((p) => `${c.title} ${c.detail}`.toLowerCase().includes(p))).slice(0, limit);
}
