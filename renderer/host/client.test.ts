import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureSentence } from './errors.messages.ts';
import { CLOSE_REFUSED } from '#shared/contract/wire.ts';
import { ERROR_CODES } from '#shared/errors.ts';
import { fakeHost } from './fake.ts';
import { socketTransport } from './socket-transport.ts';
import { createClient } from './client.ts';
import { isStale, staleAfter } from './stale.ts';

describe('client', () => {
  it('fills in defaults and answers with the value', async () => {
    const host = fakeHost({ 'people.list': () => [] });
    expect(await host.client.call('people.list', {})).toEqual({ ok: true, value: [] });
    expect(host.calls).toEqual([['people.list', {}]]);
  });

  it('hands a coded failure through', async () => {
    const host = fakeHost({
      'articles.get': ({ id }) => ({
        ok: false,
        error: { code: 'NOT_FOUND', params: { kind: 'article', id } },
      }),
    });
    const answer = await host.client.call('articles.get', { id: 'a-1' });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', params: { kind: 'article', id: 'a-1' } },
    });
  });
});

class PretendSocket extends EventTarget {
  sent: string[] = [];
  send(text: string): void {
    this.sent.push(text);
  }
  open(): void {
    this.dispatchEvent(new Event('open'));
  }
  hear(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
  lose(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
}

describe('socket', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function connected() {
    vi.useFakeTimers();
    const sockets: PretendSocket[] = [];
    const transport = socketTransport({
      address: 'ws://x/socket',
      secret: 's',
      window: 'w',
      open: () => {
        const socket = new PretendSocket();
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
    });
    let count = 0;
    const client = createClient(
      transport,
      () => ({ person: null, window: 'w', language: 'de' }),
      () => `r${(count += 1)}`,
    );
    return { sockets, client };
  }

  it('says hello first, holds calls back until welcome, and matches answers by id', async () => {
    const { sockets, client } = connected();
    const first = client.call('people.list', {});
    sockets[0]?.open();
    expect(sockets[0]?.sent.map((text) => JSON.parse(text).type)).toEqual(['hello']);
    sockets[0]?.hear({ type: 'welcome', version: 1, host: 'browser' });
    expect(JSON.parse(sockets[0]?.sent[1] ?? '{}')).toMatchObject({ type: 'call', command: 'people.list' });
    sockets[0]?.hear({ type: 'answer', requestId: 'r1', result: { ok: true, value: [] } });
    expect(await first).toEqual({ ok: true, value: [] });
  });

  it('answers DISCONNECTED when the host goes away, and comes back by itself', async () => {
    const { sockets, client } = connected();
    sockets[0]?.open();
    sockets[0]?.hear({ type: 'welcome', version: 1, host: 'browser' });
    const pending = client.call('people.list', {});
    sockets[0]?.lose(1006);
    expect(await pending).toMatchObject({ ok: false, error: { code: 'DISCONNECTED' } });
    expect(client.state()).toBe('lost');
    expect(await client.call('people.list', {})).toMatchObject({ error: { code: 'DISCONNECTED' } });
    vi.advanceTimersByTime(300);
    sockets[1]?.hear({ type: 'welcome', version: 1, host: 'browser' });
    expect(client.state()).toBe('ready');
  });

  it('does not knock again where the host has refused', () => {
    const { sockets, client } = connected();
    sockets[0]?.lose(CLOSE_REFUSED);
    vi.advanceTimersByTime(60_000);
    expect(client.state()).toBe('refused');
    expect(sockets).toHaveLength(1);
  });
});

describe('stale answers', () => {
  it('touches only the article that changed, and all lists', () => {
    const stale = staleAfter({ type: 'articles-changed', ids: ['a'] });
    expect(isStale(['articles.get', { id: 'a' }], stale)).toBe(true);
    expect(isStale(['articles.get', { id: 'b' }], stale)).toBe(false);
    expect(isStale(['articles.list', {}], stale)).toBe(true);
  });

  it('takes an empty list of ids for "many"', () => {
    const stale = staleAfter({ type: 'articles-changed', ids: [] });
    expect(isStale(['articles.get', { id: 'b' }], stale)).toBe(true);
  });
});

describe('failures', () => {
  it.each(ERROR_CODES)('%s is a sentence in both languages', (code) => {
    const failure = { code, params: { name: 'notiz.docx', kind: 'article', id: 'x' } };
    for (const language of ['de', 'en'] as const) {
      const sentence = failureSentence(failure, language);
      expect(sentence).toMatch(/^[A-ZÄÖÜ„“].*[.!]$/u);
      expect(sentence).not.toContain('undefined');
    }
    expect(failureSentence(failure, 'de')).not.toBe(failureSentence(failure, 'en'));
  });
});
