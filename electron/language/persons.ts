import { DOCUMENT_NOUNS, SPEAKER_NOUN_END } from './german/lexicon/nouns.ts';
import type { ProposalReason } from '#shared/statement/types.ts';

export interface Person {
  readonly name: string;
  readonly role: string;
}

interface Resolved {
  readonly person: Person;
  readonly resolution: NonNullable<ProposalReason['resolution']>;
}

/** "Wladimir Putin": two or more capitalised words in a row. */
const FULL_NAME =
  /\p{Lu}[\p{Ll}\p{M}’'-]+(?:-\p{Lu}\p{Ll}+)?(?:\s+(?:\p{Lu}\.|von|van|de|der|zu|bin|al))*(?:\s+\p{Lu}[\p{Ll}\p{M}’'-]+(?:-\p{Lu}\p{Ll}+)?)+/gu;

/** Names met so far in the article: later short forms find the full name. */
export class PersonTable {
  readonly #byLast = new Map<string, Person>();
  readonly #known = new Map<string, string>();

  constructor(known: readonly { name: string; variants: readonly string[] }[]) {
    for (const person of known) {
      for (const variant of [person.name, ...person.variants])
        this.#known.set(variant.toLowerCase(), person.name);
    }
  }

  /** Remembers the full names of a paragraph. */
  collect(text: string): void {
    FULL_NAME.lastIndex = 0;
    for (const match of text.matchAll(FULL_NAME)) this.#remember(splitRole(match[0]));
  }

  /** Who is meant by the words that name a speaker. */
  resolve(asPrinted: string, last: Person | null): Resolved {
    const printed = asPrinted.replace(/^[„“"‚»]|[“”"‘«]$/gu, '').trim();
    if (/^(?:er|sie|es|der|die|das|dieser|diese|he|she|they|it|who)$/i.test(printed)) {
      return { person: last ?? { name: printed, role: '' }, resolution: last ? 'pronoun' : 'none' };
    }
    const known = this.#known.get(printed.toLowerCase());
    if (known) return { person: { name: known, role: '' }, resolution: 'named' };
    const person = splitRole(printed.replace(/\s*\([^)]*\)/g, '').split(',')[0] ?? printed);
    const lastWord = person.name.split(/\s+/).at(-1) ?? '';
    const remembered = this.#byLast.get(lastWord);
    if (remembered) {
      return {
        person: {
          name: this.#known.get(remembered.name.toLowerCase()) ?? remembered.name,
          role: person.role || remembered.role,
        },
        resolution: 'named',
      };
    }
    const bare = person.name.toLowerCase().split(/\s+/).at(-1) ?? '';
    if (DOCUMENT_NOUNS.has(bare) && last) return { person: last, resolution: 'document' };
    this.#remember(person);
    return {
      person: { name: this.#known.get(person.name.toLowerCase()) ?? person.name, role: person.role },
      resolution: SPEAKER_NOUN_END.test(bare) ? 'role' : 'named',
    };
  }

  #remember(person: Person): void {
    const words = person.name.split(/\s+/);
    const last = words.at(-1);
    if (words.length < 2 || !last) return;
    const earlier = this.#byLast.get(last);
    if (!earlier || (!earlier.role && person.role))
      this.#byLast.set(last, {
        name: earlier?.name ?? person.name,
        role: person.role || (earlier?.role ?? ''),
      });
  }
}

/** "US-Präsident Donald Trump" is the role and the name. */
export function splitRole(text: string): Person {
  const words = text.replace(/^(?:der|die|das|dem|den|ein|eine|the|a|an)\s+/i, '').split(/\s+/);
  let lastRole = -1;
  words.forEach((word, index) => {
    if (
      index < words.length - 1 &&
      (SPEAKER_NOUN_END.test(word.toLowerCase()) || !/^\p{Lu}/u.test(word)) &&
      !/^(?:von|van|de|der|zu|bin|al)$/.test(word)
    )
      lastRole = index;
  });
  return { name: words.slice(lastRole + 1).join(' ') || text, role: words.slice(0, lastRole + 1).join(' ') };
}
