// Judging on the pretended desk: the seat, the panel, the method, the sheets and the paper.
import type { Tools } from './intake/tools';
import { method } from './judging/method';
import { panel } from './judging/panel';
import { papers } from './judging/papers';
import { seats } from './judging/seat';
import { sheets } from './judging/sheets';

export const judging = (t: Tools) => ({ ...seats(t), ...panel(t), ...method(t), ...sheets(t), ...papers(t) });
