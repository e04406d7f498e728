// A canvas or a layer that was made by hand, held by an element of a component.
import type { Attachment } from 'svelte/attachments';

export const held =
  (child: Node | null): Attachment<HTMLElement> =>
  (node) => {
    if (child) node.replaceChildren(child);
  };
