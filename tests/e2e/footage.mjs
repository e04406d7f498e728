// Films and photographs as telephones make them, without an encoder: made on the spot, the same every time.
import { photo } from './scans.mjs';

const u32 = (...numbers) => Buffer.concat(numbers.map((number) => Buffer.from([number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255])));
const u16 = (...numbers) => Buffer.concat(numbers.map((number) => Buffer.from([number >>> 8, number & 255])));
const box = (kind, ...inside) => {
  const body = Buffer.concat(inside.map((part) => Buffer.from(part)));
  return Buffer.concat([u32(body.length + 8), Buffer.from(kind), body]);
};
const nothing = (bytes) => Buffer.alloc(bytes);

/** A film of so many seconds, as far as its index goes; it holds no picture. */
export function film(seconds) {
  const header = nothing(100);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  return Buffer.concat([box('ftyp', 'isom\0\0\x02\0isomiso2mp41'), box('moov', box('mvhd', header)), box('mdat', Buffer.alloc(64, seconds))]);
}

/** A film that plays: four seconds, one picture each, stored as PNG, which the format allows and every system can read. */
export function playable(seed) {
  const pictures = [0, 1, 2, 3].map((second) => photo(seed + second));
  const [wide, high, rate] = [413, 585, 600];
  const length = pictures.length * rate;
  const ftyp = box('ftyp', 'qt  ', u32(0x200), 'qt  ');
  const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  const entry = box('png ', nothing(6), u16(1), nothing(16), u16(wide, high), u32(72 << 16, 72 << 16, 0), u16(1), nothing(32), u16(24, 0xffff));
  const index = (first) => {
    let at = first;
    const places = pictures.map((picture) => (at += picture.length) - picture.length);
    const samples = box('stbl', box('stsd', u32(0, 1), entry), box('stts', u32(0, 1, pictures.length, rate)), box('stsc', u32(0, 1, 1, 1, 1)), box('stsz', u32(0, 0, pictures.length, ...pictures.map((picture) => picture.length))), box('stco', u32(0, places.length, ...places)));
    const media = box('mdia', box('mdhd', u32(0, 0, 0, rate, length, 0)), box('hdlr', u32(0), 'mhlrvide', nothing(12), [0]), box('minf', box('vmhd', u32(1, 0, 0)), box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))), samples));
    const track = box('trak', box('tkhd', u32(7, 0, 0, 1, 0, length), nothing(16), matrix, u32(wide << 16, high << 16)), media);
    return box('moov', box('mvhd', u32(0, 0, 0, rate, length, 0x10000), u16(0x100), nothing(10), matrix, nothing(24), u32(2)), track);
  };
  const moov = index(ftyp.length + index(0).length + 8);
  return Buffer.concat([ftyp, moov, box('mdat', ...pictures)]);
}

/**
 * A photograph as JPEG, 64 by 32 points, its left half dark and its right half light, in grey; `orientation` as a telephone notes
 * how it was held (EXIF: 6 means that the picture has to be turned to the right to stand upright).
 */
export function snapshot(orientation) {
  const segment = (marker, ...inside) => {
    const body = Buffer.concat(inside.map((part) => Buffer.from(part)));
    return Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);
  };
  const exif = segment(0xe1, 'Exif\0\0MM', u16(42), u32(8), u16(1, 0x112, 3), u32(1), u16(orientation, 0), u32(0));
  // One code of four bits for each number of bits of a block's grey, and one of one bit for "nothing more in this block".
  const codes = (kind, lengths, values) => segment(0xc4, [kind], Array.from({ length: 16 }, (_, i) => lengths[i + 1] ?? 0), values);
  let bits = '';
  let before = 0;
  for (let block = 0; block < 32; block += 1) {
    const grey = block % 8 < 4 ? -90 : 90;
    const change = grey - before;
    const size = change === 0 ? 0 : Math.floor(Math.log2(Math.abs(change))) + 1;
    const value = change < 0 ? change + (1 << size) - 1 : change;
    bits += size.toString(2).padStart(4, '0') + (size ? value.toString(2).padStart(size, '0') : '') + '0';
    before = grey;
  }
  const scan = [...bits.matchAll(/.{1,8}/g)].flatMap(([eight]) => {
    const byte = parseInt(eight.padEnd(8, '1'), 2);
    return byte === 0xff ? [0xff, 0] : [byte];
  });
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif,
    segment(0xdb, [0], Buffer.alloc(64, 8)),
    segment(0xc0, [8], u16(32, 64), [1, 1, 0x11, 0]),
    codes(0x00, { 4: 12 }, Array.from({ length: 12 }, (_, i) => i)),
    codes(0x10, { 1: 1 }, [0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from(scan),
    Buffer.from([0xff, 0xd9]),
  ]);
}
