import { createHmac, timingSafeEqual } from 'node:crypto';
import { candidateWords, nameForms } from '#shared/text/name-forms.ts';
import type { VaultFile } from './vault-file.ts';

/**
 * Looks for sealed names in texts by keyed hashes: without the key the hashes tell nothing, not even to somebody who
 * tries out a telephone book, and with the key the names themselves are not needed, so the vault may stay closed.
 */
export interface NameGuard {
  /** Whether one of the names stands in the text; `whole` with a given name beside it. */
  find(text: string): { readonly whole: boolean } | null;
}

type GuardNames = VaultFile['guard']['names'];

export function hashesOf(key: Uint8Array, name: string): GuardNames[number] {
  const { telling, given } = nameForms(name);
  return {
    telling: telling.map((form) => hash(key, form)),
    given: given.map((form) => hash(key, form)),
  };
}

export function macOf(key: Uint8Array, names: GuardNames): string {
  return createHmac('sha256', key).update('names\0').update(JSON.stringify(names)).digest('base64');
}

export function isAuthentic(key: Uint8Array, { names, mac }: VaultFile['guard']): boolean {
  const ours = Buffer.from(macOf(key, names));
  const theirs = Buffer.from(mac);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** Words are remembered with what they hash to: a newsroom uses the same ones again and again. */
const REMEMBERED = 50_000;

export function makeNameGuard(key: Uint8Array, names: GuardNames): NameGuard {
  const telling = new Map<string, Set<number>>();
  const given = new Map<string, Set<number>>();
  for (const [index, name] of names.entries()) {
    for (const one of name.telling) telling.set(one, (telling.get(one) ?? new Set()).add(index));
    for (const one of name.given) given.set(one, (given.get(one) ?? new Set()).add(index));
  }
  const hashes = new Map<string, string>();
  const hashOf = (form: string): string => {
    const known = hashes.get(form);
    if (known !== undefined) return known;
    if (hashes.size >= REMEMBERED) hashes.clear();
    const made = hash(key, form);
    hashes.set(form, made);
    return made;
  };
  return {
    find(text) {
      if (names.length === 0) return null;
      const words = candidateWords(text);
      const matches = (at: number, among: Map<string, Set<number>>): Set<number> =>
        new Set((words[at]?.forms ?? []).flatMap((form) => [...(among.get(hashOf(form)) ?? [])]));
      let found = false;
      for (let at = 0; at < words.length; at += 1) {
        const who = matches(at, telling);
        if (who.size === 0) continue;
        found = true;
        for (const beside of [-3, -2, -1, 1, 2, 3]) {
          if ([...matches(at + beside, given)].some((one) => who.has(one))) return { whole: true };
        }
      }
      return found ? { whole: false } : null;
    },
  };
}

function hash(key: Uint8Array, form: string): string {
  // 96 bits: far from chance among all words of an archive, and half the file.
  return createHmac('sha256', key).update('name\0').update(form).digest('base64').slice(0, 16);
}
