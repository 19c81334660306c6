import { ADDRESSES, UPLOAD_CHUNK_BYTES } from '#shared/contract/wire.ts';
import { fail, type Failure, type Result } from '#shared/result.ts';
import { systemIds } from '#shared/ids.ts';
import { failureOf, type LogFile, type Pool, type StoredFileRequest } from '../worker/pool.ts';
import { INERT_POLICY, SECURITY_HEADERS } from './policy.ts';
import { storedFileResponse } from './stored-files.ts';
import { makeUploads, type Uploads } from './uploads.ts';

/** Big bytes in and out. Both hosts hand their requests in here after checking who asks. */
export interface Streams {
  /** Null when the address is none of ours. */
  handle(request: Request): Promise<Response | null>;
}

const REQUEST_BODY_LIMIT = 16_384;
const STORED = /^\/(asset|evidence)\/([0-9a-f]{64})(?:\/(thumbnail|screen))?$/;
const UPLOAD = /^\/stream\/([0-9a-f]{32})$/;

export function makeStreams(options: {
  incoming: string;
  locate: Pool['locate'];
  log: LogFile;
  now: number;
}): Streams {
  const uploads = makeUploads(options.incoming);
  void uploads.removeForgotten(options.now);

  async function route(request: Request, path: string): Promise<Response | null> {
    if (path === ADDRESSES.stream && request.method === 'POST')
      return answer(await uploads.begin(await jsonBody(request)));
    const token = UPLOAD.exec(path)?.[1];
    if (token) return upload(request, uploads, token);
    const stored = STORED.exec(path);
    if (stored && (request.method === 'GET' || request.method === 'HEAD'))
      return storedFile(request, {
        kind: stored[1] === 'asset' ? 'asset' : 'evidence',
        sha256: stored[2] ?? '',
        rendition: stored[3] === 'thumbnail' || stored[3] === 'screen' ? stored[3] : 'original',
      });
    return null;
  }

  async function storedFile(request: Request, wanted: StoredFileRequest): Promise<Response> {
    const located = await options.locate(wanted);
    if (!located.ok) return answer(located);
    const { method, headers } = request;
    const cache = wanted.kind === 'asset';
    try {
      return await storedFileResponse(located.value, { method, range: headers.get('range'), cache });
    } catch (error) {
      if (!isMissing(error)) throw error;
      return answer(fail('NOT_FOUND', { kind: wanted.kind, id: wanted.sha256 }));
    }
  }

  return {
    async handle(request) {
      try {
        return await route(request, new URL(request.url).pathname);
      } catch (error) {
        return answer(failureOf(error, 'stream', options.incoming, { log: options.log, ids: systemIds }));
      }
    },
  };
}

async function upload(request: Request, uploads: Uploads, token: string): Promise<Response> {
  if (request.method === 'GET' || request.method === 'HEAD') return answer(await uploads.state(token));
  if (request.method !== 'PUT')
    return answer(fail('INVALID_INPUT', { path: 'method', reason: request.method }));
  const bytes = await boundedBody(request, UPLOAD_CHUNK_BYTES);
  if (!bytes) return answer(fail('TOO_LARGE', { name: 'chunk', bytes: 0, limit: UPLOAD_CHUNK_BYTES }));
  const offset = Number(request.headers.get('upload-offset') ?? Number.NaN);
  const sha256 = request.headers.get('upload-sha256') ?? '';
  return answer(await uploads.append(token, { offset, sha256, bytes }));
}

async function jsonBody(request: Request): Promise<unknown> {
  const bytes = await boundedBody(request, REQUEST_BODY_LIMIT);
  try {
    return bytes ? JSON.parse(bytes.toString('utf8')) : null;
  } catch {
    return null;
  }
}

/** Null when there is more than allowed; the rest is not read. */
async function boundedBody(request: Request, limit: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

const STATUS: Partial<Record<Failure['code'], number>> = {
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  INVALID_INPUT: 400,
  UNREADABLE_INPUT: 422,
  DISK_FULL: 507,
  DISCONNECTED: 503,
};

function answer(result: Result<object>): Response {
  const headers = new Headers({
    ...SECURITY_HEADERS,
    'content-security-policy': INERT_POLICY,
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  if (result.ok && 'offset' in result.value) headers.set('upload-offset', String(result.value.offset));
  const status = result.ok ? 200 : (STATUS[result.error.code] ?? 500);
  return new Response(JSON.stringify(result), { status, headers });
}
