import { z } from 'zod';
import { isSafeLink } from '#shared/text/links.ts';
import { attribute, descendants, type HtmlDocument, isText, textOf } from './parse.ts';

/** What a page says of its article in JSON-LD and meta elements. Empty where it says nothing; never guessed. */
export interface PageMetadata {
  readonly title: string;
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly authors: readonly string[];
  readonly dateline: string;
  readonly section: string;
  readonly published: string;
  readonly modified: string;
  readonly created: string;
  readonly expires: string;
  readonly language: string;
  readonly address: string;
  readonly identifier: string;
  readonly keywords: readonly string[];
  readonly subjects: readonly { readonly code: string; readonly name: string }[];
  readonly copyrightNotice: string;
  readonly quotes: readonly { readonly text: string; readonly speaker: string; readonly source: string }[];
  /** Whether the page itself says that it is an article. */
  readonly isArticle: boolean;
}

const looseNode = z.record(z.string(), z.unknown());
type LooseNode = z.infer<typeof looseNode>;

const ARTICLE_TYPE = /(^|\/)(\w*NewsArticle|Article|BlogPosting|Report|ReportageNewsArticle)$/;

export function readMetadata(document: HtmlDocument): PageMetadata {
  const meta = new Map<string, string[]>();
  const nodes: LooseNode[] = [];
  let title = '';
  let language = '';
  let address = '';
  for (const element of descendants(document)) {
    const tag = element.tagName;
    if (tag === 'html') language = attribute(element, 'lang') || attribute(element, 'xml:lang');
    else if (tag === 'title' && title === '') title = textOf(element);
    else if (tag === 'link' && attribute(element, 'rel') === 'canonical')
      address = attribute(element, 'href');
    else if (tag === 'meta') {
      const name = (attribute(element, 'name') || attribute(element, 'property')).toLowerCase();
      const content = fold(attribute(element, 'content'));
      if (name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
    } else if (tag === 'script' && /^application\/ld\+json/i.test(attribute(element, 'type'))) {
      nodes.push(...linkedNodes(element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')));
    }
  }
  const first = (...names: string[]): string =>
    names.map((name) => meta.get(name)?.[0] ?? '').find(Boolean) ?? '';
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type))) ?? {};
  const text = (key: string): string => fold(plainText(article[key]));
  const authors = names(article['author']);
  const metaAuthors = (meta.get('author') ?? meta.get('article:author') ?? []).filter(
    (name) => !/^https?:/.test(name),
  );
  return {
    title: title || first('og:title'),
    headline: text('headline') || first('og:title', 'twitter:title', 'fulltitle', 'dc.title'),
    kicker: text('alternativeHeadline'),
    standfirst: text('description') || first('description', 'og:description', 'dc.description'),
    authors: authors.length > 0 ? authors : metaAuthors,
    dateline: text('dateline'),
    section: text('articleSection') || first('article:section'),
    published: dateOf(
      text('datePublished') || first('article:published_time', 'date', 'dc.date', 'dcterms.created'),
    ),
    modified: dateOf(text('dateModified') || first('article:modified_time', 'last-modified')),
    created: dateOf(text('dateCreated')),
    expires: dateOf(text('expires')),
    language:
      text('inLanguage') || language || first('og:locale').replace('_', '-') || first('content-language'),
    address:
      [address, first('og:url'), text('url')].find((one) => /^https?:/.test(one) && isSafeLink(one)) ?? '',
    identifier: text('@id') || text('identifier'),
    keywords: keywordsOf(article['keywords'], first('news_keywords', 'keywords')),
    subjects: list(article['about']).flatMap((about) => {
      const code = fold(plainText(property(about, 'termCode')));
      return code ? [{ code, name: fold(plainText(property(about, 'name'))) }] : [];
    }),
    copyrightNotice: text('copyrightNotice'),
    quotes: nodes
      .filter((node) => typesOf(node).some((type) => /(^|\/)Quotation$/.test(type)))
      .map((node) => ({
        text: fold(plainText(node['text'])),
        speaker: names(node['creator'] ?? node['spokenByCharacter'] ?? node['author']).join(', '),
        source: addressOf(node['isBasedOn']) || addressOf(node['citation']),
      }))
      .filter((quote) => quote.text !== ''),
    isArticle: Object.keys(article).length > 0 || first('og:type') === 'article',
  };
}

/** Every object in a JSON-LD block, nested ones included; a broken block says nothing. */
function linkedNodes(json: string): LooseNode[] {
  let value: unknown;
  try {
    value = JSON.parse(json.slice(0, 2_000_000));
  } catch {
    return [];
  }
  const found: LooseNode[] = [];
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let at = open.shift(); at !== undefined && found.length < 5000; at = open.shift()) {
    if (at.depth > 20) continue;
    if (Array.isArray(at.value)) for (const one of at.value) open.push({ value: one, depth: at.depth + 1 });
    else {
      const node = looseNode.safeParse(at.value);
      if (!node.success) continue;
      if (typesOf(node.data).length > 0) found.push(node.data);
      for (const one of Object.values(node.data)) {
        if (typeof one === 'object') open.push({ value: one, depth: at.depth + 1 });
      }
    }
  }
  return found;
}

function typesOf(node: LooseNode): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string');
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function property(value: unknown, key: string): unknown {
  const node = looseNode.safeParse(value);
  return node.success ? node.data[key] : undefined;
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return plainText(value[0]);
  return plainText(property(value, '@value') ?? property(value, 'name') ?? '');
}

function names(value: unknown): string[] {
  return [
    ...new Set(
      list(value)
        .map((one) => fold(typeof one === 'string' ? one : plainText(property(one, 'name'))))
        .filter((name) => name !== '' && !/^https?:/.test(name)),
    ),
  ];
}

function addressOf(value: unknown): string {
  const one = list(value)[0];
  const address =
    typeof one === 'string' ? one : plainText(property(one, 'url') ?? property(one, '@id') ?? '');
  return isSafeLink(address) ? address : '';
}

function keywordsOf(structured: unknown, meta: string): string[] {
  const words = list(structured).flatMap((one) =>
    typeof one === 'string' ? one.split(',') : [plainText(one)],
  );
  const all = words.length > 0 ? words : meta.split(',');
  return [...new Set(all.map(fold).filter((word) => word !== '' && word.length <= 200))].slice(0, 50);
}

/** Only what is a date; the zone stays as the page gives it. */
function dateOf(text: string): string {
  const match = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?/.exec(text);
  if (!match) return '';
  const iso = match[0]
    .replace(' ', 'T')
    .replace(/\s+/g, '')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
