import { useCallback } from 'react';
import { useHost } from '../host/hooks.ts';
import { useLanguage } from '../ui/language.tsx';
import { isMac, keymapWith, keysLabel, type Keymap, RESERVED_BY_TABS } from './keymap.ts';
import { useSetting } from './settings.ts';

/** The keymap in force for the acting person. */
export function useKeymap(): Keymap {
  const [changes] = useSetting('keys.changes');
  return keymapWith(changes);
}

/** The first keys of a command as printed on the keyboard, for menus and tooltips; undefined without any. */
export function useKeysLabel(): (commandId: string) => string | undefined {
  const language = useLanguage();
  const keymap = useKeymap();
  const inTab = useHost().secret !== '';
  return useCallback(
    (commandId) => {
      const list = keymap[commandId] ?? [];
      const keys = list.find((one) => !inTab || !RESERVED_BY_TABS.has(one));
      if (keys) return keysLabel(keys, language, isMac());
      // A tab keeps these keys for itself: the palette is the way.
      const palette = keymap['palette.open']?.[0];
      return list.length > 0 && palette ? `${keysLabel(palette, language, isMac())} …` : undefined;
    },
    [keymap, language, inTab],
  );
}
