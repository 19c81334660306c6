import { articleFieldsSchema } from '#shared/article/fields.ts';
import { instant } from '#shared/clock.ts';
import type { OutputOf } from '#shared/contract/define.ts';
import type { imports as contract } from '#shared/contract/imports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import { forgetUpload } from '../archive/file-store.ts';
import { allPeople } from '../archive/people.ts';
import { insertImported } from './article-making.ts';
import type { BaseContext, JobContext, MutationContext, Service } from './context.ts';
import { dayIn } from './days.ts';
import { importPackage } from './package-import.ts';

type Imports = Service<typeof contract>;
type ReadFile = OutputOf<(typeof contract)['read']>;
type ImportResult = OutputOf<(typeof contract)['run']>['results'][number];

/** How long one transaction of an import may take, in milliseconds; other writing waits that long. */
const BATCH_MS = 15;

/** In the workshop. */
export const paste: Imports['paste'] = async (context, input) => {
  const { readClipboard } = await import('./import-paste.ts');
  return readClipboard(input, { today: today(context), language: context.language });
};

/** In the workshop. */
export const read: Imports['read'] = async (context, input) => {
  const { readArticleFile } = await import('./import-reading.ts');
  return readArticleFile(context, input);
};

export const preview: Imports['preview'] = async (context, { upload }) => {
  const file = await readOne(context, { upload, path: null });
  if (!file.ok) return file;
  const { document, everything, recognition, notes, format } = file.value;
  for (const kept of file.value.files) dropUpload(context, kept.upload);
  return ok({ document, everything, recognition, notes, format });
};

export const run: Imports['run'] = async (context, input) => {
  const inputs = [
    ...input.uploads.map((upload) => ({ upload, path: null })),
    ...input.paths.map((path) => ({ upload: null, path })),
  ];
  const results: ImportResult[] = [];
  let waiting: { file: ReadFile; at: number }[] = [];
  let oldest = performance.now();
  const commit = async (): Promise<void> => {
    for (const { file, at } of waiting)
      if (file.package !== null) results[at] = await storePackage(context, file);
    storeBatch(
      context,
      waiting.filter(({ file }) => file.package === null),
      input.keepAll,
      results,
      // A single text in the window is opened to be worked on.
      input.uploads.length === 1 && input.paths.length === 0,
    );
    waiting = [];
  };
  for (const [done, one] of inputs.entries()) {
    if (context.signal.aborted) {
      await commit();
      return fail('CANCELLED');
    }
    context.progress({ done, total: inputs.length, label: one.path ?? 'upload' });
    const file = await readOne(context, one);
    const name = file.ok ? file.value.name : nameOf(context, one);
    results.push({
      name: one.path ?? name,
      articleId: null,
      error: file.ok ? null : { code: file.error.code, params: { ...file.error.params } },
      notes: file.ok ? file.value.notes : [],
      report:
        file.ok && input.reportOnly ? { ...file.value.report, file: name, format: file.value.format } : null,
    });
    if (!file.ok) continue;
    if (input.reportOnly) for (const kept of file.value.files) dropUpload(context, kept.upload);
    else waiting.push({ file: file.value, at: results.length - 1 });
    // Small files are read faster than they are committed; one synced commit for a handful of them.
    if (waiting.length >= 50 || performance.now() - oldest > BATCH_MS * 10) {
      await commit();
      oldest = performance.now();
      await context.pause();
    }
  }
  await commit();
  for (const [at, { upload }] of inputs.entries()) {
    if (upload !== null && results[at]?.articleId) dropUpload(context, upload);
  }
  context.progress({ done: inputs.length, total: inputs.length, label: '' });
  return ok({ results });
};

/** Stores articles in transactions of at most `BATCH_MS`; one that cannot be stored never stops the others. */
function storeBatch(
  context: JobContext,
  waiting: readonly { file: ReadFile; at: number }[],
  keepAll: boolean,
  results: ImportResult[],
  toWorkOn: boolean,
): void {
  let next = 0;
  while (next < waiting.length) {
    const stored = context.transact((within) => {
      const started = performance.now();
      const ids: string[] = [];
      while (next < waiting.length && performance.now() - started < BATCH_MS) {
        const { file, at } = waiting[next] ?? waiting[0]!;
        next += 1;
        const made = store(within, file, keepAll, toWorkOn);
        const result = results[at];
        if (!result) continue;
        if (made.ok) {
          results[at] = { ...result, articleId: made.value.id };
          ids.push(made.value.id);
        } else
          results[at] = {
            ...result,
            error: { code: made.error.code, params: { ...made.error.params, name: file.name } },
          };
      }
      if (ids.length > 0) {
        recordChange(within, 'imports.run', 'article', ids);
        within.emit({ type: 'articles-changed', ids });
      }
      return ok(null);
    });
    if (!stored.ok) throw new Error(`import batch failed: ${stored.error.code}`);
  }
}

function store(
  context: MutationContext,
  file: ReadFile,
  keepAll: boolean,
  toWorkOn: boolean,
): Result<{ id: string }> {
  const { embargoedUntil } = file.fields;
  const fields = articleFieldsSchema.parse({
    ...file.fields,
    // The file gives the instant; the newsroom reads it on its own clock.
    ...(embargoedUntil ? { embargoedUntil: { at: embargoedUntil.at, zone: context.timeZone } } : {}),
    authorIds: authorsOf(context, file, toWorkOn),
  });
  return insertImported(context, { document: keepAll ? file.everything : file.document, fields });
}

/**
 * Names in the byline that are people of this newsroom; others stay in the byline only. A text to work on that
 * names nobody is the acting person's, or it would lie in none of their lists.
 */
function authorsOf({ db, actor }: MutationContext, file: ReadFile, toWorkOn: boolean): string[] {
  const authors = file.report['authors'];
  if (!Array.isArray(authors) || authors.length === 0)
    return toWorkOn && actor.personId !== null ? [actor.personId] : [];
  const people = allPeople(db);
  return authors.flatMap((name) => people.find((person) => person.name === name)?.id ?? []).slice(0, 20);
}

async function storePackage(context: JobContext, file: ReadFile): Promise<ImportResult> {
  const stored = await importPackage(context, file);
  const base = { name: file.name, notes: file.notes, report: null };
  if (stored.ok) return { ...base, articleId: stored.value.id, error: null };
  return {
    ...base,
    articleId: null,
    error: { code: stored.error.code, params: { ...stored.error.params, name: file.name } },
  };
}

async function readOne(
  context: JobContext,
  input: { readonly upload: string | null; readonly path: string | null },
): Promise<Result<ReadFile>> {
  const answer = await context.analyse('imports.read', { ...input, today: today(context) });
  if (!answer.ok && answer.error.code === 'LIMIT_EXCEEDED') {
    return fail('LIMIT_EXCEEDED', { ...answer.error.params, name: nameOf(context, input) });
  }
  // Our own analysis, whose output the host has checked against its schema.
  return answer as Result<ReadFile>;
}

function nameOf(
  context: JobContext,
  { upload, path }: { readonly upload: string | null; readonly path: string | null },
): string {
  if (path !== null) return path;
  const incoming = upload === null ? null : context.incoming(upload);
  return incoming?.ok ? incoming.value.name : 'upload';
}

function dropUpload(context: JobContext, token: string): void {
  const incoming = context.incoming(token);
  if (incoming.ok) forgetUpload(incoming.value.path);
}

function today(context: BaseContext): string {
  return dayIn(instant(context.clock), context.timeZone);
}
