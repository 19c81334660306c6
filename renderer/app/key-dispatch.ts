import { useEffect } from 'react';
import { commandNow, runCommand } from '../workspace/commands.ts';
import { isMac, keysOf } from '../workspace/keymap.ts';
import { useKeymap } from '../workspace/keys.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** What the keys of these do is right in a field of a dialog, too: the browser does it there. */
const OF_FIELDS = new Set(['editor.undo', 'editor.redo', 'editor.paste-plain']);

/** Runs commands by their keys, before the editor sees them. While a dialog is open only those meant for it. */
export function useKeyDispatch(): void {
  const keymap = useKeymap();
  useEffect(() => {
    const byKeys = new Map<string, string[]>();
    for (const [id, list] of Object.entries(keymap)) {
      for (const keys of list) byKeys.set(keys, [...(byKeys.get(keys) ?? []), id]);
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const keys = keysOf(event, isMac());
      const ids = keys === null ? undefined : byKeys.get(keys);
      const id = ids?.find((one) => commandNow(one) !== undefined);
      if (!id) return;
      const inDialog =
        useWorkspace.getState().dialog !== null || document.querySelector('[role="dialog"]') !== null;
      if (inDialog && !commandNow(id)?.everywhere) {
        // The browser must not save, print or reload the page instead.
        if (!OF_FIELDS.has(id)) event.preventDefault();
        return;
      }
      if (runCommand(id)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [keymap]);
}
