import { defineMessages } from '../../../ui/messages.ts';

export const linkMessages = defineMessages({
  de: {
    title: 'Link',
    address: 'Adresse',
    hint: 'Webadresse, E-Mail-Adresse oder tel:',
    wrong: 'Das ist keine Adresse, auf die ein Text verweisen kann.',
    set: 'Setzen',
    remove: 'Link entfernen',
    cancel: 'Abbrechen',
  },
  en: {
    title: 'Link',
    address: 'Address',
    hint: 'Web address, e-mail address or tel:',
    wrong: 'A text cannot link to this.',
    set: 'Set',
    remove: 'Remove link',
    cancel: 'Cancel',
  },
});
