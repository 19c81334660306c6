import { EXPORT_GATES, type ExportGate, type ExportOverride } from '#shared/contract/exports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { stringOf, type Values } from './command.ts';

const GATES: Readonly<Record<string, ExportGate>> = {
  'ground-rule': 'GROUND_RULE',
  'sealed-name': 'SEALED_NAME',
  'name-check': 'NAME_CHECK_UNAVAILABLE',
};

/** `--despite GATES --by NAME --because SENTENCE`: somebody answers for what goes out. */
export const OVERRIDE_OPTIONS = {
  despite: { type: 'string' },
  by: { type: 'string' },
  because: { type: 'string' },
} as const;

/** The option that an override lacks; null where it is whole, or where there is none. */
export function missingOfOverride(values: Values): string | null {
  if (!values['despite']) return null;
  if (!stringOf(values['by'])?.trim()) return '--by';
  return stringOf(values['because'])?.trim() ? null : '--because';
}

/** Null without `--despite`. Errors: INVALID_INPUT where it names a gate that there is not. */
export function overrideOf(values: Values): Result<ExportOverride | null> {
  const despite = stringOf(values['despite']);
  if (despite === null) return ok(null);
  const gates = despite.split(',').map((name) => GATES[name.trim()]);
  const known = gates.filter((gate) => gate !== undefined);
  if (known.length !== gates.length) return fail('INVALID_INPUT', { known: Object.keys(GATES).join(' ') });
  return ok({ gates: known, name: stringOf(values['by']) ?? '', reason: stringOf(values['because']) ?? '' });
}

/** Held back by a gate: understood and decided, not misread, so the command ends with 1. */
export function isGate(code: string): boolean {
  return EXPORT_GATES.some((gate) => gate === code);
}
