import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  UPLOAD_CHUNK_BYTES,
  UPLOAD_LIMIT_BYTES,
  type UploadRequest,
  type UploadState,
  uploadRequestSchema,
} from '#shared/contract/wire.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { TOKEN, type UploadRecord, uploadFiles, uploadRecordSchema } from '../worker/incoming.ts';

/** Uploads nobody took within a day are removed at the next start. */
const KEEP_MS = 24 * 3_600_000;

export interface Chunk {
  readonly offset: number;
  /** Hex, of these bytes. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** Big bytes on their way in: a token, then chunks in order, each checked, resumable after any break. */
export interface Uploads {
  begin(request: unknown): Promise<Result<UploadState>>;
  state(token: string): Promise<Result<UploadState>>;
  /** CONFLICT with the right offset when the chunk does not continue what is there. */
  append(token: string, chunk: Chunk): Promise<Result<UploadState>>;
  removeForgotten(now: number): Promise<void>;
}

export function makeUploads(folder: string): Uploads {
  const busy = new Set<string>();

  async function save(token: string, record: UploadRecord): Promise<void> {
    const { record: file } = uploadFiles(folder, token);
    await writeFile(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  async function load(token: string): Promise<{ record: UploadRecord; offset: number } | null> {
    if (!TOKEN.test(token)) return null;
    const files = uploadFiles(folder, token);
    try {
      const record = uploadRecordSchema.parse(JSON.parse(await readFile(files.record, 'utf8')));
      return { record, offset: (await stat(files.bytes)).size };
    } catch {
      return null;
    }
  }

  /** The bytes of the whole file are hashed from the disk: what counts is what arrived there. */
  async function finish(token: string, record: UploadRecord): Promise<UploadRecord> {
    const hash = createHash('sha256');
    const bytes: AsyncIterable<Buffer> = createReadStream(uploadFiles(folder, token).bytes);
    for await (const piece of bytes) hash.update(piece);
    const finished = { ...record, sha256: hash.digest('hex') };
    await save(token, finished);
    return finished;
  }

  async function begin(body: unknown): Promise<Result<UploadState>> {
    const parsed = uploadRequestSchema.safeParse(body);
    if (!parsed.success)
      return fail('INVALID_INPUT', { path: String(parsed.error.issues[0]?.path[0] ?? ''), reason: 'upload' });
    const request: UploadRequest = parsed.data;
    if (request.size > UPLOAD_LIMIT_BYTES)
      return fail('TOO_LARGE', { name: request.name, bytes: request.size, limit: UPLOAD_LIMIT_BYTES });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const token = randomBytes(16).toString('hex');
    await writeFile(uploadFiles(folder, token).bytes, '', { mode: 0o600 });
    let record: UploadRecord = { ...request, sha256: null };
    await save(token, record);
    if (request.size === 0) record = await finish(token, record);
    return ok({ token, offset: 0, size: record.size, sha256: record.sha256 });
  }

  async function append(token: string, chunk: Chunk): Promise<Result<UploadState>> {
    const found = await load(token);
    if (!found) return fail('NOT_FOUND', { kind: 'upload', id: token.slice(0, 32) });
    const { record, offset } = found;
    if (chunk.offset !== offset || record.sha256 !== null)
      return fail('CONFLICT', { id: token, expected: offset, actual: chunk.offset });
    const end = offset + chunk.bytes.length;
    if (chunk.bytes.length > UPLOAD_CHUNK_BYTES || end > record.size)
      return fail('TOO_LARGE', { name: record.name, bytes: end, limit: record.size });
    if (createHash('sha256').update(chunk.bytes).digest('hex') !== chunk.sha256)
      return fail('UNREADABLE_INPUT', { name: record.name, reason: 'sha256' });
    const file = await open(uploadFiles(folder, token).bytes, 'r+');
    try {
      await file.write(chunk.bytes, 0, chunk.bytes.length, offset);
      await file.datasync();
    } finally {
      await file.close();
    }
    const done = end === record.size ? await finish(token, record) : record;
    return ok({ token, offset: end, size: record.size, sha256: done.sha256 });
  }

  return {
    begin,
    async state(token) {
      const found = await load(token);
      if (!found) return fail('NOT_FOUND', { kind: 'upload', id: token.slice(0, 32) });
      const { record, offset } = found;
      return ok({ token, offset, size: record.size, sha256: record.sha256 });
    },
    async append(token, chunk) {
      if (busy.has(token)) return fail('CONFLICT', { id: token.slice(0, 32), reason: 'busy' });
      busy.add(token);
      try {
        return await append(token, chunk);
      } finally {
        busy.delete(token);
      }
    },
    async removeForgotten(now) {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => null);
        if (found && now - found.mtimeMs > KEEP_MS) await rm(path, { force: true });
      }
    },
  };
}
