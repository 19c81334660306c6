/** What may be handed to the system's browser or mail program. Everything else (file:, smb:, ms-…:) runs things. */
const ALLOWED = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address to hand to the system, or `null` when it must not be opened: another scheme, a user name in
 * front of the host (it makes one address look like another), control characters, or no address at all.
 */
export function allowedLink(address: string): string | null {
  if (address.length > 4096 || /[\u0000-\u0020\u007f]/.test(address.trim())) return null;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (!ALLOWED.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'mailto:' && url.hostname === '') return null;
  return url.href;
}
