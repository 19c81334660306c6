import type { Crop } from '#shared/document/story.ts';

/** Smaller than this nobody means: a slip of the mouse. */
const SMALLEST = 0.02;

/** The crop between two corners, given as fractions; null when it is the whole picture or next to nothing. */
export function cropBetween(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
): Crop | null {
  const left = clamp(Math.min(one.x, other.x));
  const top = clamp(Math.min(one.y, other.y));
  const right = clamp(Math.max(one.x, other.x));
  const bottom = clamp(Math.max(one.y, other.y));
  const crop = { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) };
  if (crop.width < SMALLEST || crop.height < SMALLEST) return null;
  return isWhole(crop) ? null : crop;
}

/** Keeps a typed crop inside the picture; null for the whole of it. */
export function fitCrop(crop: Crop): Crop | null {
  const x = Math.min(clamp(crop.x), 1 - SMALLEST);
  const y = Math.min(clamp(crop.y), 1 - SMALLEST);
  const fitted = {
    x: round(x),
    y: round(y),
    width: round(Math.min(Math.max(crop.width, SMALLEST), 1 - x)),
    height: round(Math.min(Math.max(crop.height, SMALLEST), 1 - y)),
  };
  return isWhole(fitted) ? null : fitted;
}

/** How the whole picture lies under a frame that shows only the crop, in per cent of the frame. */
export function placement(crop: Crop | null): {
  readonly left: string;
  readonly top: string;
  readonly width: string;
} {
  if (!crop) return { left: '0%', top: '0%', width: '100%' };
  return {
    left: `${(-crop.x / crop.width) * 100}%`,
    top: `${(-crop.y / crop.height) * 100}%`,
    width: `${100 / crop.width}%`,
  };
}

function isWhole({ x, y, width, height }: Crop): boolean {
  return x <= 0 && y <= 0 && width >= 1 && height >= 1;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0));
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
