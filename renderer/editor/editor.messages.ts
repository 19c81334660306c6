import { defineMessages } from '../ui/messages.ts';

export const editorMessages = defineMessages({
  de: {
    sheet: 'Artikel',
    kicker: 'Dachzeile',
    headline: 'Überschrift',
    subheadline: 'Unterzeile',
    standfirst: 'Vorspann',
    byline: 'Autorenzeile',
    dateline: 'Ortsmarke',
    body: 'Text …',
    length: (field: string, characters: string) => `${field}: ${characters} Zeichen`,
  },
  en: {
    sheet: 'Article',
    kicker: 'Kicker',
    headline: 'Headline',
    subheadline: 'Subheadline',
    standfirst: 'Standfirst',
    byline: 'Byline',
    dateline: 'Dateline',
    body: 'Text …',
    length: (field: string, characters: string) => `${field}: ${characters} characters`,
  },
});
