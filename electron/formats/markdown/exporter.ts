import { stringify } from 'yaml';
import { runsText } from '#shared/document/walk.ts';
import type { Exporter } from '../format.ts';
import {
  type ExportMaterial,
  type ExportOptions,
  plain,
  type PublicArticle,
  publicArticle,
  sourceLine,
} from '../material.ts';
import { MarkdownWriter } from './writer.ts';

/** CommonMark with YAML front matter and Pandoc footnotes for the sources of statements. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  pictures: false,
  write: (material, options) => new TextEncoder().encode(articleMarkdown(material, options)),
};

export function articleMarkdown(
  material: ExportMaterial,
  options: Pick<ExportOptions, 'includeEditorialNote'> = { includeEditorialNote: false },
): string {
  const article = publicArticle(material.content);
  const writer = new MarkdownWriter((mark) => footnoteOf(article, mark));
  const body = writer.blocks(article.story.blocks);
  const footnotes = writer.used.map(({ number, text }) => `[^${number}]: ${text}`);
  return `---\n${frontMatter(material, article, options)}---\n\n${[body, footnotes.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

/** The source of a statement as a footnote; empty where nothing about it is known. */
function footnoteOf(article: PublicArticle, mark: string): string {
  const statement = article.statements.get(mark);
  if (!statement) return '';
  const { text, address } = sourceLine(statement, article.language);
  return [escapeText(text), address === '' ? '' : `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`]
    .filter(Boolean)
    .join('. ');
}

function escapeText(text: string): string {
  return plain(text).replace(/([\\`*_[\]<>#|])/g, '\\$1');
}

function frontMatter(
  material: ExportMaterial,
  article: PublicArticle,
  { includeEditorialNote }: Pick<ExportOptions, 'includeEditorialNote'>,
): string {
  const { content } = material;
  const { fields } = content.article;
  const text = (name: keyof PublicArticle['story']['fields']): string =>
    plain(runsText(article.story.fields[name]));
  const named = (kind: string): string[] =>
    content.entities
      .filter((entity) => entity.kind === kind && fields.entityIds.includes(entity.id))
      .map((entity) => entity.name);
  const matter = {
    title: article.headline,
    kicker: text('kicker'),
    subheadline: text('subheadline'),
    standfirst: text('standfirst'),
    byline: text('byline'),
    authors: [...article.authors],
    dateline: text('dateline'),
    slugline: fields.slugline,
    desk: content.desk?.name ?? '',
    genre: fields.genre ?? '',
    urgency: fields.urgency,
    language: fields.language,
    status: content.article.state,
    id: content.article.id,
    created: content.article.createdAt,
    modified: content.article.updatedAt,
    published: fields.publishedAt ?? '',
    embargo: fields.embargoedUntil?.at ?? '',
    keywords: [...fields.keywords],
    subjects: fields.subjectCodes.map((code) => ({
      code,
      name: content.subjects.find((subject) => subject.code === code)?.name[article.language] ?? '',
    })),
    people: named('person'),
    organisations: named('organisation'),
    places: named('place'),
    copyright: fields.copyrightNotice,
    editorialNote: includeEditorialNote ? fields.editorialNote : '',
  };
  const known = Object.entries(matter).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return stringify(Object.fromEntries(known), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  });
}
