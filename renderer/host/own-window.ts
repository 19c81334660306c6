import { wasReloaded } from './page-secrets.ts';

/**
 * What one window keeps over a reload and shares with no other: which article or page it shows and as whom it acts.
 * What is to outlive the window is in the settings, because the browser host has a new port, and so an empty
 * storage, at every start.
 */
const NAMES = { article: 'copydesk-article', page: 'copydesk-page', person: 'copydesk-person' } as const;

export function keptInWindow(name: keyof typeof NAMES): string | null {
  return wasReloaded() ? sessionStorage.getItem(NAMES[name]) : null;
}

export function keepInWindow(name: keyof typeof NAMES, value: string | null): void {
  if (value === null) sessionStorage.removeItem(NAMES[name]);
  else sessionStorage.setItem(NAMES[name], value);
}
