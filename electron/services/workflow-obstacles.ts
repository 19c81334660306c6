import { TRANSITIONS, type WorkflowAct } from '#shared/article/workflow.ts';
import type { Person } from '#shared/contract/models.ts';
import type { Obstacle } from '#shared/contract/workflow.ts';
import { linkedFieldsOf } from '../archive/article-links.ts';
import type { ArticleRow } from '../archive/article-rows.ts';
import { findPerson } from '../archive/people.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { gateObstacles } from './gates/index.ts';

/**
 * What stands in the way of an act (product.md, section 4). Everything is returned, not only the first thing,
 * so that a person sees the whole list. Who may act and the embargo are no gates: nobody can let them pass. A lock
 * is soft: it is shown and stops nobody.
 */
export function obstaclesOf(
  db: ReadDatabase,
  row: ArticleRow,
  act: WorkflowAct,
  { person, now }: { readonly person: Person | undefined; readonly now: string },
): Obstacle[] {
  const { role } = TRANSITIONS[act];
  const found = gateObstacles(db, row, act);
  if (act === 'export' && row.embargoed_at !== null && row.embargoed_at > now) {
    found.push(obstacle('embargo', row.embargoed_at));
  }
  if ((role === 'editor' || role === 'other-editor') && !isEditor(person)) found.push(obstacle('not-editor'));
  if (role === 'chief' && person?.role !== 'chief') found.push(obstacle('not-chief'));
  if (role === 'other-editor' && person && isAuthor(db, row, person.id)) found.push(obstacle('own-article'));
  if (row.state === 'in-review' && row.editor_id !== null && row.editor_id !== person?.id) {
    found.push({ ...obstacle('locked', findPerson(db, row.editor_id)?.name ?? ''), holds: false });
  }
  return found;
}

/** Whether an act may not happen while this obstacle stands. */
export function isBlocking({ holds, overridden }: Obstacle): boolean {
  return holds && overridden === null;
}

/** Editors and desk heads decide about what is not their own. */
export function isEditor(person: Person | undefined): boolean {
  return person?.role === 'editor' || person?.role === 'chief';
}

function isAuthor(db: ReadDatabase, row: ArticleRow, personId: string): boolean {
  return linkedFieldsOf(db, row.serial).authorIds.includes(personId);
}

function obstacle(code: Obstacle['code'], text = ''): Obstacle {
  return {
    code,
    text,
    subject: '',
    block: null,
    useId: null,
    holds: true,
    overridable: false,
    overridden: null,
  };
}
