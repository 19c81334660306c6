const MEGABYTE = 1024 * 1024;

/** Largest files that are read as an article, in bytes; an article of 100,000 words has 1 MB. */
export const IMPORT_LIMITS = {
  /** Text, HTML and Markdown. */
  text: 20 * MEGABYTE,
  /** Our own JSON. */
  json: 64 * MEGABYTE,
  /** Our own package. */
  package: 512 * MEGABYTE,
} as const;

/** The limit for a file of this name, so that a larger one need not be sent first. */
export function importLimit(name: string): number {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'json') return IMPORT_LIMITS.json;
  return ['copydesk', 'zip'].includes(extension) ? IMPORT_LIMITS.package : IMPORT_LIMITS.text;
}
