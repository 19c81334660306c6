/** The time, handed in through contexts so that tests decide it. Milliseconds since 1970 UTC. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** An instant as stored everywhere: ISO 8601 in UTC with milliseconds, e.g. `2025-02-12T09:42:07.000Z`. */
export function instant(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
