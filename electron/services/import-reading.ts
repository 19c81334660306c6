import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OutputOf } from '#shared/contract/define.ts';
import type { imports as contract } from '#shared/contract/imports.ts';
import { documentJson } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { systemCode, systemFailure } from '../archive/failures.ts';
import { packageJson } from '../formats/copydesk/package.ts';
import { importFile, LARGEST_IMPORT } from '../formats/importers.ts';
import type { AnalysisContext } from './context.ts';

type ReadFile = OutputOf<(typeof contract)['read']>;

/** Reads a file or an upload as an article, in the workshop. Every error names the input. */
export function readArticleFile(
  context: AnalysisContext,
  input: { readonly upload: string | null; readonly path: string | null; readonly today: string },
): Result<ReadFile> {
  const found = bytesOf(context, input);
  if (!found.ok) return found;
  const { name, bytes } = found.value;
  const article = importFile({ name, bytes }, { today: input.today, language: context.language });
  if (!article.ok) return article;
  const kept = keepFiles(context, article.value.files, article.value.package?.assets ?? []);
  if (!kept.ok) return kept;
  return ok({
    name,
    document: documentJson(article.value.document),
    everything: documentJson(article.value.everything),
    fields: article.value.fields,
    recognition: article.value.recognition,
    notes: [...article.value.notes],
    format: article.value.format,
    report: { ...article.value.report },
    package: article.value.package ? packageJson(article.value.package) : null,
    files: kept.value,
  });
}

function bytesOf(
  context: AnalysisContext,
  { upload, path }: { readonly upload: string | null; readonly path: string | null },
): Result<{ name: string; bytes: Uint8Array }> {
  if (upload !== null) {
    const incoming = context.incoming(upload);
    if (!incoming.ok) return incoming;
    return sized(incoming.value.path, incoming.value.name);
  }
  return path === null ? fail('NOT_FOUND', { kind: 'file', id: '' }) : sized(path, basename(path));
}

/** The size is looked at first: 50 MB are not even read. */
function sized(path: string, name: string): Result<{ name: string; bytes: Uint8Array }> {
  try {
    const { size } = statSync(path);
    if (size === 0) return fail('EMPTY_INPUT', { name });
    if (size > LARGEST_IMPORT) return fail('TOO_LARGE', { name, bytes: size, limit: LARGEST_IMPORT });
    return ok({ name, bytes: readFileSync(path) });
  } catch (error) {
    return fail('NOT_READABLE', { name, system: systemCode(error) });
  }
}

/** Files of a package become uploads, so that pictures take the same way as dropped ones. */
function keepFiles(
  { paths }: AnalysisContext,
  files: ReadonlyMap<string, Uint8Array>,
  assets: readonly { readonly id: string; readonly name: string; readonly mediaType: string }[],
): Result<ReadFile['files']> {
  const kept: ReadFile['files'] = [];
  try {
    for (const [sha256, bytes] of files) {
      mkdirSync(paths.incoming, { recursive: true, mode: 0o700 });
      const token = randomBytes(16).toString('hex');
      const asset = assets.find((one) => one.id === sha256);
      writeFileSync(join(paths.incoming, token), bytes, { mode: 0o600 });
      writeFileSync(
        join(paths.incoming, `${token}.json`),
        JSON.stringify({
          name: asset?.name ?? sha256,
          mediaType: asset?.mediaType ?? '',
          size: bytes.length,
          sha256,
        }),
        { mode: 0o600 },
      );
      kept.push({ sha256, upload: token });
    }
    return ok(kept);
  } catch (error) {
    const known = systemFailure(error, paths.incoming);
    if (known) return known;
    throw error;
  }
}
