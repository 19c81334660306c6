import { defineMessages } from '../../ui/messages.ts';

export const navigationMessages = defineMessages({
  de: {
    more: 'Weitere Ablagen',
    fewer: 'Weniger Ablagen',
    desks: 'Ressorts',
    evidence: 'Belege',
    statements: 'Zitate',
    speakers: 'Sprecher',
    sources: 'Quellen',
    saved: 'Gespeicherte Suchen',
    noSaved: 'Noch keine. Suchen Sie im Archiv und wählen Sie das Lesezeichen.',
    removeSearch: (name: string) => `Suche „${name}“ löschen`,
    removed: (name: string) => `Suche „${name}“ gelöscht`,
    undo: 'Rückgängig',
  },
  en: {
    more: 'More queues',
    fewer: 'Fewer queues',
    desks: 'Desks',
    evidence: 'Evidence',
    statements: 'Quotes',
    speakers: 'Speakers',
    sources: 'Sources',
    saved: 'Saved searches',
    noSaved: 'None yet. Search the archive and choose the bookmark.',
    removeSearch: (name) => `Delete the search “${name}”`,
    removed: (name) => `Search “${name}” deleted`,
    undo: 'Undo',
  },
});
