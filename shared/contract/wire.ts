/**
 * What travels between a page (or the command line) and a host. One JSON text per message: WebSocket frames
 * on `/socket` of the browser host, lines on the owner's local socket, structured clones in Electron.
 *
 * A page's first message is `hello`; the host answers `welcome` or closes. Then calls and answers in any
 * order, matched by request id; events whenever something changed.
 */
import { z } from 'zod';
import { ERROR_CODES } from '../errors.ts';
import { eventSchema } from './events.ts';

/** A longer message is refused before it is parsed; callers look first and answer themselves with TOO_LARGE. */
export const MESSAGE_LIMIT_BYTES = 8 * 1024 * 1024;

export const WIRE_VERSION = 1;

/** The WebSocket's close code when the host refuses the page itself (wrong secret, no hello): do not retry. */
export const CLOSE_REFUSED = 4003;

export const callMetaSchema = z.object({
  /** The person this window acts as; null before one is chosen. */
  person: z.string().max(64).nullable(),
  /** A window's own id, stable over reloads. */
  window: z.string().min(1).max(64),
  language: z.enum(['de', 'en']),
  /** Unique per window; names the call in `cancel` and in progress events. */
  requestId: z.string().min(1).max(64),
});
export type CallMeta = z.infer<typeof callMetaSchema>;

export const callSchema = z.object({
  type: z.literal('call'),
  /** `"articles.get"` */
  command: z.string().max(128),
  input: z.unknown(),
  meta: callMetaSchema,
});
export type CallMessage = z.infer<typeof callSchema>;

/** Nobody waits for this answer any more. The call still gets one (usually CANCELLED). */
export const cancelSchema = z.object({ type: z.literal('cancel'), requestId: z.string().max(64) });

export const helloSchema = z.object({
  type: z.literal('hello'),
  version: z.literal(WIRE_VERSION),
  /** The page's session secret, or the content of the archive's owner key on the local socket. */
  secret: z.string().max(256),
  window: z.string().min(1).max(64),
});
export type HelloMessage = z.infer<typeof helloSchema>;

/** Asks the owner for a window (a second start of the program); only on the local socket. */
export const openWindowSchema = z.object({
  type: z.literal('open-window'),
  requestId: z.string().max(64),
  article: z.string().max(64).nullable(),
});

export const clientMessageSchema = z.discriminatedUnion('type', [callSchema, cancelSchema, openWindowSchema]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

export const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(ERROR_CODES),
      params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  }),
]);
export type Envelope = z.infer<typeof envelopeSchema>;

export const hostMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    version: z.literal(WIRE_VERSION),
    host: z.enum(['electron', 'browser', 'owner']),
  }),
  z.object({ type: z.literal('answer'), requestId: z.string(), result: envelopeSchema }),
  z.object({ type: z.literal('event'), event: eventSchema }),
]);
export type HostMessage = z.infer<typeof hostMessageSchema>;

/** The addresses of the browser host and of Electron's own protocol. */
export const ADDRESSES = {
  socket: '/socket',
  stream: '/stream',
  asset: '/asset',
  evidence: '/evidence',
} as const;

/**
 * The page that answers a handover carries its session secret in `<meta name="copydesk-session">`. The page
 * moves it to sessionStorage under this name (bound to origin and port, so a reload works), removes the
 * element and the address's query, and sends it in `hello` and in the header below with every stream request.
 */
export const SESSION_NAME = 'copydesk-session';
export const SESSION_HEADER = 'x-copydesk-session';
/** `<meta name="copydesk-nonce">`: the nonce for `<style>` elements that libraries make. */
export const NONCE_NAME = 'copydesk-nonce';

/** `POST /stream` with this body opens an upload. */
export const uploadRequestSchema = z.object({
  name: z.string().min(1).max(255),
  size: z.number().int().min(0),
  mediaType: z.string().max(127),
});
export type UploadRequest = z.infer<typeof uploadRequestSchema>;

/**
 * In an envelope, the answer to opening, to each `PUT /stream/TOKEN` and to `GET /stream/TOKEN` (HEAD: only the header `upload-offset`). A PUT carries at most
 * `UPLOAD_CHUNK_BYTES` with the headers `upload-offset` and `upload-sha256` (hex, of this chunk); a wrong
 * offset answers 409 with the right one. `sha256` of the whole is there once every byte is.
 */
export const uploadStateSchema = z.object({
  token: z.string(),
  offset: z.number().int(),
  size: z.number().int(),
  sha256: z.string().nullable(),
});
export type UploadState = z.infer<typeof uploadStateSchema>;

export const UPLOAD_CHUNK_BYTES = 4 * 1024 * 1024;
export const UPLOAD_LIMIT_BYTES = 4 * 1024 * 1024 * 1024;
