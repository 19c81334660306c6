/**
 * The only code with a foot on both sides. Sandboxed and isolated: the page gets the functions of `Bridge`
 * and nothing of Electron. Names that are not in the contract do not leave the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, type Bridge, CHANNELS } from '#shared/contract/bridge.ts';
import { COMMAND_NAMES } from '#shared/contract/names.ts';
import type { Envelope } from '#shared/contract/wire.ts';

const names = new Set(COMMAND_NAMES);
const savers = new Set<() => Promise<void>>();

function listen<Value>(channel: string, listener: (value: Value) => void): () => void {
  const receive = (_event: unknown, value: Value): void => listener(value);
  ipcRenderer.on(channel, receive);
  return () => ipcRenderer.removeListener(channel, receive);
}

const bridge: Bridge = {
  async call(message) {
    if (!names.has(message.command)) {
      return { ok: false, error: { code: 'INVALID_INPUT', params: { path: 'command', reason: 'unknown' } } };
    }
    return (await ipcRenderer.invoke(CHANNELS.call, message)) as Envelope;
  },
  cancel: (requestId) => ipcRenderer.send(CHANNELS.cancel, requestId),
  onEvent: (listener) => listen(CHANNELS.event, listener),
  onMenuAct: (listener) => listen(CHANNELS.menuAct, listener),
  onSaveNow(save) {
    savers.add(save);
    return () => savers.delete(save);
  },
};

// A save that fails is told by the page itself; the main process only needs to know that it may go on.
ipcRenderer.on(CHANNELS.saveNow, (_event, id: number) => {
  void Promise.allSettled([...savers].map((save) => save())).then(() => ipcRenderer.send(CHANNELS.saved, id));
});

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
