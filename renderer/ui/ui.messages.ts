import { defineMessages } from './messages.ts';

export const uiMessages = defineMessages({
  de: {
    close: 'Schließen',
    cancel: 'Abbrechen',
    dismiss: 'Hinweis schließen',
    loading: 'Wird geladen …',
    paneSize: (name: string) => `Breite von „${name}“ ändern`,
    notices: 'Hinweise',
  },
  en: {
    close: 'Close',
    cancel: 'Cancel',
    dismiss: 'Dismiss notice',
    loading: 'Loading …',
    paneSize: (name: string) => `Change the width of “${name}”`,
    notices: 'Notices',
  },
});
