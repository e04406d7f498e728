// Measures every pair of text and ground the look uses and writes the table into DESIGN.md, beside the data-test names. Fails below AA.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const css = readFileSync(new URL('../src/app.css', import.meta.url), 'utf8');
const block = (selector) => {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
};
const light = block(':root');
const themes = { light, dark: { ...light, ...block(":root[data-theme='dark']") }, projector: { ...light, ...block(":root[data-theme='projector']") } };

const linear = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = (hex) => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m);
  return (x + 0.05) / (y + 0.05);
};

// [text, ground, where, least]: 4.5 for text, 3 for the lines of controls and marks.
const pairs = [
  ['ink', 'paper', 'text on the page', 4.5],
  ['ink', 'sheet', 'text on a sheet', 4.5],
  ['ink', 'rail', 'where you are, sidebar', 4.5],
  ['ink', 'faint', 'hovered row, hovered button', 4.5],
  ['ink', 'gold-tint', 'tied row', 4.5],
  ['ink', 'sea-tint', 'chosen option, notice', 4.5],
  ['ink', 'ok-tint', 'notice of success', 4.5],
  ['ink', 'rafflesia-tint', 'notice of error', 4.5],
  ['ink-2', 'paper', 'second line', 4.5],
  ['ink-2', 'sheet', 'second line on a sheet', 4.5],
  ['ink-2', 'rail', 'sidebar item', 4.5],
  ['ink-2', 'faint', 'plain chip', 4.5],
  ['ink-2', 'gold-tint', 'second line in a tied row', 4.5],
  ['ink-2', 'sea-tint', 'second line of a chosen option', 4.5],
  ['ink-2', 'ok-tint', 'second line, success', 4.5],
  ['ink-3', 'paper', 'explaining note', 4.5],
  ['ink-3', 'sheet', 'placeholder, zero', 4.5],
  ['ink-3', 'rail', 'group title, sidebar', 4.5],
  ['ink-3', 'faint', 'disabled button', 4.5],
  ['sea', 'sheet', 'link', 4.5],
  ['sea', 'paper', 'link on the page', 4.5],
  ['sea', 'sea-tint', 'pressed toggle, chip', 4.5],
  ['sea', 'gold-tint', 'link in a gold notice', 4.5],
  ['on-sea', 'sea', 'primary button, current step', 4.5],
  ['on-sea', 'sea-press', 'primary button pressed', 4.5],
  ['rafflesia', 'sheet', 'field error, danger button', 4.5],
  ['rafflesia', 'paper', 'error on the page', 4.5],
  ['rafflesia', 'rafflesia-tint', 'error chip', 4.5],
  ['gold-ink', 'sheet', 'award in a list', 4.5],
  ['gold-ink', 'paper', 'line and mark of the radar', 3],
  ['gold-ink', 'gold-tint', 'award chip, tie note', 4.5],
  ['ok-ink', 'sheet', 'step done', 4.5],
  ['ok-ink', 'ok-tint', 'saved chip', 4.5],
  ['line-strong', 'sheet', 'border of a field, dashed cell', 3],
  ['line-strong', 'paper', 'border of a field on the page', 3],
  ['line-strong', 'gold-tint', 'dashed cell in a tied row', 3],
  ['sea', 'line', 'filled part of a bar', 3],
  ['sea', 'rail', 'focus ring, sidebar', 3],
  ['rafflesia', 'rail', 'mark of the current page', 3]
];

let failed = 0;
const rows = pairs.map(([text, ground, where, least]) => {
  const values = Object.entries(themes).map(([name, theme]) => {
    const value = ratio(theme[text], theme[ground]);
    if (value < least) {
      failed += 1;
      console.error(`${name}: ${text} on ${ground} is ${value.toFixed(2)}, needs ${least} (${where})`);
    }
    return value.toFixed(1);
  });
  return `| ${text} | ${ground} | ${where} | ${least} | ${values.join(' | ')} |`;
});
const table = ['| Text | Ground | Where | Least | Light | Dark | Projector |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
const source = new URL('../src/', import.meta.url);
const files = readdirSync(source, { recursive: true }).map(String).filter((f) => f.endsWith('.svelte')).sort();
const names = files.flatMap((file) => {
  const text = readFileSync(new URL(file.replaceAll('\\', '/'), source), 'utf8');
  const found = [...new Set([...text.matchAll(/(?:data-test|test)="([^"]+)"/g)].map((m) => `\`${m[1]}\``))];
  return found.length ? [`- **${file.replaceAll('\\', '/').replace('.svelte', '')}**: ${found.join(', ')}`] : [];
});

const page = new URL('../DESIGN.md', import.meta.url);
const put = (text, mark, content) => {
  const [head, rest] = text.split(`<!-- ${mark} -->`);
  return `${head}<!-- ${mark} -->\n${content}\n<!-- /${mark} -->${rest.split(`<!-- /${mark} -->`)[1]}`;
};
const before = readFileSync(page, 'utf8');
const after = put(put(before, 'contrast', table), 'data-test', names.join('\n'));
if (process.argv.includes('--check') && after !== before) {
  console.error('ui/DESIGN.md is behind the sources: npm run design');
  failed += 1;
} else writeFileSync(page, after);
if (failed) process.exit(1);
console.log(`${pairs.length} pairs in ${Object.keys(themes).length} themes, all AA or better`);
