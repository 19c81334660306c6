import { expect, it } from 'vitest';
import { preparePdf } from './pdf.ts';

it('reads its own smallest page, so that the library is ready', async () => {
  expect(await preparePdf()).toMatchObject({ outcome: 'text', pages: [{ text: 'A' }] });
});
