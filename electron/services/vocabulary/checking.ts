import type { VocabularyAct } from '#shared/contract/vocabulary.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { findEntity } from '../../archive/entities.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { isTagged } from '../../archive/vocabulary/links.ts';
import { statementsOf } from '../../archive/vocabulary/speakers.ts';
import { findWord, keywordNamed, variantsOf, widerTerms } from '../../archive/vocabulary/words.ts';

/**
 * Whether an act can be done as things stand. NOT_FOUND names the missing entry; EXISTS the name that another
 * entry has; NOT_ALLOWED says why: 'same', 'different-kind', 'circle', 'no-hierarchy', 'not-a-spelling', 'in-use'.
 */
export function checkAct(db: ReadDatabase, request: VocabularyAct): Result<null> {
  const missing = idsOf(request).find((id) => !isThere(db, request.kind, id));
  if (missing !== undefined) return fail('NOT_FOUND', { kind: request.kind, id: missing });
  switch (request.act) {
    case 'merge':
      return checkMerge(db, request);
    case 'rename':
      return checkName(db, request);
    case 'split-keyword':
      return new Set(request.names).size < 2 ? refuse(request, 'same') : ok(null);
    case 'split-entity':
      return checkSplit(db, request);
    case 'broader':
      return checkBroader(db, request);
    case 'remove': {
      const used = isTagged(db, request.kind, request.ids);
      const quoted =
        request.kind === 'entity' &&
        statementsOf(db, { speakers: request.ids, after: 0, limit: 1 }).length > 0;
      return used || quoted ? refuse(request, 'in-use') : ok(null);
    }
  }
}

function idsOf(request: VocabularyAct): string[] {
  switch (request.act) {
    case 'merge':
      return [request.intoId, ...request.fromIds];
    case 'remove':
      return request.ids;
    case 'broader':
      return [request.id, ...(request.broaderId === null ? [] : [request.broaderId])];
    default:
      return [request.id];
  }
}

function isThere(db: ReadDatabase, kind: VocabularyAct['kind'], id: string): boolean {
  // An article may carry codes of a vocabulary that is not loaded here.
  if (kind === 'subject') return true;
  const word = findWord(db, kind, id);
  return word !== undefined && word.mergedInto === null && word.removedAt === null;
}

function checkMerge(db: ReadDatabase, request: Extract<VocabularyAct, { act: 'merge' }>): Result<null> {
  const { kind, intoId, fromIds } = request;
  if (fromIds.includes(intoId)) return refuse(request, 'same');
  if (kind === 'entity') {
    const wanted = findEntity(db, intoId)?.kind;
    if (fromIds.some((id) => findEntity(db, id)?.kind !== wanted)) return refuse(request, 'different-kind');
  }
  return ok(null);
}

function checkName(db: ReadDatabase, request: Extract<VocabularyAct, { act: 'rename' }>): Result<null> {
  const { kind, id, name } = request;
  if (findWord(db, kind, id)?.name === name) return refuse(request, 'same');
  if (kind === 'entity') return ok(null);
  const other = keywordNamed(db, name);
  const free = !other || other.mergedInto === id || (other.mergedInto === null && other.removedAt !== null);
  return free ? ok(null) : fail('EXISTS', { name });
}

function checkSplit(
  db: ReadDatabase,
  request: Extract<VocabularyAct, { act: 'split-entity' }>,
): Result<null> {
  const known = variantsOf(db, request.id);
  const strange = request.spellings.find((spelling) => !known.includes(spelling));
  return strange === undefined ? ok(null) : refuse(request, 'not-a-spelling');
}

/** A place lies in a place, an organisation belongs to one; a person has no wider term. */
function checkBroader(db: ReadDatabase, request: Extract<VocabularyAct, { act: 'broader' }>): Result<null> {
  const { kind, id, broaderId } = request;
  if (broaderId === null) return ok(null);
  if (broaderId === id || widerTerms(db, kind, broaderId).includes(id)) return refuse(request, 'circle');
  if (kind === 'entity') {
    const own = findEntity(db, id)?.kind;
    if (own === 'person') return refuse(request, 'no-hierarchy');
    if (findEntity(db, broaderId)?.kind !== own) return refuse(request, 'different-kind');
  }
  return ok(null);
}

function refuse(request: VocabularyAct, reason: string): Result<never> {
  return fail('NOT_ALLOWED', { act: request.act, state: request.kind, reason });
}
