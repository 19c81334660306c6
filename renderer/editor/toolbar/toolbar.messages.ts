import { defineMessages } from '../../ui/messages.ts';

export const toolbarMessages = defineMessages({
  de: {
    toolbar: 'Werkzeuge',
    insert: 'Einfügen',
    field: 'Feld',
    boldLetter: 'F',
    italicLetter: 'K',
    kind: 'Art des Absatzes',
  },
  en: {
    toolbar: 'Tools',
    insert: 'Insert',
    field: 'Field',
    boldLetter: 'B',
    italicLetter: 'I',
    kind: 'Kind of paragraph',
  },
});
