import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { paragraphNode, textNode } from '#shared/document/build.ts';
import { startHost } from '../support/host.ts';
import { openOwnerLine, type OwnerLine } from '../support/owner-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROUNDS = 5;

async function start(archive: string) {
  const host = await startHost(archive);
  onTestFinished(() => host.kill());
  return { host, line: await openOwnerLine(archive) };
}

/** Types one more paragraph at the end, again and again, until killed; the number of the last one shown as saved. */
async function typeUntilKilled(
  line: OwnerLine,
  articleId: string,
  revision: number,
  blocks: number,
  firstSaved: () => void,
) {
  for (let sequence = 1; ; sequence += 1) {
    const insert = JSON.stringify([paragraphNode([textNode(`Absatz ${sequence}`)])]);
    const splice = { start: blocks + sequence - 1, remove: 0, insert };
    const result = await line.ask('journal.append', { articleId, revision, sequence, splice, caret: null });
    if (!result.ok && result.error.code === 'DISCONNECTED') return sequence - 1;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    if (sequence === 1) firstSaved();
  }
}

test('killed at any moment, nothing is missing that was shown as saved', async () => {
  const archive = temporaryFolder();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { host, line } = await start(archive);
    const { id, revision, document } = await line.need('articles.create', {});
    const stored: { root: { children: unknown[] } } = JSON.parse(document);
    const first = Promise.withResolvers<void>();
    const typing = typeUntilKilled(line, id, revision, stored.root.children.length, first.resolve);
    // A different moment each round: in a commit, between two, while answering. Counted from the first saved
    // word, because a busy machine may need longer than that to start.
    await first.promise;
    await after(round * 37);
    await host.kill();
    const saved = await typing;
    expect(saved).toBeGreaterThan(0);

    const again = await start(archive);
    const recovered = await again.line.need('journal.recover', { articleId: id });
    const missing = Array.from({ length: saved }, (_, position) => `"Absatz ${position + 1}"`).filter(
      (words) => !recovered?.document.includes(words),
    );
    expect(missing).toEqual([]);
    await again.host.stop();
  }
});
