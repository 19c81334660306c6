/**
 * Measures evidence: how long after dropping it a quote is anchored in a PDF of 50 pages, and what a large file
 * costs in time and memory on its way into the archive.
 *
 *   node build/run.mjs tests/bench/evidence.ts [--pages 50] [--megabytes 64] [--repeat 5]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statements as statementContract } from '../../shared/contract/statements.ts';
import { ok } from '../../shared/result.ts';
import { findPassage } from '../../shared/statement/passage.ts';
import { pdfOf } from '../../electron/formats/evidence/testing.ts';
import { readPdf } from '../../electron/formats/evidence/pdf.ts';
import * as articles from '../../electron/services/articles.ts';
import * as evidence from '../../electron/services/evidence.ts';
import * as statements from '../../electron/services/statements.ts';
import { prepareWorkshop } from '../../electron/services/workshop-preparing.ts';
import { testArchive, valueOf } from '../../electron/services/testing.ts';
import { jobWithWorkshop } from '../../electron/services/testing-workshop.ts';
import { sendLargeFile } from './evidence-stream.ts';

const QUOTE = 'Die Deckungslücke beläuft sich nach allem, was wir wissen, auf 420 Millionen Euro';

function argument(name: string, standard: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : Number(process.argv[at + 1]);
}

/** Pages of 45 lines as an audit report has them; the quote stands on the last but one, over a line end. */
function report(pages: number): Uint8Array<ArrayBuffer> {
  const lines = (page: number): string[] =>
    Array.from(
      { length: 45 },
      (_, line) =>
        `${page}.${line} Wesentliche Ausgaben werden in spätere Jahre verschoben, ohne dass dies erkennbar`,
    );
  return pdfOf(
    Array.from({ length: pages }, (_, page) =>
      page === pages - 2
        ? [
            ...lines(page),
            'Die Deckungslücke beläuft sich nach allem, was wir wis-',
            'sen, auf 420 Millionen Euro.',
          ]
        : lines(page),
    ),
  );
}

async function attach(pages: number): Promise<{ whole: number; reading: number; search: number }> {
  const archive = testArchive();
  const { folder } = archive.base.paths;
  const bytes = report(pages);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'upload');
  writeFileSync(path, bytes);
  const article = valueOf(
    archive.mutate((context) => articles.create(context, { document: null, fields: {} })),
  );
  const input = statementContract.create.input.parse({
    articleId: article.id,
    fields: { type: 'direct' },
    printed: `„${QUOTE}“`,
  });
  const { statement } = valueOf(archive.mutate((context) => statements.create(context, input)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const incoming = () => ok({ path, name: 'Bericht.pdf', mediaType: '', size: bytes.length, sha256 });
  const started = performance.now();
  const added = valueOf(
    await evidence.addFile(
      { ...jobWithWorkshop(archive), incoming },
      { upload: 'bench', origin: '', statementId: statement.id },
    ),
  );
  const whole = performance.now() - started;
  if (added.anchor?.page !== pages - 1) throw new Error('the quote was not found on its page');

  writeFileSync(path, bytes);
  const began = performance.now();
  const read = await readPdf(path);
  const reading = performance.now() - began;
  const text = read.pages.map((page) => page.text).join('\n');
  const searched = performance.now();
  if (!findPassage(text, QUOTE)) throw new Error('the quote was not found');
  const search = performance.now() - searched;
  archive.close();
  return { whole, reading, search };
}

// As the workshop does by itself some seconds after a start.
const beginning = performance.now();
await prepareWorkshop();
const preparing = performance.now() - beginning;
const pages = argument('pages', 50);
const runs: Awaited<ReturnType<typeof attach>>[] = [];
for (let run = 0; run < argument('repeat', 5); run += 1) runs.push(await attach(pages));
const [first, ...rest] = runs;
const median = (pick: (run: (typeof runs)[number]) => number): string => {
  const sorted = (rest.length > 0 ? rest : runs).map(pick).toSorted((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms`;
};
process.stdout.write(
  [
    `PDF of ${pages} pages, quote on page ${pages - 1}, broken at a line end`,
    `  the workshop's preparation, nobody waits   ${Math.round(preparing)} ms`,
    `  stored, read and anchored, the first time  ${Math.round(first?.whole ?? 0)} ms   asked: under 1000 ms`,
    `  the same again (median)                    ${median((run) => run.whole)}`,
    `  of it reading the PDF                      ${median((run) => run.reading)}`,
    `  of it finding the passage                  ${median((run) => run.search)}`,
    '',
  ].join('\n'),
);
const sent = await sendLargeFile(argument('megabytes', 64));
process.stdout.write(
  `File of ${sent.megabytes} MB: ${(sent.megabytes / sent.seconds).toFixed(0)} MB/s into the archive, memory of the process +${Math.round(sent.grown)} MB at most\n`,
);
