/**
 * The browser itself pastes on Ctrl+Shift+V, without asking for leave to read the clipboard. While that key is
 * down, the command of the same name stands back, so that the browser's paste event comes.
 */
let pressed: KeyboardEvent | null = null;

if (typeof window !== 'undefined') {
  window.addEventListener('keydown', (event) => (pressed = event), { capture: true });
}

export function isNativePlainPaste(): boolean {
  return (
    pressed !== null &&
    (pressed.ctrlKey || pressed.metaKey) &&
    pressed.shiftKey &&
    pressed.key.toLowerCase() === 'v' &&
    pressed.target instanceof Element &&
    pressed.target.closest('[contenteditable="true"]') !== null
  );
}
