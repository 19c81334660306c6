import { describe, expect, it } from 'vitest';
import { cropBetween, fitCrop, placement } from './crop.ts';

describe('crops', () => {
  it('are drawn from any corner and stay inside the picture', () => {
    expect(cropBetween({ x: 0.8, y: 0.9 }, { x: 0.2, y: 0.4 })).toEqual({
      x: 0.2,
      y: 0.4,
      width: 0.6,
      height: 0.5,
    });
    expect(cropBetween({ x: -3, y: 0 }, { x: 0.5, y: 2 })).toEqual({ x: 0, y: 0, width: 0.5, height: 1 });
  });

  it('are none when nothing or everything is drawn', () => {
    expect(cropBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull();
    expect(cropBetween({ x: 0, y: 0 }, { x: 1, y: 1 })).toBeNull();
  });

  it('are fitted when typed', () => {
    expect(fitCrop({ x: 0.5, y: 0, width: 0.9, height: 1 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 });
    expect(fitCrop({ x: Number.NaN, y: 0, width: 1, height: 1 })).toBeNull();
  });

  it('shift the picture under its frame', () => {
    expect(placement({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 })).toEqual({
      left: '-50%',
      top: '-100%',
      width: '200%',
    });
  });
});
