import type { TextSpan } from '#shared/statement/types.ts';
import type { Language } from '../sentences.ts';

/** Words of number that are worth a look; "ein" and "beide" are articles more often than numbers. */
const WORDS: Record<Language, string> = {
  de: 'anderthalb|eineinhalb|zweieinhalb|zwei Drittel|drei Viertel|ein Drittel|ein Viertel|ein Fünftel|ein Zehntel|die Hälfte|(?:ein halbes|ein|zwei|drei|vier|mehrere) Dutzend|(?:eine|eine halbe) (?:Million|Milliarde)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?hundert|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)?tausend',
  en: '(?:a|one|two|three|four|five|six|seven|eight|nine|several) hundred|a thousand|a dozen|two dozen|two thirds|two-thirds|three quarters|three-quarters|a third|a quarter|half a million|a million|a billion|half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?',
};

/** What is counted, where it belongs to the number. A noun behind it is taken too, so that the list can be read. */
const UNIT: Record<Language, string> = {
  de: '%|€|\\$|£|°C|°|Prozent(?:punkten?)?|(?:Mio\\.|Mrd\\.|Tsd\\.|Millionen?|Milliarden?|Billionen?|Tausend|Dutzend)(?:\\s(?:Euro|Dollar|Franken|Pfund|Menschen|Tonnen|Liter|Einwohner))?|(?:Quadrat|Kubik)?(?:[kc]?m[²³]?|Kilometern?|Metern?|Zentimetern?|Millimetern?)(?![\\p{L}])|Hektar|Tonnen|Kilogramm|Kilo|Gramm|Litern?|Grad|Euro|Cent|Dollar|Franken|Pfund|Megawatt|Kilowatt(?:stunden)?|kWh|MW|km/h|Stundenkilometer',
  en: '%|°C|°|per cent|percent(?:age points?)?|(?:million|billion|trillion|thousand|hundred)(?:\\s(?:people|euros|dollars|pounds|tonnes|litres))?|(?:square |cubic )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|inches|yards|km|cm|m)(?![\\p{L}])|hectares?|acres?|tonnes?|tons?|kilograms?|kg|litres?|degrees?|euros?|cents?|dollars?|pounds?|megawatts?|mph|km/h',
};
const DIGITS = '\\d{1,3}(?:[.,’\u202f\u00a0]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?';
const SPACE = '[ \\u00a0\\u202f]';

/** Never a claim: turns of phrase, ranks and numberings. */
const IDIOM: Record<Language, RegExp> = {
  de: /^(?:unter vier Augen|zwei Paar Schuhe|auf allen vieren|acht nehmen|außer acht)/i,
  en: /^(?:one or two)/i,
};
const IDIOM_BEFORE: Record<Language, RegExp> = {
  de: /(?:\bunter|\bauf allen|\bin|\baußer|\bAcht|§|\bArtikel|\bArt\.|\bAbs\.|\bAbsatz|\bNr\.|\bZiffer|\bKapitel|\bSeite|\bS\.)\s$/,
  en: /(?:§|\bArticle|\bSection|\bChapter|\bNo\.|\bpage|\bp\.|\bnumber)\s$/i,
};

const PATTERNS: Record<Language, RegExp> = { de: pattern('de'), en: pattern('en') };

function pattern(language: Language): RegExp {
  const written = `(?:${WORDS[language]})`;
  const number = `(?:(?:[$€£]${SPACE}?)?(?:${DIGITS})|\\b${written}(?![\\p{L}]))`;
  const joined = language === 'de' ? '(?:bis|und|zu|–|-|:|/|von)' : '(?:to|and|–|-|:|/|of|in)';
  const suffix =
    language === 'de'
      ? '-(?:(?:j|J)ährigen?r?|jährigen?[rsm]?|prozentigen?|mal|[\\p{L}]{2,30})'
      : '-(?:year-olds?|year|old|strong|[\\p{L}]{2,30})';
  return new RegExp(
    // A range or a ratio is one claim: "zehn bis zwölf Prozent", "23:17", "2 von 3".
    `${number}(?:${SPACE}?${joined}${SPACE}?(?:${DIGITS}|${written}(?![\\p{L}])))?(?:${suffix}|${SPACE}?(?:${UNIT[language]})(?![\\p{L}]))?`,
    'giu',
  );
}

/**
 * Numbers in digits and in words with their unit, outside the spans that are dates already. No numberings, no
 * digits inside names and addresses ("G7", "A 40", "Covid-19"), no ordinals.
 */
export function numbersIn(text: string, language: Language, taken: readonly TextSpan[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(PATTERNS[language])) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.some((span) => span.start < end && start < span.end)) continue;
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(end, end + 16);
    if (/[\p{L}\p{N}_@/#+]$|[\p{L}]-$|\p{Lu}{1,3}[ \u00a0]$/u.test(before)) continue;
    if (IDIOM[language].test(text.slice(Math.max(0, start - 6), end + 6)) || IDIOM[language].test(match[0]))
      continue;
    if (
      IDIOM_BEFORE[language].test(before) &&
      !/\d.*(?:%|Prozent|Euro)/u.test(match[0]) &&
      !isCounted(before, match[0])
    )
      continue;
    // "1. FC", "2. Liga", "21. Jahrhundert": an order, not a count.
    if (/^\d+$/.test(match[0]) && /^\.\s?\p{L}/u.test(after) && !endsSentence(before, after)) continue;
    if (/^[\p{L}_@]/u.test(after) || /^\.[a-z]{2,}/.test(after)) continue;
    spans.push({ start, end });
  }
  return spans;
}

/** "in zwei Jahren" counts; "in acht" (nehmen) does not. */
function isCounted(before: string, number: string): boolean {
  return /\b(?:in|unter)\s$/i.test(before) && !/^(?:acht|vier)$/i.test(number);
}

/** A number at the very end of a sentence ("es waren 17. Danach …"). */
function endsSentence(before: string, after: string): boolean {
  return (
    /\p{Ll}\s$/u.test(before) &&
    /^\.\s(?:Der|Die|Das|Danach|Dann|Er|Sie|Es|Am|Im|In|The|He|She|It|They)\b/.test(after)
  );
}
