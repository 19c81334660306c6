import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/result.ts';
import type { IncomingFile } from '../services/context.ts';

/** A token is made by us and used in file names: nothing else may pass. */
export const TOKEN = /^[0-9a-f]{32}$/;

/** `TOKEN.json` beside the bytes in `TOKEN`; `sha256` is there once every byte is. */
export const uploadRecordSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string().nullable(),
});
export type UploadRecord = z.infer<typeof uploadRecordSchema>;

export function uploadFiles(folder: string, token: string): { bytes: string; record: string } {
  return { bytes: join(folder, token), record: join(folder, `${token}.json`) };
}

/** The completed upload behind a token; NOT_FOUND when there is none or bytes are missing. */
export function readIncoming(folder: string, token: string): Result<IncomingFile> {
  const missing = fail('NOT_FOUND', { kind: 'upload', id: token.slice(0, 32) });
  if (!TOKEN.test(token)) return missing;
  const files = uploadFiles(folder, token);
  let text: string;
  try {
    text = readFileSync(files.record, 'utf8');
  } catch {
    return missing;
  }
  const { name, mediaType, size, sha256 } = uploadRecordSchema.parse(JSON.parse(text));
  if (sha256 === null) return missing;
  return ok({ path: files.bytes, name, mediaType, size, sha256 });
}
