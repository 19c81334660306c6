import { useEffect } from 'react';
import { useWorkspace } from '../workspace/workspace.ts';
import { focusPane } from './panes.ts';

const FOCUSABLE = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]';
/** What is taken away together with the focused element; beyond it, work goes on in the text. */
const PLACES = '[data-pane], [role="dialog"], header, footer';
/** Whoever takes something away may send the focus somewhere; closing dialogs do so a moment later. */
const PATIENCE_MS = 50;
/** By then the first list is there on any machine that can be worked on. */
const FIRST_LIST_MS = 300;

interface Place {
  readonly element: HTMLElement;
  /** The focus showed, as it does for whoever works by keyboard. */
  readonly shown: boolean;
  /** The elements around it, nearest first, each with its rank among what can take the focus there. */
  readonly around: readonly { readonly ancestor: HTMLElement; readonly rank: number }[];
}

/**
 * A button that vanishes by being pressed would leave the focus nowhere, and whoever works by keyboard without a
 * place to go on from. The focus goes to what has moved up in its stead, else back into the text.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Place | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? placeOf(target) : null;
    };
    // A click beside everything takes the focus away on purpose.
    const leave = ({ target }: PointerEvent): void => {
      if (target instanceof Element && !target.closest(`${FOCUSABLE}, label, [tabindex]`)) last = null;
    };
    const look = (): void => {
      if (!last || canTakeFocus(last.element) || timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        const lost = last;
        if (!lost || canTakeFocus(lost.element) || !isNowhere(document.activeElement, lost.element)) return;
        last = null;
        goOnFrom(lost);
      }, PATIENCE_MS);
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', leave);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', leave);
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
}

/** Where nothing is open at the start, keys begin at the list, or at "Neuer Artikel" while that is empty. */
export function useFirstFocus(ready: boolean): void {
  useEffect(() => {
    if (!ready || useWorkspace.getState().articleId !== null) return undefined;
    const timer = setTimeout(() => {
      if (!isNowhere(document.activeElement, document.body)) return;
      focusPane(document.querySelector('[data-pane="list"] [role="option"]') ? 'list' : 'editor');
    }, FIRST_LIST_MS);
    return () => clearTimeout(timer);
  }, [ready]);
}

function placeOf(element: HTMLElement): Place {
  const around: { ancestor: HTMLElement; rank: number }[] = [];
  // The sheet itself goes only with its whole pane, and counting what it holds would cost.
  const outermost = element.isContentEditable ? null : element.closest(PLACES);
  for (let at = element.parentElement; outermost && at; at = at.parentElement) {
    around.push({ ancestor: at, rank: [...at.querySelectorAll(FOCUSABLE)].indexOf(element) });
    if (at === outermost) break;
  }
  return { element, shown: element.matches(':focus-visible'), around };
}

function goOnFrom({ shown, around }: Place): void {
  for (const { ancestor, rank } of around) {
    if (!ancestor.isConnected) continue;
    // Beside the text, work goes on in the text.
    if (ancestor.querySelector('[contenteditable="true"]')) break;
    const able = [...ancestor.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canTakeFocus);
    const next = able[Math.min(Math.max(rank, 0), able.length - 1)];
    if (!next) continue;
    // Whoever pressed with the mouse looks at something else, which must not scroll away.
    next.focus({ preventScroll: !shown });
    if (document.activeElement === next) return;
  }
  if (document.querySelector('[role="dialog"]')) return;
  if (!focusPane('editor')) focusPane('list');
}

function canTakeFocus(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled') || element.closest('[hidden], [inert]'))
    return false;
  return element.tabIndex >= 0 || element.isContentEditable || element.hasAttribute('tabindex');
}

/**
 * A disabled button may stay the active element, but no key reaches it any more; and a dialog takes the focus
 * itself when something in it goes, where nobody sees it.
 */
function isNowhere(active: Element | null, lost: HTMLElement): boolean {
  return active === null || active === document.body || active === lost || active.matches('[role="dialog"]');
}
