const DROPPED =
  /<(script|style|noscript|template|head|svg)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)|<!--[\s\S]*?(-->|$)/gi;
const BREAKS =
  /<\/?(p|div|h[1-6]|li|ul|ol|table|tr|blockquote|article|section|header|footer|br|hr|figure|figcaption)\b[^<>]*>/gi;
const TAGS = /<\/?[a-z][^<>]*>|<![^<>]*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  raquo: '»',
  laquo: '«',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  euro: '€',
};

/**
 * The reading text of a captured page, one line per block: for reading beside the draft and for finding a
 * passage, never for showing as a page. Nothing of it is executed or kept as markup, so this need not be a parser.
 */
export function plainTextOf(html: string): string {
  return html
    .replace(DROPPED, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(TAGS, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decode)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decode(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
