import { fold } from '../text/fold.ts';

/** What a query can ask for beside words, with the names a person may type: the first of each language is written. */
export const SEARCH_FIELDS = {
  speaker: { de: ['sprecher', 'sprecherin'], en: ['speaker'] },
  person: { de: ['person'], en: ['person'] },
  organisation: { de: ['organisation'], en: ['organisation', 'organization'] },
  place: { de: ['ort'], en: ['place'] },
  desk: { de: ['ressort'], en: ['desk'] },
  subject: { de: ['thema'], en: ['subject', 'topic'] },
  keyword: { de: ['schlagwort'], en: ['keyword', 'tag'] },
  author: { de: ['autor', 'autorin'], en: ['author'] },
  state: { de: ['status'], en: ['status', 'state'] },
  source: { de: ['quelle'], en: ['source'] },
  evidence: { de: ['beleg'], en: ['evidence'] },
  verification: { de: ['prüfung'], en: ['check'] },
  since: { de: ['seit', 'ab', 'von'], en: ['since', 'from'] },
  until: { de: ['bis'], en: ['until'] },
  year: { de: ['jahr'], en: ['year'] },
  in: { de: ['in'], en: ['in'] },
} as const;
export type SearchField = keyof typeof SEARCH_FIELDS;

/** The parts of an article that words can be looked for in. */
export const SEARCH_SCOPES = {
  statement: { de: ['zitat', 'zitaten', 'aussage'], en: ['quote', 'quotes', 'statement'] },
  headline: { de: ['überschrift', 'titel'], en: ['headline', 'title'] },
} as const;
export type SearchScope = keyof typeof SEARCH_SCOPES;

/** Words for values that are states and not names. */
export const STATE_VALUES = {
  draft: ['entwurf'],
  submitted: ['eingereicht'],
  'in-review': ['in prüfung', 'prüfung'],
  approved: ['freigegeben'],
  exported: ['ausgegeben'],
  returned: ['zurück'],
  'on-hold': ['zurückgestellt'],
  spiked: ['verworfen'],
  'in-correction': ['in korrektur'],
  corrected: ['korrigiert'],
  killed: ['zurückgezogen'],
  'taken-down': ['depubliziert'],
} as const;

export const VERIFICATION_VALUES = {
  recorded: ['erfasst'],
  evidenced: ['belegt'],
  checked: ['geprüft'],
  confirmed: ['bestätigt'],
  disputed: ['strittig'],
  retracted: ['widerrufen'],
  uncheckable: ['nicht prüfbar'],
} as const;

export const EVIDENCE_VALUES = { open: ['offen', 'fehlt'], present: ['da', 'vorhanden'] } as const;

const BY_NAME = new Map<string, SearchField>(
  Object.entries(SEARCH_FIELDS).flatMap(([field, { de, en }]) =>
    [...de, ...en].map((name) => [fold(name), field as SearchField] as const),
  ),
);

/** The field a person means; German and English names both, however folded. */
export function fieldNamed(name: string): SearchField | undefined {
  return BY_NAME.get(fold(name));
}

/** Which of the values is meant: its code, or its name in either language. */
export function valueNamed<Code extends string>(
  values: Readonly<Record<Code, readonly string[]>>,
  typed: string,
): Code | undefined {
  const asked = fold(typed).replace(/[\s_-]+/g, ' ');
  const codes = Object.keys(values) as Code[];
  return codes.find((code) =>
    [code.replaceAll('-', ' '), ...values[code]].some((name) => fold(name) === asked),
  );
}

export function scopeNamed(typed: string): SearchScope | undefined {
  const asked = fold(typed);
  const scopes = Object.keys(SEARCH_SCOPES) as SearchScope[];
  return scopes.find((scope) =>
    [...SEARCH_SCOPES[scope].de, ...SEARCH_SCOPES[scope].en].some((name) => fold(name) === asked),
  );
}

/** A field and its value as they are typed: `ressort:Politik`, `sprecher:"Dmitri Peskow"`. */
export function writeField(field: SearchField, value: string, language: 'de' | 'en'): string {
  const plain = /^[\p{L}\p{N}.-]+$/u.test(value) && !value.startsWith('-');
  return `${SEARCH_FIELDS[field][language][0]}:${plain ? value : `"${value.replace(/["„“”«»]/g, ' ').trim()}"`}`;
}
