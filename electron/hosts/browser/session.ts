import { randomBytes, timingSafeEqual } from 'node:crypto';
import { SESSION_NAME } from '#shared/contract/wire.ts';

/** How many handed-out addresses may wait to be opened. */
const OPEN_HANDOVERS = 16;

/**
 * The secrets of one launch. A cookie alone would not do: cookies ignore the port, so any other server on
 * this machine's loopback is sent it; the session secret lives in the page's sessionStorage, which does not.
 */
export interface Session {
  readonly cookieName: string;
  readonly cookieValue: string;
  readonly pageSecret: string;
  /** A new secret for an address, good for one opening. */
  newHandover(): string;
  /** True once per handover. */
  redeem(secret: string): boolean;
  hasCookie(header: string | undefined): boolean;
  hasPageSecret(given: string | undefined): boolean;
}

export function makeSession(port: number): Session {
  const cookieName = `${SESSION_NAME}-${port}`;
  const cookieValue = randomSecret();
  const pageSecret = randomSecret();
  const handovers: string[] = [];
  return {
    cookieName,
    cookieValue,
    pageSecret,
    newHandover() {
      const secret = randomSecret();
      handovers.push(secret);
      if (handovers.length > OPEN_HANDOVERS) handovers.shift();
      return secret;
    },
    redeem(secret) {
      const position = handovers.findIndex((handover) => same(handover, secret));
      if (position < 0) return false;
      handovers.splice(position, 1);
      return true;
    },
    hasCookie(header) {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
      return pairs.some(([name, value]) => name === cookieName && same(value ?? '', cookieValue));
    },
    hasPageSecret: (given) => same(given ?? '', pageSecret),
  };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function same(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
