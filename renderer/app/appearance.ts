import { useEffect } from 'react';
import { useSetting } from '../workspace/settings.ts';

/** Puts theme and typography of the sheet on the root element. */
export function useAppearance(): void {
  const [theme] = useSetting('interface.theme');
  const [size] = useSetting('sheet.size');
  const [leading] = useSetting('sheet.leading');
  const [width] = useSetting('sheet.width');
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset['theme'] = shown;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--sheet-size', `${size}px`);
    style.setProperty('--sheet-leading', String(leading));
    style.setProperty('--sheet-width', `${width}px`);
  }, [size, leading, width]);
}
