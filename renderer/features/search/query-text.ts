import {
  fieldNamed,
  type SearchField,
  STATE_VALUES,
  valueNamed,
  VERIFICATION_VALUES,
  writeField,
} from '#shared/search/fields.ts';
import { pieces } from '#shared/search/lexer.ts';
import { fold } from '#shared/text/fold.ts';

/** A search text as the form and the facets change it: what is typed by hand stays as it is. */

export interface FieldSpan {
  readonly field: SearchField;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The fields that stand by themselves: not within brackets, not excluded. */
export function fieldSpans(text: string): FieldSpan[] {
  const spans: FieldSpan[] = [];
  let depth = 0;
  let negated = false;
  for (const piece of pieces(text)) {
    if (piece.kind === 'open') depth += 1;
    else if (piece.kind === 'close') depth -= 1;
    const field = piece.kind === 'text' && piece.field ? fieldNamed(piece.field.name) : undefined;
    if (piece.kind === 'text' && field && depth === 0 && !negated)
      spans.push({ field, value: piece.text, start: piece.start, end: piece.end });
    negated = piece.kind === 'not';
  }
  return spans;
}

/** An article has one of each: choosing another replaces the first. */
const SINGLE: ReadonlySet<SearchField> = new Set([
  'desk',
  'state',
  'year',
  'verification',
  'since',
  'until',
  'in',
]);

export function hasField(text: string, field: SearchField, value: string): boolean {
  return fieldSpans(text).some((span) => span.field === field && isSame(field, span.value, value));
}

/** Adds a field, or takes it away where it stands already. */
export function toggleField(text: string, field: SearchField, value: string, language: 'de' | 'en'): string {
  const spans = fieldSpans(text).filter((span) => span.field === field);
  const same = spans.filter((span) => isSame(field, span.value, value));
  if (same.length > 0) return without(text, same);
  const kept = SINGLE.has(field) ? without(text, spans) : text;
  return `${kept.trim()} ${writeField(field, wordFor(field, value, language), language)}`.trim();
}

/** The text without these spans. */
export function without(text: string, spans: readonly FieldSpan[]): string {
  let kept = text;
  for (const { start, end } of [...spans].sort((left, right) => right.start - left.start))
    kept = `${kept.slice(0, start)} ${kept.slice(end)}`;
  return kept.replace(/\s+/g, ' ').trim();
}

function isSame(field: SearchField, left: string, right: string): boolean {
  if (field === 'state') return codeOf(STATE_VALUES, left) === codeOf(STATE_VALUES, right);
  if (field === 'verification')
    return codeOf(VERIFICATION_VALUES, left) === codeOf(VERIFICATION_VALUES, right);
  return fold(left).trim() === fold(right).trim();
}

function codeOf<Code extends string>(
  values: Readonly<Record<Code, readonly string[]>>,
  typed: string,
): string {
  return valueNamed(values, typed) ?? fold(typed);
}

/** A state by its word in the language of the interface. */
function wordFor(field: SearchField, value: string, language: 'de' | 'en'): string {
  if (language === 'en') return value;
  const values: Readonly<Record<string, readonly string[]>> =
    field === 'state' ? STATE_VALUES : field === 'verification' ? VERIFICATION_VALUES : {};
  return values[value]?.[0] ?? value;
}
