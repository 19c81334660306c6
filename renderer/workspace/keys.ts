import { useCallback } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { isMac, keymapWith, keysLabel, type Keymap } from './keymap.ts';
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
  return useCallback(
    (commandId) => {
      const keys = keymap[commandId]?.[0];
      return keys ? keysLabel(keys, language, isMac()) : undefined;
    },
    [keymap, language],
  );
}
