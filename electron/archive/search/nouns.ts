import { connect } from '../open.ts';

/** Nouns of a segment with the number of documents they stand in, frequent ones only. */
export function* nounsOf(
  path: string,
  fewest: number,
): Generator<{ readonly stem: string; readonly articles: number }> {
  const file = connect(path, 'segment-read');
  try {
    const rows = file
      .prepare<[number], { key: string; nouns: number }>(
        `SELECT key, nouns FROM terms WHERE key >= 'w' AND key < 'x' AND nouns >= ? AND nouns * 2 >= docs`,
      )
      .iterate(fewest);
    for (const { key, nouns } of rows) yield { stem: key.slice(1), articles: nouns };
  } finally {
    file.close();
  }
}
