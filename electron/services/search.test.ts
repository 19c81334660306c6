import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search as contract } from '#shared/contract/search.ts';
import { sheet } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import * as articles from './articles.ts';
import { fillDemo } from './demo/fill.ts';
import * as people from './people.ts';
import * as search from './search.ts';
import { type SearchableArchive, searchableArchive } from './search/testing-index.ts';
import { valueOf } from './testing.ts';

const asked = (query: string) => contract.articles.input.parse({ query });

describe('search', () => {
  let archive: SearchableArchive;

  const context = () => archive.context();
  const find = (query: string, order: 'relevance' | 'newest' = 'relevance') => archive.find(query, { order });
  const headlines = (query: string) => find(query).hits.map((hit) => hit.article.headline);

  beforeAll(async () => {
    archive = searchableArchive();
    valueOf(await fillDemo(archive.job(), { personId: null }));
    archive.catchUp();
  });
  afterAll(() => archive.close());

  it.each([
    ['Minister', 'Außenministerin', 'compound'],
    ['Gespräch', 'Telefongespräch', 'compound'],
    ['Gespraech', 'Gespräch', 'folded'],
    ['Strasse', 'Straßen', 'inflection'],
    ['Wahlkämpfe', 'Wahlkampf', 'inflection'],
    ['yildiz', 'Yıldız', 'folded'],
    ['Brücke', 'Brücke', 'word'],
  ])('%s finds %s and says that it is: %s', (query, found, how) => {
    const reasons = find(query).hits.flatMap((hit) => hit.why);
    expect(reasons).toContainEqual({ term: query, found: expect.stringMatching(found), how });
  });

  it('does not find Rat in beraten, nor anything in the wastebasket', () => {
    const found = find('Rat').hits.flatMap((hit) => hit.why.map((why) => why.found.toLowerCase()));
    expect(found).not.toContain('beraten');
    expect(found).not.toContain('berät');
    expect(found).toContain('stadtrat');
    expect(headlines('Nistplätzen')).toEqual([]);
  });

  it('highlights what it found in the text as printed', () => {
    const [hit] = find('"ein Dach für Fische"').hits;
    const [snippet] = hit?.snippets ?? [];
    expect(hit?.article.slugline).toBe('orvik-grenzbruecke-reportage');
    const [highlight] = snippet?.highlights ?? [];
    expect(snippet?.text.slice(highlight?.start, highlight?.end)).toBe('ein Dach für Fische');
  });

  it('says where in the block the words stand', () => {
    const [hit] = find('Stundentakt').hits;
    const stored = valueOf(articles.get(archive.query(), { id: hit?.article.id ?? '' })).document;
    const [snippet] = (hit?.snippets ?? []).filter((one) => one.text.includes('Haltepunkte'));
    const block = JSON.parse(stored).root.children[snippet?.block ?? 0];
    const text = block.children.map((child: { text: string }) => child.text).join('');
    expect(text.slice(snippet?.offset)).toMatch(/^Stundentakt/);
  });

  it('takes several words together, excludes, and reads phrases', () => {
    expect(headlines('Brücke -Orvik')).toContain('Alte Brücke bleibt bis Weihnachten gesperrt');
    expect(headlines('Brücke -Orvik')).not.toContain('Die Brücke, über die nur noch die Katzen gehen');
    expect(headlines('Sulletalbahn Tunnel')).toEqual(['Kabinett will die Sulletalbahn wieder fahren lassen']);
    expect(headlines('"bleibt Brücke Alte"')).toEqual([]);
  });

  it('puts the plain word before the compound, and the newest first when asked', () => {
    const [first] = headlines('Brücke');
    expect(first).toMatch(/Brücke/);
    const dates = find('Mahrenfeld', 'newest').hits.map(
      (hit) => hit.article.publishedAt ?? hit.article.createdAt,
    );
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('pages without gaps or doubles and counts exactly', () => {
    const all = find('Stadt').hits.map((hit) => hit.article.id);
    const { total } = find('Stadt');
    const paged: string[] = [];
    for (let offset = 0; offset < total; offset += 3) {
      const page = archive.find('Stadt', { offset, limit: 3 });
      expect(page.total).toBe(total);
      paged.push(...page.hits.map((hit) => hit.article.id));
    }
    expect(paged).toEqual(all.slice(0, total));
    expect(new Set(paged).size).toBe(total);
  });

  it('the box gives headlines, names and texts while typing', () => {
    const box = (text: string) => valueOf(search.box(context(), { text, limit: 8 }));
    expect(box('sullet').articles.map(({ article }) => article.slugline)).toEqual(['sulletalbahn-kabinett']);
    expect(box('kessl').entities.map((entity) => entity.name)).toEqual(['Torsten Keßling']);
    expect(box('Fahrrinn').hits.map((hit) => hit.article.slugline)).toEqual(['orvik-grenzbruecke-reportage']);
    expect(box('s').articles.length).toBeGreaterThan(0);
    expect(box('"')).toEqual({ articles: [], entities: [], hits: [] });
  });

  it('finds what was just saved, renamed and thrown away', () => {
    const one = valueOf(articles.get(archive.query(), { id: find('Stundentakt').hits[0]?.article.id ?? '' }));
    const document = one.document.replaceAll('Stundentakt', 'Viertelstundentakt');
    const input = { id: one.id, revision: one.revision, document, fields: one.fields, caret: null };
    valueOf(archive.mutate((mutation) => articles.save(mutation, input)));
    expect(find('Mahrenfeld').indexing).toBe(true);
    archive.catchUp();
    expect(find('Viertelstundentakt')).toMatchObject({ total: 1, indexing: false });
    valueOf(archive.mutate((mutation) => articles.trash(mutation, { ids: [one.id] })));
    archive.catchUp();
    expect(find('Viertelstundentakt').total).toBe(0);
    valueOf(archive.mutate((mutation) => articles.untrash(mutation, { ids: [one.id] })));
    archive.catchUp();
    expect(find('Viertelstundentakt').total).toBe(1);
  });

  it('without an index finds titles and says that it is indexing', () => {
    const found = valueOf(search.articles(archive.query(), asked('Waggonbauer')));
    expect(found.indexing).toBe(true);
    expect(found.hits.map((hit) => hit.article.slugline)).toEqual(['hagen-trost-auftrag-velland']);
  });

  it.each([
    "'; DROP TABLE articles; --",
    '" OR "',
    'NEAR(a b)',
    'headline:x AND (a OR b) NOT c',
    '{headline body} : x',
    '^a* + b -',
    '\u0000\uD800🙂\u202E',
    'a*b*c* (((((',
    '-'.repeat(500),
    '((((""""))))',
  ])('takes %j as words and not as syntax', (query) => {
    const found = search.articles(context(), asked(query));
    if (!found.ok) expect(found.error.code).toBe('INVALID_QUERY');
    expect(search.box(context(), { text: query, limit: 5 }).ok).toBe(true);
  });

  it('saves searches with their counts', () => {
    const saved = valueOf(search.saved(context(), { personId: null }));
    expect(saved.map(({ name, count }) => [name, count > 0])).toEqual([
      ['Alles zur Sulletalbahn', true],
      ['Brücken ohne Orvik', true],
      ['Gespräche mit Karsovien', true],
    ]);
    const [first] = saved;
    valueOf(archive.mutate((mutation) => search.remove(mutation, { id: first?.id ?? '' })));
    expect(valueOf(search.saved(context(), { personId: null }))).toHaveLength(2);
  });

  it('count what came since somebody last looked, for everybody apart', () => {
    const [one, other] = valueOf(people.list(context(), {})).map(({ id }) => id);
    archive.actAs(one ?? null);
    const { id } = valueOf(
      archive.mutate((mutation) =>
        search.save(mutation, { id: null, name: 'Gezeiten', query: 'Gezeitenkalender' }),
      ),
    );
    const fresh = (personId: string | null) =>
      valueOf(search.saved(context(), { personId: personId ?? null })).find((saved) => saved.id === id);
    expect(fresh(one ?? null)).toMatchObject({ count: 0, fresh: 0 });
    const document = documentJson(sheet({ headline: 'Gezeitenkalender erschienen' }, []));
    valueOf(archive.mutate((mutation) => articles.create(mutation, { document, fields: {} })));
    archive.catchUp();
    expect(fresh(one ?? null)).toMatchObject({ count: 1, fresh: 1 });
    expect(fresh(other ?? null), 'who never looked is told nothing').toMatchObject({ fresh: 0 });
    valueOf(archive.mutate((mutation) => search.look(mutation, { id })));
    expect(fresh(one ?? null)).toMatchObject({ count: 1, fresh: 0 });
    expect(archive.mutate((mutation) => search.look(mutation, { id: 'x' }))).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    archive.actAs(null);
  });

  it('remember what somebody searched for, each search once, until they clear it', () => {
    const [one, other] = valueOf(people.list(context(), {})).map(({ id }) => id);
    archive.actAs(one ?? null);
    for (const query of ['Hafen', 'Brücke', 'Hafen'])
      valueOf(archive.mutate((mutation) => search.remember(mutation, { query, hits: 3 })));
    const past = (personId: string | undefined) =>
      valueOf(search.history(context(), { personId: personId ?? null, limit: 10 })).map(({ query }) => query);
    expect([past(one), past(other)]).toEqual([['Hafen', 'Brücke'], []]);
    valueOf(archive.mutate((mutation) => search.forget(mutation, {})));
    expect(past(one)).toEqual([]);
    archive.actAs(null);
  });
});
