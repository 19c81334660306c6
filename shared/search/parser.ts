import { fail, ok, type Result } from '../result.ts';
import { tokens } from '../text/fold.ts';
import { dayRange } from './days.ts';
import {
  EVIDENCE_VALUES,
  fieldNamed,
  type SearchField,
  type SearchScope,
  scopeNamed,
  STATE_VALUES,
  valueNamed,
  VERIFICATION_VALUES,
} from './fields.ts';
import { type Piece, pieces } from './lexer.ts';
import { DEEPEST, MOST_TERMS, type QueryFault, type QueryNode, type WordsNode } from './query.ts';

/** Thrown and caught within this file only: a fault deep inside a group ends the whole reading. */
class Fault extends Error {
  readonly position: number;
  readonly reason: QueryFault;
  constructor(position: number, reason: QueryFault) {
    super(reason);
    this.position = position;
    this.reason = reason;
  }
}

type TextPiece = Extract<Piece, { kind: 'text' }>;
/** A field `in:` has been read; it holds for the group it stands in. */
type Part = QueryNode | { readonly kind: 'in'; readonly scope: SearchScope };

/**
 * Words (all must occur), "phrase", a OR b, a NEAR/5 b, -not, wort*, (groups), feld:wert. Operators in German
 * or English, in capitals. `typing`: the last word counts as a beginning, and what is unfinished is overlooked.
 * Null: nothing is asked for (no letter, no digit). Errors: INVALID_QUERY {position, reason: QueryFault}.
 */
export function parseQuery(text: string, { typing = false } = {}): Result<QueryNode | null> {
  return new QueryParser(text, typing).parse();
}

/** Recursive descent over the pieces: or < and < near < not < word, phrase, field, group. */
class QueryParser {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #pieces: readonly Piece[];
  #at = 0;
  #terms = 0;

  constructor(text: string, typing: boolean) {
    this.#text = text;
    this.#typing = typing;
    this.#pieces = pieces(text);
  }

  parse(): Result<QueryNode | null> {
    try {
      let found = this.#group(0);
      while (this.#at < this.#pieces.length) {
        // Only a closing bracket without its opening one stops a group early.
        this.#fault(this.#pieces[this.#at]?.start ?? 0, 'stray-group-end');
        this.#at += 1;
        found = together('all', [found, this.#group(0)]);
      }
      if (found && isOnlyExcluding(found)) {
        if (this.#typing) return ok(null);
        throw new Fault(this.#pieces[0]?.start ?? 0, 'nothing-wanted');
      }
      return ok(found);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return fail('INVALID_QUERY', { position: error.position, reason: error.reason });
    }
  }

  /** While somebody types, an unfinished query is no mistake. */
  #fault(position: number, reason: QueryFault): void {
    if (!this.#typing) throw new Fault(position, reason);
  }

  #group(depth: number): QueryNode | null {
    if (depth > DEEPEST) throw new Fault(this.#pieces[this.#at]?.start ?? 0, 'too-deep');
    const alternatives: (QueryNode | null)[] = [];
    let scope: SearchScope | null = null;
    for (;;) {
      const parts: (QueryNode | null)[] = [];
      for (let part = this.#part(depth); part !== undefined; part = this.#part(depth)) {
        if (part?.kind === 'in') scope = part.scope;
        else parts.push(part);
      }
      const piece = this.#pieces[this.#at];
      const joined = together('all', parts);
      if (piece?.kind !== 'or') {
        if (alternatives.length > 0 && parts.length === 0) this.#missing(piece);
        alternatives.push(joined);
        break;
      }
      if (parts.length === 0) this.#fault(piece.start, 'missing-operand');
      alternatives.push(joined);
      this.#at += 1;
    }
    const whole = together('any', alternatives);
    return whole && scope ? { kind: 'scope', scope, of: whole } : whole;
  }

  #missing(piece: Piece | undefined): void {
    this.#fault(piece?.start ?? this.#text.length, 'missing-operand');
  }

  /** The next part of a conjunction; undefined at its end, null for what asks for nothing. */
  #part(depth: number): Part | null | undefined {
    const piece = this.#pieces[this.#at];
    if (!piece || piece.kind === 'close' || piece.kind === 'or') return undefined;
    this.#at += 1;
    switch (piece.kind) {
      case 'and':
        return null;
      case 'near':
        this.#fault(piece.start, 'missing-operand');
        return null;
      case 'not': {
        const excluded = this.#part(depth + 1);
        if (depth > DEEPEST) throw new Fault(piece.start, 'too-deep');
        if (excluded === undefined) this.#missing(this.#pieces[this.#at]);
        return excluded && excluded.kind !== 'in' ? { kind: 'not', of: excluded } : null;
      }
      case 'open': {
        const inside = this.#group(depth + 1);
        if (this.#pieces[this.#at]?.kind === 'close') this.#at += 1;
        else this.#fault(piece.start, 'unclosed-group');
        return inside;
      }
      case 'text':
        return piece.field ? this.#field(piece, piece.field) : this.#words(piece);
    }
  }

  #words(piece: TextPiece): QueryNode | null {
    const left = this.#term(piece);
    const near = this.#pieces[this.#at];
    if (near?.kind !== 'near') return left;
    const other = this.#pieces[this.#at + 1];
    if (!left || other?.kind !== 'text' || other.field) return left;
    this.#at += 2;
    const right = this.#term(other);
    return right ? { kind: 'near', left, right, distance: near.distance } : left;
  }

  #term(piece: TextPiece): WordsNode | null {
    if (!piece.closed) this.#fault(piece.start, 'unclosed-phrase');
    const starred = !piece.phrase && piece.text.endsWith('*');
    const words = tokens(piece.text).map((token) => token.word);
    if (words.length === 0) return null;
    this.#terms += 1;
    if (this.#terms > MOST_TERMS || words.length > MOST_TERMS) throw new Fault(piece.start, 'too-many-words');
    const growing = this.#typing && !piece.phrase && piece.end === this.#text.length;
    return {
      kind: 'words',
      words,
      typed: piece.text.replace(/\*+$/, ''),
      prefix: starred || growing,
      exact: piece.phrase,
      start: piece.start,
      end: piece.end,
    };
  }

  #field(piece: TextPiece, { name, valueStart }: { name: string; valueStart: number }): Part | null {
    const field = fieldNamed(name);
    if (!field) {
      this.#fault(piece.start, 'unknown-field');
      return this.#term({ ...piece, text: this.#text.slice(piece.start, piece.end), field: null });
    }
    if (!piece.closed) this.#fault(valueStart, 'unclosed-phrase');
    const value = piece.text.trim();
    if (field === 'in') {
      const scope = scopeNamed(value);
      if (scope) return { kind: 'in', scope };
      this.#fault(valueStart, 'unknown-value');
      return null;
    }
    const wrong = faultIn(field, value);
    if (wrong) {
      this.#fault(valueStart, wrong);
      return null;
    }
    return { kind: 'field', field, value, start: piece.start, end: piece.end };
  }
}

function faultIn(field: SearchField, value: string): QueryFault | null {
  switch (field) {
    case 'since':
    case 'until':
    case 'year':
      return dayRange(value) ? null : 'bad-date';
    case 'state':
      return valueNamed(STATE_VALUES, value) ? null : 'unknown-value';
    case 'verification':
      return valueNamed(VERIFICATION_VALUES, value) ? null : 'unknown-value';
    case 'evidence':
      return valueNamed(EVIDENCE_VALUES, value) ? null : 'unknown-value';
    default:
      return tokens(value).length > 0 ? null : 'unknown-value';
  }
}

function together(kind: 'all' | 'any', parts: readonly (QueryNode | null)[]): QueryNode | null {
  const of = parts.filter((part) => part !== null);
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}

/** A query that only excludes asks for nearly everything, which is no question. */
function isOnlyExcluding(node: QueryNode): boolean {
  switch (node.kind) {
    case 'not':
      return true;
    case 'scope':
      return isOnlyExcluding(node.of);
    case 'all':
      return node.of.every(isOnlyExcluding);
    case 'any':
      return node.of.some(isOnlyExcluding);
    default:
      return false;
  }
}
