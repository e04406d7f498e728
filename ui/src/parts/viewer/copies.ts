// A copy in the system's own program, or where the person says.
import { useSession } from '../../state/session.svelte';
import { toasts } from '../../state/toasts.svelte';
import type { DocumentView } from '../../wire';
import { say } from '../../words/speech.svelte';

export function useCopies() {
  const session = useSession();
  return {
    open: (document: DocumentView): void => void session.attempt(() => session.desk.openDocument(document.id)),
    save: async (document: DocumentView): Promise<void> => {
      const w = say.w.evidence.viewer;
      await session.attempt(async () => {
        const path = await session.desk.saveFile(w.saveTitle, document.name);
        if (!path) return;
        await session.desk.saveDocument(document.id, path);
        toasts.show('done', w.saved(path));
      });
    }
  };
}
