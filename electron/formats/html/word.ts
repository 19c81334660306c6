import type { ListMark } from '../blocks/blocks.ts';
import { attribute, descendants, type HtmlDocument, type HtmlElement, textOf } from './parse.ts';
import { declarations } from './styles.ts';

/**
 * What Word, Outlook and LibreOffice put into HTML for themselves: list markers as text, spacing runs, comments,
 * deleted text of tracked changes. Null when the element is text like any other.
 */
export function wordJunk(
  element: HtmlElement,
  style: ReadonlyMap<string, string>,
): { readonly code: string | null; readonly space: boolean } | null {
  if (style.get('mso-list') === 'ignore') return { code: null, space: false };
  if (style.has('mso-spacerun') || style.has('mso-tab-count')) return { code: null, space: true };
  const part = style.get('mso-element') ?? '';
  if (/^(comment|comment-list)$/.test(part)) return { code: 'comments', space: false };
  if (/^(footnote|endnote)(-list|-separator|-continuation-separator)?$/.test(part))
    return { code: null, space: false };
  if (/^(header|footer)$/.test(part)) return { code: 'page-headers', space: false };
  const names = attribute(element, 'class').toLowerCase().split(/\s+/);
  // `del` alone is struck-out text of the page; with a time it is a deletion that somebody proposed or made.
  const deleted = element.tagName === 'del' && attribute(element, 'datetime') !== '';
  if (deleted || names.includes('msodel')) return { code: 'tracked-deletions', space: false };
  if (
    names.some((name) => name === 'msocomanchor' || name === 'msocomtxt' || name === 'msocommentreference')
  ) {
    return { code: names.includes('msocomanchor') ? 'comments' : null, space: false };
  }
  // The numbers of an encyclopaedia's sources, which stay behind in the page.
  if (element.tagName === 'sup' && names.includes('reference')) return { code: 'references', space: false };
  if (names.includes('apple-converted-space')) return { code: null, space: true };
  return null;
}

/** "mso-list:l0 level2 lfo1" on a paragraph, and the marker that Word wrote in front of it. */
export function listMarkOf(element: HtmlElement, style: ReadonlyMap<string, string>): ListMark | null {
  const mark = /^l(\d+)\s+level(\d+)(?:\s+lfo(\d+))?/.exec(style.get('mso-list') ?? '');
  if (!mark) return null;
  const marker = markerText(element);
  const number = /^\(?(\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7})[.)]/i.exec(marker)?.[1];
  return {
    level: Math.min(9, Math.max(1, Number(mark[2]))),
    ordered: number !== undefined,
    start: number && /^\d+$/.test(number) ? Number(number) : 1,
    list: `${mark[1] ?? ''}.${mark[3] ?? ''}`,
  };
}

/** Word for the web puts every item into a list of its own and says its level in an attribute. */
export function onlineListMark(item: HtmlElement, list: HtmlElement): ListMark | null {
  const parent = list.parentNode;
  if (!parent || !('tagName' in parent) || !/\bListContainerWrapper\b/.test(attribute(parent, 'class')))
    return null;
  const start = Number.parseInt(attribute(list, 'start'), 10);
  return {
    level: Math.min(9, Math.max(1, Number.parseInt(attribute(item, 'data-aria-level'), 10) || 1)),
    ordered: list.tagName === 'ol',
    start: Number.isSafeInteger(start) ? start : 1,
    list: 'online',
  };
}

function markerText(paragraph: HtmlElement): string {
  for (const element of descendants(paragraph)) {
    if (declarations(attribute(element, 'style')).get('mso-list') === 'ignore') return textOf(element);
  }
  return '';
}

/**
 * Footnotes and endnotes of Word (`div id=ftn1`) and LibreOffice (`div id=sdfootnote1`), by the address of their
 * reference (`#_ftn1`, `#sdfootnote1sym`).
 */
export function footnotesOf(document: HtmlDocument): {
  notes: Map<string, string>;
  elements: Set<HtmlElement>;
} {
  const notes = new Map<string, string>();
  const elements = new Set<HtmlElement>();
  for (const element of descendants(document)) {
    const id = attribute(element, 'id');
    const match = /^(?:(?:x_)?(ftn|edn)(\d+)|sd(footnote|endnote)(\d+))$/.exec(id);
    if (!match || element.tagName !== 'div') continue;
    const text = textOf(element).replace(/^\s*(?:\[[\divxa-z]{1,4}\]|\d{1,3})\s*/i, '');
    if (text === '') continue;
    if (match[1]) notes.set(`#_${match[1]}${match[2] ?? ''}`, text);
    else notes.set(`#sd${match[3] ?? ''}${match[4] ?? ''}sym`, text);
    elements.add(element);
  }
  return { notes, elements };
}
