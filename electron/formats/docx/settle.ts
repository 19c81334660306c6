import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { ZIP_TIME } from '../copydesk/exporter.ts';

/**
 * Makes a packed DOCX the same for the same article: the library writes the present time, random relationship ids
 * and counters that run through the whole process. Everything else stays as it is.
 */
export function settle(
  packed: Uint8Array,
  times: { readonly created: string; readonly modified: string },
): Uint8Array {
  const parts = unzipSync(packed);
  const texts = new Map<string, string>();
  for (const [name, bytes] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(name)) texts.set(name, strFromU8(bytes));
  for (const [name, xml] of texts) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace(/_rels\/([^/]+)\.rels$/, '$1');
    const ids = relationshipIds(xml);
    texts.set(name, renamed(xml, ids));
    const part = texts.get(owner);
    if (part !== undefined) texts.set(owner, renamed(part, ids));
  }
  const document = texts.get('word/document.xml');
  if (document !== undefined) texts.set('word/document.xml', countedBookmarks(countedDrawings(document)));
  const core = texts.get('docProps/core.xml');
  if (core !== undefined) texts.set('docProps/core.xml', dated(core, times));
  const entries: Zippable = {};
  // Word reads the content types first.
  const names = Object.keys(parts).toSorted(
    (left, right) => rank(left) - rank(right) || (left < right ? -1 : 1),
  );
  for (const name of names) {
    const text = texts.get(name);
    const bytes = text === undefined ? parts[name] : strToU8(text);
    if (bytes) entries[name] = [bytes, { level: 6, mtime: ZIP_TIME }];
  }
  return zipSync(entries);
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

/** Random ids (`rIdhh3k…`) by their order in the part, numbered behind the fixed ones. */
function relationshipIds(rels: string): Map<string, string> {
  const ids = [...rels.matchAll(/\sId="([^"]+)"/g)].map((match) => match[1] ?? '');
  const fixed = new Set(ids.filter((id) => /^rId\d+$/.test(id)));
  const renames = new Map<string, string>();
  let number = 1000;
  for (const id of ids) {
    if (fixed.has(id)) continue;
    do number += 1;
    while (fixed.has(`rId${number}`));
    renames.set(id, `rId${number}`);
  }
  return renames;
}

function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return xml;
  return xml.replace(/(\s(?:Id|r:id|r:embed|r:link)=")([^"]+)"/g, (whole, start: string, id: string) => {
    const fixed = ids.get(id);
    return fixed ? `${start}${fixed}"` : whole;
  });
}

function countedDrawings(xml: string): string {
  let number = 0;
  return xml.replace(/(<wp:docPr\b[^>]*\sid=")\d+"/g, (_whole, start: string) => {
    number += 1;
    return `${start}${number}"`;
  });
}

/** A bookmark's two ends share a number; it means nothing beyond that. */
function countedBookmarks(xml: string): string {
  const numbers = new Map<string, string>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*\sw:id=")([^"]*)"/g,
    (_whole, start: string, id: string) => {
      const number = numbers.get(id) ?? String(numbers.size + 1);
      numbers.set(id, number);
      return `${start}${number}"`;
    },
  );
}

function dated(core: string, times: { readonly created: string; readonly modified: string }): string {
  const seconds = (time: string): string => time.replace(/\.\d+Z$/, 'Z');
  return core
    .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${seconds(times.created)}`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${seconds(times.modified)}`);
}
