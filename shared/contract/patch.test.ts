import { expect, it } from 'vitest';
import { articles } from './articles.ts';
import { statements } from './statements.ts';

it('a change of one field leaves the others out', () => {
  const changes = [{ id: 'a', fields: { deskId: 'politik' } }];
  expect(articles.setFields.input.parse({ changes })).toEqual({ changes });
  expect(articles.create.input.parse({ fields: { urgency: 2 } }).fields).toEqual({ urgency: 2 });
  expect(articles.create.input.parse({}).fields).toEqual({});
  expect(statements.update.input.parse({ id: 's', fields: { cue: 'sagte' } }).fields).toEqual({
    cue: 'sagte',
  });
});

it('a change is still checked', () => {
  expect(
    articles.setFields.input.safeParse({ changes: [{ id: 'a', fields: { urgency: 99 } }] }).success,
  ).toBe(false);
});
