import { defineMessages } from './messages.ts';

export const uiMessages = defineMessages({
  de: {
    close: 'Schließen',
    dismiss: 'Hinweis schließen',
    loading: 'Wird geladen …',
    paneSize: (name: string) => `Breite von „${name}“ ändern`,
    notices: 'Hinweise',
  },
  en: {
    close: 'Close',
    dismiss: 'Dismiss notice',
    loading: 'Loading …',
    paneSize: (name: string) => `Change the width of “${name}”`,
    notices: 'Notices',
  },
});
