import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search as contract } from '#shared/contract/search.ts';
import { sources as sourcesContract } from '#shared/contract/sources.ts';
import { writeField } from '#shared/search/fields.ts';
import { fillDemo } from '../demo/fill.ts';
import * as evidence from '../evidence.ts';
import * as search from '../search.ts';
import * as sources from '../sources.ts';
import * as statements from '../statements.ts';
import { valueOf } from '../testing.ts';
import { type SearchableArchive, searchableArchive } from './testing-index.ts';

describe('search over the demo newsroom', () => {
  let archive: SearchableArchive;

  beforeAll(async () => {
    archive = searchableArchive();
    valueOf(await fillDemo(archive.job(), { personId: null }));
    archive.catchUp();
  });
  afterAll(() => archive.close());

  const sluglines = (query: string) => archive.find(query).hits.map((hit) => hit.article.slugline);

  it('counts facets over everything found, and each value narrows to its count', () => {
    const all = archive.find('Brücke', { facets: true, limit: 1 });
    expect(all.facets.map(({ field }) => field)).toEqual(expect.arrayContaining(['desk', 'state', 'year']));
    for (const { field, values } of all.facets)
      for (const { value, count } of values) {
        const narrowed = archive.find(`Brücke ${writeField(field, value, 'de')}`, { limit: 1 });
        expect([field, value, narrowed.total]).toEqual([field, value, count]);
      }
    const desks = all.facets.find(({ field }) => field === 'desk');
    expect(desks?.values.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(all.total);
  });

  it('narrows by fields in German and English alike', () => {
    const german = archive.find('ressort:Politik seit:2024');
    expect(german.total).toBeGreaterThan(0);
    expect(archive.find('desk:Politik since:2024').total).toBe(german.total);
    expect(archive.find('ressort:Gibtsnicht').total).toBe(0);
    expect(archive.find('Brücke bis:1990').total).toBe(0);
  });

  it('finds words of one statement only there', () => {
    const quoted = archive.find('in:zitat Brücke').total;
    expect(quoted).toBeGreaterThan(0);
    expect(quoted).toBeLessThan(archive.find('Brücke').total);
    expect(archive.find('in:überschrift Brücke').total).toBeLessThanOrEqual(archive.find('Brücke').total);
  });

  it('phrases, nearness, alternatives and exclusions', () => {
    expect(archive.find('"ein Dach für Fische"').total).toBe(1);
    expect(archive.find('Dach NEAR/3 Fische').total).toBe(1);
    expect(archive.find('Fische NEAR/1 Dach').total).toBe(0);
    const [bridge, tunnel, either, both] = ['Brücke', 'Tunnel', 'Brücke ODER Tunnel', 'Brücke Tunnel'].map(
      (query) => archive.find(query).total,
    );
    expect(either).toBe((bridge ?? 0) + (tunnel ?? 0) - (both ?? 0));
    expect(archive.find('Brücke -Tunnel').total).toBe((bridge ?? 0) - (both ?? 0));
  });

  it('with few hits shows what has only some of the words, and nothing twice', () => {
    const { hits, wider } = archive.find('Stundentakt Weihnachten Orgelbauer');
    expect(wider?.total).toBeGreaterThan(0);
    const ids = [...hits, ...(wider?.hits ?? [])].map((hit) => hit.article.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('corrects only words that occur nowhere', () => {
    const { corrections } = archive.find('Stundentkat Brücke');
    expect(corrections).toEqual([
      { position: 0, typed: 'Stundentkat', suggestion: 'Stundentakt', query: 'Stundentakt Brücke' },
    ]);
    expect(archive.find('Stundentakt Brücke').corrections).toEqual([]);
  });

  it('finds statements with their place, by speaker and subject', () => {
    const all = archive.statements('', { facets: true });
    expect(all.total).toBe(0);
    const said = archive.statements('status:exported', { facets: true, order: 'newest', limit: 200 });
    expect(said.hits.length).toBe(said.total);
    const speakers = said.facets.find(({ field }) => field === 'speaker')?.values ?? [];
    const [speaker] = speakers;
    const bySpeaker = archive.statements(writeField('speaker', speaker?.value ?? '', 'de'));
    expect(bySpeaker.total).toBeGreaterThanOrEqual(speaker?.count ?? 1);
    for (const hit of bySpeaker.hits) {
      const names = [hit.statement.speaker?.name, hit.statement.speakerAsPrinted].join(' ');
      expect(names).toContain(speaker?.value.split(' ').at(-1) ?? '');
      expect(hit.place).not.toBeNull();
    }
    const dates = said.hits.map((hit) => hit.statement.saidOn || hit.publishedAt?.slice(0, 10) || '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('statements are found by a word in them and marked', () => {
    const [hit] = archive.statements('Brücke').hits;
    const marked = (hit?.highlights ?? []).map(({ start, end }) => hit?.printed.slice(start, end));
    expect(marked.join(' ')).toMatch(/Brücke/i);
  });

  it('names similar articles, without the article itself', () => {
    const [bridge] = archive.find('Brücke').hits;
    const similar = valueOf(
      search.similar(archive.context(), { articleId: bridge?.article.id ?? '', limit: 5 }),
    );
    expect(similar.length).toBeGreaterThan(0);
    expect(similar.map(({ article }) => article.id)).not.toContain(bridge?.article.id);
    expect(similar[0]?.words.length).toBeGreaterThan(0);
  });

  it('knows a sentence again, also in other words', () => {
    const [hit] = archive.find('"ein Dach für Fische"').hits;
    const text = hit?.snippets[0]?.text.replace(/[…\s]+/g, ' ').trim() ?? '';
    const [found] = valueOf(search.sentence(archive.context(), { text, exceptArticleId: null, limit: 3 }));
    expect(found?.article.id).toBe(hit?.article.id);
    expect(found?.alike).toBeGreaterThan(0.5);
    const none = search.sentence(archive.context(), {
      text: 'Quittenmus beschleunigt sechzehn Zebras.',
      exceptArticleId: null,
      limit: 3,
    });
    expect(valueOf(none)).toEqual([]);
  });

  it('finds words inside evidence, but not when the source is protected', () => {
    const [hit] = archive.find('in:zitat Brücke').hits;
    const [used] = valueOf(statements.ofArticle(archive.query(), { articleId: hit?.article.id ?? '' }));
    const statementId = used?.statement.id ?? '';
    valueOf(
      archive.mutate((context) =>
        evidence.addText(context, {
          text: 'Im Protokoll steht auch das Wort Quarzsandlieferung.',
          name: 'Protokoll',
          origin: '',
          statementId,
        }),
      ),
    );
    archive.catchUp();
    const found = archive.find('Quarzsandlieferungen');
    expect(found.hits.map((one) => one.article.id)).toEqual([hit?.article.id]);
    expect(found.hits[0]?.evidence[0]?.name).toBe('Protokoll');
    const source = valueOf(
      archive.mutate((context) =>
        sources.save(
          context,
          sourcesContract.save.input.parse({
            description: 'jemand aus dem Rat',
            kind: 'person',
            level: 'confidential',
          }),
        ),
      ),
    );
    valueOf(
      archive.mutate((context) =>
        statements.update(context, {
          id: statementId,
          fields: { sourceId: source.id },
          newSpeaker: null,
        }),
      ),
    );
    archive.catchUp();
    expect(archive.find('Quarzsandlieferungen').total).toBe(0);
  });

  it('takes whatever is typed', () => {
    const words = Array.from({ length: 3000 }, (_, number) => `Wort${number}`).join(' ');
    const queries = [
      words,
      `${'('.repeat(20)}Brücke${')'.repeat(20)}`,
      '(Brücke OR (Tunnel NEAR/3 "alte Brücke") -Orvik) NOT (in:zitat Haus*)',
      '"',
      '\u201E',
      "Robert'); DROP TABLE articles;--",
      '^headline:Brücke AND NEAR(a b, 3)',
      '/(a+)+$/ .* [^x]',
      '\u0000Brücke\u0000',
      '🌉 Brücke 🌉',
      '\u202Eekcürb שלום مرحبا',
      'a* b* c*',
      '\uD800',
    ];
    for (const query of queries) {
      const asked = contract.articles.input.parse({ query, facets: true });
      for (const result of [
        search.articles(archive.context(), asked),
        search.statements(archive.context(), asked),
        search.box(archive.context(), { text: query.slice(0, 2000), limit: 8 }),
      ]) {
        if (result.ok) continue;
        expect(result.error.code).toBe('INVALID_QUERY');
        expect(result.error.params['position']).toBeLessThanOrEqual(query.length);
      }
    }
    expect(sluglines('\u0000Brücke\u0000')).toEqual(sluglines('Brücke'));
  });
});
