import { sameWording } from '#shared/statement/drift.ts';
import { isOpen } from '#shared/statement/verification.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import type { PackageStatement } from '../copydesk/package.ts';
import { printedInstant } from '../html/printed-instant.ts';
import { summaryOf } from '../manuscript/manuscript.ts';
import type { RecordRow } from '../manuscript/model.ts';
import { proofRows, type RecordContext, speakerOf, speechRows } from '../manuscript/record.ts';
import { type ManuscriptWords, manuscriptWords } from '../manuscript/words.ts';
import { plain, printedDate } from '../material.ts';
import { deskTellingOf } from '../told.ts';
import type { ListedStatement, PrintedUse, QuoteList } from './quote-list.ts';

/** One wording of a statement, with what it is where that does not go without saying. */
export interface QuoteWording {
  readonly label: string;
  readonly text: string;
  /** BCP 47 where it is not the language of the list. */
  readonly language: string;
}

export interface QuoteEntry {
  readonly number: number;
  /** "12.02.2025, Jana Beispiel"; a list of one person does not repeat the name. */
  readonly title: string;
  readonly stateWord: string;
  readonly open: boolean;
  /** What a reader must not overlook: the original is missing, or two articles word it differently. */
  readonly flags: readonly string[];
  /** The original first, then what is printed. */
  readonly wordings: readonly QuoteWording[];
  readonly rows: readonly RecordRow[];
}

/** A quote list in the words in which every format writes it. */
export interface WrittenList {
  readonly words: ManuscriptWords;
  readonly title: string;
  readonly about: string;
  readonly date: string;
  /** "9 Aussagen: 1 geprüft, 3 belegt, 5 erfasst". */
  readonly summary: string;
  /** Empty, or how many are left out and why. */
  readonly omitted: string;
  readonly entries: readonly QuoteEntry[];
}

/** The same list gives the same words. */
export function writtenList(list: QuoteList): WrittenList {
  const language = analysisLanguage(list.language);
  const words = manuscriptWords(language);
  const context = { content: list, words, language, timeZone: list.timeZone };
  return {
    words,
    title: plain(list.title),
    about: plain(list.about),
    date: printedInstant(list.updatedAt, list.timeZone, language),
    summary: summaryOf(list.statements, words),
    omitted: list.omitted === 0 ? '' : words.omitted(list.omitted),
    entries: list.statements.map((statement, at) => entryOf(statement, at + 1, list, context)),
  };
}

function entryOf(
  statement: ListedStatement,
  number: number,
  list: QuoteList,
  context: RecordContext,
): QuoteEntry {
  const { words, language } = context;
  const packed: PackageStatement = { ...statement, uses: [] };
  const { fields } = deskTellingOf(packed, list).statement;
  // A source that is not open takes the day with it, since it could lead there.
  const day = fields.saidOn
    ? printedDate(fields.saidOn, language)
    : words.articleOf(localDay(statement.uses[0]?.day ?? statement.createdAt, context));
  const name = plain(speakerOf(fields, list).name) || `${words.speaker}: ${words.speakerOpen}`;
  const isMissing = fields.type === 'direct' && fields.translated && !fields.original?.text;
  const places = statement.uses.map((use) => placeOf(use, context));
  return {
    number,
    title: list.of === 'person' ? day : `${day}, ${name}`,
    stateWord: words.states[statement.state],
    open: isOpen(statement.state),
    flags: [
      isMissing ? words.originalMissing : '',
      isWordedDifferently(statement.uses) ? words.differs : '',
    ].filter((flag) => flag !== ''),
    wordings: wordingsOf(statement, context),
    rows: [
      ...speechRows(packed, context),
      ...translationRows(fields, words),
      ...proofRows(
        packed,
        statement.uses.flatMap(({ drift }) => drift),
        context,
      ),
      ...(places.length === 0 ? [] : [{ label: words.printedIn, text: [...new Set(places)].join('; ') }]),
    ],
  };
}

function localDay(instant: string, { timeZone, language }: RecordContext): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
  return printedDate(day, language);
}

/** "„Brücke bleibt gesperrt“ (12.02.2025)". */
function placeOf(use: PrintedUse, context: RecordContext): string {
  const headline = plain(use.headline);
  const german = context.language === 'de';
  const quoted = german ? `„${headline}“` : `“${headline}”`;
  const shown = headline === '' ? (german ? 'Ohne Überschrift' : 'Untitled') : quoted;
  return `${shown} (${localDay(use.day, context)})`;
}

/** Whether two articles print it in other words, up to permitted changes. */
export function isWordedDifferently(uses: readonly Pick<PrintedUse, 'articleId' | 'printed'>[]): boolean {
  return uses.some((one) =>
    uses.some((other) => other.articleId !== one.articleId && !sameWording(other.printed, one.printed)),
  );
}

function wordingsOf({ fields, uses }: ListedStatement, context: RecordContext): QuoteWording[] {
  const { words } = context;
  const groups: PrintedUse[][] = [];
  for (const use of uses) {
    const same = groups.find(([first]) => first && sameWording(first.printed, use.printed));
    if (same) same.push(use);
    else groups.push([use]);
  }
  const original = plain(fields.original?.text ?? '');
  const printed = groups.map((group, at): QuoteWording => {
    const text = plain(group[0]?.printed ?? '');
    const where = [...new Set(group.map((use) => placeOf(use, context)))].join('; ');
    const first = fields.translated ? words.translation : original === '' ? '' : words.inText;
    return { label: at === 0 ? first : words.otherWording(where), text, language: '' };
  });
  const own = plain(fields.translation?.text ?? '');
  const shown =
    printed.length === 0 && own !== '' ? [{ label: words.translation, text: own, language: '' }] : printed;
  if (original === '' || (!fields.translated && shown[0] && sameWording(shown[0].text, original)))
    return shown.map((wording, at) => (at === 0 && !fields.translated ? { ...wording, label: '' } : wording));
  const language = fields.original?.language ?? '';
  const label = language === '' ? words.original : `${words.original} (${language})`;
  return [{ label, text: original, language }, ...shown];
}

function translationRows({ translation }: ListedStatement['fields'], words: ManuscriptWords): RecordRow[] {
  const by = [
    translation?.by ? words.translatedBy(plain(translation.by)) : '',
    translation?.method === 'machine' ? words.machine : '',
  ].filter(Boolean);
  return by.length === 0 ? [] : [{ label: words.translation, text: by.join(', ') }];
}
