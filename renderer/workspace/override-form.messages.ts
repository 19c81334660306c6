import { defineMessages } from '../ui/messages.ts';

export const overrideMessages = defineMessages({
  de: {
    name: 'Wer das entscheidet',
    nameMissing: 'Bitte nennen Sie Ihren Namen.',
    reason: 'Begründung in einem Satz',
    reasonMissing: 'Bitte begründen Sie es in einem Satz.',
    hint: 'Name und Begründung stehen danach unter „Was hinausging“.',
    letOut: 'Trotzdem ausgeben',
  },
  en: {
    name: 'Who decides this',
    nameMissing: 'Please give your name.',
    reason: 'The reason in one sentence',
    reasonMissing: 'Please give the reason in one sentence.',
    hint: 'Name and reason are then listed under “What went out”.',
    letOut: 'Export all the same',
  },
});
