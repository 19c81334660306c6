import { defineMessages } from '../ui/messages.ts';

export const speakerNameMessages = defineMessages({
  de: { everything: (name: string) => `Alles, was ${name} gesagt hat` },
  en: { everything: (name) => `Everything ${name} said` },
});
