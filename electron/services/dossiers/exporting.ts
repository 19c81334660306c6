import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '#shared/contract/define.ts';
import type { DossierFormat, dossiers } from '#shared/contract/dossiers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { dossierNamed, findDossier, itemsOf } from '../../archive/dossiers.ts';
import { exportFileName } from '../../formats/file-name.ts';
import type { JobContext } from '../context.ts';
import { syncFolder, writeWhole } from '../export-files.ts';
import { makeFolder } from '../../archive/open-folder.ts';
import { letOut } from '../export-gates.ts';
import { textsIn } from '../export-texts.ts';
import { exportFolder, noteExport } from '../exports.ts';
import { gatherDossier } from './gathering.ts';
import { shownItems } from './showing.ts';

type Input = InputOf<(typeof dossiers)['export']>;
type Output = OutputOf<(typeof dossiers)['export']>;
type Rendering = OutputOf<(typeof dossiers)['render']>;

const EXTENSIONS: Readonly<Record<DossierFormat, string>> = { docx: 'docx', html: 'html', markdown: 'md' };

/** Writes a dossier, named by its id or its name, in each format. */
export async function exportDossier(context: JobContext, input: Input): Promise<Result<Output>> {
  const { db } = context.read;
  const dossier = findDossier(db, input.id) ?? dossierNamed(db, input.id);
  if (!dossier) return fail('NOT_FOUND', { kind: 'dossier', id: input.id });
  const folder = input.folder ?? exportFolder(db);
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const { content, omitted } = gatherDossier(db, {
    items: shownItems(db, itemsOf(db, dossier.id)),
    name: dossier.name,
    createdAt: dossier.createdAt,
    updatedAt: dossier.updatedAt,
    language: context.language,
    timeZone: context.timeZone,
    now: context.clock.now(),
  });
  // What was said unter drei is left out of a dossier before (`gatherDossier`).
  const outgoing = { id: dossier.id, offTheRecord: 0, texts: () => textsIn(content, dossier.name) };
  const passed = await letOut(context, outgoing, input.override);
  if (!passed.ok) return passed;
  const files: Output['files'] = [];
  for (const format of new Set(input.formats)) {
    if (context.signal.aborted) return fail('CANCELLED');
    // Our own analysis, whose output the host has checked against its schema.
    const rendered = (await context.analyse('dossiers.render', {
      content: JSON.stringify(content),
      format,
    })) as Result<Rendering>;
    if (!rendered.ok) return rendered;
    const name = exportFileName(dossier.updatedAt, context.timeZone, dossier.name, EXTENSIONS[format]);
    const bytes = Buffer.from(rendered.value.base64, 'base64');
    const written = await writeWhole(folder, name, bytes, {
      overwrite: input.overwrite,
      id: context.ids.next(),
    });
    if (!written.ok) return written;
    files.push({ format, path: join(folder, name), bytes: bytes.length, sha256: rendered.value.sha256 });
    context.progress({ done: files.length, total: input.formats.length, label: name });
  }
  await syncFolder(folder);
  context.transact((within) => {
    for (const file of files)
      noteExport(within, { ...file, articleId: null, headline: dossier.name, override: passed.value });
    return ok(null);
  });
  return ok({ folder, files, omitted: [...omitted] });
}
