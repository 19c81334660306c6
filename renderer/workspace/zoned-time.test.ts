import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from './zoned-time.ts';

describe('times of a zone', () => {
  it('knows winter and summer time', () => {
    expect(instantOf('2025-02-12T18:00', 'Europe/Berlin')).toBe('2025-02-12T17:00:00.000Z');
    expect(instantOf('2025-07-12T18:00', 'Europe/Berlin')).toBe('2025-07-12T16:00:00.000Z');
    expect(localOf('2025-07-12T16:00:00.000Z', 'Europe/Berlin')).toBe('2025-07-12T18:00');
    expect(instantOf('2025-02-12T18:00', 'America/New_York')).toBe('2025-02-12T23:00:00.000Z');
  });

  it('takes the first of two, and moves a skipped one forward', () => {
    expect(instantOf('2025-10-26T02:30', 'Europe/Berlin')).toBe('2025-10-26T00:30:00.000Z');
    expect(instantOf('2025-03-30T02:30', 'Europe/Berlin')).toBe('2025-03-30T01:30:00.000Z');
    expect(instantOf('2025-03-30T03:00', 'Europe/Berlin')).toBe('2025-03-30T01:00:00.000Z');
  });

  it('refuses what is no time', () => {
    expect(instantOf('', 'Europe/Berlin')).toBeNull();
  });
});
