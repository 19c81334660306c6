import { fold } from '#shared/text/fold.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';

/** Kinds of values that facets count and fields filter by. */
export const LABEL_KINDS = [
  'desk',
  'state',
  'person',
  'organisation',
  'place',
  'speaker',
  'subject',
  'keyword',
  'author',
  'verification',
  'source',
  'evidence',
  'year',
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export interface Label {
  readonly kind: LabelKind;
  readonly key: string;
}

const KEPT = 200_000;

/** Numbers of labels for who writes the index; a new label gets the next one. */
export class LabelNumbers {
  readonly #index: WriteDatabase;
  readonly #known = new Map<string, number>();

  constructor(index: WriteDatabase) {
    this.#index = index;
  }

  numberOf({ kind, key }: Label): number {
    const name = `${kind}\n${key}`;
    let number = this.#known.get(name);
    if (number === undefined) {
      number = labelNumber(this.#index, { kind, key }) ?? this.#add(kind, key);
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(name, number);
    }
    return number;
  }

  /** After a transaction that was rolled back the numbers given in it are nobody's. */
  forget(): void {
    this.#known.clear();
  }

  #add(kind: LabelKind, key: string): number {
    run(this.#index, 'INSERT INTO labels (kind, key) VALUES (?, ?)', kind, key);
    return labelNumber(this.#index, { kind, key }) ?? 0;
  }
}

export function labelNumber(index: ReadDatabase, { kind, key }: Label): number | undefined {
  const row = first<{ number: number }>(
    index,
    'SELECT number FROM labels WHERE kind = ? AND key = ?',
    kind,
    key,
  );
  return row?.number;
}

/** Kinds by label number, as places in LABEL_KINDS; what came since `known` is added to it. */
export function labelKinds(index: ReadDatabase, known: Uint8Array): Uint8Array {
  const last = first<{ last: number | null }>(index, 'SELECT max(number) AS last FROM labels')?.last ?? 0;
  if (last < known.length) return known;
  const kinds = new Uint8Array(last + 1);
  kinds.set(known);
  const rows = all<{ number: number; kind: LabelKind }>(
    index,
    'SELECT number, kind FROM labels WHERE number >= ?',
    known.length,
  );
  for (const { number, kind } of rows) kinds[number] = LABEL_KINDS.indexOf(kind);
  return kinds;
}

export function labelKey(index: ReadDatabase, number: number): string {
  return first<{ key: string }>(index, 'SELECT key FROM labels WHERE number = ?', number)?.key ?? '';
}

const MOST_SPEAKERS = 200;

/** Names of speakers as printed, of whom the archive has no person, that have the folded text as whole words. */
export function printedSpeakers(index: ReadDatabase, folded: string): string[] {
  const found: string[] = [];
  // Names with a space: ids have none.
  const rows = index
    .prepare<[], { key: string }>("SELECT key FROM labels WHERE kind = 'speaker' AND instr(key, ' ') > 0")
    .iterate();
  for (const { key } of rows) {
    if (!` ${fold(key).replaceAll('-', ' ')} `.includes(` ${folded.replaceAll('-', ' ')} `)) continue;
    found.push(key);
    if (found.length === MOST_SPEAKERS) break;
  }
  return found;
}
