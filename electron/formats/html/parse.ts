import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { fail, ok, type Result } from '#shared/result.ts';
import { LIMITS } from '../limits.ts';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

class TooMuch extends Error {}

/**
 * Parses HTML as a browser would, but gives up on pages built to exhaust it (LIMIT_EXCEEDED {task, limit, name}).
 * Nothing is fetched and nothing runs: parse5 only builds a tree.
 */
export function parseHtml(html: string, name: string): Result<HtmlDocument> {
  let depth = 0;
  let elements = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > LIMITS.elements) throw new TooMuch('elements');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > LIMITS.depth) throw new TooMuch('nesting');
    },
    onItemPop() {
      depth -= 1;
    },
  };
  try {
    return ok(parse(html, { treeAdapter }));
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const limit = error.message === 'nesting' ? LIMITS.depth : LIMITS.elements;
    return fail('LIMIT_EXCEEDED', { task: error.message, limit, name });
  }
}

export function isElement(node: HtmlNode | HtmlDocument): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Every element below, in document order. */
export function* descendants(root: HtmlDocument | HtmlElement): Generator<HtmlElement> {
  const open: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child) open.push(child);
    }
  }
}

/** Text below an element with white space folded; scripts and styles left out. */
export function textOf(root: HtmlElement): string {
  const open: HtmlNode[] = [root];
  let text = '';
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node) && node.tagName !== 'script' && node.tagName !== 'style') {
      if (node.tagName === 'br' || node.tagName === 'p' || node.tagName === 'div') text += ' ';
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}
