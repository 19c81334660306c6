import { VERIFICATION_WORDS } from '#shared/statement/verification-words.ts';
import { isSafeLink } from '#shared/text/links.ts';
import { printedDate } from '../material.ts';
import type { DossierContent, DossierReference, DossierStatement } from './content.ts';

/** The lines of a dossier, the same in every format. */

export const WORDS = {
  de: {
    dossier: 'Dossier',
    references: 'Quellenverzeichnis',
    note: 'Notiz',
    article: 'Artikel',
    passage: 'Stelle',
    original: 'Original',
    translated: 'Übersetzung',
    originalMissing: 'Original fehlt',
    untitled: 'Ohne Überschrift',
    begun: 'begonnen',
    archive: 'Archiv-Nr.',
    citing: 'unter Berufung auf',
    evidence: 'Beleg',
    page: 'Seite',
    unknownSpeaker: 'Sprecher offen',
  },
  en: {
    dossier: 'Dossier',
    references: 'References',
    note: 'Note',
    article: 'Article',
    passage: 'Passage',
    original: 'Original',
    translated: 'Translation',
    originalMissing: 'original missing',
    untitled: 'Untitled',
    begun: 'begun',
    archive: 'archive no.',
    citing: 'citing',
    evidence: 'Evidence',
    page: 'page',
    unknownSpeaker: 'speaker open',
  },
} as const;

type Language = DossierContent['language'];

/** "Headline. Von Maria Öztürk. Politik, 12.02.2025. Archiv-Nr. …" */
export function referenceLine(reference: DossierReference, language: Language): string {
  const words = WORDS[language];
  const date = printedDate(reference.date, language);
  const day = reference.published ? date : `${words.begun} ${date}`;
  return [
    reference.headline || words.untitled,
    reference.byline,
    [reference.desk, day].filter(Boolean).join(', '),
    `${words.archive} ${reference.articleId}`,
  ]
    .filter(Boolean)
    .map((part) => part.replace(/\s+/g, ' ').replace(/\.$/, ''))
    .join('. ')
    .concat('.');
}

export function safeAddress(address: string): string {
  return isSafeLink(address) && /^https?:/i.test(address) ? address : '';
}

/** Who said it, when, where and to whom it goes back. */
export function speakerLine(statement: DossierStatement, language: Language): string {
  const words = WORDS[language];
  return [
    [statement.speaker || words.unknownSpeaker, statement.role].filter(Boolean).join(', '),
    statement.saidOn && printedDate(statement.saidOn, language),
    statement.saidAt,
    statement.occasion,
    statement.chain.length > 0 ? `${words.citing} ${statement.chain.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The original wording first; what was printed below it where it differs. */
export function wordings(statement: DossierStatement, language: Language): { label: string; text: string }[] {
  const words = WORDS[language];
  if (statement.original === '') return [{ label: '', text: statement.printed }];
  const original = {
    label: `${words.original} (${statement.originalLanguage || '?'})`,
    text: statement.original,
  };
  if (statement.printed === '' || statement.printed === statement.original)
    return [{ ...original, label: '' }];
  return [original, { label: words.translated, text: statement.printed }];
}

/** State and Fundstellen: "belegt; Beleg: Rede.pdf, Seite 3; Quelle". */
export function evidenceLine(statement: DossierStatement, language: Language): string {
  const words = WORDS[language];
  const places = statement.places.map(({ evidence, page, seconds }) =>
    [
      `${words.evidence}: ${evidence}`,
      page === null ? '' : `${words.page} ${page}`,
      seconds === null ? '' : timecode(seconds),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return [
    VERIFICATION_WORDS[language][statement.verification],
    statement.originalMissing ? words.originalMissing : '',
    ...places,
    statement.source,
  ]
    .filter(Boolean)
    .join('; ');
}

function timecode(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
