// Scans as units hand them in: sound letters, and everything that goes wrong with them. Made on the spot, the same every time.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** A PDF of these objects, the first of which is the catalog; each a text or bytes. */
function pdf(objects) {
  const parts = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places = [];
  let length = parts[0].length;
  const put = (bytes) => {
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, i) => {
    places.push(length);
    put(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const table = length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  put(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const stream = (dict, bytes) => Buffer.concat([Buffer.from(`<<${dict}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')]);

const WIDE = 413;
const HIGH = 585;

/** The grey values of a scanned sheet: paper with its grain and, if wanted, lines of writing that differ by `seed`. */
function sheet(seed, written) {
  const grey = Buffer.alloc(WIDE * HIGH);
  let noise = seed * 2654435761 + 1;
  for (let y = 0; y < HIGH; y += 1) {
    const line = y > 60 && y < 530 && y % 14 < 6;
    for (let x = 0; x < WIDE; x += 1) {
      noise = (noise * 1103515245 + 12345) >>> 0;
      const ink = written && line && x > 40 && x < 370 && (((x >> 3) * 2654435761 + (y / 14 | 0) * 40503 + seed * 97) >>> 5) % 3 > 0;
      grey[y * WIDE + x] = ink ? 40 + ((noise >> 16) & 15) : 246 + ((noise >> 16) & 3);
    }
  }
  return grey;
}

/** A PDF whose pages are pictures of sheets, as scanners make them. */
function scanned(pages, seed, written) {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, i) => `${3 + i * 3} 0 R`).join(' ')}]>>`];
  for (let page = 0; page < pages; page += 1) {
    const first = 3 + page * 3;
    const picture = deflateSync(sheet(seed * 31 + page, written), { level: 1 });
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</S ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>`);
    objects.push(stream('', Buffer.from('q 595 0 0 842 0 0 cm /S Do Q')));
    objects.push(stream(`/Type/XObject/Subtype/Image/Width ${WIDE}/Height ${HIGH}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`, picture));
  }
  return pdf(objects);
}

/** A sound scan. */
export const letter = (seed, pages = 1) => scanned(pages, seed, true);
/** A scan of the empty side of the sheet. */
export const blank = (seed = 1) => scanned(1, seed, false);
/** A scan whose copying broke off. */
export const corrupt = (seed) => letter(seed).subarray(0, 4_000);
/** A PDF without a page. */
export const pageless = () => pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>']);

/** Many pages with a line of text on each. */
export function long(pages) {
  const kids = Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ');
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pages}/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Kids[${kids}]>>`, '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>'];
  for (let page = 1; page <= pages; page += 1) {
    objects.push(`<</Type/Page/Parent 2 0 R/Contents ${objects.length + 2} 0 R>>`);
    objects.push(stream('', Buffer.from(`BT /F 14 Tf 70 760 Td (Halaman ${page} dari ${pages}) Tj ET`)));
  }
  return pdf(objects);
}

/** A page that asks the reader to run something when it is opened. */
export const scripted = () =>
  pdf(['<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\("masuk"\\);window.intruder=true)>>>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>', stream('', Buffer.from('0 0 100 100 re f'))]);

/** A scan that asks for a password before it shows a page. */
export function locked(room, seed) {
  const [open, shut] = [join(room, 'terbuka.pdf'), join(room, 'terkunci.pdf')];
  writeFileSync(open, letter(seed));
  execFileSync('qpdf', ['--encrypt', 'rahasia', 'pemilik', '256', '--', open, shut]);
  const bytes = readFileSync(shut);
  rmSync(open);
  rmSync(shut);
  return bytes;
}

const table = Array.from({ length: 256 }, (_, i) => {
  let c = i;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes) => (bytes.reduce((c, byte) => table[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** A photograph, as PNG; 413 by 585 points. */
export function photo(seed, written = true) {
  const grey = sheet(seed, written);
  const rows = Buffer.concat(Array.from({ length: HIGH }, (_, y) => Buffer.concat([Buffer.from([0]), grey.subarray(y * WIDE, (y + 1) * WIDE)])));
  const chunk = (kind, bytes) => {
    const body = Buffer.concat([Buffer.from(kind), bytes]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(bytes.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDE, 0);
  head.writeUInt32BE(HIGH, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

/** What is no document at all, though its name may say so. */
export const strangers = {
  zip: () => Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), Buffer.alloc(64), Buffer.from('surat.docx')]),
  exe: () => Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(124)]),
  html: () => Buffer.from('<!DOCTYPE html><html><body><script>window.intruder = true</script></body></html>'),
  svg: () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="window.intruder = true"><rect width="9" height="9"/></svg>'),
};

/** Writes files below a folder: { 'INV-01/01 SK.pdf': bytes }. */
export function lay(folder, files) {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return folder;
}
