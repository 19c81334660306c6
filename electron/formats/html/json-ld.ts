import type { ArticleFields } from '#shared/article/fields.ts';
import { runsText } from '#shared/document/walk.ts';
import type { Story } from '#shared/document/story.ts';
import { type ExportMaterial, plain, type PublicArticle, type PublicStatement } from '../material.ts';

/** schema.org subtypes of NewsArticle by genre (schema.org 29, "NewsArticle"). */
const TYPES: Partial<Record<NonNullable<ArticleFields['genre']>, string>> = {
  report: 'NewsArticle',
  reportage: 'ReportageNewsArticle',
  feature: 'BackgroundNewsArticle',
  explainer: 'BackgroundNewsArticle',
  chronology: 'BackgroundNewsArticle',
  analysis: 'AnalysisNewsArticle',
  commentary: 'OpinionNewsArticle',
  column: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
};

/**
 * The article as schema.org NewsArticle, its quotations as `Quotation` in `hasPart` with speaker (`creator`) and
 * source (`isBasedOn`). Keys come in a fixed order; what is unknown is left out.
 */
export function newsArticle(material: ExportMaterial, article: PublicArticle): Record<string, unknown> {
  const { content } = material;
  const { fields } = content.article;
  const { story } = article;
  const text = (runs: Story['fields']['headline']): string => plain(runsText(runs));
  const authors = article.authors.map((name) => ({ '@type': 'Person', name }));
  const published = fields.publishedAt ?? fields.embargoedUntil?.at;
  const entities = content.entities.filter((entity) => fields.entityIds.includes(entity.id));
  return present({
    '@context': 'https://schema.org',
    '@type': (fields.genre && TYPES[fields.genre]) ?? 'NewsArticle',
    '@id': `urn:uuid:${content.article.id}`,
    headline: article.headline,
    alternativeHeadline: text(story.fields.kicker) || text(story.fields.subheadline),
    description: text(story.fields.standfirst),
    inLanguage: fields.language,
    dateCreated: content.article.createdAt,
    datePublished: published,
    dateModified: content.article.updatedAt,
    author: authors,
    dateline: text(story.fields.dateline),
    articleSection: content.desk?.name,
    genre: fields.genre,
    creativeWorkStatus: content.article.state,
    image: story.blocks.flatMap((block) =>
      block.kind === 'figure'
        ? [
            present({
              '@type': 'ImageObject',
              caption: block.caption,
              creditText: block.creditLine,
              description: block.altText,
            }),
          ]
        : [],
    ),
    keywords: [...fields.keywords],
    about: fields.subjectCodes.map((code) => ({
      '@type': 'DefinedTerm',
      name: content.subjects.find((subject) => subject.code === code)?.name[article.language] || code,
      termCode: code,
      ...(code.startsWith('medtop:') ? { inDefinedTermSet: 'http://cv.iptc.org/newscodes/mediatopic/' } : {}),
    })),
    mentions: entities.map((entity) =>
      present({
        '@type': ENTITY_TYPES[entity.kind],
        name: entity.name,
        description: entity.description,
        sameAs: entity.wikidata ? `https://www.wikidata.org/entity/${entity.wikidata}` : '',
      }),
    ),
    copyrightNotice: fields.copyrightNotice,
    hasPart: [...article.statements.values()]
      .filter((one) => one.statement.fields.type === 'direct')
      .map((one) => quotation(one)),
    citation: citations([...article.statements.values()]),
  });
}

const ENTITY_TYPES = { person: 'Person', organisation: 'Organization', place: 'Place' } as const;

/** `creator`, since `spokenByCharacter` is meant for fiction. */
function quotation(one: PublicStatement): Record<string, unknown> {
  const { fields } = one.statement;
  return present({
    '@type': 'Quotation',
    text: bareQuotation(one.printed),
    creator: one.speaker
      ? present({
          '@type': ENTITY_TYPES[one.speakerKind],
          name: one.speaker,
          ...(one.speakerKind === 'person'
            ? { jobTitle: one.speakerRole }
            : { description: one.speakerRole }),
        })
      : undefined,
    dateCreated: /^\d{4}-\d\d-\d\d$/.test(fields.saidOn) ? fields.saidOn : undefined,
    isBasedOn:
      one.source || one.address
        ? present({
            '@type': 'CreativeWork',
            name: one.source?.name,
            url: one.address,
            datePublished: /^\d{4}-\d\d-\d\d/.test(one.source?.date ?? '') ? one.source?.date : undefined,
          })
        : undefined,
    translationOfWork:
      fields.translated && fields.original?.text
        ? { '@type': 'Quotation', text: fields.original.text, inLanguage: fields.original.language }
        : undefined,
  });
}

function citations(statements: readonly PublicStatement[]): Record<string, unknown>[] {
  const seen = new Map<string, Record<string, unknown>>();
  for (const one of statements) {
    const key = `${one.source?.name ?? ''} ${one.address}`.trim();
    if (key === '' || seen.has(key)) continue;
    seen.set(key, present({ '@type': 'CreativeWork', name: one.source?.name, url: one.address }));
  }
  return [...seen.values()];
}

/** Without the marks around it: they are typography, the text is what was said. */
export function bareQuotation(text: string): string {
  return plain(text.replace(/^[„“"»«‚‘›]+|[“”"«»‘’‹]+(?=[.,;!?]?$)/g, ''));
}

function present(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
