import { expect, it } from 'vitest';
import type { Anchor } from '#shared/statement/anchor.ts';
import { boxesOf, spanOf } from './spans.ts';

const anchor = (exact: string, prefix = ''): Anchor => ({
  exact,
  prefix,
  suffix: '',
  page: 1,
  box: null,
  seconds: null,
  untilSeconds: null,
});

it('finds the words, of several places the one with the same words before it', () => {
  const part = { text: 'Er sagte nein. Sie sagte nein.' };
  expect(spanOf(part, anchor('nein', 'Er sagte '))).toEqual({ start: 9, end: 13 });
  expect(spanOf(part, anchor('nein', 'Sie sagte '))).toEqual({ start: 25, end: 29 });
  expect(spanOf(part, anchor('nein', 'auf der vorigen Seite. Sie sagte '))).toEqual({ start: 25, end: 29 });
  expect(spanOf(part, anchor('ja'))).toBeNull();
});

it('shows the beginning of a passage that goes on on the next page', () => {
  expect(spanOf({ text: 'Kopf. Die Brücke bleibt\n' }, anchor('Die Brücke bleibt\nwo sie ist'))).toEqual({
    start: 6,
    end: 24,
  });
});

it('cuts the lines at the ends of the passage', () => {
  const line = (start: number, y: number) => ({
    start,
    end: start + 10,
    box: { x: 0.1, y, width: 0.5, height: 0.02 },
    seconds: null,
    untilSeconds: null,
    speaker: '',
  });
  const part = {
    number: 1,
    start: 0,
    text: 'Die Brücke trägt sie.',
    width: 1,
    height: 1,
    segments: [line(0, 0.1), line(11, 0.2)],
  };
  const boxes = boxesOf(part, { start: 5, end: 21 });
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toMatchObject({ x: 0.35, width: 0.25, y: 0.1 });
  expect(boxes[1]).toMatchObject({ x: 0.1, width: 0.5 });
});

it('cuts a line that is read from the right at its right end', () => {
  const segment = {
    start: 0,
    end: 10,
    box: { x: 0.1, y: 0.1, width: 0.5, height: 0.02 },
    seconds: null,
    untilSeconds: null,
    speaker: '',
  };
  const part = { number: 1, start: 0, text: 'לא נוותר ל', width: 1, height: 1, segments: [segment] };
  expect(boxesOf(part, { start: 0, end: 2 })[0]).toMatchObject({ x: 0.5, width: 0.1 });
});
