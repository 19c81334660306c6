import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { fail } from '#shared/result.ts';
import { type FakeAnswers, type FakeHost, fakeHost } from '../../host/fake.ts';
import { SHEET_NODES } from '../sheet-nodes.ts';
import { storedDocument } from '../serialize.ts';
import { BlockLedger } from './block-ledger.ts';
import { Saver, type SaveState } from './saver.ts';

const NOW = '2026-02-12T09:42:07.000Z';
const SUMMARY = {
  id: 'a1',
  headline: '',
  kicker: '',
  slugline: '',
  byline: '',
  deskId: null,
  state: 'draft' as const,
  urgency: 5,
  genre: null,
  language: 'de',
  words: 0,
  characters: 0,
  placeholders: 0,
  notes: 0,
  quotes: { total: 0, open: 0, disputed: 0 },
  createdAt: NOW,
  updatedAt: NOW,
  publishedAt: null,
  embargoedUntil: null,
  deadline: null,
  editorId: null,
  trashedAt: null,
};

let editor: LexicalEditor;
let ledger: BlockLedger;
let saver: Saver;
let states: SaveState[];
let host: FakeHost;
/** The archive of this test: the saved blocks with the journal's splices applied. */
let disk: StoredNode[];
let revision: number;
let sequence: number;

const archive: FakeAnswers = {
  'journal.append': (input) => {
    if (input.revision !== revision || input.sequence !== sequence + 1) return fail('CONFLICT');
    sequence = input.sequence;
    if (input.splice) {
      const { start, remove, insert } = input.splice;
      disk.splice(start, remove, ...(JSON.parse(insert) as StoredNode[]));
    }
    return { savedAt: NOW };
  },
  'articles.save': (input) => {
    if (input.revision !== revision) return fail('CONFLICT');
    revision += 1;
    sequence = 0;
    disk = (JSON.parse(input.document) as { root: { children: StoredNode[] } }).root.children;
    return { revision, savedAt: NOW, summary: SUMMARY };
  },
};

function start(answers: FakeAnswers): void {
  host = fakeHost(answers);
  states = [];
  saver = new Saver({
    client: host.client,
    articleId: 'a1',
    revision: 1,
    source: {
      takeSplice: () => ledger.takeSplice(editor.getEditorState()),
      takeDocument: () => ledger.takeDocument(editor.getEditorState()),
      caret: () => null,
      takeFields: () => ({ value: articleFieldsSchema.parse({}), returned: () => {} }),
    },
    changed: (state) => states.push(state),
    saved: () => {},
  });
  editor.registerUpdateListener((payload) => {
    if (ledger.note(payload)) saver.textChanged();
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  editor = createHeadlessEditor({
    nodes: [...SHEET_NODES],
    onError(error) {
      throw error;
    },
  });
  const document = sheet(
    { headline: 'Titel' },
    [1, 2, 3].map((n) => paragraphNode([textNode(`Absatz ${n}`)])),
  );
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
  ledger = new BlockLedger(editor.getEditorState());
  disk = structuredClone(document.root.children) as StoredNode[];
  revision = 1;
  sequence = 0;
});

afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

function write(block: number, text: string): void {
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(block);
      if ($isElementNode(node)) node.selectEnd().insertText(text);
    },
    { discrete: true },
  );
}

const words = (): string[] => disk.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? '');
const shown = (): StoredNode[] => [...storedDocument(editor.getEditorState()).root.children];
const sent = (name: string): number => host.calls.filter(([command]) => command === name).length;

describe('the two writes', () => {
  it('journals the changed block while typing and saves after a pause', async () => {
    start(archive);
    write(7, 'x');
    await vi.advanceTimersByTimeAsync(500);
    expect(sent('journal.append')).toBe(1);
    expect(host.calls[0]?.[1]).toMatchObject({ sequence: 1, splice: { start: 7, remove: 1 } });
    expect(words()[7]).toBe('Absatz 2x');
    expect(states.at(-1)).toEqual({ kind: 'saved', at: NOW });
    await vi.advanceTimersByTimeAsync(1500);
    expect(sent('articles.save')).toBe(1);
    expect(disk).toEqual(shown());
  });

  it('is a throttle: somebody who never pauses is written down all the same', async () => {
    start(archive);
    for (let second = 0; second < 50; second += 1) {
      write(6, 'a');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent('journal.append')).toBeGreaterThanOrEqual(8);
    expect(sent('articles.save')).toBe(0);
  });

  it('says nothing is saved before the answer, and keeps failed text for the next try', async () => {
    let broken = true;
    start({
      ...archive,
      'journal.append': (input) =>
        broken ? fail('DISK_FULL', { name: 'archive.db' }) : archive['journal.append']!(input),
      'articles.save': (input) =>
        broken ? fail('DISK_FULL', { name: 'archive.db' }) : archive['articles.save']!(input),
    });
    write(6, ' eins');
    await vi.advanceTimersByTimeAsync(600);
    write(8, ' zwei');
    await vi.advanceTimersByTimeAsync(600);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'DISK_FULL' } });
    expect(states.some((state) => state.kind === 'saved')).toBe(false);
    broken = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: NOW });
    expect(disk).toEqual(shown());
    expect(words().slice(6)).toEqual(['Absatz 1 eins', 'Absatz 2', 'Absatz 3 zwei']);
  });

  it('follows splits, deletions and undo-like replacements with splices', async () => {
    start(archive);
    const before = editor.getEditorState();
    editor.update(
      () => {
        const node = $getRoot().getChildAtIndex(7);
        if ($isElementNode(node)) node.select(0, 0).insertParagraph();
        $getRoot().getChildAtIndex(6)?.remove();
      },
      { discrete: true },
    );
    await vi.advanceTimersByTimeAsync(500);
    expect(disk).toEqual(shown());
    editor.setEditorState(before, { tag: 'historic' });
    await vi.advanceTimersByTimeAsync(500);
    expect(disk).toEqual(shown());
    expect(words().slice(6)).toEqual(['Absatz 1', 'Absatz 2', 'Absatz 3']);
  });

  it('offers both texts when somebody else has saved, and saves mine on top when asked', async () => {
    const theirs = JSON.stringify(sheet({ headline: 'Anders' }));
    start({
      ...archive,
      'articles.get': () => ({
        ...SUMMARY,
        revision,
        document: theirs,
        fields: articleFieldsSchema.parse({}),
        caret: null,
        versionNumber: 0,
        lockedBy: null,
      }),
    });
    revision = 5;
    write(6, 'x');
    await vi.advanceTimersByTimeAsync(600);
    expect(states.at(-1)).toMatchObject({ kind: 'conflict', theirs: { document: theirs, revision: 5 } });
    expect(await saver.keepMine()).toEqual({ ok: true, value: { revision: 6 } });
    expect(disk).toEqual(shown());
  });

  it('recognises its own save whose answer was lost', async () => {
    let lost = true;
    start({
      ...archive,
      'articles.save': async (input) => {
        const answer = await archive['articles.save']!(input);
        if (!lost) return answer as never;
        lost = false;
        return fail('DISCONNECTED') as never;
      },
      'articles.get': () => ({
        ...SUMMARY,
        revision,
        document: JSON.stringify({
          root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: disk },
        }),
        fields: articleFieldsSchema.parse({}),
        caret: null,
        versionNumber: 0,
        lockedBy: null,
      }),
    });
    write(6, 'x');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(states.some((state) => state.kind === 'conflict')).toBe(false);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: NOW });
    expect(disk).toEqual(shown());
  });

  it('keeps the caret after a pause, without a word about it', async () => {
    start(archive);
    saver.caretMoved();
    await saver.flush();
    await saver.flush();
    expect(host.calls.map(([name]) => name)).toEqual(['articles.save']);
    expect(states).toEqual([]);
  });
});
