import type { TextFormat } from '#shared/document/story.ts';
import { attribute, descendants, type HtmlDocument, type HtmlElement, isText } from './parse.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** `style` declarations by property, lower case. */
export function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of style.slice(0, 20_000).split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) {
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
    }
  }
  return found;
}

/** Rules of the form `.name { … }` or `tag.name { … }`: Google Docs and LibreOffice put bold and italic there. */
export function classRules(document: HtmlDocument): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  for (const element of descendants(document)) {
    if (element.tagName !== 'style') continue;
    const sheet = element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
    for (const match of sheet.slice(0, 400_000).matchAll(/([^{}@]{1,300})\{([^{}]{1,2000})\}/g)) {
      for (const selector of (match[1] ?? '').split(',')) {
        const name = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
        if (name) rules.set(name, `${rules.get(name) ?? ''};${match[2] ?? ''}`);
      }
    }
  }
  return rules;
}

/** What an element's own style and its classes say, the style last. */
export function styleOf(element: HtmlElement, rules: ReadonlyMap<string, string>): Map<string, string> {
  const own = attribute(element, 'style');
  if (rules.size === 0) return declarations(own);
  const classes = attribute(element, 'class').split(/\s+/);
  return declarations(`${classes.map((name) => rules.get(name) ?? '').join(';')};${own}`);
}

export function isHidden(element: HtmlElement, style: ReadonlyMap<string, string>): boolean {
  return (
    element.attrs.some((one) => one.name === 'hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
}

const BY_TAG: Readonly<Record<string, keyof TextFormat>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** The format inside an element: what surrounds it, its tag, then its style, which may also take away. */
export function formatInside(
  element: HtmlElement,
  style: ReadonlyMap<string, string>,
  around: TextFormat,
): TextFormat {
  const format: Mutable<TextFormat> = { ...around };
  const byTag = BY_TAG[element.tagName];
  if (byTag) format[byTag] = true;
  const set = (name: keyof TextFormat, on: boolean): void => {
    if (on) format[name] = true;
    else delete format[name];
  };
  // Apple's programs write the shorthand only.
  const font = style.get('font') ?? '';
  if (/\b(?:bold|[6-9]00)\b/.test(font)) format.bold = true;
  if (/\b(?:italic|oblique)\b/.test(font)) format.italic = true;
  const weight = style.get('font-weight');
  if (weight) set('bold', /^(bold|bolder|[6-9]\d\d)/.test(weight));
  const slant = style.get('font-style');
  if (slant) set('italic', /^(italic|oblique)/.test(slant));
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  if (line?.includes('underline') && element.tagName !== 'a') format.underline = true;
  if (line?.includes('line-through')) format.strikethrough = true;
  if (line === 'none') {
    delete format.underline;
    delete format.strikethrough;
  }
  const height = style.get('vertical-align');
  if (height === 'super') format.superscript = true;
  else if (height === 'sub') format.subscript = true;
  return format;
}
