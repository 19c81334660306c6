import { dayRange } from '#shared/search/days.ts';
import { EVIDENCE_VALUES, STATE_VALUES, valueNamed, VERIFICATION_VALUES } from '#shared/search/fields.ts';
import type { FieldNode } from '#shared/search/query.ts';
import { fold } from '#shared/text/fold.ts';
import { entityIdsNamed } from '../../archive/entity-names.ts';
import { keywordsFolded } from '../../archive/keywords.ts';
import { allDesks, allPeople } from '../../archive/people.ts';
import { labelNumber, type LabelKind, printedSpeakers } from '../../archive/search/labels.ts';
import type { FilterPlan } from '../../archive/search/plan.ts';
import { sourceIdsNamed } from '../../archive/sources.ts';
import { subjectCodesNamed } from '../subjects.ts';
import type { ReadDatabase } from '../../archive/sql.ts';

export interface FilterContext {
  readonly archive: ReadDatabase;
  readonly index: ReadDatabase;
}

const DAWN = -(2 ** 31);
const EVER = 2 ** 31 - 1;
const MINUTE = 60_000;

/** A field of a query as a condition on values. A name that the archive does not know finds nothing. */
export function filterFor(node: FieldNode, context: FilterContext): FilterPlan {
  const { field, value } = node;
  const range = dayRange(value);
  switch (field) {
    case 'since':
      return { kind: 'dates', since: (range?.from ?? 0) / MINUTE, until: EVER };
    case 'until':
      return { kind: 'dates', since: DAWN, until: (range?.to ?? 0) / MINUTE };
    case 'year':
      return { kind: 'dates', since: (range?.from ?? 0) / MINUTE, until: (range?.to ?? 0) / MINUTE };
    default: {
      const keys = keysFor(field, value, context);
      const labels = keys.flatMap((key) => labelNumber(context.index, { kind: field, key }) ?? []);
      return { kind: 'labels', labels, of: OWN_FIELDS.has(field) ? 'document' : 'article' };
    }
  }
}

/** What a statement has itself; everything else is its article's. */
const OWN_FIELDS: ReadonlySet<LabelKind> = new Set(['speaker', 'verification', 'source', 'evidence']);

function keysFor(
  field: Exclude<FieldNode['field'], 'since' | 'until' | 'year'>,
  value: string,
  { archive, index }: FilterContext,
): readonly string[] {
  const folded = fold(value);
  switch (field) {
    case 'desk':
      return allDesks(archive).flatMap(({ id, name }) => (fold(name) === folded ? id : []));
    case 'state':
      return [valueNamed(STATE_VALUES, value) ?? ''];
    case 'verification':
      return [valueNamed(VERIFICATION_VALUES, value) ?? ''];
    case 'evidence':
      return [valueNamed(EVIDENCE_VALUES, value) ?? ''];
    case 'person':
    case 'organisation':
    case 'place':
      return entityIdsNamed(archive, folded, [field]);
    case 'speaker':
      return [
        ...entityIdsNamed(archive, folded, ['person', 'organisation']),
        ...printedSpeakers(index, folded),
      ];
    case 'subject':
      return subjectCodesNamed(archive, folded, value);
    case 'keyword':
      return keywordsFolded(archive, folded);
    case 'author':
      return allPeople(archive).flatMap(({ id, name, initials }) =>
        containsWords(fold(name), folded) || fold(initials) === folded ? id : [],
      );
    case 'source':
      return sourceIdsNamed(archive, folded);
  }
}

function containsWords(name: string, asked: string): boolean {
  return ` ${name} `.includes(` ${asked} `);
}
