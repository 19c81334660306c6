import type { LexicalEditor } from 'lexical';

/** An article that has not opened by then is not coming, and what was typed for it is not kept from others. */
const PATIENCE_MS = 10_000;

let held: string[] | null = null;
let patience: ReturnType<typeof setTimeout> | undefined;

/** Keeps the keys that are typed from now on for the article that is about to open. */
export function holdTyping(): void {
  dropTyping();
  held = [];
  window.addEventListener('keydown', keep, { capture: true });
  patience = setTimeout(dropTyping, PATIENCE_MS);
}

/**
 * Types what was kept, at the caret, as if it were typed now; keys that come meanwhile wait their turn. The sheet
 * must have the focus.
 */
export async function releaseTyping(editor: LexicalEditor): Promise<void> {
  for (let key = held?.shift(); key !== undefined; key = held?.shift()) {
    if (document.activeElement !== editor.getRootElement()) break;
    type(editor.getRootElement(), key);
    // The editor takes one input per task, as from a keyboard.
    await new Promise((resolve) => setTimeout(resolve));
  }
  dropTyping();
}

/** The same way as every other key: through the sheet's own listeners, so that typography and undo see it. */
function type(sheet: HTMLElement | null, key: string): void {
  const init = { bubbles: true, cancelable: true };
  if (key.length > 1) sheet?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, code: key }));
  else if (
    sheet?.dispatchEvent(new InputEvent('beforeinput', { ...init, inputType: 'insertText', data: key }))
  ) {
    // The browser's own insertion is what would follow a real key; nothing else asks it for that.
    // oxlint-disable-next-line typescript/no-deprecated
    document.execCommand('insertText', false, key);
  }
}

/** Nothing opens after all. */
export function dropTyping(): void {
  held = null;
  clearTimeout(patience);
  window.removeEventListener('keydown', keep, { capture: true });
}

function keep(event: KeyboardEvent): void {
  const shortcut = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (!held || !event.isTrusted || shortcut || event.isComposing) return;
  // Whoever has gone into another field means that field.
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]'))
    return;
  if (event.key.length !== 1 && event.key !== 'Enter' && event.key !== 'Backspace') return;
  held.push(event.key);
  event.preventDefault();
  event.stopPropagation();
}
