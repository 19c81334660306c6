/**
 * The words of texts as they are written, without making a string of each: an import meets the same few words
 * millions of times, and looking one up by its place in the text costs a fraction of cutting it out first.
 */

const USUAL_LENGTH = 8;

const SEPARATES = 1;
const BEGINS = 2;
const CONTINUES = 3;
const HALF = 4;

/** What a code unit is to a word; 0 where nobody has asked yet. */
const classes = new Uint8Array(0x1_00_00);
const BEGINNING = /[\p{L}\p{N}]/u;
const CONTINUING = /[\p{M}\u00AD]/u;

function classOf(unit: number): number {
  const known = classes[unit] ?? SEPARATES;
  return known === 0 ? (classes[unit] = findOut(unit)) : known;
}

function findOut(unit: number): number {
  if (unit >= 0xd8_00 && unit < 0xe0_00) return HALF;
  return classOfCharacter(String.fromCodePoint(unit));
}

function classOfCharacter(character: string): number {
  return BEGINNING.test(character) ? BEGINS : CONTINUING.test(character) ? CONTINUES : SEPARATES;
}

/** A word in a text: half-open UTF-16 offsets, and a number that the same words have in common. */
export interface ScannedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** Goes from word to word: a letter or digit and all letters, marks, digits and soft hyphens behind it. */
export class WordScanner implements ScannedWord {
  readonly text: string;
  start = 0;
  end = 0;
  hash = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves on to the next word; false when there is none. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let at = this.end;
    for (; at < length; at += 1) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === BEGINS) break;
      if (kind !== HALF) continue;
      const size = characterAt(text, at);
      if (size.kind === BEGINS) break;
      at += size.units - 1;
    }
    this.start = at;
    if (at >= length) {
      this.end = at;
      return false;
    }
    let hash = 0;
    for (; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = classOf(unit);
      if (kind === SEPARATES) break;
      if (kind === HALF) {
        const size = characterAt(text, at);
        if (size.kind === SEPARATES) break;
        if (size.units === 2) {
          hash = Math.imul(hash, 31) + unit;
          at += 1;
          hash = Math.imul(hash, 31) + text.charCodeAt(at);
          continue;
        }
      }
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    this.end = at;
    this.hash = hash | 0;
    return true;
  }
}

/** Where half of a character stands: the whole one, if its other half is there. */
function characterAt(text: string, at: number): { readonly kind: number; readonly units: number } {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x1_00_00) return { kind: SEPARATES, units: 1 };
  return { kind: classOfCharacter(String.fromCodePoint(point)), units: 2 };
}

/** Looks words up by their place in a text. Forgets as `Recent` does; only ever a shortcut. */
export class WordTable<Value> {
  readonly #size: number;
  #young: Slots<Value>;
  #old: Slots<Value>;

  constructor(size: number) {
    this.#size = size;
    this.#young = new Slots(size);
    this.#old = new Slots(0);
  }

  get(word: ScannedWord): Value | undefined {
    const young = this.#young.get(word);
    if (young !== undefined) return young;
    const old = this.#old.get(word);
    if (old !== undefined) this.set(word, old);
    return old;
  }

  set(word: ScannedWord, value: Value): void {
    if (this.#young.count >= this.#size) {
      this.#old = this.#young;
      this.#young = new Slots(this.#size);
    }
    this.#young.add(word, value);
  }
}

/** Open addressing: the place of a word is the first free one from its hash on. */
class Slots<Value> {
  readonly #mask: number;
  readonly #places: Int32Array;
  readonly #hashes: Int32Array;
  /** Where the letters of a word end in `#letters`; they begin where those of the one before end. */
  readonly #ends: Int32Array;
  #letters: Uint16Array;
  readonly #values: Value[] = [];

  constructor(size: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(1, size) * 2));
    this.#mask = places - 1;
    this.#places = new Int32Array(places);
    this.#hashes = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#letters = new Uint16Array(size * USUAL_LENGTH);
  }

  get count(): number {
    return this.#values.length;
  }

  get(word: ScannedWord): Value | undefined {
    for (let place = spread(word.hash) & this.#mask; ; place = (place + 1) & this.#mask) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) return undefined;
      if (this.#hashes[number] === word.hash && this.#is(number, word)) return this.#values[number];
    }
  }

  add({ text, start, end, hash }: ScannedWord, value: Value): void {
    const number = this.#values.length;
    let at = this.#begin(number);
    const needed = at + end - start;
    if (needed > this.#letters.length) {
      const larger = new Uint16Array(Math.max(this.#letters.length * 2, needed));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let from = start; from < end; from += 1) this.#letters[at++] = text.charCodeAt(from);
    this.#ends[number] = at;
    this.#hashes[number] = hash;
    this.#values.push(value);
    let place = spread(hash) & this.#mask;
    while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
    this.#places[place] = number + 1;
  }

  #begin(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  #is(number: number, { text, start, end }: ScannedWord): boolean {
    let at = this.#begin(number);
    if ((this.#ends[number] ?? 0) - at !== end - start) return false;
    for (let from = start; from < end; from += 1, at += 1)
      if (this.#letters[at] !== text.charCodeAt(from)) return false;
    return true;
  }
}

/** Words that differ in their last letter lie side by side otherwise, and searching goes through all of them. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return mixed ^ (mixed >>> 13);
}
