import { expect, it } from 'vitest';
import { failureSentence } from './errors.messages.ts';

it('names what was pasted in the words of the interface', () => {
  const nested = {
    code: 'LIMIT_EXCEEDED',
    params: { task: 'nesting', limit: 512, name: 'clipboard' },
  } as const;
  expect(failureSentence(nested, 'de')).toBe(
    'Die Zwischenablage: zu tief verschachtelt (mehr als 512 Ebenen). Nehmen Sie nur den Text.',
  );
  expect(failureSentence({ code: 'EMPTY_INPUT', params: { name: 'clipboard' } }, 'en')).toBe(
    'There is no text on the clipboard. Copy it once more.',
  );
});

it('says of a broken picture what to do with a picture', () => {
  const broken = {
    code: 'UNREADABLE_INPUT',
    params: { name: 'kaputt.jpg', reason: 'not-a-picture', decoder: 'VipsJpeg: premature end' },
  } as const;
  expect(failureSentence(broken, 'de')).toBe(
    '„kaputt.jpg“ lässt sich nicht als Bild öffnen. Speichern Sie es als JPEG, PNG oder WebP und nehmen Sie es noch einmal.',
  );
  expect(failureSentence(broken, 'en')).not.toContain('Vips');
});
