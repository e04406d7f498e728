// Documents that look like what units send: letters of several pages with text to search, a page lying on its side, a photo; each exactly as long as its row says.
const clean = (value: string) => value.replace(/[–—]/g, '-').replace(/[^\x20-\x7e]/g, '').replace(/([\\()])/g, '\\$1');
const paragraphs = [
  'Menimbang bahwa untuk mempercepat layanan kepada warga perlu menetapkan pelaksanaan inovasi daerah',
  'pada lingkungan unit kerja dengan pembagian tugas, jangka waktu, dan ukuran keberhasilan yang jelas;',
  'bahwa inovasi tersebut telah melalui uji coba selama delapan minggu dan dinilai layak diterapkan;',
  'bahwa berdasarkan pertimbangan sebagaimana dimaksud perlu ditetapkan dengan keputusan ini.',
  'KESATU  Menetapkan pelaksanaan inovasi beserta susunan tim sebagaimana tercantum dalam lampiran.',
  'KEDUA  Tim bertugas merencanakan, melaksanakan, mencatat, dan melaporkan hasil penerapan inovasi.',
  'KETIGA  Segala biaya dibebankan pada anggaran unit kerja sesuai ketentuan yang berlaku.',
  'KEEMPAT  Keputusan ini berlaku sejak tanggal ditetapkan dan diperbaiki bila terdapat kekeliruan.'
];

function lines(title: string, number: string | null, page: number, pages: number): string {
  const say = (size: number, x: number, y: number, text: string, bold = false) => `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${clean(text)}) Tj ET`;
  const out: string[] = [];
  if (page === 1) {
    out.push(say(13, 176, 780, 'PEMERINTAH KOTA BENGKULU', true), say(11, 205, 763, 'DINAS CONTOH INOVASI DAERAH'), say(8, 196, 750, 'Jalan Contoh Nomor 1, Bengkulu - data karangan'));
    out.push('1.6 w 72 740 m 523 740 l S 0.5 w 72 737 m 523 737 l S', say(13, 72, 706, title, true), say(10, 72, 690, `NOMOR ${number ?? '............'}`));
  } else out.push(say(9, 72, 790, `${title} - lanjutan`));
  const top = page === 1 ? 656 : 756;
  for (let i = 0; top - i * 19 > 190; i += 1) out.push(say(10.5, 72, top - i * 19, paragraphs[(i + page * 3) % paragraphs.length] ?? ''));
  if (page === pages) {
    out.push(say(10.5, 350, 150, 'Ditetapkan di Bengkulu'), say(10.5, 350, 80, 'KEPALA DINAS CONTOH', true), '0.05 0.2 0.6 RG 1.4 w 352 104 m 372 132 l 380 98 l 398 126 l 404 102 l 440 118 l S');
    out.push('0.45 0.2 0.55 RG 2 w 1 0 0 1 400 118 cm 34 0 m 34 18.8 18.8 34 0 34 c -18.8 34 -34 18.8 -34 0 c -34 -18.8 -18.8 -34 0 -34 c 18.8 -34 34 -18.8 34 0 c S');
  } else out.push(say(9, 280, 40, `${page} / ${pages}`));
  return out.join('\n');
}

/** `size` bytes; what is too much is filled into an object that no page uses. */
export function letterPdf(title: string, number: string | null, pages: number, size: number): Uint8Array<ArrayBuffer> {
  const first = 6;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, i) => `${first + i * 2} 0 R`).join(' ')}] /Count ${pages} >>`];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>', 'null');
  for (let i = 0; i < pages; i += 1) {
    const side = pages > 3 && i === 2;
    const stream = side ? `0.6 w 60 80 720 420 re S BT /F2 14 Tf 60 530 Td (LAMPIRAN: DAFTAR HADIR) Tj ET ${Array.from({ length: 13 }, (_, r) => `60 ${110 + r * 30} m 780 ${110 + r * 30} l S`).join(' ')}` : lines(title, number, i + 1, pages);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${side ? '842 595' : '595 842'}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 1 + i * 2} 0 R >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  const build = (filling: number) => {
    objects[4] = filling > 0 ? `<< /Length ${filling} >>\nstream\n${'.'.repeat(filling)}\nendstream` : 'null';
    const parts = ['%PDF-1.4\n'];
    let at = 9;
    const places = objects.map((object, i) => {
      const place = at;
      const text = `${i + 1} 0 obj\n${object}\nendobj\n`;
      parts.push(text);
      at += text.length;
      return place;
    });
    parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${String(at).padStart(10, '0')}\n%%EOF\n`);
    return parts.join('');
  };
  let filling = Math.max(0, size - build(1).length);
  let text = build(filling);
  while (filling > 0 && text.length !== size) {
    filling += size - text.length;
    text = build(filling);
  }
  return new TextEncoder().encode(text);
}

/** Adds what is missing after the end of a file whose readers stop there. */
export function padded(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.max(size, bytes.length));
  whole.set(bytes);
  return whole.slice(0, size);
}
