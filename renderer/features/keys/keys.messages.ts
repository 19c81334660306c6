import type { CommandGroup } from '../../workspace/commands.ts';
import { defineMessages } from '../../ui/messages.ts';

export const keysMessages = defineMessages({
  de: {
    title: 'Tastenübersicht',
    intro:
      'Alle Befehle stehen auch in der Suche (Strg+K). Ändern lassen sich die Tasten in den Einstellungen.',
    find: 'Befehl suchen',
    noKeys: 'ohne Taste',
    inTab: 'im Browser belegt: über Strg+K',
    change: (command: string) => `Tasten für „${command}“ ändern`,
    press: 'Tasten drücken … Esc bricht ab',
    reset: 'Zurücksetzen',
    resetAll: 'Alle Tasten zurücksetzen',
    conflict: (command: string) =>
      `Schon belegt durch „${command}“. Beide Befehle haben jetzt diese Tasten; nur einer kann antworten.`,
    'needs-modifier': 'Bitte mit Strg (am Mac Cmd) beginnen; einzelne Buchstaben gehören dem Text.',
    alt: 'Alt geht nicht: Strg+Alt ist auf deutschen Tastaturen AltGr.',
    reserved: 'Diese Tasten gehören dem Betriebssystem.',
    'not-a-letter': 'Bitte Strg, wahlweise Umschalt, und einen Buchstaben oder eine Ziffer.',
    list: 'Im Artikel und in Listen',
    walk: 'Pfeile gehen durch Listen, Eingabe öffnet, Leertaste wählt aus, Umschalt erweitert',
    escape: 'Esc schließt Dialoge und Vorschläge',
    pane: 'Tab geht weiter, Umschalt+Tab zurück',
    manage: 'Einstellungen öffnen',
  },
  en: {
    title: 'Keyboard shortcuts',
    intro: 'Every command is also in the search (Ctrl+K). Keys can be changed in the settings.',
    find: 'Find a command',
    noKeys: 'no keys',
    inTab: 'taken by the browser: use Ctrl+K',
    change: (command) => `Change the keys of “${command}”`,
    press: 'Press keys … Esc cancels',
    reset: 'Reset',
    resetAll: 'Reset all keys',
    conflict: (command) =>
      `Already used by “${command}”. Both commands have these keys now; only one can answer.`,
    'needs-modifier': 'Please begin with Ctrl (Cmd on a Mac); single letters belong to the text.',
    alt: 'Alt will not do: Ctrl+Alt is AltGr on German keyboards.',
    reserved: 'These keys belong to the operating system.',
    'not-a-letter': 'Please use Ctrl, optionally Shift, and a letter or a digit.',
    list: 'In the article and in lists',
    walk: 'Arrows walk through lists, Enter opens, Space selects, Shift extends',
    escape: 'Esc closes dialogs and proposals',
    pane: 'Tab goes on, Shift+Tab goes back',
    manage: 'Open settings',
  },
});

export const groupWords = defineMessages({
  de: {
    article: 'Artikel',
    edit: 'Bearbeiten',
    format: 'Gestalten',
    mark: 'Zitate',
    workflow: 'Prüfung',
    go: 'Gehen zu',
    view: 'Ansicht',
    program: 'Programm',
  } satisfies Record<CommandGroup, string>,
  en: {
    article: 'Articles',
    edit: 'Editing',
    format: 'Formatting',
    mark: 'Quotes',
    workflow: 'Review',
    go: 'Go to',
    view: 'View',
    program: 'Program',
  },
});
