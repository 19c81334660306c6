import type { UsedStatement } from '#shared/contract/statements.ts';
import { authorisationOf, openAuthorisation } from '#shared/statement/authorisation.ts';
import { termsOf } from '#shared/statement/confidentiality.ts';
import { unexplainedDrift } from '#shared/statement/drift.ts';
import { fingerprintOf } from '#shared/statement/fingerprint.ts';
import { authorisationEvents } from '../../archive/authorisations.ts';
import type { Finding, Gated } from './gate.ts';

/** Words on the page that left the evidence without being declared. */
export function driftingQuotes({ used }: Gated): Finding[] {
  return used()
    .filter(({ use, compared }) => compared && unexplainedDrift(use.printed, compared).length > 0)
    .map((one) => ({ code: 'drift', ...placeOf(one) }));
}

/** Where release was agreed and is not there, or not for these words. */
export function openAuthorisations({ db, used }: Gated): Finding[] {
  const agreed = used().filter(({ statement }) => statement.authorisationAgreed);
  const events = authorisationEvents(
    db,
    agreed.map(({ statement }) => statement.id),
  );
  return agreed.flatMap((one) => {
    const own = events.filter((event) => event.statementId === one.statement.id);
    const code = openAuthorisation(authorisationOf(own), [one.use.printed]);
    return code ? [{ code, ...placeOf(one) }] : [];
  });
}

/** What was said "unter drei", by the statement's own rule or its source's, and stands in the text nevertheless. */
export function offTheRecord({ used }: Gated): Finding[] {
  return used()
    .filter(({ statement }) => termsOf(statement) === null)
    .map((one) => ({ code: 'off-the-record', ...placeOf(one) }));
}

/**
 * What is known only at second hand (an attribution chain, hearsay with "soll") and rests on fewer than two pieces of
 * evidence: somebody has to answer for it by name.
 */
export function singleSourceClaims({ used }: Gated): Finding[] {
  return used()
    .filter(({ statement: { chain, type, evidence } }) => {
      const secondHand = chain.length > 0 || type === 'free-indirect';
      return secondHand && evidence.length < 2;
    })
    .map((one) => ({ code: 'single-source', ...placeOf(one) }));
}

function placeOf({ use, statement }: UsedStatement): Omit<Finding, 'code'> {
  return {
    subject: `${statement.id}:${fingerprintOf(statement.type, use.printed)}`,
    text: use.printed,
    block: use.pieces[0]?.block ?? null,
    useId: use.id,
  };
}
