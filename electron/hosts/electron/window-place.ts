/** Where a window was when it was last closed, in screen coordinates. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST: { readonly width: number; readonly height: number } = { width: 900, height: 600 };
const USUAL = { width: 1440, height: 900 };

/** How much of the title bar must be on a screen for a window to count as reachable with the mouse. */
const REACHABLE = { width: 120, height: 30 };

/**
 * The place for a new window: the remembered one, no larger than its screen; when its title bar is on no
 * screen any more (an unplugged monitor), centred on the first. `workAreas` are the screens without the
 * system's bars, the primary one first; with none at all the remembered place is taken as it is.
 */
export function placeWindow(remembered: WindowPlace | null, workAreas: readonly Area[]): WindowPlace {
  const [primary] = workAreas;
  const wanted = remembered ?? { x: 0, y: 0, ...USUAL, maximized: false, fullScreen: false };
  if (!primary) return wanted;
  const home = remembered ? workAreas.find((area) => isReachable(wanted, area)) : undefined;
  const area = home ?? primary;
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), area.width);
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), area.height);
  if (home) return { ...wanted, width, height };
  return {
    ...wanted,
    width,
    height,
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
  };
}

/** A second window does not hide the first: it is moved down and right, as systems do. */
export function cascade(place: WindowPlace, openWindows: number): WindowPlace {
  const step = 28 * openWindows;
  return { ...place, x: place.x + step, y: place.y + step, maximized: false, fullScreen: false };
}

function isReachable(place: Area, area: Area): boolean {
  const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const titleBar = place.y >= area.y - 1 && place.y + REACHABLE.height <= area.y + area.height;
  return titleBar && width >= REACHABLE.width;
}
