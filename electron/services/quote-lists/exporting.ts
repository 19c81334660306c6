import { Buffer } from 'node:buffer';
import type { InputOf, OutputOf } from '#shared/contract/define.ts';
import type { QuoteListFormat } from '#shared/contract/exports.ts';
import type { Entity } from '#shared/contract/models.ts';
import type { speakers } from '#shared/contract/speakers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { entityNamed, findEntity } from '../../archive/entities.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { presentEntity } from '../../archive/vocabulary/aliases.ts';
import { exportFormatEntry, suffixOf } from '../../formats/exporters.ts';
import { exportFileName } from '../../formats/file-name.ts';
import type { QuoteList } from '../../formats/quotes/quote-list.ts';
import type { JobContext } from '../context.ts';
import { syncFolder, writeNumbered } from '../export-files.ts';
import { makeFolder } from '../../archive/open-folder.ts';
import { letOut } from '../export-gates.ts';
import { textsIn } from '../export-texts.ts';
import { exportFolder, noteExport } from '../exports.ts';
import { quoteListOfPerson } from './gathering.ts';

type Input = InputOf<(typeof speakers)['exportQuotes']>;
type Output = OutputOf<(typeof speakers)['exportQuotes']>;
type Rendering = OutputOf<(typeof speakers)['renderQuotes']>;

/** Writes everything that somebody said, in each format, past the name guard, and logs each file. */
export async function exportQuoteList(context: JobContext, input: Input): Promise<Result<Output>> {
  const { db } = context.read;
  const entity = speakerOf(db, input.speaker);
  if (!entity) return fail('NOT_FOUND', { kind: 'entity', id: input.speaker });
  const list = await quoteListOfPerson(context, entity);
  if (list.statements.length === 0) return fail('NOT_FOUND', { kind: 'statement', id: input.speaker });
  const formats = [...new Set(input.formats)];
  const names = formats.map((format) => fileName(list, format, context));
  const outgoing = { id: entity.id, offTheRecord: 0, texts: () => textsIn(list, ...names) };
  const passed = await letOut(context, outgoing, input.override);
  if (!passed.ok) return passed;
  const folder = input.folder ?? exportFolder(db);
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const output: Output = { folder, files: [], failed: [], omitted: list.omitted };
  for (const [done, format] of formats.entries()) {
    if (context.signal.aborted) return fail('CANCELLED');
    context.progress({ done, total: formats.length, label: entity.name });
    const written = await writeOne(context, list, format, { folder, existing: input.existing });
    if (written.ok) output.files.push(written.value);
    else {
      const { code, params } = written.error;
      output.failed.push({ format, error: { code, params: { ...params } } });
    }
  }
  if (output.files.length === 0) return ok(output);
  await syncFolder(folder);
  context.transact((within) => {
    for (const file of output.files)
      noteExport(within, { ...file, headline: entity.name, override: passed.value });
    return ok(null);
  });
  return ok(output);
}

/** By id, also of somebody who was merged since, else by name or variant. */
function speakerOf(db: ReadDatabase, speaker: string): Entity | null {
  const id = findEntity(db, speaker) ? presentEntity(db, speaker) : null;
  return id === null ? entityNamed(db, speaker, ['person', 'organisation']) : (findEntity(db, id) ?? null);
}

function fileName(list: QuoteList, format: QuoteListFormat, { timeZone, language }: JobContext): string {
  const { extension } = exportFormatEntry(format);
  return exportFileName(list.updatedAt, timeZone, list.title, extension, suffixOf(format, language));
}

async function writeOne(
  context: JobContext,
  list: QuoteList,
  format: QuoteListFormat,
  { folder, existing }: { readonly folder: string; readonly existing: Input['existing'] },
): Promise<Result<Output['files'][number]>> {
  // Our own analysis, whose output the host has checked against its schema.
  const rendered = (await context.analyse('speakers.renderQuotes', {
    quotes: JSON.stringify(list),
    format,
  })) as Result<Rendering>;
  if (!rendered.ok) return rendered;
  const { base64, sha256 } = rendered.value;
  const bytes = Buffer.from(base64, 'base64');
  const name = fileName(list, format, context);
  const place = { existing, taken: new Map<string, number>(), id: context.ids.next() };
  const written = await writeNumbered(folder, name, bytes, place);
  if (!written.ok) return written;
  return ok({ articleId: null, format, path: written.value, bytes: bytes.length, sha256 });
}
