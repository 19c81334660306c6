/** Names that Windows keeps for devices, whatever the extension (Win32, "Naming Files"). */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const SLUG_LENGTH = 60;

const FOLDED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** "Größe zählt: 10 %" → "groesse-zaehlt-10"; never empty, cut at a word. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåœłđðþ]/g, (sign) => FOLDED[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short =
    slug.length <= SLUG_LENGTH
      ? slug
      : slug
          .slice(0, SLUG_LENGTH + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, SLUG_LENGTH);
  if (short === '') return 'artikel';
  return RESERVED.test(short) ? `${short}-artikel` : short;
}

/**
 * `JJJJ-MM-TT_slug.ext`, the day in the newsroom's zone. `instant`: ISO 8601. A suffix stands behind the slug and
 * tells two files of one article apart.
 */
export function exportFileName(
  instant: string,
  timeZone: string,
  title: string,
  extension: string,
  suffix = '',
): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
  return `${day}_${slugOf(title)}${suffix}.${extension}`;
}

/** The same name with a number before the extension: "a.md", 2 → "a-2.md". */
export function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return number < 2 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
}
