import type { Statement } from '#shared/contract/statements.ts';
import { repeats } from '#shared/statement/drift.ts';
import type { VerificationEventKind, VerificationState } from '#shared/statement/verification.ts';
import { first, type ReadDatabase } from '../../archive/sql.ts';
import type { ShownEvent } from '../../archive/statements.ts';

export interface UseToVerify {
  readonly id: string;
  readonly printed: string;
  readonly verification: VerificationState;
}

/** The use whose wording is verified: the one asked for, else the newest that stands on a sheet. */
export function useToVerify(
  db: ReadDatabase,
  statementId: string,
  useId: string | null,
): UseToVerify | undefined {
  return first<UseToVerify>(
    db,
    `SELECT id, printed, verification FROM statement_uses
     WHERE statement_id = :statementId AND (:useId IS NULL OR id = :useId)
     ORDER BY present DESC, serial DESC LIMIT 1`,
    { statementId, useId },
  );
}

export interface Verifying {
  readonly statement: Statement;
  readonly use: UseToVerify;
  readonly events: readonly ShownEvent[];
  readonly kind: VerificationEventKind;
  readonly note: string;
  readonly personId: string | null;
}

/**
 * Why a step of the verification cannot be taken, as a code, or null: a comparison needs a person and something
 * to compare with, a confirmation a second person, "nicht prüfbar" its reason (product.md, section 3).
 */
export function refused({ statement, use, events, kind, note, personId }: Verifying): string | null {
  switch (kind) {
    case 'anchored':
      return statement.evidence.length === 0 ? 'no-evidence' : null;
    case 'checked':
    case 'confirmed':
      if (personId === null) return 'no-person';
      if (statement.originalMissing) return 'original-missing';
      if (use.verification === 'recorded') return 'no-evidence';
      return kind === 'confirmed' && !checkedByAnother(events, use, personId) ? 'second-person' : null;
    case 'uncheckable':
      return note.trim() === '' ? 'reason-required' : null;
    case 'disputed':
    case 'retracted':
    case 'cleared':
      return null;
    // These come with `statements.declare`, which knows the wording in the text.
    case 'smoothed':
    case 'translation-choice':
    case 'undeclared':
      return 'state';
  }
}

function checkedByAnother(events: readonly ShownEvent[], use: UseToVerify, personId: string): boolean {
  return events.some(
    (event) => event.kind === 'checked' && event.personId !== personId && repeats(use.printed, event.wording),
  );
}
