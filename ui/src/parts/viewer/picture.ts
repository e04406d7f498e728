// What the head of a picture says, read before it is decoded: how large it is, and which way up it was taken.
export interface PictureHead {
  width: number;
  height: number;
  /** EXIF: 1 upright, 3 upside down, 6 and 8 on a side, even ones mirrored. */
  orientation: number;
}

/** More than this is not decoded: it would take all memory. */
export const mostPixels = 100_000_000;

function exif(view: DataView, start: number, end: number): number {
  if (end - start < 14 || view.getUint32(start) !== 0x45786966) return 1;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const entries = tiff + view.getUint32(tiff + 4, little);
  if (entries + 2 > end) return 1;
  for (let i = 0; i < view.getUint16(entries, little); i += 1) {
    const entry = entries + 2 + i * 12;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, little) === 0x0112) {
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

function jpeg(view: DataView): PictureHead | null {
  let orientation = 1;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = exif(view, at + 4, Math.min(view.byteLength, at + 2 + length));
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    at += 2 + length;
  }
  return null;
}

export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength > 24 && view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
  if (view.byteLength > 10 && view.getUint16(0) === 0xffd8) return jpeg(view);
  return null;
}
