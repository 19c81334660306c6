import { articleFieldsSchema } from '#shared/article/fields.ts';
import { statementFieldsSchema } from '#shared/contract/statements.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';
import { systemIds } from '#shared/ids.ts';
import { ok } from '#shared/result.ts';
import { recordChange } from '../../../electron/archive/change-log.ts';
import { allDesks, writeDesk } from '../../../electron/archive/people.ts';
import { numberOf, run } from '../../../electron/archive/sql.ts';
import { refreshQuoteCounts } from '../../../electron/archive/statement-states.ts';
import { insertStatement, insertUse } from '../../../electron/archive/statements.ts';
import { insertImported } from '../../../electron/services/article-making.ts';
import type { MutationContext } from '../../../electron/services/context.ts';
import { type TestArchive, valueOf } from '../../../electron/services/testing.ts';
import { type Generated, generatedArticles, STATES } from './material.ts';

/** As an import does it: batches of about 20 ms, one entry in the change log each. */
const BATCH = 24;

/**
 * Puts the generator's articles into an archive, with statements as given. Answers the characters of the texts.
 * What a former run left off goes on where that stopped.
 */
export async function fillArchive(
  archive: TestArchive,
  file: string,
  told: (done: number) => void,
): Promise<number> {
  const desks = new Map(allDesks(archive.read).map(({ id, name }) => [name, id]));
  const former = numberOf(archive.read, 'SELECT count(*) FROM articles');
  let characters = 0;
  let seen = 0;
  let done = former;
  let batch: Generated[] = [];
  const flush = () => {
    valueOf(
      archive.mutate((test) => {
        // Real ids: an archive that is kept is opened again, and counted ones would begin anew.
        const context = { ...test, ids: systemIds };
        const ids = batch.map((one) => insertOne(context, one, desks));
        recordChange(context, 'imports.run', 'article', ids);
        return ok(null);
      }),
    );
    done += batch.length;
    // As the writer thread does between its tasks: without it the log grows and every reader is slow.
    if (done % (BATCH * 40) === 0) archive.db.pragma('wal_checkpoint(PASSIVE)');
    batch = [];
    told(done);
  };
  for await (const one of generatedArticles(file)) {
    characters += one.headline.length + one.standfirst.length + one.body.length;
    if ((seen += 1) <= former) continue;
    batch.push(one);
    if (batch.length === BATCH) flush();
  }
  if (batch.length > 0) flush();
  return characters;
}

function insertOne(context: MutationContext, one: Generated, desks: Map<string, string>): string {
  const { db } = context;
  const createdAt = new Date(one.date).toISOString();
  const quotes = one.quotes.map((quote) => ({ ...quote, useId: context.ids.next() }));
  const uses: { useId: string; statementId: string; printed: string; pieces: string }[] = [];
  const paragraphs = one.body.split(/\n+/).map((text, index) => {
    const runs: StoredNode[] = [];
    let at = 0;
    for (const { text: words, speaker, useId } of quotes) {
      const printed = `„${words}“`;
      const start = text.indexOf(printed, at);
      // A sentence may stand in an article twice; the statement is where it comes first.
      if (start < 0 || uses.some((use) => use.useId === useId)) continue;
      runs.push(textNode(text.slice(at, start)), textNode(printed, {}, [useId]));
      at = start + printed.length;
      const statementId = context.ids.next();
      const fields = statementFieldsSchema.parse({ type: 'direct', speakerAsPrinted: speaker, saidOn: '' });
      insertStatement(db, { id: statementId, fields, at: createdAt, by: null });
      const piece = { block: SHEET_FIELDS.length + index, start, end: at, text: printed };
      uses.push({ useId, statementId, printed, pieces: JSON.stringify([piece]) });
    }
    runs.push(textNode(text.slice(at)));
    return paragraphNode(runs.filter(({ text: words }) => words !== ''));
  });
  const fields = articleFieldsSchema.parse({
    language: one.lang === 'en' ? 'en' : 'de',
    slugline: one.id,
    publishedAt: createdAt,
    keywords: one.tags,
    deskId: deskOf(context, one.desk, desks),
  });
  const state = STATES[one.status] ?? 'draft';
  const document = documentJson(
    sheet({ headline: one.headline, standfirst: one.standfirst, byline: `Von ${one.author}` }, paragraphs),
  );
  const { id } = valueOf(insertImported(context, { document, fields, createdAt, state }));
  for (const [position, { useId, statementId, printed, pieces }] of uses.entries()) {
    insertUse(db, { id: useId, statementId, articleId: id, printed, at: createdAt });
    run(
      db,
      'UPDATE statement_uses SET pieces = ?, present = 1, position = ? WHERE id = ?',
      pieces,
      position,
      useId,
    );
  }
  if (uses.length > 0) refreshQuoteCounts(db, id);
  return id;
}

function deskOf({ db, ids }: MutationContext, name: string, desks: Map<string, string>): string {
  let id = desks.get(name);
  if (id === undefined) {
    id = ids.next();
    writeDesk(db, { id, name, position: desks.size });
    desks.set(name, id);
  }
  return id;
}
