import type { ProposalReason } from '#shared/statement/types.ts';
import { ENGLISH_ROLES } from './english/lexicon.ts';
import { nominativeOffice } from './german/offices.ts';
import { DOCUMENT_NOUNS, SAYING_NOUNS, SPEAKER_NOUN_END } from './german/lexicon/nouns.ts';

export interface Person {
  readonly name: string;
  readonly role: string;
}

export interface Resolved {
  readonly person: Person;
  readonly resolution: NonNullable<ProposalReason['resolution']>;
}

export type KnownPersons = readonly { readonly name: string; readonly variants: readonly string[] }[];

/** "US-Präsident Wladimir Putin", "Ursula von der Leyen": capitalised words in a row, name particles included. */
const CAPITALISED =
  /\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:(?:von der|van der|van den|von|van|de|zu|bin|al|\p{Lu}\.)\s+)?\p{Lu}[\p{L}\p{M}’'-]+)+/gu;
/** Small words that are capital at the start of a sentence only. */
const LEADING =
  /^(?:Nach|Laut|Der|Die|Das|Dem|Den|Am|Im|In|Bei|Beim|Zum|Zur|Auf|Aus|Mit|Von|Vom|Für|Unter|Über|Gegen|Als|Wie|Und|Auch|Doch|Seit|Bis|Vor|Eine?[rmns]?|Wenn|Da|Dass|So|Gegenüber|Dazu|Dabei|Damit|Daher|Darauf|Danach|Später|Heute|Gestern|Zuvor|Jetzt|Nun|Hier|Dort|Zudem|Außerdem|Allerdings|Dagegen|Sowohl|Weder|Obwohl|Während|Nachdem|The|On|At|But|And|A|For|From)\s+/;
const PRONOUN =
  /^(?:er|ihn|ihm|sie|ihr|ihnen|es|der|die|das|dieser|diese|letztere[rs]?|he|she|they|it|who|that|which|those)$/i;
const ARTICLE = /^(?:der|die|das|dem|den|des|ein|eine|einer|einem|einen|the|a|an)\s+/i;

/** Names met so far in the article: later short forms find the full name. */
export class PersonTable {
  readonly #byLast = new Map<string, Person>();
  readonly #known = new Map<string, string>();

  constructor(known: KnownPersons) {
    for (const person of known) {
      for (const variant of [person.name, ...person.variants])
        this.#known.set(variant.toLowerCase(), person.name);
    }
  }

  /** Remembers the full names of a paragraph. */
  collect(text: string): void {
    for (const match of text.matchAll(CAPITALISED)) this.#remember(splitRole(match[0].replace(LEADING, '')));
  }

  /** Who is meant by the words that name a speaker: a pronoun means `antecedent`, a document comes from `lastSpeaker`. */
  resolve(asPrinted: string, antecedent: Person | null, lastSpeaker: Person | null): Resolved {
    const printed = asPrinted
      .replace(/[„“”"»«‚‘]/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (PRONOUN.test(printed)) {
      const plural = /^er$/i.test(printed) && / (?:und|and) /.test(antecedent?.name ?? '');
      const meant = plural ? lastSpeaker : antecedent;
      return { person: meant ?? { name: printed, role: '' }, resolution: meant ? 'pronoun' : 'none' };
    }
    const known = this.#known.get(printed.toLowerCase());
    if (known) return { person: { name: known, role: '' }, resolution: 'named' };
    const person = splitRole(withoutSaying(printed));
    const attributed = /\s(?:des|der|eines|einer|vom|of)\s/.test(person.name);
    const remembered = attributed ? undefined : this.#byLast.get(lastWord(person.name));
    if (remembered) {
      return {
        person: { name: this.#named(remembered.name), role: person.role || remembered.role },
        resolution: 'named',
      };
    }
    const head = headNoun(person.name);
    if (DOCUMENT_NOUNS.has(head) && lastSpeaker) return { person: lastSpeaker, resolution: 'document' };
    this.#remember(person);
    const role = SPEAKER_NOUN_END.test(head) && !/\s/.test(person.name);
    return {
      person: { name: this.#named(person.name), role: person.role },
      resolution: role ? 'role' : 'named',
    };
  }

  #named(name: string): string {
    return this.#known.get(name.toLowerCase()) ?? name;
  }

  #remember(person: Person): void {
    const last = lastWord(person.name);
    if (!/\s/.test(person.name) || !last || SPEAKER_NOUN_END.test(last.toLowerCase())) return;
    const earlier = this.#byLast.get(last);
    if (earlier?.role || (earlier && !person.role)) return;
    this.#byLast.set(last, { name: earlier?.name ?? person.name, role: person.role });
  }
}

const lastWord = (name: string): string => name.split(/\s+/).at(-1) ?? '';

/** The noun that the phrase is about: the last word before an attribute. */
function headNoun(phrase: string): string {
  const words = phrase.toLowerCase().split(/\s+/);
  const attribute = words.findIndex(
    (word, index) => index > 0 && /^(?:des|der|von|vom|zu|zur|zum|für|of|by|from)$/.test(word),
  );
  return (attribute > 0 ? words[attribute - 1] : words.at(-1)) ?? '';
}

/** "Angaben der Polizei" means the police. */
function withoutSaying(phrase: string): string {
  const match = /^(\p{L}+)\s+(?:des|der|eines|einer|von|vom)\s+(.+)$/u.exec(phrase);
  return match?.[1] && match[2] && SAYING_NOUNS.has(match[1].toLowerCase()) ? match[2] : phrase;
}

/** "US-Präsident Donald Trump" is role and name; "der Sprecher der Bahn, Karl Maier" too. */
export function splitRole(text: string): Person {
  const plain = text.replace(/\s*\([^)]*\)/g, '').trim();
  const [first = '', second = ''] = plain.split(/\s*,\s*/);
  if (second) {
    if (isFullName(second)) return { name: second, role: office(first) };
    if (isFullName(first)) return { name: first, role: office(second) };
  }
  const phrase = bare(first);
  const words = phrase.split(/\s+/);
  if (
    words.some(
      (word, index) =>
        index > 0 &&
        /^(?:des|der|eines|einer|vom|of)$/.test(word) &&
        !/^(?:von|van)$/.test(words[index - 1] ?? ''),
    )
  ) {
    return { name: phrase, role: '' };
  }
  let role = -1;
  words.forEach((word, index) => {
    const isRole = isRoleNoun(word.toLowerCase());
    if (index < words.length - 1 && isRole) role = index;
  });
  const name = words.slice(role + 1).join(' ');
  return role >= 0 && /^\p{Lu}/u.test(name)
    ? { name, role: nominativeOffice(articleOf(first), words.slice(0, role + 1).join(' ')) }
    : { name: phrase, role: '' };
}

/** "Präsidenten" and "president" name an office as well as "Präsident" does. */
const isRoleNoun = (lower: string): boolean =>
  SPEAKER_NOUN_END.test(lower) ||
  SPEAKER_NOUN_END.test(lower.replace(/(?:en|s)$/, '')) ||
  ENGLISH_ROLES.has(lower);

const articleOf = (phrase: string): string => ARTICLE.exec(phrase)?.[0].trim() ?? '';

/** An office without its article, as it is written alone. */
const office = (phrase: string): string => nominativeOffice(articleOf(phrase), bare(phrase));

const bare = (phrase: string): string => phrase.replace(ARTICLE, '').trim();

function isFullName(phrase: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.’'-]+(?:\s+(?:von|van|de|der|zu|bin|al))*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*)+$/u.test(
      phrase,
    ) && !isRoleNoun(lastWord(phrase).toLowerCase())
  );
}
