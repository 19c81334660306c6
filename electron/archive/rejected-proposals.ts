import { all, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** Fingerprints of the proposals that somebody turned down in an article. */
export function rejectedProposals(db: ReadDatabase, articleId: string): string[] {
  return all<{ fingerprint: string }>(
    db,
    'SELECT fingerprint FROM rejected_proposals WHERE article_id = ? ORDER BY fingerprint',
    articleId,
  ).map(({ fingerprint }) => fingerprint);
}

export function rejectProposal(
  db: WriteDatabase,
  proposal: { articleId: string; fingerprint: string; at: string; by: string | null },
): void {
  run(
    db,
    `INSERT INTO rejected_proposals (article_id, fingerprint, rejected_at, rejected_by)
     VALUES (:articleId, :fingerprint, :at, :by) ON CONFLICT DO NOTHING`,
    proposal,
  );
}

export function forgetRejection(db: WriteDatabase, articleId: string, fingerprint: string): void {
  run(db, 'DELETE FROM rejected_proposals WHERE article_id = :articleId AND fingerprint = :fingerprint', {
    articleId,
    fingerprint,
  });
}
