#!/usr/bin/env node
// Writes docs/kode.md: every code with its rule, from finding.rs, and its sentences, from the words of window and command line.
// `node scripts/codes.mjs --check` writes nothing and fails when the page is out of date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (path) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const sentences = (language) => JSON.parse(read(`ui/src/words/codes.${language}.json`));
const [id, en] = [sentences('id'), sentences('en')];

const codes = [...read('src-tauri/src/domain/finding.rs').matchAll(/\/\/\/ (.+)\n\s+(\w+) = "([A-Z]\d{3})"/g)]
  .map(([, rule, name, code]) => ({ rule, name, code }))
  .sort((a, b) => a.code.localeCompare(b.code));
const sources = readdirSync(join(root, 'src-tauri/src'), { recursive: true }).filter((file) => file.endsWith('.rs')).map((file) => read(join('src-tauri/src', file)));
const warnings = new Set(sources.flatMap((text) => [...text.matchAll(/Finding::warning\(Code::(\w+)\)/g)].map((found) => found[1])));

const groups = {
  I: 'Impor dan nilai / Import and scores',
  K: 'Kelengkapan / Completeness',
  J: 'Panel dan rapat / Panel and meeting',
  A: 'Lampiran / Attachments',
  C: 'Piagam / Certificates',
  P: 'Dokumen rapat / Papers',
  S: 'Keutuhan / Integrity',
  R: 'Penolakan / Refusals'
};

const wrong = [
  ...codes.filter(({ code }) => !id[code] || !en[code]).map(({ code }) => `${code} has no sentence`),
  ...codes.filter(({ code }) => !groups[code[0]]).map(({ code }) => `${code} belongs to no group`),
  ...Object.keys({ ...id, ...en }).filter((code) => !code.includes(".") && !codes.some((one) => one.code === code)).map((code) => `${code} has a sentence but no rule`)
];
if (wrong.length) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\{(\w[\w:]*)\}/g, '`{$1}`');
const row = ({ rule, name, code }) => `| **${code}**${warnings.has(name) ? ' ⚠' : ''} | ${cell(id[code])} | ${cell(en[code])} | ${cell(rule)} |`;
const section = ([letter, title]) => {
  const rows = codes.filter(({ code }) => code.startsWith(letter)).map(row);
  return `## ${title}\n\n| Kode | Bahasa Indonesia | English | Aturan / Rule |\n|---|---|---|---|\n${rows.join('\n')}\n`;
};
const page = `<!-- Ditulis oleh scripts/codes.mjs; jangan disunting. Written by scripts/codes.mjs; do not edit. -->
# Kode temuan dan penolakan / Codes

Kode yang sama dipakai di layar, di baris perintah, dan di halaman ini. Nama dalam kurung kurawal diganti dengan isinya. **Temuan** (I, K, A, C, P, S) adalah hal yang
salah pada masukan atau data: kesalahan menghentikan pekerjaan, peringatan (⚠) tidak. **Penolakan** (R) berarti aturan tidak mengizinkan. Pada
keduanya tidak ada yang tertulis.

The same code stands on the screen, on the command line and here. Names in braces are replaced by values. **Findings** (I, K, A, C, P, S) are wrong input or data: an error stops the
work, a warning (⚠) does not. **Refusals** (R) mean that the rules say no. Either way nothing was written.

${Object.entries(groups).map(section).join('\n')}`;

if (!process.argv.includes('--check')) {
  writeFileSync(join(root, 'docs/kode.md'), page);
} else if (read('docs/kode.md') !== page) {
  console.error('docs/kode.md belum mutakhir / is out of date: node scripts/codes.mjs');
  process.exit(1);
}
