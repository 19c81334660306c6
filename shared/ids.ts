import { v7 } from 'uuid';

/** Makes ids (UUIDv7: they sort by time of creation). Handed in through contexts so that tests decide them. */
export interface Ids {
  next(): string;
}

/** Node and every browser have it; this folder is compiled with the types of neither. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const RANDOM = 16;
/** Asking the system for random bytes one id at a time costs more than the rest of the id. */
const pool = new Uint8Array(RANDOM * 256);
let used = pool.length;
let milliseconds = 0;
let sequence = 0;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += RANDOM;
  return pool.subarray(used - RANDOM, used);
}

export const systemIds: Ids = {
  next() {
    const now = Date.now();
    const random = randomBytes();
    // Ids of the same millisecond count up from a random number (RFC 9562, 6.2, method 1).
    if (now > milliseconds) {
      milliseconds = now;
      sequence = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
    } else sequence += 1;
    return v7({ random, msecs: milliseconds, seq: sequence });
  },
};
