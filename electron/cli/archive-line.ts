import type { CallerInputOf, OutputOf } from '#shared/contract/define.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { CommandName, CommandNamed } from '#shared/contract/index.ts';
import type { CallMeta } from '#shared/contract/wire.ts';
import { systemIds } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import { enterArchive } from '../hosts/house.ts';
import { openWorkshop } from '../hosts/workshop.ts';
import type { TerminalLanguage } from './messages.ts';

export type Progress = Extract<ArchiveEvent, { type: 'progress' }>;

/** The archive as the command line sees it: our own, or through the process that owns it. */
export interface ArchiveLine {
  ask<Name extends CommandName>(
    command: Name,
    input: CallerInputOf<CommandNamed<Name>>,
    progress?: (step: Progress) => void,
  ): Promise<Result<OutputOf<CommandNamed<Name>>>>;
  /** Cancels what is running (Ctrl+C). */
  cancel(): void;
  close(): Promise<void>;
}

/** Only analyses; no archive is touched. */
export async function openAnalysisLine(language: TerminalLanguage): Promise<Result<ArchiveLine>> {
  const opened = await openWorkshop();
  if (!opened.ok) return opened;
  const { dispatch, close } = opened.value;
  return ok(lineOver(dispatch, 'terminal', language, close));
}

interface Carrier {
  call(command: string, input: unknown, meta: CallMeta): Promise<Result<unknown>>;
  cancel(window: string, requestId: string): void;
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
}

/** Errors: what opening the archive says, or ARCHIVE_BUSY. */
export async function openArchiveLine(
  folder: string,
  language: TerminalLanguage,
): Promise<Result<ArchiveLine>> {
  const window = `terminal-${systemIds.next()}`;
  const entered = await enterArchive({ folder, window, functions: {}, openWindow: null });
  if (!entered.ok) return entered;
  if (entered.value.as === 'owner') {
    const { house } = entered.value;
    return ok(lineOver(house.dispatch, window, language, () => house.close()));
  }
  const { owner } = entered.value;
  const carrier = { ...owner, cancel: (_window: string, requestId: string) => owner.cancel(requestId) };
  return ok(lineOver(carrier, window, language, () => Promise.resolve(owner.close())));
}

function lineOver(
  carrier: Carrier,
  window: string,
  language: TerminalLanguage,
  close: () => Promise<void>,
): ArchiveLine {
  const running = new Set<string>();
  return {
    async ask<Name extends CommandName>(
      command: Name,
      input: CallerInputOf<CommandNamed<Name>>,
      progress?: (step: Progress) => void,
    ) {
      const requestId = systemIds.next();
      const forget = carrier.onEvent((event) => {
        if (event.type === 'progress' && event.job === requestId) progress?.(event);
      });
      running.add(requestId);
      try {
        const meta: CallMeta = { person: null, window, language, requestId };
        // The owner checked the input against this command's schema and answers with its output.
        return (await carrier.call(command, input, meta)) as Result<OutputOf<CommandNamed<Name>>>;
      } finally {
        running.delete(requestId);
        forget();
      }
    },
    cancel() {
      for (const requestId of running) carrier.cancel(window, requestId);
    },
    close,
  };
}
