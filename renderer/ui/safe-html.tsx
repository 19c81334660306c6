import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';

type ChildNode = DefaultTreeAdapterMap['childNode'];

/** What a proof or an export consists of. Anything else gives way to its content, or goes with it. */
const ELEMENTS = new Set(
  'article aside b blockquote br caption cite code dd del div dl dt em figcaption figure footer h1 h2 h3 h4 header hr i ins li main ol p q s section small span strong sub sup table tbody td th thead time tr u ul'.split(
    ' ',
  ),
);
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'title',
  'iframe',
  'object',
  'embed',
  'noscript',
  'svg',
  'math',
]);
const ATTRIBUTES: Readonly<Record<string, string>> = {
  lang: 'lang',
  cite: 'cite',
  datetime: 'dateTime',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  start: 'start',
};

/**
 * HTML shown as elements of ours: parsed without the DOM, built from an allow list, never set as markup. The
 * page's policy forbids frames and inline styles, so exports are previewed this way.
 */
export function SafeHtml(props: {
  readonly html: string;
  readonly className?: string | undefined;
  readonly lang?: string;
  /** Given where the element scrolls by itself: its name for whoever reaches it by key. */
  readonly scrollLabel?: string;
}) {
  const content = useMemo(() => parseFragment(bodyOf(props.html)).childNodes.map(toReact), [props.html]);
  const frame = { className: props.className, lang: props.lang };
  if (props.scrollLabel === undefined) return <div {...frame}>{content}</div>;
  return (
    // What scrolls must be reachable, so that the arrow keys can scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section {...frame} aria-label={props.scrollLabel} tabIndex={0}>
      {content}
    </section>
  );
}

/** A whole page's body; a fragment is all body. */
function bodyOf(html: string): string {
  const body = /<body[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1];
  return body ?? html;
}

function toReact(node: ChildNode, key: number): ReactNode {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || DROPPED.has(node.tagName)) return null;
  const children = node.childNodes.map(toReact);
  // Links say where they lead and lead nowhere: a preview is not a place to leave from.
  if (node.tagName === 'a') {
    const href = node.attrs.find(({ name }) => name === 'href')?.value;
    return createElement('u', { key, title: href }, ...children);
  }
  if (node.tagName === 'img') {
    const alt = node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
    return createElement('span', { key, role: 'img', 'aria-label': alt }, `[${alt}]`);
  }
  if (!ELEMENTS.has(node.tagName)) return createElement(Fragment, { key }, ...children);
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attrs) {
    const known = ATTRIBUTES[name];
    if (known) attributes[known] = value;
  }
  return children.length > 0
    ? createElement(node.tagName, { key, ...attributes }, ...children)
    : createElement(node.tagName, { key, ...attributes });
}
