import type { DetectedStatement } from '#shared/statement/types.ts';

/**
 * Whether a direct quotation is most likely a translation: its speaker holds a foreign office or is introduced
 * by a foreign nationality, anywhere in the text. A proposal only; a person decides. Speakers without such a
 * word, and offices of bodies with several languages (EU, UN), count as speaking the article's language.
 */
export function isLikelyTranslated(
  statement: DetectedStatement,
  text: string,
  language: 'de' | 'en',
): boolean {
  const { speaker } = statement;
  if (statement.type !== 'direct' || !speaker) return false;
  const foreign = language === 'de' ? FOREIGN_IN_GERMAN : FOREIGN_IN_ENGLISH;
  if ([speaker.role, speaker.asPrinted, speaker.name].some((words) => foreign.test(words))) return true;
  if (speaker.name.length < 3) return false;
  for (let at = text.indexOf(speaker.name); at !== -1; at = text.indexOf(speaker.name, at + 1)) {
    const sentence = text.slice(Math.max(0, at - BEFORE), at);
    const introduction = sentence.split(/[.!?:;„“"\n]\s*/u).at(-1) ?? '';
    if (foreign.test(introduction.split(/\s+/u).slice(-WORDS_BEFORE).join(' '))) return true;
  }
  return false;
}

const BEFORE = 80;
/** "der frühere russische Präsidentensprecher X": the nationality stands at most this far before the name. */
const WORDS_BEFORE = 4;

/** Nationalities whose speakers are usually quoted in translation in a German text, with usual endings. */
const FOREIGN_IN_GERMAN =
  /(?<![\p{L}])(?:US-|(?:US-)?amerikanisch|angolanisch|ägyptisch|albanisch|algerisch|arabisch|argentinisch|armenisch|aserbaidschanisch|äthiopisch|australisch|belarussisch|belgisch|brasilianisch|britisch|bulgarisch|chilenisch|chinesisch|dänisch|englisch|estnisch|finnisch|französisch|georgisch|griechisch|indisch|indonesisch|irakisch|iranisch|irisch|isländisch|israelisch|italienisch|japanisch|jemenitisch|jordanisch|kanadisch|kasachisch|kenianisch|kolumbianisch|kroatisch|kubanisch|lettisch|libanesisch|libysch|litauisch|maltesisch|marokkanisch|mexikanisch|moldauisch|neuseeländisch|niederländisch|nigerianisch|nordkoreanisch|norwegisch|pakistanisch|palästinensisch|peruanisch|philippinisch|polnisch|portugiesisch|rumänisch|russisch|saudisch|saudi-arabisch|schottisch|schwedisch|serbisch|slowakisch|slowenisch|somalisch|spanisch|südafrikanisch|südkoreanisch|sudanesisch|syrisch|taiwanisch|thailändisch|tschechisch|tunesisch|türkisch|ukrainisch|ungarisch|venezolanisch|vietnamesisch|zyprisch)/iu;

/** The same for an English text. */
const FOREIGN_IN_ENGLISH =
  /(?<![\p{L}])(?:Albanian|Algerian|Argentine|Armenian|Austrian|Azerbaijani|Belarusian|Belgian|Brazilian|Bulgarian|Chilean|Chinese|Colombian|Croatian|Cuban|Czech|Danish|Dutch|Egyptian|Estonian|Finnish|French|Georgian|German|Greek|Hungarian|Icelandic|Indonesian|Iranian|Iraqi|Israeli|Italian|Japanese|Jordanian|Kazakh|Latvian|Lebanese|Libyan|Lithuanian|Mexican|Moldovan|Moroccan|North Korean|Norwegian|Palestinian|Peruvian|Polish|Portuguese|Romanian|Russian|Saudi|Serbian|Slovak|Slovenian|South Korean|Spanish|Swedish|Syrian|Taiwanese|Thai|Tunisian|Turkish|Ukrainian|Venezuelan|Vietnamese)(?![\p{L}])/u;
