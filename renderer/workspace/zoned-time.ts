/** Wall-clock time of a zone and instants, both ways, by what Intl knows of the zone's summer time. */

function offsetMs(instantMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instantMs);
  const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(instantMs / 1000) * 1000;
}

/**
 * The instant (ISO, UTC) of a wall-clock time `YYYY-MM-DDTHH:mm` in a zone; null when it is not a time.
 * A time that summer time skips moves forward; one that comes twice is the first.
 */
export function instantOf(local: string, zone: string): string | null {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return null;
  // The offset of the day before decides for times that come twice: the first one.
  const before = wall - offsetMs(wall - 24 * 3600 * 1000, zone);
  const after = wall - offsetMs(before, zone);
  const fits = (instant: number): boolean => instant + offsetMs(instant, zone) === wall;
  return new Date(!fits(before) && fits(after) ? after : before).toISOString();
}

/** The wall-clock time in a zone, as `YYYY-MM-DDTHH:mm`. */
export function localOf(instant: string, zone: string): string {
  const ms = Date.parse(instant);
  return new Date(ms + offsetMs(ms, zone)).toISOString().slice(0, 16);
}
