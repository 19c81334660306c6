/**
 * True when a value that came by structured clone holds more than `limit` bytes of text and numbers, or is
 * nested too deeply to look at. Stops counting at the limit, so that a hostile page costs no more than that.
 */
export function isTooLarge(value: unknown, limit: number): boolean {
  let left = limit;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const part = waiting.pop();
    left -= ownSize(part);
    if (left < 0) return true;
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) continue;
    for (const [key, child] of Object.entries(part)) {
      left -= key.length;
      waiting.push(child);
    }
  }
  return false;
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  return 8;
}
