import type { FoundClaim } from '#shared/statement/claims.ts';
import type { KnownPersons } from '../persons.ts';
import type { Language } from '../sentences.ts';
import { datesIn } from './dates.ts';
import { NameFinder } from './names.ts';
import { numbersIn } from './numbers.ts';

/** Longer is no paragraph of an article but data; the patterns stay linear, the list would be of no use. */
const LONGEST_PARAGRAPH = 50_000;

/**
 * What a fact check looks up: numbers, dates and proper names, in reading order. `paragraphs` are the passages of
 * one article without headings in capital letters; `known` are the names that the archive knows. Few false alarms
 * matter more than the last find: a list that cries wolf is not read.
 */
export function findClaims(
  paragraphs: readonly string[],
  language: Language,
  known: KnownPersons = [],
): FoundClaim[] {
  const read = paragraphs.map((text) => (text.length > LONGEST_PARAGRAPH ? '' : text));
  const names = new NameFinder(read, language, known);
  return read.flatMap((text, paragraph) => {
    const named = names.in(paragraph);
    const dates = datesIn(text, language).filter((span) => !named.some((name) => overlaps(name, span)));
    const taken = [...named, ...dates];
    const numbers = numbersIn(text, language, taken);
    const found: FoundClaim[] = [
      ...named.map(({ start, end, name }) => ({
        kind: 'name' as const,
        paragraph,
        start,
        end,
        text: text.slice(start, end),
        key: `name ${name.toLowerCase()}`,
        name,
      })),
      ...dates.map((span) => plainClaim('date', paragraph, text, span)),
      ...numbers.map((span) => plainClaim('number', paragraph, text, span)),
    ];
    return found.toSorted((left, right) => left.start - right.start);
  });
}

function plainClaim(
  kind: 'date' | 'number',
  paragraph: number,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): FoundClaim {
  const words = text.slice(start, end);
  const name = words.replace(/\s+/g, ' ');
  return { kind, paragraph, start, end, text: words, key: `${kind} ${name.toLowerCase()}`, name };
}

function overlaps(
  left: { readonly start: number; readonly end: number },
  right: { readonly start: number; readonly end: number },
): boolean {
  return left.start < right.end && right.start < left.end;
}
