import { articles } from './0001/articles.ts';
import { newsroom } from './0001/newsroom.ts';
import { statements } from './0001/statements.ts';
import { tags } from './0001/tags.ts';
import type { Migration } from './migration.ts';

export const firstArchive: Migration = {
  number: 1,
  name: 'first-archive',
  sql: [newsroom, articles, tags, statements].join('\n'),
};
