import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, openFirst, openSocket, startTestHost } from '../support/browser-host.ts';

test('the handover opens once, sets a strict cookie and hands over the session secret', async () => {
  const { host, port } = await startTestHost();
  const address = host.newAddress(null);
  const first = await openFirst(port, address);
  expect(first.answer.status).toBe(200);
  expect(first.secret).toMatch(/^[\w-]{43}$/);
  expect(first.answer.headers['set-cookie']).toEqual([
    expect.stringMatching(
      new RegExp(`^copydesk-session-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    ),
  ]);
  const second = await openFirst(port, address);
  expect(second.answer.status).toBe(403);
  expect(second.answer.text).not.toContain(first.secret);
});

test('a reload needs the cookie and is not told the secret again', async () => {
  const { host, port } = await startTestHost();
  const { cookie, secret } = await openFirst(port, host.newAddress(null));
  const reload = await ask(port, '/', { headers: { cookie } });
  expect(reload.status).toBe(200);
  expect(reload.text).not.toContain(secret);
  expect((await ask(port, '/')).status).toBe(403);
  expect((await ask(port, '/', { headers: { cookie: `${cookie.split('=')[0]}=x` } })).status).toBe(403);
  expect((await ask(port, '/?handover=guess')).status).toBe(403);
});

test('the policy allows nothing inline and nothing from elsewhere', async () => {
  const { host, port } = await startTestHost();
  const { answer } = await openFirst(port, host.newAddress(null));
  const policy = String(answer.headers['content-security-policy']);
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`ws://127.0.0.1:${port}`);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(answer.text).toContain(`<meta name="copydesk-nonce" content="${nonce}">`);
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test('another Host or Origin is refused, also at the handover', async () => {
  const { host, port } = await startTestHost();
  const { cookie } = await openFirst(port, host.newAddress(null));
  for (const headers of [
    { host: 'evil.example' },
    { host: `localhost:${port}` },
    { host: '127.0.0.1' },
    { host: `127.0.0.1:${port}`, origin: 'http://evil.example' },
    { host: `127.0.0.1:${port}`, origin: 'null' },
    { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port + 1}` },
  ]) {
    expect((await ask(port, '/', { headers: { cookie, ...headers } })).status).toBe(403);
    const { pathname, search } = new URL(host.newAddress(null));
    expect((await ask(port, pathname + search, { headers })).status).toBe(403);
  }
  const site = { cookie, 'sec-fetch-site': 'cross-site' };
  expect((await ask(port, '/', { headers: site })).status).toBe(403);
});

test('a socket needs Host, Origin, cookie and then the secret', async () => {
  const { host, port } = await startTestHost();
  const { cookie, origin, secret } = await openFirst(port, host.newAddress(null));
  expect(await openSocket(port, { origin }).opened).toBe(403);
  expect(await openSocket(port, { cookie }).opened).toBe(403);
  expect(await openSocket(port, { cookie, origin: 'http://evil.example' }).opened).toBe(403);
  expect(await openSocket(port, { cookie, origin, path: '/other' }).opened).toBe(403);
  const guessing = openSocket(port, { cookie, origin });
  await guessing.greet('guess');
  expect(await guessing.closed).toBe(4003);
  const hasty = openSocket(port, { cookie, origin });
  await hasty.opened;
  hasty.send({ type: 'call', command: 'settings.all', input: {}, meta: {} });
  expect(await hasty.closed).toBe(4003);
  const honest = openSocket(port, { cookie, origin });
  await honest.greet(secret);
  expect(await honest.message(({ type }) => type === 'welcome')).toMatchObject({ host: 'browser' });
});

test('calls are answered, events arrive, and a window cannot speak for another', async () => {
  const { host, port } = await startTestHost();
  const { cookie, origin, secret } = await openFirst(port, host.newAddress(null));
  const one = openSocket(port, { cookie, origin });
  const two = openSocket(port, { cookie, origin });
  await one.greet(secret, 'one');
  await two.greet(secret, 'two');
  await two.message(({ type }) => type === 'welcome');
  expect(await one.call('settings.all', { personId: null }, 'r1')).toEqual({
    ok: true,
    value: { theme: 'light' },
  });
  const set = { personId: null, values: { theme: 'dark' } };
  expect(await one.call('settings.set', set, 'r2')).toEqual({ ok: true, value: {} });
  await two.message(({ type }) => type === 'event');
  const claimed = await one.call('presence.claim', { articleId: 'a1' }, 'r3');
  expect(claimed).toMatchObject({ value: { writing: true, holder: { window: 'one' } } });
  const refused = await two.call('presence.claim', { articleId: 'a1' }, 'r4');
  expect(refused).toMatchObject({ value: { writing: false, holder: { window: 'one' } } });
  const taken = await two.call('presence.claim', { articleId: 'a1', force: true }, 'r5');
  expect(taken).toMatchObject({ value: { writing: true, holder: { window: 'two' } } });
});

test('unknown commands, junk and the vault get coded answers', async () => {
  const { host, port } = await startTestHost();
  const { cookie, origin, secret } = await openFirst(port, host.newAddress(null));
  const page = openSocket(port, { cookie, origin });
  await page.greet(secret);
  const names = ['constructor.name', '__proto__.toString', 'settings', 'settings.all.x', 'settings.toString'];
  for (const [position, name] of names.entries())
    expect(await page.call(name, {}, `n${position}`)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await page.call('settings.all', { personId: 7 }, 'junk')).toEqual({
    ok: false,
    error: { code: 'INVALID_INPUT', params: { path: 'personId', reason: expect.any(String) } },
  });
  expect(await page.call('vault.reveal', {}, 'vault')).toMatchObject({ ok: false });
  expect(await page.call('system.chooseFolder', { title: '' }, 'folder')).toEqual({
    ok: false,
    error: { code: 'NOT_AVAILABLE', params: { capability: 'system.chooseFolder' } },
  });
});

test('an oversized frame ends the connection before it is parsed', async () => {
  const { host, port } = await startTestHost();
  const { cookie, origin, secret } = await openFirst(port, host.newAddress(null));
  const page = openSocket(port, { cookie, origin });
  await page.greet(secret);
  await page.message(({ type }) => type === 'welcome');
  page.send('x'.repeat(8 * 1024 * 1024 + 1));
  expect(await page.closed).toBe(1009);
  const garbled = openSocket(port, { cookie, origin });
  await garbled.greet(secret);
  await garbled.message(({ type }) => type === 'welcome');
  garbled.send('{"type":');
  expect(await garbled.closed).toBe(4003);
});

test('no path leads out of the page folder', async () => {
  const { host, port } = await startTestHost();
  const { cookie } = await openFirst(port, host.newAddress(null));
  const headers = { cookie };
  expect((await ask(port, '/assets/app.js', { headers })).status).toBe(200);
  expect((await ask(port, '/assets/app.js')).status).toBe(403);
  for (const path of [
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/app.js%00.html',
    '/%',
    '//etc/passwd',
    'http://evil.example/',
    '/assets',
  ]) {
    const answer = await ask(port, path, { headers });
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('secret":');
  }
});

test('uploads need the page secret, check every chunk and resume', async () => {
  const { host, port, archive } = await startTestHost();
  const { cookie, origin, secret } = await openFirst(port, host.newAddress(null));
  const bytes = Buffer.from('Die Erklärung im Wortlaut');
  const body = JSON.stringify({ name: '../../x.txt', size: bytes.length, mediaType: 'text/plain' });
  const headers = { cookie, origin, 'x-copydesk-session': secret };
  for (const missing of ['cookie', 'origin', 'x-copydesk-session'] as const) {
    const { [missing]: _left, ...rest } = headers;
    expect((await ask(port, '/stream', { method: 'POST', headers: rest, body })).status).toBe(403);
  }
  const begun = JSON.parse((await ask(port, '/stream', { method: 'POST', headers, body })).text);
  const { token } = begun.value;
  const put = (offset: number, chunk: Buffer, sha256 = sha(chunk)) =>
    ask(port, `/stream/${token}`, {
      method: 'PUT',
      headers: { ...headers, 'upload-offset': String(offset), 'upload-sha256': sha256 },
      body: chunk,
    });
  expect((await put(0, bytes.subarray(0, 5), sha(bytes))).status).toBe(422);
  expect((await put(0, bytes.subarray(0, 5))).status).toBe(200);
  expect((await put(0, bytes.subarray(0, 5))).status).toBe(409);
  const state = await ask(port, `/stream/${token}`, { method: 'HEAD', headers });
  expect(state.headers['upload-offset']).toBe('5');
  expect((await put(5, Buffer.concat([bytes, bytes]))).status).toBe(413);
  expect(JSON.parse((await put(5, bytes.subarray(5))).text)).toEqual({
    ok: true,
    value: { token, offset: bytes.length, size: bytes.length, sha256: sha(bytes) },
  });
  expect((await put(bytes.length, Buffer.alloc(0))).status).toBe(409);
  const elsewhere = await ask(port, `/stream/${'0'.repeat(32)}`, { headers: { cookie } });
  expect(elsewhere.status).toBe(404);
  const { readIncoming } = await import('../../electron/worker/incoming.ts');
  expect(readIncoming(join(archive, 'incoming'), token)).toMatchObject({
    ok: true,
    value: { size: bytes.length, sha256: sha(bytes), path: join(archive, 'incoming', token) },
  });
});

test('stored files: ranges, never HTML in place, nothing without the cookie', async () => {
  const { host, port, archive } = await startTestHost();
  const { cookie } = await openFirst(port, host.newAddress(null));
  const id = 'a'.repeat(64);
  mkdirSync(join(archive, 'evidence'), { recursive: true });
  mkdirSync(join(archive, 'assets'), { recursive: true });
  writeFileSync(join(archive, 'evidence', id), '<script>0123456789</script>');
  writeFileSync(join(archive, 'assets', id), 'picture');
  const whole = await ask(port, `/evidence/${id}`, { headers: { cookie } });
  expect(whole.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''Erkl%C3%A4rung%20%221%22.html`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  const part = await ask(port, `/evidence/${id}`, { headers: { cookie, range: 'bytes=8-12' } });
  expect(part).toMatchObject({
    status: 206,
    text: '01234',
    headers: { 'content-range': 'bytes 8-12/27' },
  });
  const beyond = await ask(port, `/evidence/${id}`, { headers: { cookie, range: 'bytes=99-' } });
  expect(beyond).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */27' } });
  const small = await ask(port, `/asset/${id}/thumbnail`, { headers: { cookie } });
  expect(small).toMatchObject({ status: 200, text: 'picture', headers: { 'content-type': 'image/webp' } });
  expect((await ask(port, `/evidence/${id}`)).status).toBe(403);
  expect((await ask(port, `/evidence/${'0'.repeat(64)}`, { headers: { cookie } })).status).toBe(404);
  expect((await ask(port, `/evidence/${'b'.repeat(64)}`, { headers: { cookie } })).status).toBe(404);
  expect((await ask(port, `/asset/..%2f${id}`, { headers: { cookie } })).status).toBe(404);
});

test('in development the page comes from elsewhere and the guard stays', async () => {
  const vite = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
    response.end(request.url === '/' ? '<html><head></head></html>' : `from ${request.url}`);
  });
  await new Promise<void>((resolve) => vite.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void vite.close());
  const address = vite.address();
  const devServer = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
  const { host, port } = await startTestHost({ devServer });
  const { answer, cookie, secret } = await openFirst(port, host.newAddress(null));
  expect(answer.status).toBe(200);
  expect(secret).toMatch(/^[\w-]{43}$/);
  const source = await ask(port, '/src/main.tsx?t=1', { headers: { cookie } });
  expect(source.text).toBe('from /src/main.tsx?t=1');
  expect((await ask(port, '/src/main.tsx')).status).toBe(403);
});

test('the host stops when no page is connected for a while', async () => {
  const { host, port, idle } = await startTestHost({ idleMs: 150 });
  const { cookie, origin, secret } = await openFirst(port, host.newAddress(null));
  const page = openSocket(port, { cookie, origin });
  await page.greet(secret);
  await page.message(({ type }) => type === 'welcome');
  const stillThere = await Promise.race([idle.then(() => 'stopped'), wait(300)]);
  expect(stillThere).toBe('waited');
  page.close();
  await idle;
});

function sha(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function wait(milliseconds: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('waited'), milliseconds));
}
