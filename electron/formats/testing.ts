import {
  breakNode,
  factBoxNode,
  headingNode,
  linkNode,
  listNode,
  noteNode,
  paragraphNode,
  pictureNode,
  placeholderNode,
  pullQuoteNode,
  quoteNode,
  ruleNode,
  sheet,
  tableNode,
  textNode,
} from '#shared/document/build.ts';
import { checkDocument, type StoredDocument } from '#shared/document/document.ts';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { statementFieldsSchema } from '#shared/contract/statements.ts';
import type { ArticlePackage } from './copydesk/package.ts';
import type { ExportMaterial } from './material.ts';
import type { ManuscriptFacts } from './manuscript/facts.ts';
import type { QuoteList } from './quotes/quote-list.ts';

/** For tests only: an article in which everything occurs, with invented people and places. */

/** A red pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
export const PIXEL_HASH = '4ff6ab670a58c14270e034e2090d9a432caa263a14e0a25785386b0c12f880b5';

/** In the form in which the archive keeps it. */
function stored(document: StoredDocument): StoredDocument {
  const result = checkDocument(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const cell = (text: string, header = false) => ({ header, blocks: [paragraphNode([textNode(text)])] });

export function sampleContent(): ArticlePackage {
  return {
    format: 'copydesk-article',
    version: 1,
    article: {
      id: '01950000-0000-7000-8000-000000000001',
      state: 'approved',
      createdAt: '2025-02-12T09:00:00.000Z',
      updatedAt: '2025-02-12T10:42:07.000Z',
      fields: articleFieldsSchema.parse({
        slugline: 'radweg hafen',
        deskId: 'desk-1',
        genre: 'report',
        urgency: 4,
        authorIds: ['person-1'],
        editorialNote: 'GEHEIM: Rückruf bei Jana nötig',
        keywords: ['Radweg', 'Verkehr'],
        subjectCodes: ['medtop:20001999'],
        entityIds: ['entity-1'],
        publishedAt: '2025-02-12T11:00:00.000Z',
      }),
      document: stored(
        sheet(
          {
            kicker: 'Verkehr',
            headline: 'Stadtrat beschließt Radweg: „Größe zählt“ </script><b>&',
            standfirst: 'Knappe Mehrheit für den Ausbau. Die Kosten sind noch nicht gesichert.',
            byline: 'Von Anna Muster',
            dateline: 'Musterstadt',
          },
          [
            paragraphNode([
              textNode('Der Rat hat '),
              textNode('am Dienstag', { bold: true }),
              textNode(' den Bau '),
              linkNode('https://musterstadt.example/plan.pdf?a=1&b="2"', [
                textNode('beschlossen', { italic: true }),
              ]),
              textNode('. '),
              placeholderNode('TK'),
              noteNode([textNode('DESKNOTIZ nicht drucken')]),
            ]),
            paragraphNode([
              textNode('„Wir bauen ', {}, ['use-1']),
              textNode('diesen', { italic: true }, ['use-1']),
              textNode(' Weg noch in diesem Jahr“', {}, ['use-1']),
              textNode(', sagte Jana Beispiel.'),
            ]),
            headingNode(1, [textNode('Kosten noch offen')]),
            paragraphNode([textNode('Erste Zeile'), breakNode(), textNode('1. keine Liste * nur Text_')]),
            headingNode(2, [textNode('Was fehlt')]),
            {
              ...listNode(false, [[textNode('Ampeln')], [textNode('Schilder')]]),
            },
            listNode(true, [[textNode('Rat')], [textNode('Ausschuss')]], 3),
            quoteNode([textNode('„Überhastet und ungedeckt.“', {}, ['use-2'])]),
            pullQuoteNode([textNode('Noch in diesem Jahr')]),
            factBoxNode([paragraphNode([textNode('Der Weg ist 2,4 km lang.')])]),
            pictureNode({
              asset: PIXEL_HASH,
              caption: 'Die Hafenstraße',
              creditLine: 'Carla Kamera',
              altText: 'Eine Straße',
            }),
            tableNode([
              [cell('Partei', true), cell('Stimmen', true)],
              [cell('A | B'), cell('23')],
            ]),
            ruleNode(),
            paragraphNode([textNode('Laut einem Papier sei das geheim.', {}, ['use-3'])]),
          ],
        ),
      ),
    },
    desk: { id: 'desk-1', name: 'Lokales' },
    people: [{ id: 'person-1', name: 'Anna Muster', initials: 'am' }],
    entities: [
      {
        id: 'entity-1',
        kind: 'person',
        name: 'Jana Beispiel',
        variants: ['Beispiel'],
        description: 'Oberbürgermeisterin',
        offices: [],
        wikidata: '',
        gnd: '',
      },
    ],
    subjects: [{ code: 'medtop:20001999', name: { de: 'Radverkehr', en: 'cycling' }, parent: null }],
    sources: [
      {
        id: 'source-1',
        name: 'Protokoll der Ratssitzung',
        description: '',
        kind: 'document',
        level: 'open',
        address: 'https://musterstadt.example/protokoll#top4',
        date: '2025-02-11',
        groundRule: 'one',
        note: 'QUELLENNOTIZ',
      },
    ],
    statements: [
      {
        id: 'statement-1',
        fields: statementFieldsSchema.parse({
          type: 'direct',
          speakerId: 'entity-1',
          speakerAsPrinted: 'Jana Beispiel',
          cue: 'sagte',
          saidOn: '2025-02-11',
          sourceId: 'source-1',
          note: 'ZITATNOTIZ',
        }),
        authorisation: 'none',
        createdAt: '2025-02-12T09:10:00.000Z',
        updatedAt: '2025-02-12T09:10:00.000Z',
        uses: [{ id: 'use-1' }],
        events: [],
        authorisations: [],
        evidence: [],
      },
      {
        id: 'statement-2',
        fields: statementFieldsSchema.parse({
          type: 'direct',
          speakerId: 'entity-1',
          speakerAsPrinted: 'die Opposition',
          groundRule: 'two',
          sourceId: 'source-1',
        }),
        authorisation: 'none',
        createdAt: '2025-02-12T09:11:00.000Z',
        updatedAt: '2025-02-12T09:11:00.000Z',
        uses: [{ id: 'use-2' }],
        events: [],
        authorisations: [],
        evidence: [],
      },
      {
        id: 'statement-3',
        fields: statementFieldsSchema.parse({
          type: 'indirect',
          speakerAsPrinted: 'INFORMANT',
          groundRule: 'three',
          sourceId: 'source-1',
        }),
        authorisation: 'none',
        createdAt: '2025-02-12T09:12:00.000Z',
        updatedAt: '2025-02-12T09:12:00.000Z',
        uses: [{ id: 'use-3' }],
        events: [],
        authorisations: [],
        evidence: [],
      },
    ],
    evidence: [],
    versions: [
      {
        id: 'version-1',
        revision: 1,
        name: 'Vor dem Kürzen',
        occasion: 'demand',
        reason: '',
        personId: 'person-1',
        createdAt: '2025-02-12T09:30:00.000Z',
        state: 'draft',
        headline: 'Früher',
        words: 1,
        fields: articleFieldsSchema.parse({}),
        document: stored(sheet({ headline: 'Früher' }, [paragraphNode([textNode('Anders.')])])),
      },
    ],
    assets: [
      {
        id: PIXEL_HASH,
        name: 'hafenstrasse.png',
        mediaType: 'image/png',
        bytes: PIXEL.length,
        width: 1,
        height: 1,
        caption: '',
        creditLine: '',
        takenAt: null,
        location: null,
        addedAt: '2025-02-12T09:05:00.000Z',
      },
    ],
  };
}

export function sampleMaterial(content: ArticlePackage = sampleContent()): ExportMaterial {
  const files = new Map(content.assets.map((asset) => [asset.id, new Uint8Array(PIXEL)]));
  return {
    content,
    timeZone: 'Europe/Berlin',
    pictures: new Map(
      content.assets.map((asset) => [asset.id, { asset, bytes: new Uint8Array(PIXEL), width: 1, height: 1 }]),
    ),
    files,
    facts: sampleFacts(),
    quotes: sampleQuotes(),
  };
}

/** The first statement is evidenced, the others are open; every number with a unit is a claim. */
export function sampleFacts(): ManuscriptFacts {
  return {
    version: {
      number: 2,
      name: 'Vor dem Kürzen',
      at: '2025-02-12T09:30:00.000Z',
      person: 'Anna Muster',
      changedSince: true,
    },
    uses: new Map([
      ['use-1', { state: 'evidenced', drift: [] }],
      ['use-2', { state: 'recorded', drift: [{ printed: 'ungedeckt', anchored: 'unbezahlt' }] }],
      ['use-3', { state: 'recorded', drift: [] }],
    ]),
    findClaims: (paragraphs) =>
      paragraphs.flatMap((text, paragraph) =>
        [...text.matchAll(/\d+(?:,\d+)? km|diesem Jahr|geheim/g)].map((match) => ({
          kind: 'number' as const,
          paragraph,
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
          key: match[0],
          name: match[0],
        })),
      ),
  };
}

/** The sample's first statement, printed in two articles in different words, and another one in translation. */
export function sampleQuotes(): QuoteList {
  const { statements, entities, sources, people, article } = sampleContent();
  const [first, second] = statements;
  if (!first || !second) throw new Error('no statements');
  const use = {
    articleId: article.id,
    headline: 'Stadtrat beschließt Radweg',
    day: '2025-02-12T11:00:00.000Z',
    drift: [],
  };
  return {
    of: 'article',
    title: 'Stadtrat beschließt Radweg',
    about: 'Lokales',
    language: 'de',
    timeZone: 'Europe/Berlin',
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
    omitted: 0,
    statements: [
      {
        ...first,
        state: 'evidenced',
        authorisation: 'released',
        uses: [
          { ...use, printed: '„Wir bauen diesen Weg noch in diesem Jahr“' },
          {
            ...use,
            articleId: 'article-2',
            headline: 'Bilanz des Jahres',
            day: '2025-12-30T09:00:00.000Z',
            printed: '„Wir bauen den Weg bald“',
          },
        ],
      },
      {
        ...second,
        fields: {
          ...second.fields,
          translated: true,
          original: { text: 'Hasty *and* unfunded', language: 'en' },
          translation: { text: 'Überhastet', language: 'de', by: 'Anna Muster', method: 'human' },
          groundRule: 'one',
        },
        state: 'recorded',
        uses: [
          {
            ...use,
            printed: '„Überhastet und ungedeckt.“',
            drift: [{ printed: 'ungedeckt', anchored: 'unbezahlt' }],
          },
        ],
      },
    ],
    entities,
    sources,
    evidence: [],
    people,
  };
}
