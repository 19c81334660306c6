import { IMPORT_LIMITS } from '#shared/import-limits.ts';

/** Limits that are looked at before anything is parsed. Sizes in bytes; an article of 100,000 words has 1 MB. */
export const LIMITS = {
  ...IMPORT_LIMITS,
  /** Our own package, unpacked. */
  unpacked: 1024 * 1024 * 1024,
  /** Open elements in HTML; browsers stop at 512 as well. parse5 looks through all of them for each new one. */
  depth: 512,
  /** Elements of one page. */
  elements: 1_000_000,
  /** Top-level blocks of an imported article. */
  blocks: 200_000,
} as const;
