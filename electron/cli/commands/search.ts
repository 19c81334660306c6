import { setTimeout as after } from 'node:timers/promises';
import type { SearchHit } from '#shared/contract/search.ts';
import type { ArchiveLine } from '../archive-line.ts';
import { type Command, type ExitStatus, stringOf, type Terminal } from '../command.ts';
import { answerQueries } from './search-queries.ts';

/** How long a search waits for an index that is still catching up, for example after an import. */
const INDEX_PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 100;
const DEFAULT_LIMIT = 20;

export const searchArticles: Command = {
  options: { json: { type: 'boolean' }, limit: { type: 'string' }, queries: { type: 'string' } },
  missing: (words, values) => (words.length === 0 && values['queries'] === undefined ? 'QUERY' : null),
  async run(archive, words, values, terminal) {
    const typed = Number(stringOf(values['limit']) ?? DEFAULT_LIMIT);
    const limit = Number.isInteger(typed) ? Math.min(200, Math.max(1, typed)) : DEFAULT_LIMIT;
    const file = stringOf(values['queries']);
    if (file !== null) return answerQueries(archive, { file, limit, wait: () => indexed(archive) }, terminal);
    return answer(archive, { query: words.join(' '), limit, json: values['json'] === true }, terminal);
  },
};

async function answer(
  archive: ArchiveLine,
  { query, limit, json }: { readonly query: string; readonly limit: number; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitStatus> {
  await indexed(archive);
  const result = await archive.ask('search.articles', { query, limit });
  if (!result.ok) {
    terminal.complain(query, result.error);
    return 2;
  }
  const { hits, total } = result.value;
  if (json) terminal.say(JSON.stringify(result.value));
  else if (hits.length === 0) terminal.tell(terminal.words.noHits);
  else {
    for (const hit of hits) for (const line of linesOf(hit)) terminal.say(line);
    terminal.tell(terminal.words.hits(hits.length, total));
  }
  return 0;
}

/** Waits until the index is up to the archive, or for as long as anybody has patience. */
async function indexed(archive: ArchiveLine): Promise<void> {
  const deadline = performance.now() + INDEX_PATIENCE_MS;
  while (performance.now() < deadline) {
    const state = await archive.ask('search.articles', { query: '', limit: 1 });
    if (!state.ok || !state.value.indexing) return;
    await after(LOOK_AGAIN_MS);
  }
}

function linesOf({ article, snippets }: SearchHit): string[] {
  const snippet = snippets[0]?.text.replace(/\s+/gu, ' ').trim();
  return [`${article.id}  ${article.headline}`, ...(snippet ? [`    ${snippet}`] : [])];
}
