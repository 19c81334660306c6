import { fail, ok, type Result } from '#shared/result.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Codes of what was changed on the way, with counts. */
  readonly changes: readonly { readonly code: string; readonly count: number; readonly detail: string }[];
}

/**
 * Bytes as text. Order: byte order mark, UTF-16 by its zero bytes, what the file declares (`declared`), UTF-8
 * where it is valid, else Windows-1252 (a superset of printable Latin-1, as the WHATWG encoding standard has it).
 * Errors: EMPTY_INPUT for nothing but white space, UNREADABLE_INPUT {reason: 'binary'}.
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  declared: string | null = null,
): Result<DecodedText> {
  if (bytes.length === 0) return fail('EMPTY_INPUT', { name });
  const encoding = encodingOf(bytes, declared);
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(decoded, encoding)) return fail('UNREADABLE_INPUT', { name, reason: 'binary' });
  const cleaned = cleanText(decoded);
  if (cleaned.text.trim() === '') return fail('EMPTY_INPUT', { name });
  const changes = [...cleaned.changes];
  if (encoding !== 'utf-8') changes.unshift({ code: 'encoding', count: 1, detail: encoding });
  const replaced = decoded.split('\uFFFD').length - 1;
  if (replaced > 0) changes.push({ code: 'unreadable-characters', count: replaced, detail: '' });
  const doubled = decoded.match(/Ã[\u0080-\u00bf¼¶¤Ÿ„–œ]|â€[œž“™”\u009d]/g)?.length ?? 0;
  if (doubled >= 2) changes.push({ code: 'double-encoded', count: doubled, detail: '' });
  return ok({ text: cleaned.text, encoding, changes });
}

function encodingOf(bytes: Uint8Array, declared: string | null): DecodedText['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > sample.length / 4 && even < sample.length / 40) return 'utf-16le';
  if (even > sample.length / 4 && odd < sample.length / 40) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // A stray Latin-1 byte in a long UTF-8 text must not turn every umlaut into two signs.
    if (declared && /^utf-?8$/i.test(declared)) return 'utf-8';
    return mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
  }
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    const rest = bytes.subarray(at + 1, at + length);
    if (length > 0 && rest.length === length - 1 && rest.every((next) => (next & 0xc0) === 0x80)) {
      valid += 1;
      at += length - 1;
    } else stray += 1;
  }
  return valid > stray * 5;
}

function looksBinary(text: string, encoding: DecodedText['encoding']): boolean {
  const sample = text.slice(0, 8192);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (controls > 8) return controls > sample.length / 50;
  // Text in an old Western character set has one letter in ten or fewer beyond ASCII; another set read as this one
  // would be no words either.
  const beyond = encoding === 'windows-1252' ? (sample.match(/[^\u0000-\u007f]/g)?.length ?? 0) : 0;
  if (beyond > 3 && beyond > sample.length * 0.3) return true;
  // A short file has room for few of them. A single one may be a slip in any text; what is no UTF-8 either is less
  // likely to be words at all.
  return controls > 1 && controls > sample.length / (encoding === 'windows-1252' ? 20 : 8);
}

/** Takes out what no newsroom text holds: NUL and control characters, lone surrogates, marks that turn the reading order. */
export function cleanText(raw: string): Pick<DecodedText, 'text' | 'changes'> {
  const changes: { code: string; count: number; detail: string }[] = [];
  let text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const replaceAll = (pattern: RegExp, by: string, code: string): void => {
    let count = 0;
    text = text.replace(pattern, () => {
      count += 1;
      return by;
    });
    if (count > 0) changes.push({ code, count, detail: '' });
  };
  text = text.replace(/\r\n?/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '', 'control-characters');
  replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '', 'direction-marks');
  if (!text.isWellFormed()) {
    const lone = text.match(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g);
    changes.push({ code: 'lone-surrogates', count: lone?.length ?? 1, detail: '' });
    text = text.toWellFormed();
  }
  return { text, changes };
}
