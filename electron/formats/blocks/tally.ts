import type { ImportNote } from '#shared/contract/imports.ts';

/** Counts what an import kept, dropped or changed, by code; the order of first appearance stays. */
export class Tally {
  readonly #notes = new Map<string, { count: number; detail: string }>();

  add(code: string, count = 1, detail = ''): void {
    const note = this.#notes.get(code) ?? { count: 0, detail: '' };
    this.#notes.set(code, { count: note.count + count, detail: note.detail || detail.slice(0, 300) });
  }

  notes(): ImportNote[] {
    return [...this.#notes].map(([code, note]) => ({ code, ...note }));
  }
}
