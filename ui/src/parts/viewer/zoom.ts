// How large a page is shown, and which pages are in sight. Pure, so that it can be tested without a page.
export type Zoom = 'width' | 'page' | number;
export interface Size {
  width: number;
  height: number;
}

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
export const smallest = steps[0] ?? 0.25;
export const largest = steps.at(-1) ?? 5;
export const larger = (scale: number): number => steps.find((s) => s > scale + 0.005) ?? largest;
export const smaller = (scale: number): number => steps.findLast((s) => s < scale - 0.005) ?? smallest;
export const held = (scale: number): number => Math.min(largest, Math.max(smallest, scale));

/** A size as it lies after turning by quarter turns. */
export const turned = (size: Size, degrees: number): Size => (degrees % 180 === 0 ? size : { width: size.height, height: size.width });

/** The scale that a choice comes to in this room. */
export function scaleOf(zoom: Zoom, content: Size, room: Size): number {
  if (typeof zoom === 'number') return held(zoom);
  if (!content.width || !content.height || room.width <= 0 || room.height <= 0) return 1;
  const wide = room.width / content.width;
  return Math.max(0.02, zoom === 'width' ? Math.min(largest, wide) : Math.min(largest, wide, room.height / content.height));
}

/** Where each page begins in one long column, and how long and wide the column is. */
export function column(sizes: Size[], scale: number, gap: number): { tops: number[]; height: number; width: number } {
  let y = gap;
  let width = 0;
  const tops = sizes.map((size) => {
    const top = y;
    y += Math.round(size.height * scale) + gap;
    width = Math.max(width, Math.round(size.width * scale));
    return top;
  });
  return { tops, height: y, width };
}

/** The page that lies at this height: the last one that begins at or above it. */
export function pageAt(tops: number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** First and last page to draw: what is in sight and some room above and below. */
export function inSight(tops: number[], top: number, height: number): [number, number] {
  const margin = Math.max(400, height * 0.75);
  return [pageAt(tops, Math.max(0, top - margin)), pageAt(tops, top + height + margin)];
}
