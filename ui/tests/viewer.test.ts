import { render, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDesk, type FakeDesk } from '../src/desk.fake';
import { CutOff, PIECE, clock, readAll, sizeWords } from '../src/parts/viewer/bytes';
import { Find } from '../src/parts/viewer/find.svelte';
import { mark } from '../src/parts/viewer/marks';
import { openPdf } from '../src/parts/viewer/pdf';
import { pictureHead } from '../src/parts/viewer/picture';
import { covered, matches, pageText } from '../src/parts/viewer/search';
import Viewer from '../src/parts/viewer/Viewer.svelte';
import { column, inSight, larger, pageAt, scaleOf, smaller, turned } from '../src/parts/viewer/zoom';
import { Session, sessionContext } from '../src/state/session.svelte';
import type { DocumentView } from '../src/wire';
import { appears, by, need } from './window';

vi.mock('../src/parts/viewer/pdf', () => ({ openPdf: vi.fn(), warm: () => {}, warmSoon: () => {}, reason: (thrown: unknown) => (thrown instanceof Error && thrown.name === 'PasswordException' ? 'locked' : null) }));

const signal = () => new AbortController().signal;
const plain = (value: string) => value;

describe('reading a document', () => {
  const desk = (size: number, short = 0) => ({ documentBytes: vi.fn(async (_id: string, from: number, length: number) => new Uint8Array(Math.max(0, Math.min(length, size - from) - short)).fill(from / PIECE + 1).buffer) }) as unknown as FakeDesk;
  it('asks for it a piece at a time and puts the pieces in their places', async () => {
    const from = desk(2 * PIECE + 10);
    const shares: number[] = [];
    const whole = await readAll(from, 'd', 2 * PIECE + 10, signal(), (share) => shares.push(share));
    expect([whole.length, whole[0], whole[PIECE], whole[2 * PIECE + 9]]).toEqual([2 * PIECE + 10, 1, 2, 3]);
    expect(shares.at(-1)).toBe(1);
    expect(from.documentBytes).toHaveBeenCalledTimes(3);
  });
  it('says so when fewer bytes come than the document has', async () => {
    await expect(readAll(desk(100, 40), 'd', 100, signal())).rejects.toBeInstanceOf(CutOff);
  });
  it('stops when nobody looks any more', async () => {
    const gone = new AbortController();
    gone.abort();
    await expect(readAll(desk(3 * PIECE), 'd', 3 * PIECE, gone.signal)).rejects.toThrow();
  });
  it('tells sizes and lengths the way people do', () => {
    expect([sizeWords(900, plain), sizeWords(840_000, plain), sizeWords(2_350_000, plain), sizeWords(98_700_000, plain)]).toEqual(['900 B', '840 KB', '2.4 MB', '99 MB']);
    expect([clock(245), clock(59), clock(3725)]).toEqual(['4:05', '0:59', '1:02:05']);
  });
});

describe('the size of a page', () => {
  const a4 = { width: 794, height: 1123 };
  it('fits the room in width, or whole, or as chosen', () => {
    expect(scaleOf('width', a4, { width: 397, height: 300 })).toBe(0.5);
    expect(scaleOf('page', a4, { width: 794, height: 561.5 })).toBe(0.5);
    expect(scaleOf(1.25, a4, { width: 10, height: 10 })).toBe(1.25);
    expect(scaleOf(99, a4, { width: 10, height: 10 })).toBe(5);
  });
  it('steps up and down and stops at the ends', () => {
    expect([larger(1), smaller(1), larger(1.03), smaller(0.25), larger(5)]).toEqual([1.1, 0.9, 1.1, 0.25, 5]);
  });
  it('lies on its side after a quarter turn', () => {
    expect(turned(a4, 270)).toEqual({ width: 1123, height: 794 });
    expect(turned(a4, 180)).toEqual(a4);
  });
  it('draws only the pages near the one in sight', () => {
    const { tops, height } = column(Array.from({ length: 300 }, () => a4), 0.5, 12);
    expect(height).toBe(12 + 300 * (562 + 12));
    expect(pageAt(tops, tops[149] ?? 0)).toBe(149);
    const [first, last] = inSight(tops, tops[149] ?? 0, 600);
    expect([first, last]).toEqual([148, 150]);
  });
});

describe('finding words in a page', () => {
  const page = pageText([{ str: 'Keputusan  WALI' }, { str: ' Kóta', hasEOL: true }, { str: 'Bengkulu tentang keputusan' }]);
  it('ignores case, accents and how lines are broken', () => {
    expect(matches(page, 'wali kota bengkulu')).toEqual([{ from: { piece: 0, offset: 11 }, to: { piece: 2, offset: 7 } }]);
    expect(matches(page, 'KEPUTUSAN')).toHaveLength(2);
    expect(matches(page, '  ')).toEqual([]);
  });
  it('knows which part of each piece a match covers', () => {
    const found = matches(page, 'wali kota bengkulu');
    expect(covered(found, 0, 15)).toEqual([{ from: 11, to: 15, match: 0 }]);
    expect(covered(found, 1, 5)).toEqual([{ from: 0, to: 5, match: 0 }]);
    expect(covered(found, 2, 26)).toEqual([{ from: 0, to: 8, match: 0 }]);
  });
  it('marks with empty boxes and takes them away again', () => {
    const element = document.createElement('span');
    element.textContent = 'Bengkulu tentang keputusan';
    const clear = mark([{ element: document.createElement('span'), font: '' }, { element: document.createElement('span'), font: '' }, { element, font: '' }], { found: matches(page, 'keputusan'), now: 1 });
    expect(element.querySelectorAll('.hit.now')).toHaveLength(1);
    expect(element.textContent).toBe('Bengkulu tentang keputusan');
    clear();
    expect(element.children).toHaveLength(0);
  });
  it('goes through the document from the page in sight, and round its end', async () => {
    const find = new Find();
    const texts = ['satu dua', 'dua dua', 'tiga', 'dua'].map((str) => pageText([{ str }]));
    await find.look('dua', 4, 2, async (n) => texts[n - 1] ?? pageText([]));
    expect([find.hits.length, find.hit]).toEqual([4, { page: 2, match: 0 }]);
    find.step(1);
    find.step(1);
    expect(find.hit).toEqual({ page: 4, match: 0 });
    find.step(1);
    expect(find.hit).toEqual({ page: 1, match: 0 });
    find.step(-1);
    expect(find.hit?.page).toBe(4);
  });
  it('says when a document is a scan without text', async () => {
    const find = new Find();
    await find.look('dua', 2, 1, async () => pageText([]));
    expect([find.textless, find.searching, find.hit]).toEqual([true, false, null]);
  });
  it('drops what an older question still finds', async () => {
    const find = new Find();
    let release: () => void = () => {};
    const slow = find.look('dua', 1, 1, () => new Promise((r) => (release = () => r(pageText([{ str: 'dua' }])))));
    await find.look('tiga', 1, 1, async () => pageText([{ str: 'tiga tiga' }]));
    release();
    await slow;
    expect(find.hits).toHaveLength(2);
  });
});

describe('the head of a picture', () => {
  it('tells size and which way up, without decoding', () => {
    const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
    const bytes = new Uint8Array([0xff, 0xd8, ...exif, 0xff, 0xc0, 0, 11, 8, 1, 0x90, 2, 0x58, 1, 1, 0x11, 0, 0xff, 0xd9]);
    expect(pictureHead(bytes)).toEqual({ width: 600, height: 400, orientation: 6 });
    expect(pictureHead(new Uint8Array(64))).toBeNull();
  });
});

describe('the preview', () => {
  const shown = (change: Partial<DocumentView>): DocumentView => ({
    id: 'd1', slot: 'indikator', indicator: 1, name: 'sk.pdf', size: 1000, kind: 'pdf', detail: 'pdf', pages: 1, seconds: null, problems: [], letterNumber: null, letterDate: null, about: null, verdict: null, verdictNote: null, addedBy: '', addedAt: '',
    duplicates: [], ...change
  });
  let desk: FakeDesk;
  const show = (change: Partial<DocumentView>) => {
    desk = fakeDesk({ start: 'sample' });
    render(Viewer, { props: { document: shown(change) }, context: sessionContext(new Session(desk)) });
    return userEvent.setup();
  };
  beforeEach(() => {
    vi.mocked(openPdf).mockReset();
  });

  it('shows a calm tile for what is never rendered, and offers a copy', async () => {
    const user = show({ name: 'laporan.docx', kind: 'lain', detail: 'docx' });
    expect(need('viewer-other').textContent).toMatch(/laporan\.docx.*DOCX · 1 KB.*tidak ditampilkan/s);
    expect(by('viewer-open')).toBeNull();
    desk.answerNext('D:\\salinan.docx');
    await user.click(need('viewer-save'));
    await waitFor(() => expect(desk.calls.find((c) => c.method === 'saveDocument')?.args).toEqual(['d1', 'D:\\salinan.docx']));
  });
  it('shows a tile when the desk refuses to hand the bytes out', async () => {
    vi.mocked(openPdf).mockRejectedValue({ kind: 'refused', code: 'R306', params: {} });
    show({});
    expect((await appears('viewer-refused')).textContent).toMatch(/Simpan salinan/);
    expect(by('viewer-retry')).toBeNull();
  });
  it('tries again after a failure', async () => {
    vi.mocked(openPdf).mockRejectedValueOnce({ kind: 'fault', incident: 'K7Q2' }).mockImplementation(() => new Promise(() => {}));
    const user = show({});
    expect((await appears('viewer-trouble')).textContent).toMatch(/K7Q2/);
    await user.click(need('viewer-retry'));
    await appears('viewer-loading');
    expect(openPdf).toHaveBeenCalledTimes(2);
  });
  it('says that a document is locked instead of asking for its password', async () => {
    vi.mocked(openPdf).mockRejectedValue(Object.assign(new Error('locked'), { name: 'PasswordException' }));
    show({ problems: ['bersandi'] });
    expect((await appears('viewer-trouble')).textContent).toMatch(/terkunci kata sandi/);
    expect(need('viewer-warned').textContent).toMatch(/Terkunci kata sandi/);
  });
  it('plays a video outside the window', async () => {
    const user = show({ name: 'video.mp4', kind: 'mp4', seconds: 245, size: 200_000_000 });
    expect((await appears('viewer-video')).textContent).toMatch(/Video MP4 · 4:05 menit · 200 MB/);
    await user.click(need('viewer-open'));
    await waitFor(() => expect(desk.calls.map((c) => c.method)).toContain('openDocument'));
    expect(desk.calls.map((c) => c.method)).not.toContain('documentBytes');
  });
});
