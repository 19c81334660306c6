import { defineMessages } from '../../../ui/messages.ts';

export const tableMessages = defineMessages({
  de: { table: 'Tabelle' },
  en: { table: 'Table' },
});
