// Small real files, made in code, for the preview.
const text = (value: string) => value.replace(/[^\x20-\x7e]/g, '?').replace(/([\\()])/g, '\\$1');

/** A PDF of one page each line group; readers accept it. */
export function pdfBytes(title: string, pages: number): Uint8Array<ArrayBuffer> {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  for (let i = 0; i < pages; i += 1) {
    const lines = [`BT /F1 20 Tf 72 760 Td (${text(title)}) Tj ET`, `BT /F1 12 Tf 72 725 Td (Halaman ${i + 1} dari ${pages}) Tj ET`, '0.8 w 72 710 m 523 710 l S'];
    for (let y = 0; y < 18; y += 1) lines.push(`0.9 g 72 ${670 - y * 30} ${430 - ((y * 37 + i * 53) % 190)} 9 re f`);
    const stream = lines.join('\n');
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let body = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Uint8Array) => ~bytes.reduce((c, b) => (table[(c ^ b) & 255] ?? 0) ^ (c >>> 8), -1) >>> 0;
const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
function chunk(name: string, data: number[]): number[] {
  const body = [...new TextEncoder().encode(name), ...data];
  return [...word(data.length), ...body, ...word(crc(new Uint8Array(body)))];
}

/** A picture of slanted bands, stored without compression. */
export function pngBytes(wide = 240, high = 160): Uint8Array<ArrayBuffer> {
  const raw: number[] = [];
  for (let y = 0; y < high; y += 1) {
    raw.push(0);
    for (let x = 0; x < wide; x += 1) raw.push((x + y) % 48 < 24 ? 214 : 120 + (y % 60));
  }
  let [a, b] = [1, 0];
  for (const value of raw) {
    a = (a + value) % 65521;
    b = (b + a) % 65521;
  }
  const data = [0x78, 1];
  for (let at = 0; at < raw.length; at += 65535) {
    const part = raw.slice(at, at + 65535);
    data.push(at + 65535 >= raw.length ? 1 : 0, part.length & 255, part.length >> 8, ~part.length & 255, (~part.length >> 8) & 255, ...part);
  }
  data.push(...word(((b << 16) | a) >>> 0));
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...chunk('IHDR', [...word(wide), ...word(high), 8, 0, 0, 0, 0]), ...chunk('IDAT', data), ...chunk('IEND', [])]);
}
