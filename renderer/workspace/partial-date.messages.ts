import { defineMessages } from '../ui/messages.ts';

export const partialDateMessages = defineMessages({
  de: {
    form: 'TT.MM.JJJJ oder Jahr',
    noDate: (typed: string) => `„${typed}“ ist kein Datum. Möglich sind 12.02.2025, Februar 2025 oder 2025.`,
  },
  en: {
    form: 'DD/MM/YYYY or year',
    noDate: (typed: string) => `“${typed}” is no date. Try 12/02/2025, February 2025 or 2025.`,
  },
});
