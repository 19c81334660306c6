import type { LexicalEditor } from 'lexical';

/** Keys that the browser itself moves the caret by. */
const MOVES = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/**
 * Makes a key act where the caret is. The browser moves the caret at once and tells of it later, behind keys that
 * were typed meanwhile: on a busy page, Ctrl+End and Enter would begin the new paragraph at the former place. A key
 * that follows a move therefore tells of it first.
 */
export function registerFollowCaret(editor: LexicalEditor): () => void {
  let moved = false;
  const told = (): void => {
    moved = false;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (moved && !event.isComposing) document.dispatchEvent(new Event('selectionchange'));
    moved = MOVES.has(event.key);
  };
  const onPress = (): void => {
    moved = true;
  };
  return editor.registerRootListener((root) => {
    if (!root) return undefined;
    root.addEventListener('keydown', onKey, { capture: true });
    root.addEventListener('mousedown', onPress);
    document.addEventListener('selectionchange', told);
    return () => {
      root.removeEventListener('keydown', onKey, { capture: true });
      root.removeEventListener('mousedown', onPress);
      document.removeEventListener('selectionchange', told);
    };
  });
}
