import type { ReadDatabase } from '../../../electron/archive/sql.ts';

export type QueryKind = 'rare' | 'mid' | 'common' | 'two words' | 'three words' | 'phrase';

const EACH = 40;

/** Words of the archive by how many articles have them, the same ones every time. */
export function sampleQueries(
  archive: ReadDatabase,
  articles: number,
  share: (word: string) => number,
): Readonly<Record<QueryKind, readonly string[]>> {
  const found = { rare: new Set<string>(), mid: new Set<string>(), common: new Set<string>() };
  const step = Math.max(1, Math.floor(articles / 600));
  for (let serial = 1; serial <= articles; serial += step) {
    const words = bodyOf(archive, serial).match(/\p{L}{4,}/gu) ?? [];
    const word = words[(serial * 7919) % Math.max(1, words.length)];
    if (!word) continue;
    const part = share(word);
    if (part === 0) continue;
    const kind = part < 0.001 ? 'rare' : part < 0.03 ? 'mid' : 'common';
    if (found[kind].size < EACH) found[kind].add(word);
  }
  const at = (set: ReadonlySet<string>, place: number) => [...set][place % Math.max(1, set.size)] ?? '';
  const pairs = [...found.mid].map((word, place) => `${word} ${at(found.common, place)}`);
  return {
    rare: [...found.rare],
    mid: [...found.mid],
    common: [...found.common],
    'two words': pairs,
    'three words': pairs.map((pair, place) => `${pair} ${at(found.common, place + 7)}`),
    phrase: Array.from({ length: EACH }, (_, place) => {
      const words = bodyOf(archive, 1 + ((place * 997) % articles)).match(/\p{L}+/gu) ?? [];
      return `"${words.slice(12, 15).join(' ')}"`;
    }),
  };
}

/** Every key of a word. */
export function keysOf(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    Array.from({ length: Math.min(8, word.length) - 1 }, (_, length) => word.slice(0, length + 2)),
  );
}

export function bodyOf(archive: ReadDatabase, serial: number): string {
  const row = archive
    .prepare<[number], { body: string }>(
      'SELECT body FROM article_texts JOIN articles ON id = article_id WHERE serial = ?',
    )
    .get(serial);
  return row?.body ?? '';
}

/** The same question for FTS5: words in quotation marks, all of them. */
export function forFloor(query: string): string {
  if (query.startsWith('"')) return query;
  return query
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ');
}
