// A panel at work: one sheet begun, words for two criteria, a paper sheet typed once.
import type { JudgingContent } from './model';

export function seedJudging(judging: JudgingContent): void {
  judging.drafts['J03 INV-016 T2'] = { values: ['88', '92', '85', null, null], reason: null };
  judging.remarks['J03 INV-016 T2 K1'] = 'SOP sudah rapi; lengkapi SK tim tahun berjalan.';
  judging.guides['T2 K3'] = { worded: false, levels: [{ value: '60', text: 'Sulit' }, { value: '75', text: 'Disesuaikan' }, { value: '85', text: 'Mudah' }, { value: '95', text: 'Terbukti' }] };
  judging.guides['T3 L2'] = { worded: true, levels: [{ value: '40', text: 'Belum terlihat' }, { value: '60', text: 'Terbatas' }, { value: '80', text: 'Jelas' }, { value: '95', text: 'Sangat jelas' }] };
  judging.papers.push({ judge: 'J05', submission: 'INV-018', stage: 'T3', typed: [{ person: 'Bambang Contoh', values: ['82', '80'] }], done: false });
}
