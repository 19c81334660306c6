import type { ArticleState } from '#shared/article/workflow.ts';
import { lower } from '#shared/document/lower.ts';
import type { Story } from '#shared/document/story.ts';
import { markedPieces, publicStory } from '#shared/document/walk.ts';
import { isOpen, type VerificationState } from '#shared/statement/verification.ts';
import { analysisLanguage, type Language } from '#shared/text/language.ts';
import type { PackageStatement } from '../copydesk/package.ts';
import { printedInstant } from '../html/printed-instant.ts';
import { authorsOf, type ExportMaterial, headlineOf } from '../material.ts';
import { AnnotatedText, claimPassages } from './annotate.ts';
import type { ManuscriptFacts, UseFacts } from './facts.ts';
import type { OpenClaim, RecordRow, StatementRecord } from './model.ts';
import { recordRows, shortRecord } from './record.ts';
import { type ManuscriptWords, manuscriptWords } from './words.ts';

export interface Manuscript {
  readonly language: Language;
  readonly languageTag: string;
  readonly words: ManuscriptWords;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly story: Story;
  /** The editorial head: what this is a manuscript of. */
  readonly head: readonly RecordRow[];
  /** "9 Aussagen: 1 geprüft, 3 belegt, 5 erfasst". */
  readonly summary: string;
  readonly counts: readonly {
    readonly state: VerificationState;
    readonly word: string;
    readonly numbers: readonly number[];
  }[];
  readonly statements: readonly StatementRecord[];
  readonly claims: readonly OpenClaim[];
  readonly legend: readonly RecordRow[];
  readonly annotated: AnnotatedText;
}
/** From what is safest to what is open. */
const ORDER: readonly VerificationState[] = [
  'confirmed',
  'checked',
  'evidenced',
  'uncheckable',
  'disputed',
  'retracted',
  'recorded',
];

/** As `manuscriptOf`, from material that was gathered for a manuscript. */
export function manuscriptFor(material: ExportMaterial): Manuscript {
  if (!material.facts) throw new Error('a manuscript needs the facts of its statements');
  return manuscriptOf(material, material.facts);
}

/** The article with everything a fact check wants to know of it; the same material gives the same manuscript. */
export function manuscriptOf(material: ExportMaterial, facts: ManuscriptFacts): Manuscript {
  const { content } = material;
  const { fields } = content.article;
  const language = analysisLanguage(fields.language);
  const words = manuscriptWords(language);
  const story = publicStory(lower(content.article.document));
  const byMark = new Map(
    content.statements.flatMap((statement) => statement.uses.map((use) => [use.id, statement] as const)),
  );
  const numbered = numberStatements(story, byMark);
  const records = numbered.map(({ statement, uses }, at): StatementRecord => {
    const state = weakest(uses.map((use) => facts.uses.get(use.mark)?.state ?? 'recorded'));
    const context = { content, words, language, timeZone: material.timeZone };
    return {
      number: at + 1,
      state,
      stateWord: words.states[state],
      open: isOpen(state),
      printed: [...new Set(uses.map((use) => use.printed))],
      short: shortRecord(statement, words.states[state], context),
      rows: recordRows(
        statement,
        uses.flatMap((use) => known(facts.uses.get(use.mark))),
        context,
      ),
    };
  });
  const recordByMark = new Map(
    numbered.flatMap(({ uses }, at) =>
      uses.flatMap((use) => {
        const record = records[at];
        return record ? [[use.mark, record] as const] : [];
      }),
    ),
  );
  const texts = claimPassages(story);
  const found = facts.findClaims(
    texts.map(({ text, role }) => (role === 'byline' ? '' : text)),
    language,
    content.entities,
  );
  const annotated = new AnnotatedText(story, texts, recordByMark, found);
  return {
    language,
    languageTag: fields.language,
    words,
    headline: headlineOf(story, content),
    authors: authorsOf(story, content),
    story,
    head: headRows(material, facts, words, language),
    summary: summaryOf(records, words),
    counts: ORDER.flatMap((state) => {
      const numbers = records.filter((record) => record.state === state).map((record) => record.number);
      return numbers.length > 0 ? [{ state, word: words.states[state], numbers }] : [];
    }),
    statements: records,
    claims: annotated.claims,
    legend: legendRows(words, records.length > 0, annotated.claims.length > 0),
    annotated,
  };
}

function known(use: UseFacts | undefined): UseFacts[] {
  return use ? [use] : [];
}

/** The state of a statement that is printed more than once. */
export function weakest(states: readonly VerificationState[]): VerificationState {
  return states.toSorted((left, right) => ORDER.indexOf(right) - ORDER.indexOf(left))[0] ?? 'recorded';
}

interface Numbered {
  readonly statement: PackageStatement;
  readonly uses: { readonly mark: string; readonly printed: string }[];
}

/** By where the last piece of their first use ends, which is where footnotes stand. */
function numberStatements(story: Story, byMark: ReadonlyMap<string, PackageStatement>): Numbered[] {
  const uses = new Map<string, { pieces: string[]; last: number }>();
  markedPieces(story).forEach(({ mark, text }, at) => {
    if (!byMark.has(mark)) return;
    const use = uses.get(mark) ?? { pieces: [], last: at };
    use.pieces.push(text);
    use.last = at;
    uses.set(mark, use);
  });
  const statements = new Map<string, Numbered>();
  for (const [mark, { pieces }] of [...uses].toSorted((left, right) => left[1].last - right[1].last)) {
    const statement = byMark.get(mark);
    if (!statement) continue;
    const one = statements.get(statement.id) ?? { statement, uses: [] };
    one.uses.push({ mark, printed: pieces.join(' … ') });
    statements.set(statement.id, one);
  }
  return [...statements.values()];
}

/** "9 Aussagen: 1 geprüft, 3 belegt, 5 erfasst". */
export function summaryOf(
  records: readonly { readonly state: VerificationState }[],
  words: ManuscriptWords,
): string {
  if (records.length === 0) return words.noStatements;
  const parts = ORDER.flatMap((state) => {
    const count = records.filter((record) => record.state === state).length;
    return count > 0 ? [`${count} ${words.states[state]}`] : [];
  });
  return `${words.statements(records.length)}: ${parts.join(', ')}`;
}

function headRows(
  material: ExportMaterial,
  facts: ManuscriptFacts,
  words: ManuscriptWords,
  language: Language,
): RecordRow[] {
  const { content, timeZone } = material;
  const { article } = content;
  const { version } = facts;
  const versionText = version
    ? [
        words.versionOf(version.number, version.name),
        printedInstant(version.at, timeZone, language),
        version.person,
        version.changedSince ? words.changedSince : '',
      ]
    : [words.noVersion];
  const rows: RecordRow[] = [
    { label: words.slugline, text: article.fields.slugline },
    { label: words.version, text: versionText.filter(Boolean).join(', ') },
    { label: words.date, text: printedInstant(article.updatedAt, timeZone, language) },
    { label: words.by, text: authorsOf(publicStory(lower(article.document)), content).join(', ') },
    { label: words.desk, text: content.desk?.name ?? '' },
    { label: words.state, text: stateWord(article.state, language) },
  ];
  return rows.filter((row) => row.text !== '');
}

function legendRows(words: ManuscriptWords, statements: boolean, claims: boolean): RecordRow[] {
  const german = words.language === 'de';
  return [
    ...(statements
      ? [
          { label: '1', text: german ? 'Aussage mit Nachweis' : 'statement with its reference' },
          ...ORDER.map((state) => ({ label: words.states[state], text: meaning(state, german) })),
        ]
      : []),
    ...(claims
      ? [
          {
            label: 'O1',
            text: german ? 'offene Angabe: noch nachzuprüfen' : 'open claim: still to be looked up',
          },
        ]
      : []),
  ];
}

const MEANING: Readonly<Record<VerificationState, readonly [string, string]>> = {
  confirmed: ['von einer zweiten Person bestätigt', 'confirmed by a second person'],
  checked: ['von einer Person mit dem Beleg verglichen', 'compared with the evidence by a person'],
  evidenced: ['im Beleg gefunden, noch nicht verglichen', 'found in the evidence, not compared yet'],
  uncheckable: ['nicht zu belegen; der Grund steht dabei', 'cannot be evidenced; the reason is given'],
  disputed: ['die Aussage oder ihr Wortlaut wird bestritten', 'the statement or its wording is contested'],
  retracted: ['der Sprecher hat sie zurückgenommen', 'taken back by the speaker'],
  recorded: ['ohne gültigen Beleg', 'without valid evidence'],
};

function meaning(state: VerificationState, german: boolean): string {
  return MEANING[state][german ? 0 : 1];
}

const ARTICLE_STATES: Readonly<Record<ArticleState, readonly [string, string]>> = {
  draft: ['Entwurf', 'Draft'],
  submitted: ['Eingereicht', 'Submitted'],
  'in-review': ['In Prüfung', 'In review'],
  approved: ['Freigegeben', 'Approved'],
  exported: ['Ausgegeben', 'Exported'],
  returned: ['Zurück', 'Returned'],
  'on-hold': ['Zurückgestellt', 'On hold'],
  spiked: ['Verworfen', 'Spiked'],
  'in-correction': ['In Korrektur', 'In correction'],
  corrected: ['Korrigiert', 'Corrected'],
  killed: ['Zurückgezogen', 'Killed'],
  'taken-down': ['Depubliziert', 'Taken down'],
};

function stateWord(state: ArticleState, language: Language): string {
  return ARTICLE_STATES[state][language === 'de' ? 0 : 1];
}
