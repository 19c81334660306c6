import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Collected } from '#shared/contract/dossiers.ts';
import type { ExportOverride } from '#shared/contract/exports.ts';
import { sources as sourcesContract } from '#shared/contract/sources.ts';
import { statements as statementsContract } from '#shared/contract/statements.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { ok } from '#shared/result.ts';
import * as articles from './articles.ts';
import * as dossiers from './dossiers.ts';
import { renderDossier } from './dossiers/rendering.ts';
import * as entities from './entities.ts';
import * as exports from './exports.ts';
import * as sources from './sources.ts';
import * as speakers from './speakers.ts';
import * as statements from './statements.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
let out: string;
beforeEach(() => {
  archive = testArchive();
  out = mkdtempSync(join(tmpdir(), 'copydesk-dossier-'));
});
afterEach(() => {
  archive.close();
  rmSync(out, { recursive: true, force: true });
});

const page = (headline: string, text: string) =>
  documentJson(sheet({ headline }, [paragraphNode([textNode(text)])]));
const write = (headline: string, text: string, fields: object = {}) =>
  valueOf(archive.mutate((context) => articles.create(context, { document: page(headline, text), fields })))
    .id;
const make = (name: string) => valueOf(archive.mutate((context) => dossiers.create(context, { name }))).id;
const add = (dossierId: string, items: Collected[], at: number | null = null) =>
  valueOf(archive.mutate((context) => dossiers.add(context, { dossierId, items, at })));
const itemsOf = (id: string) => valueOf(dossiers.get(archive.query(), { id })).items;
const say = (articleId: string, fields: object, printed: string) =>
  valueOf(
    archive.mutate((context) =>
      statements.create(context, statementsContract.create.input.parse({ articleId, fields, printed })),
    ),
  );
/** The workshop's part, done here. */
const job = () => ({
  ...archive.job(),
  analyse: async (_command: string, input: unknown) => {
    const { content, format } = input as { content: string; format: 'html' | 'markdown' | 'docx' };
    return renderDossier(content, format);
  },
});

describe('collecting', () => {
  it('keeps articles, statements, passages and notes in an order of one’s own', () => {
    const id = make('Hafen');
    const article = write('Hafen wird tiefer', 'Die Elbe bleibt flach.');
    const passage = {
      kind: 'passage',
      articleId: article,
      text: 'bleibt flach',
      block: 6,
      offset: 9,
    } as const;
    expect(add(id, [{ kind: 'article', articleId: article }, passage])).toMatchObject({ already: 0 });
    expect(add(id, [passage])).toEqual({ added: [], already: 1 });
    add(id, [{ kind: 'note', text: 'Nachfragen!' }], 1);
    expect(itemsOf(id).map(({ kind }) => kind)).toEqual(['article', 'note', 'passage']);
    const ids = itemsOf(id).map((item) => item.id);
    valueOf(
      archive.mutate((context) => dossiers.reorder(context, { dossierId: id, itemIds: ids.toReversed() })),
    );
    expect(itemsOf(id).map(({ kind }) => kind)).toEqual(['passage', 'note', 'article']);
    expect(
      archive.mutate((context) => dossiers.reorder(context, { dossierId: id, itemIds: ids.slice(1) })),
    ).toMatchObject({ error: { code: 'CONFLICT' } });
  });

  it('finds the words of a passage again after the article changed, and says when they are gone', () => {
    const id = make('Hafen');
    const articleId = write('Hafen', 'Die Elbe bleibt flach.');
    add(id, [{ kind: 'passage', articleId, text: 'bleibt flach', block: 6, offset: 9 }]);
    const place = () => {
      const [item] = itemsOf(id);
      return item?.kind === 'passage' ? item.place : undefined;
    };
    expect(place()).toEqual({ block: 6, offset: 9, length: 12 });
    const save = (text: string) => {
      const article = valueOf(articles.get(archive.query(), { id: articleId }));
      const { revision, fields } = article;
      const document = page('Hafen', text);
      valueOf(
        archive.mutate((context) =>
          articles.save(context, { id: articleId, revision, document, fields, caret: null }),
        ),
      );
    };
    save('Auch die Elbe bleibt flach.');
    expect(place()).toEqual({ block: 6, offset: 14, length: 12 });
    save('Die Elbe wird tief.');
    expect(place()).toBeNull();
    expect(itemsOf(id)[0]).toMatchObject({ text: 'bleibt flach' });
  });

  it('gives back what was taken out, and a whole dossier from the wastebasket', () => {
    const id = make('Hafen');
    const { added } = add(id, [
      { kind: 'note', text: 'eins' },
      { kind: 'note', text: 'zwei' },
      { kind: 'note', text: 'drei' },
    ]);
    const take = (removed: boolean) =>
      archive.mutate((context) =>
        dossiers.remove(context, { dossierId: id, itemIds: [added[1] ?? ''], removed }),
      );
    const texts = () => itemsOf(id).map((item) => (item.kind === 'note' ? item.text : ''));
    valueOf(take(true));
    expect(texts()).toEqual(['eins', 'drei']);
    valueOf(take(false));
    expect(texts()).toEqual(['eins', 'zwei', 'drei']);
    const names = (trashed: boolean) =>
      valueOf(dossiers.list(archive.query(), { trashed })).map(({ name }) => name);
    archive.mutate((context) => dossiers.trash(context, { id, trashed: true }));
    expect([names(false), names(true)]).toEqual([[], ['Hafen']]);
    archive.mutate((context) => dossiers.trash(context, { id, trashed: false }));
    expect(names(false)).toEqual(['Hafen']);
  });

  it('refuses what the archive does not know', () => {
    const id = make('Hafen');
    const refused = (item: Collected) =>
      archive.mutate((context) => dossiers.add(context, { dossierId: id, items: [item], at: null }));
    expect(refused({ kind: 'article', articleId: 'x' })).toMatchObject({
      error: { code: 'NOT_FOUND', params: { kind: 'article', id: 'x' } },
    });
    expect(refused({ kind: 'statement', statementId: 'y', useId: null })).toMatchObject({
      error: { params: { kind: 'statement', id: 'y' } },
    });
  });
});

describe('a dossier goes out', () => {
  const full = () => {
    const id = make('Hafen & <Elbe>');
    const articleId = write('Hafen wird „tiefer“', 'Die Elbe bleibt flach.');
    const speaker = valueOf(
      archive.mutate((context) =>
        entities.save(context, {
          kind: 'person',
          name: 'Dmitri Peskow',
          variants: [],
          description: 'Kremlsprecher',
          wikidata: '',
          gnd: '',
        }),
      ),
    ).id;
    const fields = {
      type: 'direct',
      speakerId: speaker,
      original: { text: 'My otkryty.', language: 'ru' },
      translated: true,
      saidOn: '2025-02-12',
    };
    const { statement, use } = say(articleId, fields, 'Wir sind offen.');
    const informant = valueOf(
      archive.mutate((context) =>
        sources.save(context, {
          ...sourcesContract.save.input.parse({
            kind: 'person',
            description: 'ein Informant',
            level: 'confidential',
          }),
        }),
      ),
    ).id;
    const told = say(
      articleId,
      {
        type: 'direct',
        speakerId: speaker,
        sourceId: informant,
        occasion: 'Treffen im Parkhaus',
        saidOn: '2025-02-11',
      },
      'Das bleibt unter uns.',
    );
    const secret = say(
      articleId,
      { type: 'direct', speakerId: speaker, groundRule: 'three' },
      'Nur für Sie.',
    );
    const later = write('Morgen', 'Gesperrt.', {
      embargoedUntil: { at: '2099-01-01T00:00:00.000Z', zone: 'Europe/Berlin' },
    });
    add(id, [
      { kind: 'article', articleId },
      { kind: 'note', text: '1. Nachfragen <b>heute</b>' },
      { kind: 'statement', statementId: statement.id, useId: use.id },
      { kind: 'statement', statementId: told.statement.id, useId: told.use.id },
      { kind: 'statement', statementId: secret.statement.id, useId: null },
      { kind: 'passage', articleId, text: 'bleibt flach', block: 6, offset: 9 },
      { kind: 'article', articleId: later },
    ]);
    return id;
  };

  it('in three formats with its references, and leaves out what must stay', async () => {
    const id = full();
    const result = valueOf(
      await dossiers.export(job(), {
        id,
        formats: ['html', 'markdown', 'docx'],
        folder: out,
        overwrite: false,
        override: null,
      }),
    );
    expect(result.omitted.map(({ reason }) => reason).toSorted()).toEqual(['embargo', 'ground-rule']);
    const names = readdirSync(out).toSorted();
    expect(names).toEqual(['docx', 'html', 'md'].map((end) => `2025-02-12_hafen-elbe.${end}`));
    const [docx, html, markdown] = names.map((name) => readFileSync(join(out, name)));
    const word = strFromU8(unzipSync(docx ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    for (const text of [html?.toString(), markdown?.toString(), word]) {
      expect(text).toContain('My otkryty.');
      expect(text).toContain('Dmitri Peskow, Kremlsprecher');
      expect(text).toContain('12.02.2025');
      expect(text).toContain('ein Informant');
      expect(text, 'nothing that leads to a confidential source').not.toMatch(/Parkhaus|11\.02\.2025/);
      expect(text).not.toContain('Nur für Sie');
      expect(text).not.toContain('Morgen');
    }
    expect(html?.toString()).not.toMatch(/<b>|<script/);
    expect(html?.toString()).toContain('<a href="#quelle-1">[1]</a>');
    expect(markdown?.toString()).toMatch(/^# Hafen & \\<Elbe>$/m);
    expect(markdown?.toString()).toMatch(/^\[\^1\]: Hafen wird „tiefer“\./m);
    expect(markdown?.toString()).toContain('1\\. Nachfragen');
    expect(html?.toString().indexOf('My otkryty')).toBeLessThan(
      html?.toString().indexOf('Wir sind offen') ?? 0,
    );
  });

  it('by its name, never over a file unasked, and the same bytes each time', async () => {
    full();
    const run = (overwrite: boolean) =>
      dossiers.export(job(), {
        id: 'Hafen & <Elbe>',
        formats: ['docx'],
        folder: out,
        overwrite,
        override: null,
      });
    const first = valueOf(await run(false)).files[0]?.sha256;
    expect(await run(false)).toMatchObject({ error: { code: 'EXISTS' } });
    expect(valueOf(await run(true)).files[0]?.sha256).toBe(first);
    expect(
      await dossiers.export(job(), {
        id: 'nix',
        formats: ['html'],
        folder: out,
        overwrite: false,
        override: null,
      }),
    ).toMatchObject({ error: { code: 'NOT_FOUND', params: { kind: 'dossier', id: 'nix' } } });
  });

  it('goes out where nobody can look for sealed names only by name and sentence, which are kept', async () => {
    const id = full();
    mkdirSync(archive.base.paths.folder, { recursive: true });
    writeFileSync(join(archive.base.paths.folder, 'vault.json'), JSON.stringify({ guard: { names: [{}] } }));
    const run = (override: ExportOverride | null) =>
      dossiers.export(job(), { id, formats: ['html'], folder: out, overwrite: false, override });
    expect(await run(null)).toMatchObject({ error: { code: 'NAME_CHECK_UNAVAILABLE' } });
    expect(exports.log(archive.query(), { articleId: null, limit: 9 })).toEqual(ok([]));
    const override: ExportOverride = {
      gates: ['NAME_CHECK_UNAVAILABLE'],
      name: 'Anna Muster',
      reason: 'Keine Quelle darin.',
    };
    expect(await run(override)).toMatchObject({ ok: true });
    expect(exports.log(archive.query(), { articleId: null, limit: 9 })).toMatchObject({
      value: [{ format: 'html', override }],
    });
  });
});

describe('everything that somebody said', () => {
  it('comes by its day, with what it was about, narrowed by words, subject and year', () => {
    const peskow = valueOf(
      archive.mutate((context) =>
        entities.save(context, {
          kind: 'person',
          name: 'Dmitri Peskow',
          variants: [],
          description: '',
          wikidata: '',
          gnd: '',
        }),
      ),
    ).id;
    const talks = write('Gespräche', 'x', { subjectCodes: ['medtop:11000000'], entityIds: [peskow] });
    const sport = write('Sport', 'x', { subjectCodes: ['medtop:15000000'] });
    const keep = (articleId: string, printed: string, saidOn: string) => {
      const { statement } = say(articleId, { type: 'direct', speakerId: peskow, saidOn }, printed);
      // Somebody has worked on it: without a mark on the text it would not be shown.
      archive.mutate((context) => {
        valueOf(statements.verify(context, { id: statement.id, useId: null, kind: 'disputed', note: 'x' }));
        return ok(null);
      });
    };
    keep(talks, 'Wir führen Gespräche.', '2024-05-01');
    keep(talks, 'Das Gespräch war gut.', '2025-02-12');
    keep(sport, 'Ein schönes Spiel.', '');
    const ask = (more: object) =>
      valueOf(
        speakers.statements(archive.query(), {
          entityId: peskow,
          text: '',
          subjectCode: null,
          year: null,
          offset: 0,
          limit: 10,
          ...more,
        }),
      );
    expect(ask({}).items.map(({ printed, saidThen }) => [printed, saidThen])).toEqual([
      ['Ein schönes Spiel.', false],
      ['Das Gespräch war gut.', true],
      ['Wir führen Gespräche.', true],
    ]);
    expect(ask({}).subjects).toEqual([
      { code: 'medtop:11000000', name: 'Politik', count: 2 },
      { code: 'medtop:15000000', name: 'Sport', count: 1 },
    ]);
    expect(ask({ text: 'gespraech' }).total).toBe(2);
    expect(ask({ subjectCode: 'medtop:15000000' })).toMatchObject({
      total: 1,
      years: [{ year: '2025', count: 1 }],
    });
    expect(ask({ year: '2024' }).items.map(({ printed }) => printed)).toEqual(['Wir führen Gespräche.']);
    const mentions = speakers.articles(archive.query(), { entityId: peskow, offset: 0, limit: 10 });
    expect(valueOf(mentions).items.map(({ article }) => article.headline)).toEqual(['Gespräche']);
    expect(speakers.articles(archive.query(), { entityId: 'x', offset: 0, limit: 10 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});
