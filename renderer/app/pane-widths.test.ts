import { describe, expect, it } from 'vitest';
import { fitPanes, LIMITS } from './pane-widths.ts';

const panes = [
  { id: 'navigation' as const, wanted: 208, ...LIMITS.navigation },
  { id: 'list' as const, wanted: 292, ...LIMITS.list },
  { id: 'inspector' as const, wanted: 368, ...LIMITS.inspector },
];

describe('panes that fit the window', () => {
  it('have the chosen width where there is room', () => {
    expect(fitPanes(panes, 1920)).toEqual({ navigation: 208, list: 292, inspector: 368 });
  });

  it('leave room for the text at 1280, down to their minimum and no further', () => {
    expect(fitPanes(panes, 1280)).toEqual({ navigation: 160, list: 220, inspector: 308 });
    expect(fitPanes(panes, 900)).toEqual({ navigation: 160, list: 220, inspector: 308 });
  });

  it('give up the same share each', () => {
    expect(fitPanes(panes, 1378)).toEqual({ navigation: 184, list: 256, inspector: 338 });
  });
});
