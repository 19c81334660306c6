import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articles as articleCommands } from '#shared/contract/articles.ts';
import { documentJson } from '#shared/document/document.ts';
import * as archiveService from '../../../electron/services/archive.ts';
import * as articles from '../../../electron/services/articles.ts';
import * as settings from '../../../electron/services/settings.ts';
import { testArchive, valueOf } from '../../../electron/services/testing.ts';
import { longDocument } from './document.ts';
import { markQuotes } from './quotes.ts';

/** An archive with one article of so many words and anchored quotes, which the window opens by itself. */
export async function archiveWith(
  words: number,
  quotes = 0,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-typing-'));
  const archive = testArchive(folder, { keep: true });
  const { personId } = valueOf(
    await archiveService.setUp(archive.job(), {
      person: { name: 'Martha Muster', initials: 'mm', role: 'editor' },
      name: 'Messung',
      demo: false,
      language: 'de',
    }),
  );
  archive.actAs(personId);
  const document = longDocument(words);
  const article = valueOf(
    archive.mutate((context) =>
      articles.create(context, articleCommands.create.input.parse({ document: documentJson(document) })),
    ),
  );
  if (quotes > 0) await markQuotes(archive, article.id, document, quotes);
  for (const [owner, values] of [
    [null, { 'person.last': personId }],
    [personId, { 'window.article': article.id }],
  ] as const) {
    valueOf(archive.mutate((context) => settings.set(context, { personId: owner, values })));
  }
  archive.close();
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
