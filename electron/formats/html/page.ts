import { attribute, descendants, type HtmlDocument, type HtmlElement, isElement, textOf } from './parse.ts';

const PARAGRAPHS = new Set(['p', 'li', 'blockquote', 'h2', 'h3']);

/**
 * The element of a saved page that holds the article: what the page itself calls its article, or else the
 * smallest element that holds most of the text in paragraphs. Null: the whole body.
 */
export function articleElement(document: HtmlDocument): HtmlElement | null {
  const body = bodyOf(document);
  if (!body) return null;
  const named: HtmlElement[] = [];
  for (const element of descendants(body)) {
    if (
      element.tagName === 'article' ||
      element.tagName === 'main' ||
      attribute(element, 'role') === 'main' ||
      /articlebody/i.test(attribute(element, 'itemprop')) ||
      /(News)?Article$/.test(attribute(element, 'itemtype'))
    ) {
      named.push(element);
    }
  }
  const whole = paragraphLength(body);
  const good = named
    .map((element) => ({ element, length: paragraphLength(element) }))
    .filter(({ length }) => length > whole * 0.4 && length > 0);
  // An <article> outside the body element of the same article also holds headline and standfirst.
  const best = good.sort((left, right) => right.length - left.length || 0)[0];
  if (best) return smallestWith(best.element, best.length, named) ?? best.element;
  return densest(body, whole);
}

function bodyOf(document: HtmlDocument): HtmlElement | null {
  for (const element of descendants(document)) if (element.tagName === 'body') return element;
  return null;
}

/** `<main>` around one `<article>` with (almost) the same text: the article, provided the headline is in it. */
function smallestWith(outer: HtmlElement, length: number, named: readonly HtmlElement[]): HtmlElement | null {
  for (const inner of [...named].reverse()) {
    if (inner === outer || inner.tagName !== 'article' || !isInside(inner, outer)) continue;
    if (paragraphLength(inner) >= length * 0.8 && hasHeadline(inner)) return inner;
  }
  return null;
}

function isInside(inner: HtmlElement, outer: HtmlElement): boolean {
  for (let at = inner.parentNode; at !== null; at = 'parentNode' in at ? at.parentNode : null) {
    if (at === outer) return true;
  }
  return false;
}

function hasHeadline(element: HtmlElement): boolean {
  for (const inner of descendants(element)) if (inner.tagName === 'h1') return true;
  return false;
}

/** Length of the text in paragraphs, links not counted. */
function paragraphLength(root: HtmlElement): number {
  let length = 0;
  for (const element of descendants(root)) {
    if (!PARAGRAPHS.has(element.tagName)) continue;
    length += ownTextLength(element);
  }
  return length;
}

function ownTextLength(element: HtmlElement): number {
  const text = textOf(element).length;
  let linked = 0;
  for (const inner of descendants(element)) if (inner.tagName === 'a') linked += textOf(inner).length;
  return text - linked > 60 ? text - linked : 0;
}

/** Walks down while one child holds most of the paragraphs. */
function densest(body: HtmlElement, whole: number): HtmlElement | null {
  if (whole < 200) return null;
  let at = body;
  for (;;) {
    let next: HtmlElement | null = null;
    for (const child of at.childNodes) {
      if (isElement(child) && !PARAGRAPHS.has(child.tagName) && paragraphLength(child) >= whole * 0.7)
        next = child;
    }
    if (!next) break;
    // The headline often stands beside the text: stop where it would be lost.
    if (hasHeadline(at) && !hasHeadline(next)) break;
    at = next;
  }
  return at === body ? null : at;
}

/** Number of words outside the article, for the report of what was left out. */
export function wordsOutside(document: HtmlDocument, article: HtmlElement): number {
  const body = bodyOf(document);
  if (!body || body === article) return 0;
  const count = (element: HtmlElement): number => textOf(element).split(' ').filter(Boolean).length;
  return Math.max(0, count(body) - count(article));
}

/** The first h1 of the page that stands outside the chosen element, for pages that put it into a header. */
export function outerHeadline(document: HtmlDocument, article: HtmlElement): HtmlElement | null {
  if (hasHeadline(article)) return null;
  for (const element of descendants(document)) {
    if (element.tagName === 'h1' && textOf(element).length > 8) return element;
  }
  return null;
}
