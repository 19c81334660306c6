import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { generatedArticles, STATES } from './material.ts';

/**
 * What is measured against: plain FTS5 with unicode61 and bm25, facets for desk, status and year by joins on a
 * small indexed table, the same cache and mapping.
 */
export interface Floor {
  /** A page of 20 by bm25, the exact count and three facets. */
  page(words: string): number;
  /** A page of 20 by bm25 only. */
  ranked(words: string): void;
  /** The newest 20 with a desk. */
  newest(words: string, desk: string): number;
  close(): void;
}

const MEGABYTE = 1024 * 1024;

export async function openFloor(path: string, source: string): Promise<Floor> {
  if (!existsSync(path)) await build(path, source);
  const db = new Database(path, { readonly: true });
  db.pragma('cache_size = -65536');
  db.pragma(`mmap_size = ${16 * 1024 * MEGABYTE}`);
  const ranked = db.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20');
  const count = db.prepare('SELECT count(*) AS n FROM texts WHERE texts MATCH ?');
  const facets = ['desk', 'status', 'year'].map((column) =>
    db.prepare(
      `SELECT d.${column}, count(*) FROM texts t JOIN docs d ON d.id = t.rowid WHERE texts MATCH ? GROUP BY 1`,
    ),
  );
  const newest = db.prepare(
    `SELECT t.rowid FROM texts t JOIN docs d ON d.id = t.rowid
     WHERE texts MATCH ? AND d.desk = ? ORDER BY t.rowid DESC LIMIT 20`,
  );
  return {
    page(words) {
      ranked.all(words);
      for (const facet of facets) facet.all(words);
      return (count.get(words) as { n: number }).n;
    },
    ranked: (words) => void ranked.all(words),
    newest: (words, desk) => newest.all(words, desk).length,
    close: () => void db.close(),
  };
}

async function build(path: string, source: string): Promise<void> {
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const db = new Database(part);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`
    CREATE TABLE docs (id INTEGER PRIMARY KEY, desk TEXT, status TEXT, year INTEGER, date TEXT);
    CREATE VIRTUAL TABLE texts USING fts5 (headline, standfirst, body, content = '', tokenize = 'unicode61');`);
  const doc = db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?, ?)');
  const text = db.prepare('INSERT INTO texts (rowid, headline, standfirst, body) VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  let id = 0;
  for await (const one of generatedArticles(source)) {
    id += 1;
    doc.run(id, one.desk, STATES[one.status] ?? '', Number(one.date.slice(0, 4)), one.date);
    text.run(id, one.headline, one.standfirst, one.body);
    if (id % 5000 === 0) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT; CREATE INDEX docs_by_desk ON docs (desk); CREATE INDEX docs_by_status ON docs (status);');
  db.exec("CREATE INDEX docs_by_year ON docs (year); INSERT INTO texts (texts) VALUES ('optimize');");
  db.close();
  renameSync(part, path);
}
