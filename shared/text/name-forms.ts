/**
 * The forms in which a name may stand in a text, for a guard that compares without knowing the text beforehand:
 * umlauts written out or dropped, ß as ss, hyphens in and out, cases of the genitive, either order.
 */

/** The parts of a name that a guard looks for. */
export interface NameForms {
  /** Each alone gives the person away: family names, or a name of one word. */
  readonly telling: readonly string[];
  /** Given names: they make a telling part beside them a whole name. */
  readonly given: readonly string[];
}

const SMALL_WORDS = new Set([
  ...['dr', 'prof', 'dipl', 'ing', 'med', 'jur', 'phil', 'frau', 'herr', 'mr', 'mrs', 'ms', 'sir'],
  ...[
    'von',
    'vom',
    'van',
    'zu',
    'zum',
    'zur',
    'der',
    'den',
    'de',
    'del',
    'della',
    'di',
    'da',
    'du',
    'la',
    'le',
  ],
  ...['el', 'al', 'bin', 'ibn', 'und', 'jr', 'sr', 'graf', 'freiherr', 'baron'],
]);

/** Shorter parts stand everywhere and give nobody away. */
const SHORTEST = 2;

/** A name, with the family name last or before a comma ("Müller, Klaus"). */
export function nameForms(name: string): NameForms {
  const [before = '', after] = name.split(',', 2);
  const ordered = after === undefined ? before : `${after} ${before}`;
  const words = surfaceWords(ordered).filter(
    ({ joined }) => joined.length >= SHORTEST && !SMALL_WORDS.has(joined),
  );
  const last = words.at(-1);
  if (!last) return { telling: spellings(ordered.trim()), given: [] };
  const telling = new Set([last.joined, ...last.parts].flatMap(spellings));
  const given = words.slice(0, -1).flatMap(({ joined, parts }) => [joined, ...parts].flatMap(spellings));
  // "klausmueller" in the name of a file, in both orders.
  for (const one of words.slice(0, -1)) {
    for (const both of [`${one.joined}${last.joined}`, `${last.joined}${one.joined}`]) {
      for (const form of spellings(both)) telling.add(form);
    }
  }
  return { telling: [...telling].filter((form) => form.length >= SHORTEST), given: [...new Set(given)] };
}

/** A word of a text, with every form under which a guard may know it. */
export interface CandidateWord {
  readonly forms: readonly string[];
}

/** The words of a text in order; hyphens and underscores join and part, and so do capitals inside a word. */
export function candidateWords(text: string): CandidateWord[] {
  const found: CandidateWord[] = [];
  for (const { joined, parts } of surfaceWords(text)) {
    for (const word of parts) found.push({ forms: stems(word) });
    if (parts.length > 1) found.push({ forms: stems(joined) });
  }
  return found;
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-‐‑–_.’'][\p{L}][\p{L}\p{M}]*)*/gu;

function surfaceWords(text: string): { joined: string; parts: string[] }[] {
  const found: { joined: string; parts: string[] }[] = [];
  const apart = text.normalize('NFC').replace(INVISIBLE, '');
  for (const [surface] of apart.matchAll(WORD)) {
    const pieces = surface
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .split(/[^\p{L}\p{M}]+/u)
      .map((piece) => piece.toLocaleLowerCase('de'))
      .filter(Boolean);
    if (pieces.length > 0) found.push({ joined: pieces.join(''), parts: pieces });
  }
  return found;
}

const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** With umlauts written out and with umlauts dropped; ß is ss in both. */
function spellings(word: string): string[] {
  const lower = word.toLocaleLowerCase('de').replaceAll('ß', 'ss').replaceAll('ł', 'l');
  const bare = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}]/gu, '');
  const out = bare(lower.replace(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter] ?? letter));
  return [...new Set([out, bare(lower.replaceAll('ø', 'o'))])];
}

/** "Müllers", "Müller’s", "Müllersche", "Müllern": endings that German and English put on names. */
const ENDINGS = ['s', 'es', 'ens', 'n', 'en', 'sche', 'schen', 'scher', 'sches', 'schem', 'ische', 'ischen'];

function stems(word: string): string[] {
  const found = new Set<string>();
  for (const form of spellings(word)) {
    found.add(form);
    for (const ending of ENDINGS) {
      if (form.endsWith(ending) && form.length - ending.length >= SHORTEST) {
        found.add(form.slice(0, -ending.length));
      }
    }
    // "Max’", "Fuchs’": the apostrophe alone marks the case, and fell away with it.
  }
  return [...found];
}
