import { describe, expect, test } from 'vitest';
import { cascade, placeWindow, type WindowPlace } from './window-place.ts';

const LAPTOP = { x: 0, y: 25, width: 1280, height: 695 };
const MONITOR = { x: 1280, y: 0, width: 3840, height: 2160 };
const on = (x: number, y: number, width = 1000, height = 650): WindowPlace => ({
  x,
  y,
  width,
  height,
  maximized: false,
  fullScreen: false,
});

describe('placeWindow', () => {
  test('first start: centred on the primary screen and never larger than it', () => {
    expect(placeWindow(null, [LAPTOP, MONITOR])).toMatchObject({ x: 0, y: 25, width: 1280, height: 695 });
    expect(placeWindow(null, [MONITOR])).toMatchObject({ x: 1280 + 1200, y: 630, width: 1440, height: 900 });
  });

  test('a remembered place on any screen is kept', () => {
    expect(placeWindow(on(1500, 300), [LAPTOP, MONITOR])).toEqual(on(1500, 300));
    expect(placeWindow(on(-20, 40), [LAPTOP])).toEqual(on(-20, 40));
  });

  test('a window of an unplugged monitor comes back to the centre', () => {
    expect(placeWindow(on(3000, 500), [LAPTOP])).toEqual(on(140, 48));
  });

  test('a title bar above or below the screen counts as lost', () => {
    expect(placeWindow(on(100, -400), [LAPTOP])).toEqual(on(140, 48));
    expect(placeWindow(on(100, 710), [LAPTOP])).toEqual(on(140, 48));
  });

  test('a window larger than its screen shrinks to it', () => {
    expect(placeWindow(on(0, 25, 3000, 2000), [LAPTOP])).toMatchObject({ width: 1280, height: 695 });
  });

  test('without any screen the remembered place is taken as it is', () => {
    expect(placeWindow(on(5, 5), [])).toEqual(on(5, 5));
  });
});

test('a second window is moved and not maximised', () => {
  expect(cascade({ ...on(10, 20), maximized: true }, 1)).toEqual(on(38, 48));
});
