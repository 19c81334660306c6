import { defineMessages } from '../../../ui/messages.ts';

export const draggingMessages = defineMessages({
  de: { move: 'Ziehen, um den Absatz zu verschieben' },
  en: { move: 'Drag to move the paragraph' },
});
