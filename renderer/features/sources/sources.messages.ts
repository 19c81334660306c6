import type { Confidentiality } from '#shared/statement/confidentiality.ts';
import { defineMessages } from '../../ui/messages.ts';

export const sourceDialogMessages = defineMessages({
  de: {
    create: 'Neue Quelle',
    edit: 'Quelle bearbeiten',
    level: 'Vertraulichkeit',
    name: 'Name',
    nameMissing: 'Eine offene Quelle braucht einen Namen.',
    description: 'Bezeichnung',
    descriptionHint: 'So erscheint die Quelle statt ihres Namens, etwa „Kreise der Landesregierung“.',
    nameLeaves:
      'Beim Sichern verschwindet der Name aus dem Archiv. Ältere Sicherungskopien enthalten ihn noch.',
    kind: 'Art',
    groundRule: 'Vereinbarung',
    address: 'Adresse',
    date: 'Datum',
    note: 'Notiz',
    noteHint: 'Steht in keiner Ausgabe außer dem Copydesk-Paket. Bitte ohne Klarnamen.',
    save: 'Sichern',
    cancel: 'Abbrechen',
    done: 'Schließen',
    saved: (name: string) => `Quelle gesichert: ${name}`,
  },
  en: {
    create: 'New source',
    edit: 'Edit source',
    level: 'Confidentiality',
    name: 'Name',
    nameMissing: 'An open source needs a name.',
    description: 'Description',
    descriptionHint: 'Shown instead of the name, for instance “state government circles”.',
    nameLeaves: 'Saving takes the name out of the archive. Older backups still contain it.',
    kind: 'Kind',
    groundRule: 'Ground rule',
    address: 'Address',
    date: 'Date',
    note: 'Note',
    noteHint: 'In no export but the Copydesk package. No real names here, please.',
    save: 'Save',
    cancel: 'Cancel',
    done: 'Close',
    saved: (name) => `Source saved: ${name}`,
  },
});

export const levelChoiceWords = defineMessages({
  de: {
    open: 'Offen – mit Namen',
    described: 'Umschrieben – nur mit Bezeichnung',
    confidential: 'Vertraulich – nur mit Bezeichnung, ohne Spuren',
    background: 'Hintergrund – wird nirgends erwähnt',
  } satisfies Record<Confidentiality, string>,
  en: {
    open: 'Open – by name',
    described: 'Described – by description only',
    confidential: 'Confidential – by description only, no traces',
    background: 'Background source – not mentioned anywhere',
  },
});

export const levelHintWords = defineMessages({
  de: {
    open: 'Name, Datum und Adresse stehen in den Ausgaben.',
    described: 'In den Ausgaben stehen Bezeichnung und Datum, nicht Name, Adresse und Beleg.',
    confidential: 'In den Ausgaben steht nur die Bezeichnung: kein Ort, kein Anlass, kein Datum, kein Beleg.',
    background: 'Die Ausgaben verraten nicht, dass es diese Quelle gibt.',
  } satisfies Record<Confidentiality, string>,
  en: {
    open: 'Exports carry name, date and address.',
    described: 'Exports carry description and date, not name, address or evidence.',
    confidential: 'Exports carry the description only: no place, occasion, date or evidence.',
    background: 'Exports do not let on that this source exists.',
  },
});
