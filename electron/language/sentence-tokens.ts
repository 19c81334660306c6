import type { QuotedRegion } from './quotation-marks.ts';
import { tokenize, type Token } from './tokens.ts';

/** Words of the sentence; quotations collapse into one token and marks of short ones disappear. */
export function sentenceTokens(
  text: string,
  start: number,
  end: number,
  speech: readonly QuotedRegion[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const region of speech) {
    if (region.start < at || region.end > end) continue;
    for (const token of tokenize(text, at, region.start)) tokens.push(token);
    tokens.push({
      start: region.start,
      end: region.end,
      text: text.slice(region.innerStart, region.innerEnd),
      lower: '',
      kind: 'speech',
      capital: false,
    });
    at = region.end;
  }
  for (const token of tokenize(text, at, end)) tokens.push(token);
  return joined(named(tokens)).filter((token) => token.kind !== 'mark');
}

/** "Wie „heise online“ berichtet": a name in marks counts as a name though it is not capitalised. */
function named(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'word' || token.capital) return token;
    const opener =
      tokens[index - 1]?.kind === 'mark' ? index - 1 : tokens[index - 2]?.kind === 'mark' ? index - 2 : -1;
    const closer =
      tokens[index + 1]?.kind === 'mark' ? index + 1 : tokens[index + 2]?.kind === 'mark' ? index + 2 : -1;
    const before = tokens[opener - 1]?.lower ?? '';
    return opener >= 0 && closer >= 0 && /^(?:wie|laut)$/.test(before) ? { ...token, capital: true } : token;
  });
}

const SEPARATES = /^(?:comma|colon|semicolon|dash)$/;

/** Commas and "und" between the marks of a short quotation belong to it and cut no clause of the sentence. */
function joined(tokens: readonly Token[]): readonly Token[] {
  let open = -1;
  const inside = new Set<number>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return;
    if (open < 0) open = index;
    else {
      for (let at = open + 1; at < index; at++) inside.add(at);
      open = -1;
    }
  });
  if (inside.size === 0) return tokens;
  return tokens.map((token, index) => {
    if (!inside.has(index)) return token;
    return { ...token, quoted: true, kind: SEPARATES.test(token.kind) ? 'other' : token.kind };
  });
}
