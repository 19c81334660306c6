import type { Source } from '#shared/contract/sources.ts';
import { lower } from '#shared/document/lower.ts';
import { markedPieces } from '#shared/document/walk.ts';
import { type Terms, termsOf } from '#shared/statement/confidentiality.ts';
import type { ArticlePackage, PackageStatement } from './copydesk/package.ts';

type Sources = Pick<ArticlePackage, 'sources' | 'evidence'>;

/** What may be told of a source: its name, or the circle or institution that stands for it. */
export interface ToldSource {
  readonly name: string;
  readonly kind: Source['kind'];
  /** ISO date, or empty. */
  readonly date: string;
}

/** A statement as its ground rule and the level of its source let it be told. */
export interface Telling {
  /** Without what may not be told. */
  readonly statement: PackageStatement;
  /** Whether the speaker is named; otherwise only as the text itself does. */
  readonly namesSpeaker: boolean;
  readonly source: ToldSource | null;
  /** Of the source, or of its web capture; empty where there is none. */
  readonly address: string;
  readonly capturedAt: string;
}

/** What may leave the house of a statement (`termsOf`); null where it may not be told at all. */
export function tellingOf(statement: PackageStatement, content: Sources): Telling | null {
  const source = content.sources.find((one) => one.id === statement.fields.sourceId) ?? null;
  const terms = termsOf({ groundRule: statement.fields.groundRule, source });
  if (!terms) return null;
  const capture = terms.evidenced ? captureOf(statement, content) : undefined;
  const ownAddress = terms.evidenced && /^https?:/.test(source?.address ?? '') ? (source?.address ?? '') : '';
  const kept = terms.traced ? statement : withoutTraces(statement);
  return {
    statement: terms.evidenced ? kept : { ...kept, evidence: [] },
    namesSpeaker: terms.namesSpeaker,
    source: source && toldSource(source, terms),
    address: ownAddress || (capture?.origin ?? ''),
    capturedAt: capture?.capturedAt ?? '',
  };
}

/** Marks in the text of statements that may not be told at all ("unter drei"). */
export function offTheRecord(content: ArticlePackage): string[] {
  const marked = new Set(markedPieces(lower(content.article.document)).map(({ mark }) => mark));
  return content.statements
    .filter((statement) => tellingOf(statement, content) === null)
    .flatMap((statement) => statement.uses.map((use) => use.id))
    .filter((use) => marked.has(use));
}

/** As the desk itself is told: ground rules bind what is printed, levels bind what is written down anywhere. */
export interface DeskTelling {
  readonly statement: PackageStatement;
  readonly source: ToldSource | null;
  readonly address: string;
  /** Its evidence stays in the archive, since its source is not open. */
  readonly isWithheld: boolean;
}

/**
 * What a manuscript for the newsroom says of a statement: all of it while the source is open; otherwise the
 * source by its description, and no evidence that could lead to it.
 */
export function deskTellingOf(
  statement: PackageStatement,
  content: Pick<ArticlePackage, 'sources'>,
): DeskTelling {
  const source = content.sources.find((one) => one.id === statement.fields.sourceId) ?? null;
  const level = source?.level ?? 'open';
  if (level === 'open') {
    const address = /^https?:/.test(source?.address ?? '') ? (source?.address ?? '') : '';
    return { statement, source: source && named(source), address, isWithheld: false };
  }
  const isClose = level !== 'described';
  return {
    statement: isClose
      ? { ...withoutTraces(statement), events: statement.events.map((event) => ({ ...event, note: '' })) }
      : { ...statement, evidence: [] },
    source: described(source, isClose ? '' : (source?.date ?? '')),
    address: '',
    isWithheld: statement.evidence.length > 0,
  };
}

function named({ name, kind, date }: Source): ToldSource {
  return { name, kind, date };
}

function described(source: Source | null, date: string): ToldSource | null {
  return source && source.description !== '' ? { name: source.description, kind: source.kind, date } : null;
}

function toldSource(source: Source, terms: Terms): ToldSource | null {
  const name = { name: source.name, description: source.description, none: '' }[terms.source];
  return name === '' ? null : { name, kind: source.kind, date: terms.traced ? source.date : '' };
}

function withoutTraces(statement: PackageStatement): PackageStatement {
  const { fields } = statement;
  return {
    ...statement,
    fields: { ...fields, addressee: '', saidOn: '', saidAt: '', occasion: '', chain: [], note: '' },
    evidence: [],
    events: [],
  };
}

function captureOf(statement: PackageStatement, content: Sources) {
  return content.evidence.find(
    (one) =>
      one.kind === 'web' &&
      /^https?:/.test(one.origin) &&
      statement.evidence.some((link) => link.evidenceId === one.id),
  );
}
