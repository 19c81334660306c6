import type { Range } from '../frames.ts';
import type { Sentence } from './clauses.ts';

/** "so lautet der Titel": what is quoted is a name, not speech. */
export function namesATitle(sentence: Sentence, [from, to]: Range): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) => /^(?:titel|name|motto|thema|überschrift|schlagzeile|begriff)$/.test(token.lower));
}
