import type { EditorContext } from '../../feature.ts';
import { $wordingOf } from '../../mark-text.ts';
import { useStatementDesk } from '../../statement-desk.ts';

/** Typing pauses this long before changed wordings are read: nothing runs on the typing path. */
const PAUSE_MS = 150;

/** Tells the ledger which uses stand in the text and what the changed ones say now. */
export function followWordings(context: EditorContext): () => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const desk = useStatementDesk.getState();
    if (desk.context !== context) return;
    const wordings = context.editor
      .getEditorState()
      .read(() => new Map([...changed].map((id) => [id, $wordingOf(id, context.marks.runsOf(id))] as const)));
    changed.clear();
    desk.setPresent(context.marks.ids());
    desk.setWordings(wordings);
  };
  const stop = context.marks.onChange((ids) => {
    for (const id of ids) changed.add(id);
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
