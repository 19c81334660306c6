import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STATEMENT_TYPES } from '#shared/statement/types.ts';
import { VERIFICATION_STATES } from '#shared/statement/verification.ts';
import { ARTICLE_STATES } from '#shared/article/workflow.ts';
import { all, numberOf } from '../../archive/sql.ts';
import { type TestArchive, testArchive, valueOf } from '../testing.ts';
import * as archives from '../archive.ts';
import * as people from '../people.ts';
import * as statements from '../statements.ts';
import { fillDemo } from './fill.ts';

describe('the demo archive', () => {
  let archive: TestArchive;
  beforeEach(async () => {
    archive = testArchive();
    valueOf(await fillDemo(archive.job(), { personId: null }));
  });
  afterEach(() => archive.close());

  const values = (sql: string) => all<{ value: string }>(archive.read, sql).map((row) => row.value);

  it('shows every state of articles and statements, and every type of statement', () => {
    const states = new Set(values('SELECT DISTINCT state AS value FROM articles'));
    expect(ARTICLE_STATES.filter((state) => !states.has(state))).toEqual([]);
    const types = new Set(values('SELECT DISTINCT type AS value FROM statements'));
    expect(STATEMENT_TYPES.filter((type) => !types.has(type))).toEqual([]);
    const verified = new Set(values('SELECT DISTINCT verification AS value FROM statements'));
    expect(VERIFICATION_STATES.filter((state) => !verified.has(state))).toEqual([]);
  });

  it('marks every statement on its sheet', () => {
    expect(numberOf(archive.read, 'SELECT count(*) FROM statement_uses WHERE present = 0')).toBe(0);
    expect(numberOf(archive.read, 'SELECT count(*) FROM statement_uses')).toBeGreaterThan(60);
  });

  it('has a wastebasket, an embargo, a placeholder, a desk note, versions and a missing original', () => {
    const count = (sql: string) => numberOf(archive.read, `SELECT count(*) FROM ${sql}`);
    expect(count('articles WHERE trashed_at IS NOT NULL')).toBe(1);
    expect(count('articles WHERE embargoed_at IS NOT NULL')).toBe(1);
    expect(count('articles WHERE placeholders > 0')).toBeGreaterThan(1);
    expect(count('articles WHERE notes > 0')).toBeGreaterThan(1);
    expect(count("versions WHERE occasion = 'demand'")).toBe(3);
    const { items } = valueOf(
      statements.list(archive.query(), {
        speakerId: null,
        states: [],
        text: 'lange geschwiegen',
        order: 'recorded',
        offset: 0,
        limit: 9,
      }),
    );
    expect(items.map((item) => [item.statement.originalMissing, item.statement.verification])).toEqual([
      [true, 'recorded'],
    ]);
  });

  it('has no news for whoever begins with it: everything was there before', async () => {
    const own = testArchive();
    const anna = { name: 'Anna Muster', initials: 'am', role: 'editor', email: '', active: true } as const;
    const { id } = valueOf(own.mutate((mutation) => people.save(mutation, { ...anna, deskId: null })));
    valueOf(await fillDemo(own.job(), { personId: id }));
    const newest = numberOf(own.read, 'SELECT max(serial) FROM articles');
    const looks = all<{ article: number }>(own.read, 'SELECT article FROM saved_search_looks');
    expect(looks.map(({ article }) => article)).toEqual([newest, newest, newest]);
    own.close();
  });

  it('is an archive in which nothing is amiss', async () => {
    expect(valueOf(await archives.verify(archive.job(), {}))).toMatchObject({ articles: 27, problems: [] });
  });

  it('is the same archive every time', async () => {
    const again = testArchive();
    try {
      valueOf(await fillDemo(again.job(), { personId: null }));
      const dump = (one: TestArchive) =>
        [
          'articles',
          'article_documents',
          'statements',
          'statement_uses',
          'verification_events',
          'versions',
        ].map((table) => all(one.read, `SELECT * FROM ${table}`));
      expect(dump(again)).toEqual(dump(archive));
    } finally {
      again.close();
    }
  });
});
