import type { Evidence } from '#shared/contract/evidence.ts';
import { roleOn } from '#shared/article/offices.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import type { Language } from '#shared/text/language.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
import { type DeskTelling, deskTellingOf } from '../told.ts';
import type { ArticlePackage, PackageStatement } from '../copydesk/package.ts';
import { printedInstant } from '../html/printed-instant.ts';
import { plain, printedDate } from '../material.ts';
import type { UseFacts } from './facts.ts';
import type { RecordRow } from './model.ts';
import type { ManuscriptWords } from './words.ts';

/** What a record needs to know beside the statement itself. */
export interface RecordContext {
  readonly content: Pick<ArticlePackage, 'entities' | 'sources' | 'evidence' | 'people'>;
  readonly words: ManuscriptWords;
  readonly language: Language;
  readonly timeZone: string;
}

/** "Jana Beispiel, wörtliches Zitat, geprüft": what a margin has room for. */
export function shortRecord(
  { fields }: PackageStatement,
  state: string,
  { content, words }: RecordContext,
): string {
  const { name } = speakerOf(fields, content);
  return [plain(name) || `${words.speaker}: ${words.speakerOpen}`, words.types[fields.type], state].join(
    ', ',
  );
}

/**
 * Everything about a statement in a fixed order: who, how, to whom, when, in which words, from where, with which
 * evidence and place, how far checked, under which ground rule, released or not.
 */
export function recordRows(
  whole: PackageStatement,
  uses: readonly UseFacts[],
  context: RecordContext,
): RecordRow[] {
  const { statement } = deskTellingOf(whole, context.content);
  return [
    ...speechRows(whole, context),
    ...wordingRows(statement, context),
    ...proofRows(
      whole,
      uses.flatMap((use) => use.drift),
      context,
    ),
  ];
}

/** Who said it, how, to whom, and when. */
export function speechRows(whole: PackageStatement, context: RecordContext): RecordRow[] {
  const { words, language, content } = context;
  const { statement } = deskTellingOf(whole, content);
  const { fields } = statement;
  return filled([
    { label: words.speaker, text: speakerText(statement, context) },
    {
      label: words.typeLabel,
      text: [words.types[fields.type], words.media[fields.medium], fields.smoothed ? words.smoothed : '']
        .filter(Boolean)
        .join(', '),
    },
    { label: words.addressee, text: plain(fields.addressee) },
    {
      label: words.said,
      text: [fields.saidOn && printedDate(fields.saidOn, language), fields.saidAt, fields.occasion]
        .map(plain)
        .filter(Boolean)
        .join(', '),
    },
  ]);
}

/** From where, with which evidence and place, how far checked, under which ground rule, released or not. */
export function proofRows(
  whole: PackageStatement,
  drift: UseFacts['drift'],
  context: RecordContext,
): RecordRow[] {
  const { words, content } = context;
  const telling = deskTellingOf(whole, content);
  const { statement } = telling;
  const { fields } = statement;
  return filled([
    sourceRow(telling, context),
    { label: words.chain, text: fields.chain.map(plain).filter(Boolean).join(' ← ') },
    ...evidenceRows(telling, context),
    {
      label: words.drift,
      text: drift.map(({ printed, anchored }) => words.driftFrom(plain(printed), plain(anchored))).join('; '),
    },
    { label: words.steps, text: stepsText(statement, context) },
    { label: words.groundRule, text: words.groundRules[ruleFor(whole, content)] },
    { label: words.authorisationLabel, text: words.authorisation[statement.authorisation] },
    { label: words.note, text: plain(fields.note) },
  ]);
}

function filled(rows: readonly RecordRow[]): RecordRow[] {
  return rows.filter((row) => row.text !== '' || row.address);
}

function speakerText({ fields }: PackageStatement, { content, words }: RecordContext): string {
  const { speaker, name, role } = speakerOf(fields, content);
  if (plain(name) === '') return words.speakerOpen;
  const printed = plain(fields.speakerAsPrinted);
  const differs = speaker !== null && printed !== '' && printed !== speaker.name;
  const who = [plain(name), plain(role)].filter(Boolean).join(', ');
  return differs ? `${who} (${words.asPrinted}: ${printed})` : who;
}

/** Who it is in the archive, else as the text has it. */
export function speakerOf(fields: PackageStatement['fields'], content: RecordContext['content']) {
  const speaker = content.entities.find((entity) => entity.id === fields.speakerId) ?? null;
  return { speaker, name: speaker?.name ?? fields.speakerAsPrinted, role: roleOn(speaker, fields.saidOn) };
}

function ruleFor({ fields }: PackageStatement, content: RecordContext['content']) {
  const source = content.sources.find((one) => one.id === fields.sourceId) ?? null;
  return ruleOf({ groundRule: fields.groundRule, source });
}

function wordingRows({ fields }: PackageStatement, { words }: RecordContext): RecordRow[] {
  const { original, translation } = fields;
  if (!fields.translated)
    return original?.text ? [{ label: words.original, text: plain(original.text) }] : [];
  const by = [
    translation?.by ? words.translatedBy(plain(translation.by)) : '',
    translation?.method === 'machine' ? words.machine : '',
  ].filter(Boolean);
  return [
    {
      label: words.original,
      text: original?.text
        ? `${plain(original.text)}${original.language ? ` (${original.language})` : ''}`
        : words.originalMissing,
    },
    {
      label: words.translation,
      text: [plain(translation?.text ?? ''), ...by].filter(Boolean).join(', '),
    },
  ];
}

function sourceRow({ source, address }: DeskTelling, { words, language }: RecordContext): RecordRow {
  if (!source) return { label: words.source, text: words.noSource };
  const text = [
    plain(source.name),
    words.sourceKinds[source.kind],
    source.date && printedDate(source.date, language),
  ]
    .filter(Boolean)
    .join(', ');
  return { label: words.source, text, ...(address ? { address } : {}) };
}

function evidenceRows({ statement, isWithheld }: DeskTelling, context: RecordContext): RecordRow[] {
  const { words, content } = context;
  if (isWithheld) return [{ label: words.evidence, text: words.withheld }];
  const rows = statement.evidence.flatMap((link): RecordRow[] => {
    const evidence = content.evidence.find((one) => one.id === link.evidenceId);
    if (!evidence) return [];
    return [
      evidenceRow(evidence, context),
      { label: words.place, text: link.anchor ? placeText(link.anchor, words) : words.noPlace },
    ];
  });
  return rows.length > 0 ? rows : [{ label: words.evidence, text: words.noEvidence }];
}

function evidenceRow(evidence: Evidence, { content, words, language, timeZone }: RecordContext): RecordRow {
  const by = content.people.find((person) => person.id === evidence.capturedBy)?.name ?? '';
  const isAddress = /^https?:/.test(evidence.origin);
  const text = [
    plain(evidence.name),
    words.captured(printedInstant(evidence.capturedAt, timeZone, language), by),
    `SHA-256 ${evidence.sha256.slice(0, 12)}…`,
  ]
    .filter(Boolean)
    .join(', ');
  return { label: words.evidence, text, ...(isAddress ? { address: evidence.origin } : {}) };
}

/** "Seite 3, 00:12:31–00:12:40: „…“". */
export function placeText(anchor: Anchor, words: ManuscriptWords): string {
  const exact = plain(anchor.exact);
  const quoted = exact === '' ? '' : words.language === 'de' ? `„${exact}“` : `“${exact}”`;
  const seconds =
    anchor.seconds === null
      ? ''
      : [anchor.seconds, anchor.untilSeconds]
          .filter((one) => one !== null)
          .map(clock)
          .join('–');
  const where = [
    anchor.page === null ? '' : words.page(anchor.page),
    anchor.box && exact === '' ? words.marked : '',
    seconds,
  ]
    .filter(Boolean)
    .join(', ');
  return [where, quoted].filter(Boolean).join(': ') || words.noPlace;
}

/** Seconds as 00:12:31. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function stepsText(
  { events }: PackageStatement,
  { content, words, language, timeZone }: RecordContext,
): string {
  return events
    .map((event) => {
      const person = content.people.find((one) => one.id === event.personId)?.name ?? '';
      const at = printedInstant(event.at, timeZone, language);
      const note = plain(event.note);
      return `${[words.events[event.kind] ?? event.kind, person, at].filter(Boolean).join(', ')}${note === '' ? '' : ` (${note})`}`;
    })
    .join('; ');
}
