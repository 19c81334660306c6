import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Node's request as the web's, which Electron's protocol hands out as well. */
export function toWebRequest(request: IncomingMessage, address: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value);
  const method = request.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers });
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  return new Request(address, { method, headers, body, duplex: 'half' });
}

/** Ends early and quietly when the page no longer wants the rest. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) return void response.end();
  try {
    await pipeline(Readable.fromWeb(answer.body), response);
  } catch {
    response.destroy();
  }
}
