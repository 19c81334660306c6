import {
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/**
 * Puts the caret back where it stood when the sheet gets the focus again, from a dialog that closes or by Tab. The
 * browser would put it at the top, and the next words would land in the kicker. A click says itself where.
 */
export function registerKeepCaret(editor: LexicalEditor): () => void {
  let pressed = false;
  const onDown = (): void => {
    pressed = true;
  };
  const onUp = (): void => {
    pressed = false;
  };
  return mergeRegister(
    editor.registerRootListener((root) => {
      if (!root) return undefined;
      window.addEventListener('pointerdown', onDown, { capture: true });
      window.addEventListener('pointerup', onUp, { capture: true });
      return () => {
        window.removeEventListener('pointerdown', onDown, { capture: true });
        window.removeEventListener('pointerup', onUp, { capture: true });
      };
    }),
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const selection = $getSelection();
        if (!pressed && selection) $setSelection(selection.clone());
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
