import type { TextSpan } from './types.ts';

/** A token of a wording. `norm` is what is compared; the span is where it stands. */
export interface WordingToken extends TextSpan {
  readonly kind: 'word' | 'punctuation' | 'omission' | 'insertion';
  readonly norm: string;
}

const TOKEN =
  /(?<omission>\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})|(?<insertion>\[[^\][]*\](?![\p{L}\p{N}]))|(?<word>(?:\[\p{L}\])?[\p{L}\p{M}\p{N}]+(?:[\u00AD’'\-.,:/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|(?<mark>[„“”‟«»"‚‘‹›]|(?<![\p{L}\p{N}])[’']|[’'](?![\p{L}\p{N}]))|(?<space>[\s\u200B\uFEFF]+)|(?<other>.)/gsu;

/**
 * Cuts a wording into what is compared: words, punctuation, omissions ([…], …) and insertions ([der Kanzler]).
 * White space and quotation marks fall away; hyphenation, ß and ss, dashes and apostrophes become one form.
 */
export function wordingTokens(text: string): WordingToken[] {
  const tokens: WordingToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { omission, insertion, word, other } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    if (omission !== undefined) tokens.push({ ...span, kind: 'omission', norm: '…' });
    else if (insertion !== undefined) tokens.push({ ...span, kind: 'insertion', norm: insertion });
    else if (word !== undefined) tokens.push({ ...span, kind: 'word', norm: bareWord(word) });
    else if (other !== undefined)
      tokens.push({ ...span, kind: 'punctuation', norm: other.replace(/[–—―−-]/u, '–') });
  }
  return joinHyphenated(tokens, text);
}

/** "[D]ie" is "Die" with an adapted letter; soft hyphens and apostrophe shapes do not count. */
function bareWord(word: string): string {
  return word
    .normalize('NFC')
    .replace(/^\[(\p{L})\]/u, '$1')
    .replaceAll('\u00AD', '')
    .replaceAll('’', "'")
    .replaceAll('ß', 'ss')
    .replaceAll('ẞ', 'SS');
}

/** After these a hyphen at the end of a line belongs to the word: "Sozial-⏎und Jugendhilfe". */
const JOINERS = new Set(['und', 'oder', 'bzw', 'bis', 'sowie', 'and', 'or']);

/**
 * A word broken at the end of a line ("Verhand-⏎lungen") is one word; before a capital or a digit the hyphen is
 * its own ("E-Mail-⏎Adresse").
 */
function joinHyphenated(tokens: readonly WordingToken[], text: string): WordingToken[] {
  const joined: WordingToken[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [word, hyphen, rest] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (!word) break;
    const broken =
      word.kind === 'word' &&
      rest?.kind === 'word' &&
      hyphen !== undefined &&
      text.slice(hyphen.start, hyphen.end) === '-' &&
      word.end === hyphen.start &&
      /^[^\S\n]*\n\s*$/.test(text.slice(hyphen.end, rest.start)) &&
      !JOINERS.has(rest.norm);
    if (broken) {
      const sign = /^\p{Ll}/u.test(rest.norm) ? '' : '-';
      joined.push({ kind: 'word', start: word.start, end: rest.end, norm: word.norm + sign + rest.norm });
      index += 2;
    } else joined.push(word);
  }
  return joined;
}
