/** A worker thread with small services of its own, for tests of the pool and the hosts. */
import { existsSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { fail, ok } from '#shared/result.ts';
import type { ReadDatabase, WriteDatabase } from '../../electron/archive/sql.ts';
import type {
  AnalysisContext,
  JobContext,
  MutationContext,
  QueryContext,
} from '../../electron/services/context.ts';
import { runThread } from '../../electron/worker/thread.ts';

const notes = {
  add({ db, emit, afterCommit }: MutationContext, { text }: { text: string }) {
    db.prepare('INSERT INTO note(text) VALUES (?)').run(text);
    emit({ type: 'articles-changed', ids: [text] });
    afterCommit(() => {
      if (text === 'broken afterwards') throw new Error('cannot tidy up');
    });
    if (text === 'refused') return fail('CONFLICT', { id: text });
    if (text === 'thrown') throw new Error('a bug that quotes "secret words of an article"');
    if (text === 'deadly') process.exit(3);
    return ok({ text });
  },
  all: ({ db }: QueryContext) => ok(db.prepare('SELECT text FROM note ORDER BY id').pluck().all()),
  writingQuery: ({ db }: QueryContext) => ok(db.prepare("INSERT INTO note(text) VALUES ('no')").run()),
  /** Walks until nobody waits. */
  patient(context: QueryContext) {
    while (!context.cancelled());
    return fail('CANCELLED');
  },
  /** One statement that does not look around, for some seconds: two of them must not starve the machine for good. */
  stubborn: ({ db }: QueryContext) =>
    ok(
      db
        .prepare(
          'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 40000000) SELECT count(*) FROM n',
        )
        .get(),
    ),
  unsendable: (_context: QueryContext) => ok({ act: () => 1 }),
  async addMany(context: JobContext, { count }: { count: number }) {
    for (let done = 1; done <= count; done += 1) {
      if (context.signal.aborted) return fail('CANCELLED');
      const added = context.transact((within) => notes.add(within, { text: `n${done}` }));
      if (!added.ok) return added;
      context.progress({ done, total: count, label: 'notes' });
      await context.pause();
    }
    return ok({ seen: context.read.db.prepare('SELECT count(*) FROM note').pluck().get() });
  },
  async addAnalysed(context: JobContext, { text }: { text: string }) {
    const louder = await context.analyse('notes.shout', { text });
    if (!louder.ok) return louder;
    return context.transact((within) => notes.add(within, { text: String(louder.value) }));
  },
  shout: (_context: AnalysisContext, { text }: { text: string }) => ok(text.toUpperCase()),
  forever: async () => {
    for (;;) await after(1000);
  },
  spin() {
    for (;;);
  },
  hungry() {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, position) => ({ position })));
  },
};

const settings = {
  all: () => ok({ theme: 'light' }),
  set: ({ emit }: MutationContext, { values }: { values: object }) => {
    emit({ type: 'settings-changed', keys: Object.keys(values) });
    return ok({});
  },
};

runThread({
  services: { notes: () => Promise.resolve(notes), settings: () => Promise.resolve(settings) },
  openWriter({ paths }) {
    if (existsSync(`${paths.folder}/newer`)) return fail('NEWER_VERSION', { name: paths.folder, version: 9 });
    const db = new Database(paths.database);
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE IF NOT EXISTS note(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
    return ok(db as unknown as WriteDatabase);
  },
  openReader: (paths) => ok(new Database(paths.database, { readonly: true }) as unknown as ReadDatabase),
  openIndexWriter: ({ paths }) => ok(new Database(paths.index) as unknown as WriteDatabase),
  openIndexReader: () => null,
  closeIndexReader: (index) => void index.close(),
  indexReplaced: () => false,
  followChanges(_context, archive) {
    const applied = archive.prepare('SELECT count(*) FROM note').pluck().get();
    return { applied: Number(applied), pending: 0, again: null };
  },
  prepareWorkshop: () => Promise.resolve(),
  locateStoredFile: ({ paths }, { kind, sha256, rendition }) =>
    sha256.startsWith('0')
      ? fail('NOT_FOUND', { kind, id: sha256 })
      : ok({
          path: `${paths[kind === 'asset' ? 'assets' : 'evidence']}/${sha256}`,
          mediaType: rendition === 'thumbnail' ? 'image/webp' : 'text/html',
          name: 'Erklärung "1".html',
        }),
});
