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
      text: '',
      lower: '',
      kind: 'speech',
      capital: false,
    });
    at = region.end;
  }
  for (const token of tokenize(text, at, end)) tokens.push(token);
  return tokens.filter((token) => token.kind !== 'mark');
}
