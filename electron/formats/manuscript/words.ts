import type { ClaimKind } from '#shared/statement/claims.ts';
import type { StatementFields } from '#shared/contract/statements.ts';
import type { Source } from '#shared/contract/sources.ts';
import type { VerificationEventKind, VerificationState } from '#shared/statement/verification.ts';
import { VERIFICATION_WORDS } from '#shared/statement/verification-words.ts';
import type { Language } from '#shared/text/language.ts';

/** How the release of a statement stands; `agreed` is before anybody asked. */
export type AuthorisationWord = 'none' | 'agreed' | 'requested' | 'released' | 'changed' | 'refused';

/** Words of the annotated manuscript and the quote list, in the language of the article (product.md, section 2). */
export interface ManuscriptWords {
  readonly language: Language;
  readonly kind: string;
  readonly internal: string;
  readonly states: Readonly<Record<VerificationState, string>>;
  readonly types: Readonly<Record<StatementFields['type'], string>>;
  readonly media: Readonly<Record<StatementFields['medium'], string>>;
  readonly groundRules: Readonly<Record<StatementFields['groundRule'], string>>;
  readonly authorisation: Readonly<Record<AuthorisationWord, string>>;
  readonly sourceKinds: Readonly<Record<Source['kind'], string>>;
  readonly claims: Readonly<Record<ClaimKind, string>>;
  readonly events: Readonly<Partial<Record<VerificationEventKind, string>>>;
  readonly article: string;
  readonly slugline: string;
  readonly version: string;
  readonly versionOf: (number: number, name: string) => string;
  readonly noVersion: string;
  readonly changedSince: string;
  readonly state: string;
  readonly date: string;
  readonly by: string;
  readonly desk: string;
  readonly statements: (count: number) => string;
  readonly noStatements: string;
  readonly openClaims: (count: number) => string;
  readonly noClaims: string;
  readonly overview: string;
  readonly text: string;
  readonly evidenceTitle: string;
  readonly openTitle: string;
  readonly openIntro: string;
  readonly legend: string;
  readonly count: string;
  readonly numbers: string;
  readonly open: string;
  readonly what: string;
  readonly mentions: string;
  readonly where: string;
  readonly inStatement: (number: number) => string;
  readonly spelling: string;
  readonly wording: string;
  readonly typeLabel: string;
  readonly speaker: string;
  readonly speakerOpen: string;
  readonly asPrinted: string;
  readonly inText: string;
  readonly addressee: string;
  readonly said: string;
  readonly original: string;
  readonly originalMissing: string;
  readonly translation: string;
  readonly translatedBy: (by: string) => string;
  readonly machine: string;
  readonly smoothed: string;
  readonly source: string;
  readonly noSource: string;
  readonly chain: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly withheld: string;
  readonly captured: (at: string, by: string) => string;
  readonly place: string;
  readonly noPlace: string;
  readonly page: (page: number) => string;
  readonly marked: string;
  readonly drift: string;
  readonly driftFrom: (printed: string, anchored: string) => string;
  readonly steps: string;
  readonly groundRule: string;
  readonly authorisationLabel: string;
  readonly note: string;
  readonly figure: string;
  readonly figureMissing: string;
  readonly quoteList: string;
  readonly asOf: string;
  readonly printedIn: string;
  readonly articleOf: (day: string) => string;
  readonly otherWording: (where: string) => string;
  readonly differs: string;
  readonly omitted: (count: number) => string;
  readonly missingGlyphs: (count: number, signs: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
}

const GERMAN: ManuscriptWords = {
  language: 'de',
  kind: 'Annotierte Fassung',
  internal: 'Nur für die Redaktion. Enthält Angaben zu Quellen.',
  states: VERIFICATION_WORDS.de,
  types: {
    direct: 'wörtliches Zitat',
    indirect: 'indirekte Rede',
    reported: 'Redebericht',
    'indirect-free': 'ohne Einleitung (Konjunktiv)',
    'free-indirect': 'ohne Einleitung (soll)',
  },
  media: { spoken: 'mündlich', written: 'schriftlich', thought: 'gedacht' },
  groundRules: {
    one: 'unter eins (mit Namen zitierbar)',
    two: 'unter zwei (nur Kreis oder Institution)',
    three: 'unter drei (nicht zur Veröffentlichung)',
  },
  authorisation: {
    none: 'nicht vereinbart',
    agreed: 'vereinbart, noch nicht angefragt',
    requested: 'angefragt, Antwort steht aus',
    released: 'freigegeben',
    changed: 'mit Änderungen zurück',
    refused: 'verweigert',
  },
  sourceKinds: {
    person: 'Person',
    document: 'Dokument',
    broadcast: 'Sendung',
    post: 'Post',
    agency: 'Agentur',
    'press-release': 'Pressemitteilung',
    web: 'Webseite',
    'own-observation': 'eigene Beobachtung',
    other: 'sonstige Quelle',
  },
  claims: { number: 'Zahl', date: 'Datum', name: 'Name' },
  events: {
    anchored: 'belegt',
    checked: 'geprüft',
    confirmed: 'bestätigt',
    disputed: 'als strittig vermerkt',
    retracted: 'als widerrufen vermerkt',
    uncheckable: 'als nicht prüfbar vermerkt',
    cleared: 'Vermerk aufgehoben',
  },
  article: 'Artikel',
  slugline: 'Stichwortzeile',
  version: 'Fassung',
  versionOf: (number, name) => (name === '' ? String(number) : `${number} „${name}“`),
  noVersion: 'noch keine',
  changedSince: 'seither geändert',
  state: 'Stand',
  date: 'Datum',
  by: 'Von',
  desk: 'Ressort',
  statements: (count) => `${count} ${count === 1 ? 'Aussage' : 'Aussagen'}`,
  noStatements: 'Keine Aussage markiert.',
  openClaims: (count) => `${count} ${count === 1 ? 'offene Angabe' : 'offene Angaben'}`,
  noClaims: 'Keine Zahl, kein Datum und kein Name ist offen.',
  overview: 'Überblick',
  text: 'Text',
  evidenceTitle: 'Nachweise',
  openTitle: 'Offene Angaben',
  openIntro: 'Zahlen, Daten und Namen, die in keiner belegten Aussage stehen.',
  legend: 'Zeichen',
  count: 'Anzahl',
  numbers: 'Nummern',
  open: 'offen',
  what: 'Angabe',
  mentions: 'Stellen',
  where: 'Im Text',
  inStatement: (number) => `in Aussage ${number}`,
  spelling: 'Schreibweise prüfen',
  wording: 'Wortlaut',
  typeLabel: 'Art',
  speaker: 'Sprecher',
  speakerOpen: 'offen',
  asPrinted: 'im Text',
  inText: 'Im Text',
  addressee: 'Adressat',
  said: 'Gesagt',
  original: 'Original',
  originalMissing: 'Original fehlt',
  translation: 'Übersetzung',
  translatedBy: (by) => `übersetzt von ${by}`,
  machine: 'maschinell übersetzt',
  smoothed: 'geglättet',
  source: 'Quelle',
  noSource: 'nicht eingetragen',
  chain: 'Unter Berufung auf',
  evidence: 'Beleg',
  noEvidence: 'keiner',
  withheld: 'im Archiv; wegen der Vertraulichkeit der Quelle hier nicht genannt',
  captured: (at, by) => `gesichert ${at}${by === '' ? '' : ` von ${by}`}`,
  place: 'Fundstelle',
  noPlace: 'nicht bestimmt',
  page: (page) => `Seite ${page}`,
  marked: 'auf der Seite angestrichen',
  drift: 'Weicht vom Beleg ab',
  driftFrom: (printed, anchored) =>
    printed === ''
      ? `fehlt: ‚${anchored}‘`
      : anchored === ''
        ? `hinzugefügt: ‚${printed}‘`
        : `‚${printed}‘ statt ‚${anchored}‘`,
  steps: 'Prüfvermerke',
  groundRule: 'Vereinbarung',
  authorisationLabel: 'Autorisierung',
  note: 'Anmerkung',
  figure: 'Bild',
  figureMissing: 'Bilddatei fehlt im Archiv',
  quoteList: 'Zitatbuch',
  asOf: 'Stand',
  printedIn: 'Gedruckt in',
  articleOf: (day) => `ohne Datum (Artikel vom ${day})`,
  otherWording: (where) => `Anderer Wortlaut in ${where}`,
  differs: 'In zwei Artikeln in verschiedenem Wortlaut gedruckt',
  omitted: (count) =>
    count === 1
      ? 'Eine Aussage unter drei ist ausgelassen.'
      : `${count} Aussagen unter drei sind ausgelassen.`,
  missingGlyphs: (count, signs) =>
    `${count} ${count === 1 ? 'Zeichen fehlt' : 'Zeichen fehlen'} in den Schriften des PDF und ${count === 1 ? 'steht' : 'stehen'} als □: ${signs}. Beim Kopieren und Vorlesen ${count === 1 ? 'ist es' : 'sind sie'} vorhanden, ebenso in der Word- und der HTML-Fassung.`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
};

const ENGLISH: ManuscriptWords = {
  language: 'en',
  kind: 'Annotated manuscript',
  internal: 'For the newsroom only. Says where things come from.',
  states: VERIFICATION_WORDS.en,
  types: {
    direct: 'direct quote',
    indirect: 'indirect speech',
    reported: 'reported speech act',
    'indirect-free': 'indirect, no cue of its own',
    'free-indirect': 'hearsay',
  },
  media: { spoken: 'spoken', written: 'written', thought: 'thought' },
  groundRules: {
    one: 'on the record',
    two: 'background (circle or institution only)',
    three: 'off the record (not for publication)',
  },
  authorisation: {
    none: 'not agreed',
    agreed: 'agreed, not requested yet',
    requested: 'requested, no answer yet',
    released: 'released',
    changed: 'returned with changes',
    refused: 'refused',
  },
  sourceKinds: {
    person: 'person',
    document: 'document',
    broadcast: 'broadcast',
    post: 'post',
    agency: 'agency',
    'press-release': 'press release',
    web: 'web page',
    'own-observation': 'own observation',
    other: 'other source',
  },
  claims: { number: 'number', date: 'date', name: 'name' },
  events: {
    anchored: 'evidenced',
    checked: 'checked',
    confirmed: 'confirmed',
    disputed: 'noted as disputed',
    retracted: 'noted as retracted',
    uncheckable: 'noted as not checkable',
    cleared: 'note lifted',
  },
  article: 'Article',
  slugline: 'Slugline',
  version: 'Version',
  versionOf: (number, name) => (name === '' ? String(number) : `${number} “${name}”`),
  noVersion: 'none yet',
  changedSince: 'changed since',
  state: 'State',
  date: 'Date',
  by: 'By',
  desk: 'Desk',
  statements: (count) => `${count} ${count === 1 ? 'statement' : 'statements'}`,
  noStatements: 'No statement is marked.',
  openClaims: (count) => `${count} open ${count === 1 ? 'claim' : 'claims'}`,
  noClaims: 'No number, date or name is open.',
  overview: 'Overview',
  text: 'Text',
  evidenceTitle: 'References',
  openTitle: 'Open claims',
  openIntro: 'Numbers, dates and names that stand in no evidenced statement.',
  legend: 'Legend',
  count: 'Count',
  numbers: 'Numbers',
  open: 'open',
  what: 'Claim',
  mentions: 'Mentions',
  where: 'In the text',
  inStatement: (number) => `in statement ${number}`,
  spelling: 'check the spelling',
  wording: 'Wording',
  typeLabel: 'Type',
  speaker: 'Speaker',
  speakerOpen: 'open',
  asPrinted: 'in the text',
  inText: 'In the text',
  addressee: 'Addressee',
  said: 'Said',
  original: 'Original',
  originalMissing: 'Original missing',
  translation: 'Translation',
  translatedBy: (by) => `translated by ${by}`,
  machine: 'machine translation',
  smoothed: 'smoothed',
  source: 'Source',
  noSource: 'not entered',
  chain: 'Citing',
  evidence: 'Evidence',
  noEvidence: 'none',
  withheld: 'in the archive; not named here, since the source is confidential',
  captured: (at, by) => `captured ${at}${by === '' ? '' : ` by ${by}`}`,
  place: 'Place',
  noPlace: 'not determined',
  page: (page) => `page ${page}`,
  marked: 'marked on the page',
  drift: 'Differs from the evidence',
  driftFrom: (printed, anchored) =>
    printed === ''
      ? `missing: ‘${anchored}’`
      : anchored === ''
        ? `added: ‘${printed}’`
        : `‘${printed}’ for ‘${anchored}’`,
  steps: 'Verification',
  groundRule: 'Ground rule',
  authorisationLabel: 'Authorisation',
  note: 'Note',
  figure: 'Picture',
  figureMissing: 'the picture file is missing from the archive',
  quoteList: 'Quote list',
  asOf: 'As of',
  printedIn: 'Printed in',
  articleOf: (day) => `undated (article of ${day})`,
  otherWording: (where) => `Other wording in ${where}`,
  differs: 'Printed in different words in two articles',
  omitted: (count) =>
    count === 1
      ? 'One statement off the record is left out.'
      : `${count} statements off the record are left out.`,
  missingGlyphs: (count, signs) =>
    `${count} ${count === 1 ? 'sign is' : 'signs are'} missing from the fonts of the PDF and ${count === 1 ? 'stands' : 'stand'} as □: ${signs}. Copying and reading aloud give ${count === 1 ? 'it' : 'them'}, and so do the Word and HTML versions.`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};

export function manuscriptWords(language: Language): ManuscriptWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
