import {
  ADDRESSES,
  envelopeSchema,
  SESSION_HEADER,
  UPLOAD_CHUNK_BYTES,
  UPLOAD_LIMIT_BYTES,
  type UploadRequest,
  type UploadState,
  uploadStateSchema,
} from '#shared/contract/wire.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export interface UploadOptions {
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
}

/** How often one chunk is tried before the upload is given up. */
const ATTEMPTS = 4;

/**
 * Sends a file in chunks with SHA-256 each and returns the token that `imports.*`, `assets.add` and
 * `evidence.addFile` take. Errors: TOO_LARGE {name, bytes, limit}; CANCELLED; DISCONNECTED; NOT_READABLE {name}.
 */
export async function upload(
  file: Blob & { readonly name?: string },
  secret: string,
  options: UploadOptions = {},
): Promise<Result<string>> {
  const name = (file.name ?? 'Zwischenablage').slice(-255) || 'Zwischenablage';
  if (file.size > UPLOAD_LIMIT_BYTES) {
    return fail('TOO_LARGE', { name, bytes: file.size, limit: UPLOAD_LIMIT_BYTES });
  }
  const request: UploadRequest = { name, size: file.size, mediaType: file.type.slice(0, 127) };
  const headers = { [SESSION_HEADER]: secret };
  const signal = options.signal ?? null;
  let state = await ask(ADDRESSES.stream, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  let failures = 0;
  while (state.ok && state.value.offset < file.size) {
    const { offset, token } = state.value;
    options.onProgress?.(offset, file.size);
    const chunk = await bytesOf(file.slice(offset, offset + UPLOAD_CHUNK_BYTES), name);
    if (!chunk.ok) return chunk;
    const address = `${ADDRESSES.stream}/${token}`;
    const sent = await ask(address, {
      method: 'PUT',
      headers: { ...headers, 'upload-offset': String(offset), 'upload-sha256': await sha256Hex(chunk.value) },
      body: chunk.value,
      signal,
    });
    if (sent.ok && sent.value.offset > offset) {
      failures = 0;
      state = sent;
    } else if (!sent.ok && sent.error.code === 'CANCELLED') return sent;
    else {
      failures += 1;
      if (failures >= ATTEMPTS) return sent.ok ? fail('DISCONNECTED') : sent;
      // Broken off in the middle: the host knows how much it has.
      const known = await ask(address, { headers, signal });
      if (known.ok) state = known;
    }
  }
  if (!state.ok) return state;
  options.onProgress?.(file.size, file.size);
  return ok(state.value.token);
}

async function ask(address: string, init: RequestInit): Promise<Result<UploadState>> {
  try {
    const response = await fetch(address, { ...init, credentials: 'same-origin' });
    const answer = envelopeSchema.safeParse(await response.json());
    if (!answer.success) return fail('DISCONNECTED', { name: address });
    if (!answer.data.ok) return answer.data;
    const state = uploadStateSchema.safeParse(answer.data.value);
    return state.success ? ok(state.data) : fail('DISCONNECTED', { name: address });
  } catch (error) {
    return fail(error instanceof DOMException && error.name === 'AbortError' ? 'CANCELLED' : 'DISCONNECTED');
  }
}

async function bytesOf(part: Blob, name: string): Promise<Result<ArrayBuffer>> {
  try {
    return ok(await part.arrayBuffer());
  } catch {
    // The file was moved or changed after it was chosen.
    return fail('NOT_READABLE', { name });
  }
}

/** SHA-256 as 64 hexadecimal digits. */
export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
