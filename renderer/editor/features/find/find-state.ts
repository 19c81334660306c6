import { create } from 'zustand';
import type { Hit } from './hits.ts';
import type { FindOptions } from './matching.ts';

interface FindState extends FindOptions {
  readonly open: boolean;
  /** The replacing half is shown. */
  readonly replacing: boolean;
  readonly wanted: string;
  readonly replacement: string;
  readonly hits: readonly Hit[];
  readonly current: number;
  change(change: Partial<Omit<FindState, 'change'>>): void;
}

/** The find bar of the open article. The words looked for stay while the window is open. */
export const useFind = create<FindState>()((set) => ({
  open: false,
  replacing: false,
  wanted: '',
  replacement: '',
  matchCase: false,
  wholeWords: false,
  hits: [],
  current: 0,
  change: (change) => set(change),
}));
