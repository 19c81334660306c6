import { setTimeout as after } from 'node:timers/promises';
import type { SearchHit } from '#shared/contract/search.ts';
import { type Command, stringOf } from '../command.ts';

/** How long a search waits for an index that is still catching up, for example after an import. */
const INDEX_PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 100;
const DEFAULT_LIMIT = 20;

export const searchArticles: Command = {
  options: { json: { type: 'boolean' }, limit: { type: 'string' } },
  missing: (words) => (words.length === 0 ? 'QUERY' : null),
  async run(archive, words, values, terminal) {
    const query = words.join(' ');
    const limit = Number(stringOf(values['limit']) ?? DEFAULT_LIMIT);
    const deadline = performance.now() + INDEX_PATIENCE_MS;
    let result = await archive.ask('search.articles', { query, limit });
    while (result.ok && result.value.indexing && performance.now() < deadline) {
      await after(LOOK_AGAIN_MS);
      result = await archive.ask('search.articles', { query, limit });
    }
    if (!result.ok) {
      terminal.complain(query, result.error);
      return 2;
    }
    const { hits, total } = result.value;
    if (values['json']) terminal.say(JSON.stringify(result.value));
    else if (hits.length === 0) terminal.tell(terminal.words.noHits);
    else {
      for (const hit of hits) for (const line of linesOf(hit)) terminal.say(line);
      terminal.tell(terminal.words.hits(hits.length, total));
    }
    return 0;
  },
};

function linesOf({ article, snippets }: SearchHit): string[] {
  const snippet = snippets[0]?.text.replace(/\s+/gu, ' ').trim();
  return [`${article.id}  ${article.headline}`, ...(snippet ? [`    ${snippet}`] : [])];
}
