import { fail, ok, type Result } from '#shared/result.ts';
import type { AnalysisContext } from '../services/context.ts';
import { describe } from './failures.ts';
import { readIncoming } from './incoming.ts';
import type { RoleWork } from './role.ts';
import { baseFor, findService, type Thread } from './thread-context.ts';

/** So long nobody wanted anything: the window is there, the text is open, what was proposed is proposed. */
const IDLE_MS = 5000;

/** Parsing and analysis without a database. Its limits are kept by the pool, which kills it when needed. */
export function workshop(thread: Thread): RoleWork {
  const running = new Map<number, AbortController>();
  let idle: NodeJS.Timeout | null = null;
  let isPrepared = false;

  function prepareWhenIdle(): void {
    if (idle) clearTimeout(idle);
    if (isPrepared || running.size > 0) return;
    idle = setTimeout(() => {
      isPrepared = true;
      thread.faces.prepareWorkshop().catch((error: unknown) => {
        // Whoever needs it loads it, and gets to know.
        thread.base.log.warn('workshop-not-prepared', describe(error));
      });
    }, IDLE_MS);
    idle.unref();
  }

  return {
    open() {
      prepareWhenIdle();
      return ok(null);
    },
    async run(ticket, task) {
      if (idle) clearTimeout(idle);
      const service = await findService(thread, task.command);
      const controller = new AbortController();
      running.set(ticket, controller);
      const context: AnalysisContext = {
        ...baseFor(thread, task.meta),
        signal: controller.signal,
        incoming: (token) => readIncoming(thread.setting.paths.incoming, token),
      };
      try {
        return (await service(context, task.input)) as Result<unknown>;
      } catch (error) {
        if (controller.signal.aborted) return fail('CANCELLED');
        throw error;
      } finally {
        running.delete(ticket);
        prepareWhenIdle();
      }
    },
    cancel(ticket) {
      running.get(ticket)?.abort();
    },
    follow() {},
    async close() {
      if (idle) clearTimeout(idle);
      isPrepared = true;
      for (const controller of running.values()) controller.abort();
    },
  };
}
