import { useWorkspace } from '../workspace/workspace.ts';

/**
 * The words on the sheet, read from the page itself: for when the editor or the host can no longer be asked.
 * Empty when no article is open.
 */
export function openText(): string {
  const sheet =
    document.querySelector<HTMLElement>('[data-sheet]') ?? document.querySelector('[contenteditable]');
  if (!(sheet instanceof HTMLElement)) return lastText;
  // Fields that are empty leave only their lines behind.
  return sheet.innerText.trim().replace(/\n{3,}/g, '\n\n') || lastText;
}

let lastText = '';

/** Keeps the words while the page still stands; the error boundary calls it before it takes the tree away. */
export function keepOpenText(): void {
  lastText = openText();
}

export async function copyOpenText(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(openText());
    return true;
  } catch {
    return false;
  }
}

/** Saves the words as a text file through the browser's own download. */
export function downloadOpenText(): void {
  const address = URL.createObjectURL(new Blob([openText()], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `copydesk-${useWorkspace.getState().articleId ?? 'text'}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
