import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { ok } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { recordChange } from '../../archive/change-log.ts';
import { insertImported } from '../article-making.ts';
import { type SearchableArchive, searchableArchive } from './testing-index.ts';
import { stemOf } from '../../language/stems.ts';
import { fillDemo } from '../demo/fill.ts';
import { valueOf } from '../testing.ts';
import { FAMILIES, type WordFamily } from './testing-families.ts';

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const f1 = ({ right, wrong, missed }: Count) => (2 * right) / (2 * right + wrong + missed);

/** Every word stands in an article of its own; what an article's word is, its slugline says. */
describe('word families', () => {
  let archive: SearchableArchive;

  beforeAll(async () => {
    archive = searchableArchive();
    valueOf(await fillDemo(archive.job(), { personId: null }));
    valueOf(
      archive.mutate((context) => {
        const ids = (['de', 'en'] as const).flatMap((language) =>
          wordsOf(language).map((word) => {
            const text =
              language === 'de' ? `Am Rande ging es um ${word}.` : `Then they wrote about ${word}.`;
            return valueOf(
              insertImported(context, {
                document: documentJson(sheet({}, [paragraphNode([textNode(text)])])),
                fields: articleFieldsSchema.parse({ language, slugline: slugline(language, word) }),
                createdAt: '2025-01-01T00:00:00.000Z',
              }),
            ).id;
          }),
        );
        recordChange(context, 'imports.run', 'article', ids);
        return ok(null);
      }),
    );
    archive.catchUp();
  });
  afterAll(() => archive.close());

  const searched = ({ query, language }: WordFamily) => {
    const found = archive.find(query, { limit: 200 }).hits.map((hit) => hit.article.slugline);
    return (word: string) => found.includes(slugline(language, word));
  };
  const stemmed =
    ({ query, language }: WordFamily) =>
    (word: string) =>
      stemOf(fold(query), language) === stemOf(fold(word), language);

  it.each(['de', 'en'] as const)('are found together in %s, and what only looks alike is not', (language) => {
    const families = FAMILIES.filter((family) => family.language === language);
    const analysis = f1(countAll(families, searched));
    const stems = f1(countAll(families, stemmed));
    console.log(`word families ${language}: F1 ${analysis.toFixed(3)}, stems alone ${stems.toFixed(3)}`);
    expect(analysis).toBeGreaterThanOrEqual(0.85);
    // English writes compounds apart: there the stems are all there is to win.
    if (language === 'de') expect(analysis / stems).toBeGreaterThanOrEqual(1.3);
  });

  it.each([
    ['Rat', 'beraten'],
    ['Tor', 'Motor'],
    ['Amt', 'Samt'],
    ['Eis', 'Reis'],
  ])('%s does not find %s', (query, trap) => {
    expect(searched({ language: 'de', query, accept: [], ignore: [] })(trap)).toBe(false);
  });
});

function wordsOf(language: 'de' | 'en'): string[] {
  const families = FAMILIES.filter((family) => family.language === language);
  return [...new Set(families.flatMap(({ accept, ignore }) => [...accept, ...ignore]))];
}

function slugline(language: string, word: string): string {
  return `${language}-${word}`;
}

function countAll(
  families: readonly WordFamily[],
  finder: (family: WordFamily) => (word: string) => boolean,
): Count {
  const count: Count = { right: 0, wrong: 0, missed: 0 };
  for (const family of families) {
    const finds = finder(family);
    for (const word of family.accept) count[finds(word) ? 'right' : 'missed'] += 1;
    for (const word of family.ignore) if (finds(word)) count.wrong += 1;
  }
  return count;
}
