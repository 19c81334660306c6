import { act, useState } from 'react';
import { expect, it } from 'vitest';
import { fakeHost } from '../host/fake.ts';
import { onFakeHost, settle } from '../host/testing.tsx';
import { useKeptFocus } from './kept-focus.ts';

function Workplace() {
  useKeptFocus();
  const [pasting, setPasting] = useState(true);
  const [sent, setSent] = useState(false);
  return (
    <>
      <div data-pane="editor">
        <button type="button">Bold</button>
        <p contentEditable suppressContentEditableWarning tabIndex={0}>
          Sheet
        </p>
      </div>
      <aside data-pane="inspector">
        <button type="button">Choose</button>
        <section>
          {pasting && (
            <button type="button" onClick={() => setPasting(false)}>
              Attach
            </button>
          )}
          <button type="button">Paste</button>
        </section>
      </aside>
      {!sent && (
        <header>
          <button type="button" onClick={() => setSent(true)}>
            Submit
          </button>
        </header>
      )}
    </>
  );
}

async function workplace() {
  const page = await onFakeHost(fakeHost({}), <Workplace />);
  const button = (name: string) =>
    [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  return {
    ...page,
    button,
    async press(name: string): Promise<void> {
      button(name)?.focus();
      await act(async () => button(name)?.click());
      await settle(100);
    },
  };
}

it('sends the focus to what has moved up in the place of a button that vanished', async () => {
  const page = await workplace();
  await page.press('Attach');
  expect(document.activeElement?.textContent).toBe('Paste');
  await page.close();
});

it('sends the focus into the text where nothing is left around', async () => {
  const page = await workplace();
  await page.press('Submit');
  expect(document.activeElement?.textContent).toBe('Sheet');
  await page.close();
});

it('leaves the focus alone when somebody clicked beside everything', async () => {
  const page = await workplace();
  page.button('Attach')?.focus();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  page.button('Attach')?.blur();
  await act(async () => page.button('Attach')?.click());
  await settle(100);
  expect(document.activeElement).toBe(document.body);
  await page.close();
});
