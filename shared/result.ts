import type { ErrorCode, ErrorParams } from './errors.ts';

/** A coded, expected failure. `params` name the bad input; sentences are made where they are shown. */
export interface Failure {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, params: ErrorParams = {}): { ok: false; error: Failure } {
  return { ok: false, error: { code, params } };
}
