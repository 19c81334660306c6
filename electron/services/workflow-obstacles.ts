import { TRANSITIONS, type WorkflowAct } from '#shared/article/workflow.ts';
import type { Person } from '#shared/contract/models.ts';
import type { Obstacle } from '#shared/contract/workflow.ts';
import { parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { type SheetField, SHEET_FIELDS } from '#shared/document/story.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { linkedFieldsOf } from '../archive/article-links.ts';
import type { ArticleRow } from '../archive/article-rows.ts';
import { storedDocument } from '../archive/articles.ts';
import { findPerson } from '../archive/people.ts';
import type { ReadDatabase } from '../archive/sql.ts';

/**
 * What stands in the way of an act (product.md, section 4). Everything is returned, not only the first thing,
 * so that a person sees the whole list. A lock is soft: it is shown and stops nobody.
 */
export function obstaclesOf(
  db: ReadDatabase,
  row: ArticleRow,
  act: WorkflowAct,
  { person, now }: { readonly person: Person | undefined; readonly now: string },
): Obstacle[] {
  const { role } = TRANSITIONS[act];
  const found: Obstacle[] = [];
  if (act === 'submit') found.push(...missingParts(db, row));
  if (act === 'export' && row.embargoed_at !== null && row.embargoed_at > now) {
    found.push(obstacle('embargo', row.embargoed_at));
  }
  if ((role === 'editor' || role === 'other-editor') && !isEditor(person)) found.push(obstacle('not-editor'));
  if (role === 'chief' && person?.role !== 'chief') found.push(obstacle('not-chief'));
  if (role === 'other-editor' && person && isAuthor(db, row, person.id)) found.push(obstacle('own-article'));
  if (row.state === 'in-review' && row.editor_id !== null && row.editor_id !== person?.id) {
    found.push(obstacle('locked', findPerson(db, row.editor_id)?.name ?? ''));
  }
  return found;
}

/** Whether an act may not happen while this obstacle stands. */
export function isBlocking({ code }: Obstacle): boolean {
  return code !== 'locked';
}

function missingParts(db: ReadDatabase, row: ArticleRow): Obstacle[] {
  const found: Obstacle[] = [];
  if (row.headline.trim() === '') found.push(obstacle('no-headline', '', blockOf('headline')));
  if (row.desk_id === null) found.push(obstacle('no-desk'));
  if (row.byline.trim() === '') found.push(obstacle('no-byline', '', blockOf('byline')));
  return [...found, ...openPlaceholders(db, row)];
}

function openPlaceholders(db: ReadDatabase, row: ArticleRow): Obstacle[] {
  if (row.placeholders === 0) return [];
  const document = parseDocument(storedDocument(db, row.id) ?? '');
  if (!document.ok) return [obstacle('placeholder')];
  return passages(lower(document.value)).flatMap(({ block, runs }) =>
    runs
      .filter((run) => run.kind === 'text' && run.placeholder === true)
      .map((run) => obstacle('placeholder', runsText([run]), block)),
  );
}

/** Editors and desk heads decide about what is not their own. */
export function isEditor(person: Person | undefined): boolean {
  return person?.role === 'editor' || person?.role === 'chief';
}

function isAuthor(db: ReadDatabase, row: ArticleRow, personId: string): boolean {
  return linkedFieldsOf(db, row.serial).authorIds.includes(personId);
}

function blockOf(field: SheetField): number {
  return SHEET_FIELDS.indexOf(field);
}

function obstacle(code: Obstacle['code'], text = '', block: number | null = null): Obstacle {
  return { code, block, text };
}
