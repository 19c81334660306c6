import { type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '#shared/text/language.ts';

/** Style ids. Word knows the built-in ones in every language by these ids and English names. */
export const STYLE = {
  title: 'Title',
  kicker: 'Subtitle',
  standfirst: 'Standfirst',
  byline: 'Byline',
  heading1: 'Heading1',
  heading2: 'Heading2',
  quote: 'Quote',
  pullQuote: 'IntenseQuote',
  caption: 'Caption',
  factBox: 'FactBox',
} as const;

/** `w:lang` of the whole document; Word wants a region. */
function wordLanguage(tag: string): string {
  if (tag.includes('-')) return tag;
  return (
    { de: 'de-DE', en: 'en-GB', fr: 'fr-FR', it: 'it-IT', es: 'es-ES', nl: 'nl-NL', pl: 'pl-PL' }[tag] ?? tag
  );
}

const SERIF = 'Georgia';

export function documentStyles(tag: string, language: Language): IStylesOptions {
  const german = language === 'de';
  return {
    default: {
      document: {
        run: { font: SERIF, size: 22, language: { value: wordLanguage(tag) } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { font: SERIF, size: 44, bold: true },
        paragraph: { spacing: { before: 0, after: 160, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font: SERIF, size: 28, bold: true },
        paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
      },
      heading2: {
        run: { font: SERIF, size: 24, bold: true },
        paragraph: { spacing: { before: 260, after: 80 }, keepNext: true },
      },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      {
        id: STYLE.kicker,
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 24, color: '595959' },
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: STYLE.standfirst,
        name: german ? 'Vorspann' : 'Standfirst',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 24 },
        paragraph: { spacing: { after: 200 } },
      },
      {
        id: STYLE.byline,
        name: german ? 'Autorenzeile' : 'Byline',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true, color: '595959' },
      },
      {
        id: STYLE.quote,
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 567, right: 567 }, spacing: { before: 160, after: 160 } },
      },
      {
        id: STYLE.pullQuote,
        name: 'Intense Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true, size: 28 },
        paragraph: { indent: { left: 567, right: 567 }, spacing: { before: 240, after: 240 } },
      },
      {
        id: STYLE.caption,
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 18, color: '595959' },
      },
      {
        id: STYLE.factBox,
        name: german ? 'Infokasten' : 'Fact box',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20 },
        paragraph: { indent: { left: 284, right: 284 } },
      },
    ],
  };
}
