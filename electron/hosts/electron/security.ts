import { app, type Session, type WebContents } from 'electron';
import type { Log } from '../../worker/pool.ts';
import { SCHEME } from './address.ts';

/** Page addresses and what pages make in memory. Everything else is cancelled before it leaves the process. */
const OWN_SCHEMES = new Set([`${SCHEME}:`, 'blob:', 'devtools:']);

/** The permissions that the page's own functions need: copying, pasting and full screen. */
const GRANTED = new Set(['clipboard-read', 'clipboard-sanitized-write', 'fullscreen']);

/** Closes every door of a session that Copydesk does not use. */
export function hardenSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // On Windows and Linux it would fetch dictionaries from Google's servers.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, answer) => {
    const foreign = !OWN_SCHEMES.has(schemeOf(details.url));
    if (foreign) log.warn('request-cancelled', { scheme: schemeOf(details.url), type: details.resourceType });
    answer({ cancel: foreign });
  });
  session.on('will-download', (event, item) => {
    // Downloads are what the page makes itself (crash rescue, copies); everything else is refused.
    if (OWN_SCHEMES.has(schemeOf(item.getURL()))) return;
    event.preventDefault();
    log.warn('download-refused', { scheme: schemeOf(item.getURL()) });
  });
}

/** A page stays where it is: no navigation, no new windows, no frames from elsewhere, no webviews. */
export function hardenContents(
  contents: WebContents,
  isOwnPage: (address: string) => boolean,
  log: Log,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('window-refused', { scheme: schemeOf(url) });
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    log.warn('navigation-refused', { scheme: schemeOf(event.url) });
  });
  contents.on('will-frame-navigate', (event) => {
    if (schemeOf(event.url) === `${SCHEME}:`) return;
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** For contents that somebody might create some other way, before any of our windows exists. */
export function hardenApplication(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    log.warn('certificate-refused');
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

function schemeOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return 'invalid';
  }
}
