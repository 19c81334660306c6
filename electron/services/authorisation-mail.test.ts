import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorisations as contract } from '#shared/contract/authorisations.ts';
import type { ExportOverride } from '#shared/contract/exports.ts';
import { statements as statementContract } from '#shared/contract/statements.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import * as articles from './articles.ts';
import * as authorisations from './authorisations.ts';
import type { JobContext, MutationContext, PlacedText } from './context.ts';
import * as exports from './exports.ts';
import * as people from './people.ts';
import * as statements from './statements.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

const QUOTE = '„Das prüfen wir noch heute“';

describe('a mail with quotes for authorisation', () => {
  let folder: string;
  let archive: TestArchive;
  let articleId: string;
  const uses: { useId: string; statementId: string }[] = [];

  const mutate = <T>(act: (context: MutationContext) => Result<T>): T => valueOf(archive.mutate(act));
  const mark = (printed: string, name: string): void => {
    const input = { articleId, printed, fields: { type: 'direct' }, newSpeaker: { name, kind: 'person' } };
    const { use } = mutate((context) =>
      statements.create(context, statementContract.create.input.parse(input)),
    );
    uses.push({ useId: use.id, statementId: use.statementId });
  };
  const giveOut = (input: object = {}, context: JobContext = archive.job()) =>
    authorisations.giveOut(
      context,
      contract.giveOut.input.parse({
        articleId,
        useIds: [uses[0]?.useId],
        recipient: 'Detlef Rohde <rohde@example.org>',
        subject: 'Bitte um Freigabe',
        text: `Guten Tag,\n\n${QUOTE}\n`,
        form: 'text',
        ...input,
      }),
    );
  const log = () => valueOf(exports.log(archive.query(), { articleId, limit: 10 }));
  const by = (...gates: ExportOverride['gates']): ExportOverride => ({
    gates,
    name: 'Anna Muster',
    reason: 'Mit der Quelle besprochen.',
  });
  /** A host whose guard knows one word; the vault has a name. */
  const guarded = (word: string): JobContext => {
    writeFileSync(join(folder, 'vault.json'), JSON.stringify({ guard: { names: [{}] } }));
    return {
      ...archive.job(),
      capability: (name, input) => {
        const texts: readonly PlacedText[] = 'texts' in input ? input.texts : [];
        const hits = texts.filter(({ text }) => text.includes(word)).map(({ place }) => ({ place }));
        return Promise.resolve(name === 'names.check' ? ok({ hits }) : fail('NOT_AVAILABLE', {})) as never;
      },
    };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-mail-'));
    archive = testArchive(folder, { keep: true });
    const anna = { name: 'Anna', initials: 'a', role: 'author', deskId: null, active: true } as const;
    archive.actAs(mutate((context) => people.save(context, { ...anna, email: 'anna@example.org' })).id);
    articleId = mutate((context) => articles.create(context, { document: null, fields: {} })).id;
    uses.length = 0;
    mark(QUOTE, 'Detlef Röhde');
    mark('„Nein“', 'Jana Weiß');
  });
  afterEach(() => {
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes out as text and as a file, and is listed among what went out', async () => {
    expect(valueOf(await giveOut()).content).toBe(`Guten Tag,\n\n${QUOTE}\n`);
    const { content, fileName } = valueOf(await giveOut({ form: 'file' }));
    expect(fileName).toBe('autorisierung-detlef-roehde.eml');
    expect(content).toMatch(/^From: Anna <anna@example\.org>\r\nTo: Detlef Rohde <rohde@example\.org>\r\n/);
    expect(content).toContain('=E2=80=9EDas pr=C3=BCfen');
    expect(log()).toMatchObject([
      { format: 'authorisation-mail', path: '', override: null, bytes: content.length },
      { format: 'authorisation-mail', path: '', override: null },
    ]);
  });

  it('shows nobody what somebody else said', async () => {
    expect(await giveOut({ useIds: uses.map(({ useId }) => useId) })).toMatchObject({
      error: { code: 'NOT_ALLOWED', params: { reason: 'several-speakers' } },
    });
    expect(await giveOut({ useIds: ['nobody'] })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(log()).toEqual([]);
  });

  it('is held back while something in it is unter drei, until a person lets it out', async () => {
    const statementId = uses[0]?.statementId ?? '';
    mutate((context) =>
      statements.update(context, { id: statementId, fields: { groundRule: 'three' }, newSpeaker: null }),
    );
    expect(await giveOut()).toMatchObject({ error: { code: 'GROUND_RULE', params: { count: 1 } } });
    expect(await giveOut({ override: by('SEALED_NAME') })).toMatchObject({ ok: false });
    expect(log()).toEqual([]);
    expect(await giveOut({ override: by('GROUND_RULE', 'SEALED_NAME') })).toMatchObject({ ok: true });
    expect(log()).toMatchObject([{ override: by('GROUND_RULE') }]);
    expect(await giveOut({ useIds: [uses[1]?.useId] })).toMatchObject({ ok: true });
  });

  it.each([
    ['Rohde <rohde', 'recipient', 'text'],
    ['Guten Tag', 'text', 'text'],
    ['Freigabe', 'text', 'file'],
    ['anna@example', 'field', 'text'],
    ['detlef-roehde', 'file-name', 'file'],
  ] as const)('is held back by a sealed name: %s', async (word, place, form) => {
    expect(await giveOut({ form }, guarded(word))).toMatchObject({
      error: { code: 'SEALED_NAME', params: { place } },
    });
    expect(await giveOut({ form, override: by('SEALED_NAME') }, guarded(word))).toMatchObject({ ok: true });
    expect(log()).toMatchObject([{ override: by('SEALED_NAME') }]);
  });

  it('is held back where nobody can look for sealed names', async () => {
    guarded('');
    expect(await giveOut()).toMatchObject({ error: { code: 'NAME_CHECK_UNAVAILABLE' } });
    expect(await giveOut({ override: by('NAME_CHECK_UNAVAILABLE') })).toMatchObject({ ok: true });
  });
});
