/** What the page's policy stops, seen in a real browser on the real browser host. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import { findTestBrowser } from '../support/browser.ts';
import { startTestHost } from '../support/browser-host.ts';

const pageFor = (tracker: string) => `<!doctype html><html><head><title>Copydesk</title>
<script>window.inline = true</script>
<style>h1 { color: rgb(1, 2, 3) }</style>
</head><body onload="window.handler = true">
<h1>Überschrift</h1><p style="color: rgb(4, 5, 6)">Absatz</p>
<img src="${tracker}/pixel.png"><iframe src="${tracker}/"></iframe>
<a id="bad" href="javascript:window.followed = true">Link</a>
<script src="assets/app.js"></script>
</body></html>`;

/** Runs as the page's own script and tries what hostile content would. */
const scriptFor = (tracker: string) => `
window.own = true;
window.violations = [];
addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective));
const nonce = document.querySelector('meta[name=copydesk-nonce]').content;
const style = document.createElement('style');
style.nonce = nonce;
style.textContent = 'p { margin-top: 77px }';
document.head.append(style);
try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected = true">') }
catch (error) { window.trusted = error.name }
try { eval('window.evaluated = true') } catch (error) { window.evalError = error.name }
document.getElementById('bad').click();
window.fetched = fetch('${tracker}/').then(() => 'sent', () => 'stopped');
window.socket = new Promise((done) => {
  try { new WebSocket('${tracker}'.replace('http', 'ws')).onerror = () => done('stopped') } catch { done('stopped') }
});
`;

test('the policy stops inline code, foreign addresses, string sinks and eval; nonce styles pass', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.url));
    response.setHeader('access-control-allow-origin', '*').end();
  });
  server.on('upgrade', (request, stream) => {
    asked.push(String(request.url));
    stream.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const tracker = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const { host, root } = await startTestHost();
  writeFileSync(join(root, 'index.html'), pageFor(tracker));
  writeFileSync(join(root, 'assets/app.js'), scriptFor(tracker));
  const browser = await chromium.launch(findTestBrowser());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(host.newAddress(null), { waitUntil: 'load' });
  const seen: unknown = await page.evaluate(`(async () => ({
    own: window.own, inline: window.inline, handler: window.handler, injected: window.injected,
    evaluated: window.evaluated, followed: window.followed, trusted: window.trusted,
    evalError: window.evalError, fetched: await window.fetched, socket: await window.socket,
    heading: getComputedStyle(document.querySelector('h1')).color,
    paragraph: getComputedStyle(document.querySelector('p')).color,
    margin: getComputedStyle(document.querySelector('p')).marginTop,
    cookie: document.cookie,
  }))()`);
  expect(seen).toEqual({
    own: true,
    trusted: 'TypeError',
    evalError: 'EvalError',
    fetched: 'stopped',
    socket: 'stopped',
    heading: 'rgb(0, 0, 0)',
    paragraph: 'rgb(0, 0, 0)',
    margin: '77px',
    cookie: '',
  });
  expect(asked).toEqual([]);
  expect(await page.evaluate('window.violations')).toEqual(
    expect.arrayContaining(['require-trusted-types-for', 'script-src-elem', 'connect-src']),
  );
});
