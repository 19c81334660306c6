const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether an address may stand in a document: absolute, and of a scheme that runs nothing. */
export function isSafeLink(address: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*:)\S+$/i.exec(address.trim())?.[1]?.toLowerCase();
  return scheme !== undefined && SAFE_PROTOCOLS.has(scheme);
}
