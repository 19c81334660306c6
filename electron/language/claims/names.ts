import type { TextSpan } from '#shared/statement/types.ts';
import { ENGLISH_ROLES } from '../english/lexicon.ts';
import { SPEAKER_NOUN_END } from '../german/lexicon/nouns.ts';
import type { KnownPersons } from '../persons.ts';
import type { Language } from '../sentences.ts';
import {
  ENGLISH_COMMON,
  ENGLISH_TITLE,
  FIRST_NAMES,
  GERMAN_COMMON,
  GERMAN_COMMON_END,
  GERMAN_NAME_ADJECTIVE,
  GERMAN_TITLE,
} from './name-lexicon.ts';

export interface FoundName extends TextSpan {
  /** The full name that this mention stands for. */
  readonly name: string;
}

interface Word extends TextSpan {
  readonly text: string;
  readonly capital: boolean;
  /** Nothing but a blank, or the full stop of an initial or a title, before the next word. */
  readonly joined: boolean;
  /** First of a sentence, a quotation or the text, where every word is capital. */
  readonly first: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*\.?/gu;
const PARTICLE =
  /^(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|zu|zur|zum|bin|ibn|al|el|und zu|ter|ten)$/;
const GERMAN_DETERMINER =
  /^(?:d(?:er|ie|as|em|en|es)|(?:k?ein|mein|sein|ihr|unser|dies|jen|jed|manch|solch|welch)(?:e[mnrs]?)?|alle[rn]?|viele[rn]?|einige[rn]?|mehrere[rn]?|wenige[rn]?|beim|zum|zur|vom|im|am|ins|ans)$/;

/** Finds proper names in the paragraphs of one article; what one paragraph shows helps in all others. */
export class NameFinder {
  readonly #language: Language;
  readonly #paragraphs: readonly (readonly Word[])[];
  /** Words that stand behind an article somewhere, or small: common nouns, whatever their looks. */
  readonly #common = new Set<string>();
  readonly #known = new Map<string, string>();
  readonly #byLast = new Map<string, string>();
  #sureOnly = false;

  constructor(paragraphs: readonly string[], language: Language, known: KnownPersons) {
    this.#language = language;
    this.#paragraphs = paragraphs.map(wordsOf);
    for (const { name, variants } of known) {
      for (const one of [name, ...variants]) this.#known.set(one, name);
    }
    if (language === 'de') for (const words of this.#paragraphs) this.#learnCommon(words);
    // Those that a first name or an office shows: "Trumps Amtsantritt" is none once "Donald Trump" is known.
    this.#sureOnly = true;
    for (const words of this.#paragraphs) {
      for (const [from, to] of this.#sequences(words)) {
        const text = wordsText(words, from, to);
        const last = words[to - 1]?.text ?? '';
        if (to - from > 1 && !this.#byLast.has(last)) this.#byLast.set(last, this.#known.get(text) ?? text);
      }
    }
    this.#sureOnly = false;
  }

  /** Names in one paragraph, in order, each mention. */
  in(paragraph: number): FoundName[] {
    const words = this.#paragraphs[paragraph] ?? [];
    const found: FoundName[] = [];
    for (const [from, to] of this.#sequences(words)) found.push(this.#mention(words, from, to));
    words.forEach((word, at) => {
      if (!word.capital || found.some((one) => one.start < word.end && word.start < one.end)) return;
      // "Beispiels" and "Rohdes" are genitives.
      const bare = [word.text, word.text.replace(/(?:'s|’s|s|'|’)$/, '')].find(
        (text) => this.#byLast.has(text) || this.#known.has(text),
      );
      if (bare === undefined || (this.#isCommon(bare) && this.#hasArticle(words, at))) return;
      found.push({
        start: word.start,
        end: word.end - (word.text.length - bare.length),
        name: this.#known.get(bare) ?? this.#byLast.get(bare) ?? words[at]?.text ?? bare,
      });
    });
    return found.toSorted((left, right) => left.start - right.start);
  }

  /** "zum Beispiel" is not Jana Beispiel. */
  #hasArticle(words: readonly Word[], at: number): boolean {
    const before = words[at - 1];
    return before !== undefined && before.joined && GERMAN_DETERMINER.test(before.text.toLowerCase());
  }

  #mention(words: readonly Word[], from: number, to: number): FoundName {
    const text = wordsText(words, from, to);
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    const genitive = text.replace(/(?:'s|’s)$/, '');
    const bare =
      this.#known.has(text) || !/s$/.test(text)
        ? genitive
        : this.#known.has(text.slice(0, -1)) || this.#isSaidWithout(text)
          ? text.slice(0, -1)
          : genitive;
    const single = to - from === 1 ? this.#byLast.get(bare) : undefined;
    return { start, end: end - (text.length - bare.length), name: this.#known.get(bare) ?? single ?? bare };
  }

  /** "Jana Beispiels": the same name without the s stands elsewhere. */
  #isSaidWithout(text: string): boolean {
    const last = text.split(/\s+/).at(-1) ?? '';
    return this.#byLast.get(last.slice(0, -1)) === text.slice(0, -1);
  }

  #learnCommon(words: readonly Word[]): void {
    words.forEach((word, at) => {
      if (!word.capital) return;
      const next = words[at + 1];
      if (!this.#hasArticle(words, at)) return;
      // "die Jana Beispiel" is somebody, "der New York Times" one name.
      if (FIRST_NAMES.has(word.text) || this.#isTitle(word.text)) return;
      if (word.joined && next?.capital) return;
      this.#common.add(word.text);
    });
  }

  #isTitle(text: string): boolean {
    const bare = text.replace(/\.$/, '');
    const nominative = bare.toLowerCase().replace(/(?:en|s|n)$/, '');
    return this.#language === 'de'
      ? GERMAN_TITLE.test(bare) || [bare.toLowerCase(), nominative].some((one) => SPEAKER_NOUN_END.test(one))
      : ENGLISH_TITLE.test(bare) || ENGLISH_ROLES.has(bare.toLowerCase());
  }

  /** Offices of people; behind a body a single noun is seldom a name. */
  #isPersonTitle(text: string): boolean {
    const bare = text.replace(/\.$/, '');
    if (this.#language === 'en') return ENGLISH_TITLE.test(bare);
    // The lexicon lists ends of compounds; "den ukrainischen Präsidenten Selenskyj" has the end alone.
    return GERMAN_TITLE.test(bare) || GERMAN_TITLE.test(bare.charAt(0).toLowerCase() + bare.slice(1));
  }

  #isCommon(text: string): boolean {
    if (this.#language === 'en') return ENGLISH_COMMON.has(text);
    return this.#common.has(text) || GERMAN_COMMON.has(text) || GERMAN_COMMON_END.test(text);
  }

  /** Half-open ranges of words that make a name. */
  *#sequences(words: readonly Word[]): Generator<[number, number]> {
    let at = 0;
    while (at < words.length) {
      const known = this.#knownAt(words, at);
      if (known > at) {
        yield [at, known];
        at = known;
        continue;
      }
      const end = this.#nameEnd(words, at);
      if (end > at && this.#isName(words, at, end)) {
        yield [at, end];
        at = end;
      } else at += 1;
    }
  }

  /** Names that the archive knows are taken as they are, the longest first. */
  #knownAt(words: readonly Word[], at: number): number {
    if (!words[at]?.capital) return at;
    for (let to = Math.min(words.length, at + 6); to > at; to -= 1) {
      const text = wordsText(words, at, to);
      if (this.#known.has(text) || (/[sS’']$/.test(text) && this.#known.has(text.replace(/[’']?s?$/, ''))))
        return to;
    }
    return at;
  }

  /** How far capital words go on from `at`, with particles of nobility between them. */
  #nameEnd(words: readonly Word[], at: number): number {
    const first = words[at];
    if (!first?.capital || !this.#canBePart(words, at)) return at;
    const person = FIRST_NAMES.has(first.text);
    // "Rennfahrer Christian Klien": the name begins at the first name.
    if (!person && first.joined && FIRST_NAMES.has(words[at + 1]?.text ?? '')) return at;
    let end = at + 1;
    while (end < words.length && words[end - 1]?.joined) {
      let next = end;
      while (this.#isParticle(words[next], person) && next - end < 2) next += 1;
      if (
        this.#language === 'en' &&
        next === end &&
        /^(?:of)$/.test(words[end]?.text ?? '') &&
        words[end]?.joined
      )
        next += 1;
      const word = words[next];
      // "Jana Beispiel", "Thomas Berg": behind a first name any noun may be a last name.
      const surname = person && !words.slice(at, end).some(({ text }) => !FIRST_NAMES.has(text));
      if (!word?.capital || (!surname && !this.#canBePart(words, next)) || this.#isTitle(word.text)) break;
      end = next + 1;
    }
    return end;
  }

  #isParticle(word: Word | undefined, person: boolean): boolean {
    return (
      word !== undefined && word.joined && PARTICLE.test(word.text) && (person || this.#language === 'en')
    );
  }

  #canBePart(words: readonly Word[], at: number): boolean {
    const word = words[at];
    if (!word) return false;
    const initial = /^\p{Lu}\.$/u.test(word.text);
    const bare = word.text.replace(/\.$/, '');
    if (word.text.endsWith('.') && !initial)
      return !this.#isTitle(bare) && !this.#isCommon(bare) && !word.joined;
    return !this.#isTitle(bare) && !this.#isCommon(bare);
  }

  #isName(words: readonly Word[], from: number, to: number): boolean {
    const first = words[from];
    if (!first) return false;
    const before = words[from - 1];
    const titled = before !== undefined && before.joined && this.#isTitle(before.text);
    const text = first.text;
    if (to - from === 1)
      return (
        titled &&
        this.#isPersonTitle(before.text) &&
        !first.first &&
        !this.#isVerbLike(text) &&
        text.length > 2 &&
        !/^\p{Lu}+$/u.test(text)
      );
    if (FIRST_NAMES.has(text.replace(/\.$/, '')) || titled) return true;
    if (this.#sureOnly || this.#holdsGenitive(words, from, to)) return false;
    if (this.#language === 'en') return !first.first || this.#capitalElsewhere(text, words);
    if (GERMAN_NAME_ADJECTIVE.test(text)) return !first.first;
    // "Bielefelder Fachstelle" says where, not who.
    if (to - from === 2 && /\p{Ll}{3}er$/u.test(text)) return false;
    // Two nouns beside each other are rare in German unless they are a name; at the start any word is capital.
    if (first.first) return this.#capitalElsewhere(text, words);
    return !words.slice(from, to).some((word) => this.#looksCommon(word.text));
  }

  /** "Trumps Amtsantritt", "Worte Armstrongs": one of the words is somebody known in the genitive. */
  #holdsGenitive(words: readonly Word[], from: number, to: number): boolean {
    return words
      .slice(from, to)
      .some(({ text }) => /s$/.test(text) && this.#byLast.has(text.replace(/(?:'s|’s|s)$/, '')));
  }

  #isVerbLike(text: string): boolean {
    return this.#language === 'de' && /^(?:Sie|Ihr|Er|Es|Wir)$/.test(text);
  }

  /** Plurals and compounds of which nothing else shows that they are no names. */
  #looksCommon(text: string): boolean {
    return /(?:innen|enden|ierten|ungs|ern|isten|ieren|chen|lein)$/.test(text) || text.length > 16;
  }

  /** The word is capital in the middle of a sentence as well. */
  #capitalElsewhere(text: string, own: readonly Word[]): boolean {
    return [own, ...this.#paragraphs].some((words) =>
      words.some((word) => word.text === text && word.capital && !word.first),
    );
  }
}

function wordsText(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
    .replace(/(\p{Ll})\.$/u, '$1');
}

function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(WORD)];
  return matches.map((match, at) => {
    const raw = match[0];
    // The stop belongs to the word only for initials and titles.
    const keepsStop = /^(?:\p{Lu}|Dr|Prof|St|Mr|Mrs|Ms)\.$/u.test(raw);
    const value = keepsStop ? raw : raw.replace(/\.$/, '');
    const start = match.index;
    const end = start + value.length;
    const next = matches[at + 1];
    const between = next ? text.slice(end, next.index) : '';
    const before = text.slice(Math.max(0, start - 4), start);
    return {
      start,
      end,
      text: value,
      capital: /^\p{Lu}/u.test(value),
      joined: next !== undefined && /^[ \u00a0\u202f]$/.test(between),
      first: start === 0 || /(?:[.!?…:][“”"«’)]?\s|[„“"»«(‚–—]\s?|\n)$/.test(before),
    };
  });
}
