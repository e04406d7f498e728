// How a document is being looked at; the tools set it, the pages follow.
import { held, larger, smaller, type Zoom } from './zoom';

export class View {
  zoom = $state<Zoom>('width');
  /** What the zoom comes to now; the pages say so. */
  scale = $state(1);
  rotation = $state(0);
  page = $state(1);
  pages = $state(0);
  /** Where to go; the column of pages takes it away again. */
  wanted = $state<number | null>(null);
  /** There is something to turn and enlarge. */
  ready = $state(false);

  constructor(zoom: Zoom) {
    this.zoom = zoom;
  }

  enlarge = (): void => void (this.zoom = larger(this.scale));
  shrink = (): void => void (this.zoom = smaller(this.scale));
  to = (scale: number): void => void (this.zoom = held(scale));
  fit = (): void => void (this.zoom = this.zoom === 'width' ? 'page' : 'width');
  turn = (): void => void (this.rotation = (this.rotation + 90) % 360);
  go = (page: number): void => void (this.wanted = Math.min(this.pages, Math.max(1, page)));
}
