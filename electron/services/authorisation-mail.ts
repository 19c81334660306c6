import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { instant } from '#shared/clock.ts';
import type { authorisations } from '#shared/contract/authorisations.ts';
import type { Person } from '#shared/contract/models.ts';
import type { Statement } from '#shared/contract/statements.ts';
import { termsOf } from '#shared/statement/confidentiality.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { mailFile } from '#shared/text/mail-file.ts';
import { articleRow } from '../archive/articles.ts';
import { findPerson } from '../archive/people.ts';
import { findStatement, findUse } from '../archive/statements.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { slugOf } from '../formats/file-name.ts';
import type { PlacedText, Service } from './context.ts';
import { letOut } from './export-gates.ts';
import { noteExport } from './exports.ts';

/** A quote that its speaker is asked to release. */
export interface AskedQuote {
  readonly useId: string;
  readonly printed: string;
  readonly statement: Statement;
}

/**
 * The quotes behind uses of an article, all of one speaker: nobody gets to read what somebody else said.
 * Errors: NOT_FOUND, NOT_ALLOWED.
 */
export function askedQuotes(
  db: ReadDatabase,
  articleId: string,
  useIds: readonly string[],
): Result<readonly AskedQuote[]> {
  const asked: AskedQuote[] = [];
  for (const useId of useIds) {
    const use = findUse(db, useId);
    const statement = use && findStatement(db, use.statementId);
    if (!use || !statement || use.articleId !== articleId) {
      return fail('NOT_FOUND', { kind: 'statement-use', id: useId });
    }
    asked.push({ useId, printed: use.printed, statement });
  }
  const speakers = new Set(
    asked.map(({ statement }) => statement.speakerId ?? `as printed: ${statement.speakerAsPrinted}`),
  );
  return speakers.size > 1
    ? fail('NOT_ALLOWED', { act: 'authorisations.request', state: '', reason: 'several-speakers' })
    : ok(asked);
}

export const giveOut: Service<typeof authorisations>['giveOut'] = async (context, input) => {
  const { db } = context.read;
  const { articleId, recipient, subject, text, form, override } = input;
  const row = articleRow(db, articleId);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const asked = askedQuotes(db, articleId, input.useIds);
  if (!asked.ok) return asked;
  const { personId } = context.actor;
  const from = senderOf(personId === null ? undefined : findPerson(db, personId));
  const fileName = fileNameOf(asked.value, context.language);
  const passed = await letOut(
    context,
    {
      id: articleId,
      offTheRecord: asked.value.filter(({ statement }) => termsOf(statement) === null).length,
      texts: (): PlacedText[] => [
        { place: 'text', text: `${subject}\n${text}` },
        { place: 'recipient', text: recipient },
        { place: 'field', text: from },
        ...(form === 'file' ? [{ place: 'file-name' as const, text: fileName }] : []),
      ],
    },
    override,
  );
  if (!passed.ok) return passed;
  const content =
    form === 'text' ? text : mailFile({ from, to: recipient, subject, text, date: instant(context.clock) });
  const bytes = Buffer.from(content);
  context.transact((within) => {
    noteExport(within, {
      articleId,
      format: 'authorisation-mail',
      path: '',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      headline: row.headline,
      override: passed.value,
    });
    return ok(null);
  });
  return ok({ content, fileName });
};

function senderOf(person: Person | undefined): string {
  return person?.email ? `${person.name} <${person.email}>` : '';
}

function fileNameOf([first]: readonly AskedQuote[], language: 'de' | 'en'): string {
  const speaker = first?.statement.speaker?.name ?? first?.statement.speakerAsPrinted ?? '';
  const word = language === 'de' ? 'autorisierung' : 'authorisation';
  return speaker.trim() === '' ? `${word}.eml` : `${word}-${slugOf(speaker)}.eml`;
}
