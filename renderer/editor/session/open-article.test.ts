// @vitest-environment happy-dom
import { $getRoot, $isElementNode } from 'lexical';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { type FakeAnswers, type FakeHost, fakeHost } from '../../host/fake.ts';
import type { ArticleSession } from '../article-session.ts';
import { EDITOR_FEATURES } from '../editor-features.ts';
import { DEFAULT_WRITING_OPTIONS } from '../feature.ts';
import { openArticle } from './open-article.ts';

// Statements draw with CSS highlights, which this page has not.
const FEATURES = EDITOR_FEATURES.filter(({ id }) => id !== 'statements');

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
const SAVED = JSON.stringify(sheet({ headline: 'Titel' }, [paragraphNode([textNode('Gesichert.')])]));
const RECOVERED = JSON.stringify(
  sheet({ headline: 'Titel' }, [paragraphNode([textNode('Gesichert und mehr.')])]),
);

let host: FakeHost;
let session: ArticleSession;
let root: HTMLElement;

async function open(answers: FakeAnswers = {}): Promise<void> {
  host = fakeHost({
    'articles.get': () => ({
      ...SUMMARY,
      revision: 1,
      document: SAVED,
      fields: articleFieldsSchema.parse({}),
      caret: null,
      versionNumber: 0,
      lockedBy: null,
    }),
    'journal.recover': () => null,
    'journal.append': () => ({ savedAt: NOW }),
    'articles.save': ({ revision }) => ({ revision: revision + 1, savedAt: NOW, summary: SUMMARY }),
    'presence.claim': () => ({ writing: true, holder: null }),
    'presence.release': () => ({}),
    ...answers,
  });
  const opened = await openArticle({
    client: host.client,
    articleId: 'a1',
    features: FEATURES,
    language: () => 'de',
    options: () => DEFAULT_WRITING_OPTIONS,
    upload: () => Promise.reject(new Error('no uploads here')),
    onError(error) {
      throw error;
    },
    times: { journal: 5, save: 20, retry: 20 },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  session = opened.value;
  session.editor.setRootElement(root);
}

const calls = (name: string): unknown[] =>
  host.calls.filter(([command]) => command === name).map(([, input]) => input);
const text = (): string => session.editor.read(() => $getRoot().getTextContent());
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function write(words: string): void {
  session.editor.update(
    () => {
      const last = $getRoot().getLastChild();
      if ($isElementNode(last)) last.selectEnd().insertText(words);
    },
    { discrete: true },
  );
}

beforeEach(() => {
  root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
});

afterEach(async () => {
  await session.close();
  root.remove();
});

describe('opening an article', () => {
  it('writes nothing by itself', async () => {
    await open();
    await pause(60);
    expect(calls('journal.append')).toEqual([]);
    expect(calls('articles.save')).toEqual([]);
    expect(session.store.getState().save).toEqual({ kind: 'saved', at: null });
  });

  it('brings back what the journal holds, says until when, and makes a revision of it', async () => {
    await open({
      'journal.recover': () => ({ document: RECOVERED, caret: null, revision: 1, until: NOW }),
    });
    await pause(60);
    expect(text()).toContain('Gesichert und mehr.');
    expect(session.store.getState().restoredUntil).toBe(NOW);
    expect(calls('articles.save')).toHaveLength(1);
    session.dismissRestored();
    expect(session.store.getState().restoredUntil).toBeNull();
  });

  it('reads along while another window writes, and takes no words', async () => {
    await open({
      'presence.claim': () => ({
        writing: false,
        holder: { window: 'w2', personId: null, since: NOW },
      }),
    });
    expect(session.editor.isEditable()).toBe(false);
    expect(session.store.getState().holder).toMatchObject({ window: 'w2' });
    session.setField('slugline', 'nein');
    expect(session.store.getState().fields.slugline).toBe('');
  });

  it('refuses a document that is none', async () => {
    const refused = await openArticle({
      client: fakeHost({
        'articles.get': () => ({
          ...SUMMARY,
          revision: 1,
          document: '{"root":{"children":[]}}',
          fields: articleFieldsSchema.parse({}),
          caret: null,
          versionNumber: 0,
          lockedBy: null,
        }),
        'journal.recover': () => null,
      }).client,
      articleId: 'a1',
      features: FEATURES,
      language: () => 'de',
      options: () => DEFAULT_WRITING_OPTIONS,
      upload: () => Promise.reject(new Error('no uploads here')),
      onError() {},
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_DOCUMENT' } });
    await open();
  });
});

describe('one article', () => {
  it('undoes text and form in one order, and saves both', async () => {
    await open();
    write(' Neu.');
    session.setField('slugline', 'peking');
    write(' Noch neuer.');
    const { undo } = session.context;
    const now = (): [string, string] => [
      text().split('\n').at(-1) ?? '',
      session.store.getState().fields.slugline,
    ];
    expect(now()).toEqual(['Gesichert. Neu. Noch neuer.', 'peking']);
    undo.undo();
    await pause(5);
    expect(now()).toEqual(['Gesichert. Neu.', 'peking']);
    undo.undo();
    await pause(5);
    expect(now()).toEqual(['Gesichert. Neu.', '']);
    undo.undo();
    await pause(5);
    expect(now()).toEqual(['Gesichert.', '']);
    undo.redo();
    undo.redo();
    await pause(5);
    expect(now()).toEqual(['Gesichert. Neu.', 'peking']);
    expect(await session.flush()).toMatchObject({ ok: true });
    // Only what was changed here: the desk may have been changed in a list meanwhile.
    expect(calls('articles.save').at(-1)).toHaveProperty('fields', { slugline: 'peking' });
  });

  it('counts at rest', async () => {
    await open();
    write(' Drei neue Wörter');
    await pause(700);
    expect(session.store.getState().counts).toMatchObject({ words: 4, placeholders: 0 });
  });
});
