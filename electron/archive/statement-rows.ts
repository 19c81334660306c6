import type { StatementFields } from '#shared/contract/statements.ts';
import type { VerificationState } from '#shared/statement/verification.ts';

/** The columns of a statement, between rows and fields. */

export interface StatementRow {
  readonly id: string;
  readonly type: StatementFields['type'];
  readonly medium: StatementFields['medium'];
  readonly speaker_id: string | null;
  readonly speaker_as_printed: string;
  readonly addressee: string;
  readonly cue: string;
  readonly said_on: string;
  readonly said_at: string;
  readonly occasion: string;
  readonly original_text: string | null;
  readonly original_language: string | null;
  readonly translation_text: string | null;
  readonly translation_language: string | null;
  readonly translation_by: string | null;
  readonly translation_method: NonNullable<StatementFields['translation']>['method'] | null;
  readonly translated: number;
  readonly smoothed: number;
  readonly chain: string;
  readonly ground_rule: StatementFields['groundRule'];
  readonly source_id: string | null;
  readonly note: string;
  readonly authorisation: 'none' | 'requested' | 'released' | 'changed' | 'refused';
  readonly authorisation_agreed: number;
  readonly verification: VerificationState;
  readonly created_at: string;
  readonly updated_at: string;
}

/**
 * For `WHERE`, of `statements AS s`: a statement whose last use vanished and on which nobody has worked (no
 * evidence, no event, no authorisation) is not shown anywhere. It stays stored, so undoing the deletion brings it back.
 */
export const VISIBLE_STATEMENT = `(
  EXISTS (SELECT 1 FROM statement_uses vu WHERE vu.statement_id = s.id AND vu.present = 1)
  OR EXISTS (SELECT 1 FROM statement_evidence ve WHERE ve.statement_id = s.id)
  OR EXISTS (SELECT 1 FROM verification_events vv WHERE vv.statement_id = s.id)
  OR EXISTS (SELECT 1 FROM authorisation_events va WHERE va.statement_id = s.id))`;

export function statementFieldsOf(row: StatementRow): StatementFields {
  return {
    type: row.type,
    medium: row.medium,
    speakerId: row.speaker_id,
    speakerAsPrinted: row.speaker_as_printed,
    addressee: row.addressee,
    cue: row.cue,
    saidOn: row.said_on,
    saidAt: row.said_at,
    occasion: row.occasion,
    original:
      row.original_text === null ? null : { text: row.original_text, language: row.original_language ?? '' },
    translation:
      row.translation_text === null
        ? null
        : {
            text: row.translation_text,
            language: row.translation_language ?? '',
            by: row.translation_by ?? '',
            method: row.translation_method ?? 'unknown',
          },
    translated: row.translated === 1,
    smoothed: row.smoothed === 1,
    chain: JSON.parse(row.chain) as string[],
    groundRule: row.ground_rule,
    sourceId: row.source_id,
    note: row.note,
  };
}

export function statementParameters(fields: StatementFields) {
  return {
    type: fields.type,
    medium: fields.medium,
    speakerId: fields.speakerId,
    speakerAsPrinted: fields.speakerAsPrinted,
    addressee: fields.addressee,
    cue: fields.cue,
    saidOn: fields.saidOn,
    saidAt: fields.saidAt,
    occasion: fields.occasion,
    originalText: fields.original?.text ?? null,
    originalLanguage: fields.original?.language ?? null,
    translationText: fields.translation?.text ?? null,
    translationLanguage: fields.translation?.language ?? null,
    translationBy: fields.translation?.by ?? null,
    translationMethod: fields.translation?.method ?? null,
    translated: fields.translated ? 1 : 0,
    smoothed: fields.smoothed ? 1 : 0,
    chain: JSON.stringify(fields.chain),
    groundRule: fields.groundRule,
    sourceId: fields.sourceId,
    note: fields.note,
  };
}

/** The columns of `statementParameters`, for `INSERT` and `UPDATE`. */
export const STATEMENT_COLUMNS: readonly (readonly [column: string, value: string])[] = [
  ['type', ':type'],
  ['medium', ':medium'],
  ['speaker_id', ':speakerId'],
  ['speaker_as_printed', ':speakerAsPrinted'],
  ['addressee', ':addressee'],
  ['cue', ':cue'],
  ['said_on', ':saidOn'],
  ['said_at', ':saidAt'],
  ['occasion', ':occasion'],
  ['original_text', ':originalText'],
  ['original_language', ':originalLanguage'],
  ['translation_text', ':translationText'],
  ['translation_language', ':translationLanguage'],
  ['translation_by', ':translationBy'],
  ['translation_method', ':translationMethod'],
  ['translated', ':translated'],
  ['smoothed', ':smoothed'],
  ['chain', ':chain'],
  ['ground_rule', ':groundRule'],
  ['source_id', ':sourceId'],
  ['note', ':note'],
];
