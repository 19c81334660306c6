import type { Ids } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { MutationContext } from '../context.ts';

const HOUR = 3_600_000;

/**
 * The clock and the ids of the demo archive: the same hour gives the same archive, down to every id. Acts happen
 * at their own times before the present, each a second after the other.
 */
export class Stage {
  /** The full hour at which the demo begins. */
  readonly present: number;
  #now: number;
  #made = 0;

  constructor(now: number) {
    this.present = Math.floor(now / HOUR) * HOUR;
    this.#now = this.present;
  }

  /** Time of day so many hours before the present. */
  hoursAgo(hours: number): number {
    return this.present - hours * HOUR;
  }

  instantIn(hours: number): string {
    return new Date(this.present + hours * HOUR).toISOString();
  }

  /** What a service is handed: the transaction, at that time, with that person acting. */
  context(mutation: MutationContext, time: number, personId: string | null): MutationContext {
    this.#now = time;
    return {
      ...mutation,
      clock: { now: () => (this.#now += 1000) },
      ids: this.#ids(),
      actor: { ...mutation.actor, personId },
      language: 'de',
    };
  }

  /** UUIDv7 in form: 48 bits of time, then a count instead of chance. */
  #ids(): Ids {
    return {
      next: () => {
        this.#made += 1;
        const time = this.#now.toString(16).padStart(12, '0');
        const count = this.#made.toString(16).padStart(12, '0');
        return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
      },
    };
  }
}

/** The value of a step that cannot fail in a new archive; if it does, the demo's own content is wrong. */
export function given<T>(what: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${what}: ${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}
