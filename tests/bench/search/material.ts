import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { ArticleState } from '#shared/article/workflow.ts';

const generatedSchema = z.object({
  id: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  body: z.string(),
  quotes: z.array(z.object({ text: z.string(), speaker: z.string() })),
  author: z.string(),
  desk: z.string(),
  status: z.string(),
  tags: z.array(z.string()),
  date: z.string(),
  lang: z.string(),
});
export type Generated = z.infer<typeof generatedSchema>;

/** The generator's articles as lines of JSON; made once. */
export async function generatedFile({
  shared,
  cache,
  articles,
}: {
  readonly shared: string;
  readonly cache: string;
  readonly articles: number;
}): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `articles-${articles}.jsonl`);
  if (existsSync(file)) return file;
  const corpus = join(shared, 'corpora/quotes-de/train');
  const tool = join(shared, 'tools/generate-archive.mjs');
  const child = spawn(process.execPath, [tool, '--articles', String(articles), '--corpus', corpus], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await pipeline(child.stdout, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}

export async function* generatedArticles(file: string): AsyncGenerator<Generated> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield generatedSchema.parse(JSON.parse(line));
}

/** The generator's states in ours. */
export const STATES: Readonly<Record<string, ArticleState>> = {
  published: 'exported',
  archived: 'exported',
  ready: 'approved',
  review: 'in-review',
  draft: 'draft',
  killed: 'killed',
};
