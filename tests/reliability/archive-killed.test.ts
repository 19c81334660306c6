import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../build/scripts/support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROUNDS = 6;
const DOCUMENTS = 12;
const READY_WITHIN_MS = 30_000;

interface Item {
  readonly doc: number;
  readonly v: number;
  readonly text: string;
}
interface Answer {
  readonly ok?: string;
  readonly err?: string;
  readonly n?: number;
  readonly item?: Item;
}

/** A process that owns the archive and saves what it is told (torture-target.ts). */
class Writer {
  readonly answers: Answer[] = [];
  private readonly child: ChildProcess;
  private waiting: (() => void) | null = null;

  constructor(folder: string) {
    this.child = spawn(process.execPath, [join(ROOT, 'tests/reliability/torture-target.ts'), folder], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    onTestFinished(() => void this.child.kill('SIGKILL'));
    if (!this.child.stdout) throw new TypeError('no output');
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      this.answers.push(JSON.parse(line) as Answer);
      this.waiting?.();
    });
  }

  send(message: object): void {
    this.child.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  async until(condition: (answer: Answer) => boolean): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!this.answers.some(condition)) {
      if (Date.now() > deadline) throw new Error(`no such answer among ${JSON.stringify(this.answers)}`);
      const heard = new Promise<void>((resolve) => (this.waiting = resolve));
      await Promise.race([heard, after(100)]);
    }
  }

  async kill(): Promise<void> {
    const closed = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGKILL');
    await closed;
  }
}

const textOf = (doc: number, v: number) =>
  `Dokument ${doc}, Fassung ${v}: ${'Grüße „aus“ 東京 '.repeat((doc * v) % 90)}`;

test('a process killed at any moment loses nothing that it had acknowledged', {
  timeout: 180_000,
}, async () => {
  const folder = temporaryFolder();
  const acknowledged = new Map<number, number>();
  const sent = new Map<number, number>();
  let number = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const writer = new Writer(folder);
    await writer.until((answer) => answer.ok === 'ready');
    const numbers = new Map<number, { doc: number; v: number }>();
    const end = Date.now() + 40 + Math.random() * 400;
    while (Date.now() < end) {
      number += 1;
      const doc = 1 + (number % DOCUMENTS);
      const v = (sent.get(doc) ?? 0) + 1;
      sent.set(doc, v);
      numbers.set(number, { doc, v });
      writer.send({ op: 'save', n: number, doc, v, text: textOf(doc, v) });
      await after(Math.random() * 8);
    }
    await writer.kill();
    for (const { ok, n } of writer.answers) {
      const saved = ok === 'saved' && n !== undefined ? numbers.get(n) : undefined;
      if (saved) acknowledged.set(saved.doc, Math.max(saved.v, acknowledged.get(saved.doc) ?? 0));
    }
    const found = await contents(folder);
    expect(found.map(({ doc }) => doc)).toEqual(expect.arrayContaining([...acknowledged.keys()]));
    for (const item of found) {
      expect(item.text).toBe(textOf(item.doc, item.v));
      expect(item.v).toBeGreaterThanOrEqual(acknowledged.get(item.doc) ?? 0);
      acknowledged.set(item.doc, item.v);
      sent.set(item.doc, item.v);
    }
  }
  expect(acknowledged.size).toBeGreaterThan(0);
});

async function contents(folder: string): Promise<Item[]> {
  const reader = new Writer(folder);
  await reader.until((answer) => answer.ok === 'ready');
  reader.send({ op: 'dump' });
  await reader.until((answer) => answer.ok === 'end');
  await reader.kill();
  return reader.answers.flatMap(({ item }) => item ?? []);
}
