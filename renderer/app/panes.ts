const PANES = ['navigation', 'list', 'editor', 'evidence', 'inspector'] as const;
export type PaneName = (typeof PANES)[number];

const FOCUSABLE =
  '[contenteditable="true"], [data-autofocus], [role="listbox"], [aria-current="page"], [role="tab"][aria-selected="true"], input, button:not(:disabled), [tabindex="0"]';

/** Puts the focus where work in a pane begins: the text, the list, the chosen entry. */
export function focusPane(name: PaneName): boolean {
  const pane = document.querySelector(`[data-pane="${name}"]`);
  if (!pane) return false;
  // In the order of the selectors, not of the page: the text before its toolbar.
  for (const selector of FOCUSABLE.split(', ')) {
    for (const found of pane.querySelectorAll<HTMLElement>(selector)) {
      found.focus();
      // What is hidden or disabled does not take the focus; the next one may.
      if (document.activeElement === found) return true;
    }
  }
  return false;
}

/** F6: from pane to pane, around. */
export function focusNextPane(): void {
  const now = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  const at = PANES.findIndex((name) => name === now);
  for (let step = 1; step <= PANES.length; step += 1) {
    const next = PANES[(at + step) % PANES.length];
    if (next && focusPane(next)) return;
  }
}
