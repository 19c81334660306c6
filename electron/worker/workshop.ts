import { fail, ok, type Result } from '#shared/result.ts';
import type { AnalysisContext } from '../services/context.ts';
import { readIncoming } from './incoming.ts';
import type { RoleWork } from './role.ts';
import { baseFor, findService, type Thread } from './thread-context.ts';

/** Parsing and analysis without a database. Its limits are kept by the pool, which kills it when needed. */
export function workshop(thread: Thread): RoleWork {
  const running = new Map<number, AbortController>();
  return {
    open: () => ok(null),
    async run(ticket, task) {
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
      }
    },
    cancel(ticket) {
      running.get(ticket)?.abort();
    },
    follow() {},
    async close() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
