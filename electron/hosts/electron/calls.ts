import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CHANNELS } from '#shared/contract/bridge.ts';
import { callSchema, type Envelope, MESSAGE_LIMIT_BYTES } from '#shared/contract/wire.ts';
import { fail } from '#shared/result.ts';
import type { Dispatch } from '../dispatch.ts';
import { isPageOf } from './address.ts';
import { isTooLarge } from './message-size.ts';
import type { Language } from './messages.ts';

/** What the main process knows of one window's page. */
export interface Caller {
  readonly dispatch: Dispatch;
  /** The archive host that the page must come from. */
  readonly host: string;
  /** Called with what a page says of itself in each call: its window id (stable over reloads) and its language. */
  speaksAs(window: string, language: Language): void;
  /** The window id it has named; `null` before its first call. */
  window(): string | null;
}

/** Routes what pages ask to the archive that their window shows. Anything that is not our page gets no answer. */
export function listenToPages(callerOf: (contents: WebContents) => Caller | null): void {
  ipcMain.handle(CHANNELS.call, async (event, message: unknown): Promise<Envelope> => {
    const caller = trusted(event, callerOf);
    if (!caller) return fail('NOT_ALLOWED', { act: 'call', state: 'foreign-frame', reason: 'sender' });
    if (isTooLarge(message, MESSAGE_LIMIT_BYTES)) {
      return fail('TOO_LARGE', { name: 'message', bytes: MESSAGE_LIMIT_BYTES, limit: MESSAGE_LIMIT_BYTES });
    }
    const call = callSchema.safeParse(message);
    if (!call.success) {
      const path = call.error.issues[0]?.path.join('.') ?? '';
      return fail('INVALID_INPUT', { path, reason: 'message' });
    }
    caller.speaksAs(call.data.meta.window, call.data.meta.language);
    return caller.dispatch.call(call.data.command, call.data.input, call.data.meta);
  });
  ipcMain.on(CHANNELS.cancel, (event, requestId: unknown) => {
    const caller = trusted(event, callerOf);
    const window = caller?.window();
    if (window && typeof requestId === 'string') caller?.dispatch.cancel(window, requestId);
  });
}

/** The main frame of one of our windows, showing our page: frames inside it and strangers are nobody. */
function trusted(
  event: IpcMainEvent | IpcMainInvokeEvent,
  callerOf: (contents: WebContents) => Caller | null,
): Caller | null {
  const { senderFrame, sender } = event;
  if (!senderFrame || senderFrame.parent !== null || senderFrame !== sender.mainFrame) return null;
  const caller = callerOf(sender);
  return caller && isPageOf(caller.host, senderFrame.url) ? caller : null;
}
