import { ERROR_CODES } from '#shared/errors.ts';
import type { Failure } from '#shared/result.ts';

/** A failure of one item of a job, which the contract carries loosely; an unknown code is a bug of the host. */
export function failureFrom(error: {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}): Failure {
  const code = ERROR_CODES.find((known) => known === error.code) ?? 'INTERNAL';
  const params: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(error.params)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      params[name] = value;
    }
  }
  return { code, params };
}
