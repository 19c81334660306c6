import type { Source } from '#shared/contract/sources.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
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

/**
 * What may leave the house of a statement; null where it may not be told at all ("unter drei"). "Unter zwei" names
 * the circle or institution only (Bundespressekonferenz, Satzung § 16). A source that is not open is never told by
 * name, and from the level "confidential" on nothing else goes out that could lead to it: neither place and
 * occasion nor evidence.
 */
export function tellingOf(statement: PackageStatement, content: Sources): Telling | null {
  const source = content.sources.find((one) => one.id === statement.fields.sourceId) ?? null;
  const rule = ruleOf({ groundRule: statement.fields.groundRule, source });
  if (rule === 'three') return null;
  const isClose = source?.level === 'confidential' || source?.level === 'background';
  if (rule === 'one' && !isClose) {
    const told = source && source.level === 'open' ? named(source) : described(source, source?.date ?? '');
    const isTraced = source?.level !== 'described';
    const capture = isTraced ? captureOf(statement, content) : undefined;
    const ownAddress = isTraced && /^https?:/.test(source?.address ?? '') ? (source?.address ?? '') : '';
    return {
      statement: isTraced ? statement : { ...statement, evidence: [] },
      namesSpeaker: true,
      source: told,
      address: ownAddress || (capture?.origin ?? ''),
      capturedAt: capture?.capturedAt ?? '',
    };
  }
  return {
    statement: withoutTraces(statement),
    namesSpeaker: rule === 'one',
    source: source?.level === 'background' ? null : described(source, ''),
    address: '',
    capturedAt: '',
  };
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
export function deskTellingOf(statement: PackageStatement, content: ArticlePackage): DeskTelling {
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
