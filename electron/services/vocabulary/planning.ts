import { instant } from '#shared/clock.ts';
import type { VocabularyAct } from '#shared/contract/vocabulary.ts';
import { findEntity, writeEntity } from '../../archive/entities.ts';
import {
  applyChange,
  findWord,
  insertKeyword,
  isSameOffice,
  keywordNamed,
  officesOf,
  variantsOf,
  type Word,
  type WordChange,
  wordsPointing,
} from '../../archive/vocabulary/words.ts';
import type { MutationContext } from '../context.ts';
import { subjectsByCodes } from '../subjects.ts';

/** What an act did to the words themselves, already done; the articles follow in batches. */
export interface Plan {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Every entry that the act concerns, new ones included. */
  readonly touched: readonly string[];
  readonly changes: readonly WordChange[];
}

/** Carries out an act that has been checked, as far as the words go. */
export function changeWords(context: MutationContext, request: VocabularyAct): Plan {
  const changes: WordChange[] = [];
  const change = (one: WordChange): void => {
    applyChange(context.db, one);
    changes.push(one);
  };
  switch (request.act) {
    case 'merge':
      return { ...merge(context, request, change), changes };
    case 'rename':
      return { ...rename(context, request, change), changes };
    case 'split-keyword':
      return { ...splitKeyword(context, request, change), changes };
    case 'split-entity':
      return { ...splitEntity(context, request, change), changes };
    case 'broader': {
      const { kind, id, broaderId } = request;
      const word = findWord(context.db, kind, id);
      const former = word?.broader ?? null;
      change({ kind, id, column: 'broader', former, next: broaderId });
      const name = (one: string | null) => (one ? (findWord(context.db, kind, one)?.name ?? '') : '');
      const touched = [id, ...(broaderId ? [broaderId] : [])];
      return { before: [name(id), name(former)], after: [name(broaderId)], touched, changes };
    }
    case 'remove': {
      const { kind, ids } = request;
      const at = instant(context.clock);
      const before = ids.map((id) => findWord(context.db, kind, id)?.name ?? '');
      for (const id of ids) change({ kind, id, column: 'removed_at', former: null, next: at });
      return { before, after: [], touched: ids, changes };
    }
  }
}

type Change = (one: WordChange) => void;
type Names = Omit<Plan, 'changes'>;
type Request<Act extends VocabularyAct['act']> = Extract<VocabularyAct, { act: Act }>;

function merge({ db }: MutationContext, { kind, intoId, fromIds }: Request<'merge'>, change: Change): Names {
  if (kind === 'subject') {
    const name = (code: string) => subjectsByCodes(db, [code])[0]?.name.de ?? code;
    return { before: fromIds.map(name), after: [name(intoId)], touched: [intoId, ...fromIds] };
  }
  const before: string[] = [];
  for (const id of fromIds) {
    const word = findWord(db, kind, id);
    if (!word) continue;
    before.push(word.name);
    const point = (column: 'merged_into' | 'broader', one: Word, next: string | null): void =>
      change({
        kind,
        id: one.id,
        column,
        former: column === 'broader' ? one.broader : one.mergedInto,
        next,
      });
    for (const spelling of wordsPointing(db, kind, 'merged_into', id)) point('merged_into', spelling, intoId);
    for (const narrower of wordsPointing(db, kind, 'broader', id))
      point('broader', narrower, narrower.id === intoId ? word.broader : intoId);
    change({ kind, id, column: 'merged_into', former: null, next: intoId });
    if (kind === 'entity') {
      const own = findWord(db, kind, intoId)?.name;
      const known = new Set([...variantsOf(db, intoId), own]);
      const added = [word.name, ...variantsOf(db, id)].filter((spelling) => !known.has(spelling));
      change({ kind, id: intoId, column: 'variants', added, taken: [] });
      const held = officesOf(db, intoId);
      const offices = officesOf(db, id).filter((office) => !held.some((one) => isSameOffice(one, office)));
      if (offices.length > 0) change({ kind, id: intoId, column: 'offices', added: offices, taken: [] });
    }
  }
  return { before, after: [findWord(db, kind, intoId)?.name ?? ''], touched: [intoId, ...fromIds] };
}

function rename(context: MutationContext, { kind, id, name }: Request<'rename'>, change: Change): Names {
  const { db } = context;
  const former = findWord(db, kind, id)?.name ?? '';
  const names = { before: [former], after: [name], touched: [id] };
  if (kind === 'entity') {
    change({ kind, id, column: 'name', former, next: name });
    const taken = variantsOf(db, id).filter((one) => one === name);
    change({ kind, id, column: 'variants', added: [former], taken });
    return names;
  }
  const spelling = keywordNamed(db, name)?.id ?? insertKeyword(db, name, instant(context.clock));
  const word = findWord(db, kind, spelling);
  if (word?.mergedInto !== id)
    change({ kind, id: spelling, column: 'merged_into', former: word?.mergedInto ?? null, next: id });
  if (word?.removedAt)
    change({ kind, id: spelling, column: 'removed_at', former: word.removedAt, next: null });
  change({ kind: 'keyword', column: 'swap', id, other: spelling });
  return names;
}

/** A keyword by its name, which may be new, removed, or a spelling of another one. */
function keywordFor(context: MutationContext, name: string, change: Change): string {
  const { db } = context;
  const id = keywordNamed(db, name)?.id ?? insertKeyword(db, name, instant(context.clock));
  const word = findWord(db, 'keyword', id);
  if (word?.mergedInto) return word.mergedInto;
  if (word?.removedAt)
    change({ kind: 'keyword', id, column: 'removed_at', former: word.removedAt, next: null });
  return id;
}

function splitKeyword(
  context: MutationContext,
  { kind, id, names }: Request<'split-keyword'>,
  change: Change,
): Names {
  const former = findWord(context.db, kind, id)?.name ?? '';
  const parts = [...new Set(names)].map((name) => keywordFor(context, name, change));
  if (!parts.includes(id))
    change({ kind, id, column: 'removed_at', former: null, next: instant(context.clock) });
  return { before: [former], after: names, touched: [id, ...parts.filter((part) => part !== id)] };
}

function splitEntity(
  context: MutationContext,
  { kind, id, name, spellings }: Request<'split-entity'>,
  change: Change,
): Names {
  const { db } = context;
  const entity = findEntity(db, id);
  const at = instant(context.clock);
  const made = {
    id: context.ids.next(),
    kind: entity?.kind ?? 'person',
    name,
    variants: spellings.filter((spelling) => spelling !== name),
    description: '',
    offices: [],
    wikidata: '',
    gnd: '',
  };
  writeEntity(db, made, at);
  // It counts from here on; taking the act back hides it again.
  change({ kind, id: made.id, column: 'removed_at', former: at, next: null });
  change({ kind, id, column: 'variants', added: [], taken: spellings });
  return { before: [entity?.name ?? ''], after: [entity?.name ?? '', name], touched: [id, made.id] };
}
