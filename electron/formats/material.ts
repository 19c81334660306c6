import { roleOn } from '#shared/article/offices.ts';
import type { Asset } from '#shared/contract/assets.ts';
import type { Entity } from '#shared/contract/models.ts';
import { lower } from '#shared/document/lower.ts';
import type { Figure, Story } from '#shared/document/story.ts';
import { markedPieces, publicStory, runsText } from '#shared/document/walk.ts';
import { writePartialDate } from '#shared/text/partial-date.ts';
import { analysisLanguage, type Language } from '#shared/text/language.ts';
import type { ArticlePackage } from './copydesk/package.ts';
import type { ManuscriptFacts } from './manuscript/facts.ts';
import type { QuoteList } from './quotes/quote-list.ts';
import { type Telling, tellingOf } from './told.ts';

export interface ExportOptions {
  readonly keepLocation: boolean;
  /** Only for formats that have a place for it; never in the text. */
  readonly includeEditorialNote: boolean;
}

export interface ExportPicture {
  readonly asset: Asset;
  /** Ready to leave the house: location data removed unless asked. */
  readonly bytes: Uint8Array;
  /** Size of what `bytes` shows, after cropping and turning. */
  readonly width: number;
  readonly height: number;
}

/** Under which its bytes are found: one picture may stand in a text twice, cropped differently. */
export function pictureKey({ asset, crop }: Pick<Figure, 'asset' | 'crop'>): string {
  return crop ? [asset, crop.x, crop.y, crop.width, crop.height].join(' ') : asset;
}

/** Everything an exporter may use. */
export interface ExportMaterial {
  readonly content: ArticlePackage;
  /** IANA zone of the newsroom, for printed dates. */
  readonly timeZone: string;
  /** By `pictureKey`; empty for formats without pictures. */
  readonly pictures: ReadonlyMap<string, ExportPicture>;
  /** Files of our own package, by SHA-256: originals, untouched. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Only for manuscripts. */
  readonly facts?: ManuscriptFacts;
  /** Only for quote lists. */
  readonly quotes?: QuoteList;
}

/** A statement as it may be told to readers. */
export interface PublicStatement extends Omit<Telling, 'namesSpeaker'> {
  /** Footnote number, from 1, in reading order. */
  readonly number: number;
  /** All pieces in the text, joined by " … ". */
  readonly printed: string;
  readonly speaker: string;
  readonly speakerRole: string;
  readonly speakerKind: Entity['kind'];
}

/** The article as exporters see it: without desk notes and placeholders, with its public statements. */
export interface PublicArticle {
  readonly story: Story;
  readonly headline: string;
  readonly language: Language;
  /** By mark. */
  readonly statements: ReadonlyMap<string, PublicStatement>;
  readonly authors: readonly string[];
}

/** What may leave the house: ground rules and levels of confidentiality hold here (`told.ts`). */
export function publicArticle(content: ArticlePackage): PublicArticle {
  const story = publicStory(lower(content.article.document));
  const statements = new Map<string, PublicStatement>();
  const byUse = new Map(
    content.statements.flatMap((statement) => statement.uses.map((use) => [use.id, statement] as const)),
  );
  const entities = new Map(content.entities.map((entity) => [entity.id, entity]));
  const printed = new Map<string, string[]>();
  for (const piece of markedPieces(story))
    printed.set(piece.mark, [...(printed.get(piece.mark) ?? []), piece.text]);
  for (const [mark, pieces] of printed) {
    const statement = byUse.get(mark);
    const telling = statement ? tellingOf(statement, content) : null;
    if (!telling) continue;
    const { namesSpeaker, ...told } = telling;
    const { speakerId, speakerAsPrinted } = told.statement.fields;
    const speaker = namesSpeaker && speakerId ? (entities.get(speakerId) ?? null) : null;
    statements.set(mark, {
      ...told,
      number: statements.size + 1,
      printed: pieces.join(' … '),
      speaker: speaker?.name ?? speakerAsPrinted,
      speakerRole: roleOn(speaker, told.statement.fields.saidOn),
      speakerKind: speaker?.kind ?? 'person',
    });
  }
  return {
    story,
    headline: headlineOf(story, content),
    language: analysisLanguage(content.article.fields.language),
    statements,
    authors: authorsOf(story, content),
  };
}

/** The printed headline, else the slugline, else that there is none. */
export function headlineOf(story: Story, content: ArticlePackage): string {
  const headline = plain(runsText(story.fields.headline));
  if (headline !== '') return headline;
  return (
    content.article.fields.slugline ||
    (content.article.fields.language.startsWith('en') ? 'Untitled' : 'Ohne Überschrift')
  );
}

/** The authors by their entries, else as the byline names them. */
export function authorsOf(story: Story, content: ArticlePackage): string[] {
  const people = new Map(content.people.map((person) => [person.id, person.name]));
  const named = content.article.fields.authorIds.flatMap((id) => people.get(id) ?? []);
  if (named.length > 0) return named;
  return plain(runsText(story.fields.byline))
    .replace(/^(?:von|by)\s+/i, '')
    .split(/,\s*|\s+und\s+|\s+and\s+|\s*&\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length < 120);
}

/** White space folded, as fields of other formats want it. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The source of a statement in one line, for footnotes: who, what for, when, where it stands. Empty when nothing
 * but the mark is known.
 */
export function sourceLine(one: PublicStatement, language: Language): { text: string; address: string } {
  const { fields } = one.statement;
  // "er" alone tells a reader nothing that the sentence does not say.
  const isPronoun = fields.speakerId === null && /^\p{Ll}+$/u.test(one.speaker);
  const parts = [one.speaker && !isPronoun ? [one.speaker, one.speakerRole].filter(Boolean).join(', ') : ''];
  if (fields.chain.length > 0)
    parts.push(`${language === 'de' ? 'unter Berufung auf' : 'citing'} ${fields.chain.join(', ')}`);
  if (fields.occasion) parts.push(fields.occasion);
  if (fields.saidAt) parts.push(fields.saidAt);
  if (one.source) parts.push(one.source.name);
  const date = fields.saidOn || one.source?.date || '';
  if (date) parts.push(printedDate(date, language));
  if (fields.translated) {
    const original = fields.original?.text ?? '';
    const word = language === 'de' ? 'Übersetzung' : 'translation';
    parts.push(original ? `${word}; ${language === 'de' ? 'im Original' : 'original'}: ${original}` : word);
  }
  const text = parts.filter(Boolean).join('; ');
  return { text: text === '' && one.address === '' ? '' : text, address: one.address };
}

/** "12.02.2025" or "12 February 2025", "Februar 2025", "2025"; what is no date stays as it is. */
export function printedDate(date: string, language: Language): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
  if (!match) return writePartialDate(date, language);
  if (language === 'de') return `${match[3] ?? ''}.${match[2] ?? ''}.${match[1] ?? ''}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${match[0]}T00:00:00Z`),
  );
}
