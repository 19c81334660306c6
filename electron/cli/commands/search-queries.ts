import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SearchHit } from '#shared/contract/search.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ArchiveLine } from '../archive-line.ts';
import type { ExitStatus, Terminal } from '../command.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), q: z.string() });
type Line = z.infer<typeof lineSchema>;

/** Questions from a file, one JSON per line, `{id, q}`; INVALID_INPUT names the line that is none. */
function readQueries(file: string): Result<Line[]> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail('NOT_READABLE', { name: file });
  }
  const lines: Line[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = lineOf(line);
    if (!read) return fail('UNREADABLE_INPUT', { name: `${file}:${index + 1}` });
    lines.push(read);
  }
  return ok(lines);
}

function lineOf(line: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Answers every question of a file with a line `{id, results}`, best first. */
export async function answerQueries(
  archive: ArchiveLine,
  {
    file,
    limit,
    wait,
  }: { readonly file: string; readonly limit: number; readonly wait: () => Promise<void> },
  terminal: Terminal,
): Promise<ExitStatus> {
  const queries = readQueries(file);
  if (!queries.ok) {
    terminal.complain(file, queries.error);
    return 2;
  }
  await wait();
  let failed = 0;
  for (const { id, q } of queries.value) {
    const answer = await bestHits(archive, q, limit);
    if (!answer.ok) {
      terminal.complain(`${file}: ${id}`, answer.error);
      failed += 1;
      continue;
    }
    terminal.say(JSON.stringify({ id, results: answer.value.slice(0, limit).map(shown) }));
  }
  return failed === 0 ? 0 : failed === queries.value.length ? 2 : 1;
}

/** What has all the words, then what a corrected question finds, then what has only some of them. */
async function bestHits(archive: ArchiveLine, query: string, limit: number): Promise<Result<SearchHit[]>> {
  const answer = await archive.ask('search.articles', { query, limit });
  if (!answer.ok) return answer;
  const { hits, wider, corrections } = answer.value;
  const found = new Map(hits.map((hit) => [hit.article.id, hit]));
  const add = (more: readonly SearchHit[]) => {
    for (const hit of more) if (!found.has(hit.article.id)) found.set(hit.article.id, hit);
  };
  const [correction] = corrections;
  if (hits.length === 0 && correction) {
    const corrected = await bestHits(archive, correction.query, limit);
    if (corrected.ok) add(corrected.value);
  }
  add(wider?.hits ?? []);
  return ok([...found.values()]);
}

function shown({ article, score, why }: SearchHit) {
  return { id: article.id, headline: article.headline, slugline: article.slugline, score, why };
}
