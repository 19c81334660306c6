import type { WindowCommand } from '../workspace/commands.ts';
import { currentSession } from './article-session.ts';
import { EDITOR_COMMANDS } from './keys.ts';
import { isNativePlainPaste } from './native-paste.ts';
import { commandMessages } from './toolbar/command.messages.ts';

/**
 * The editor's commands as the palette, the cheat sheet and the keymap know them; known without an article too, so
 * that their keys can be looked up and changed.
 */
export const EDITOR_WINDOW_COMMANDS: readonly WindowCommand[] = EDITOR_COMMANDS.map(({ id, group }) => ({
  id,
  group,
  title: { de: commandMessages.de[id], en: commandMessages.en[id] },
  enabled: () => {
    const session = currentSession();
    if (session === null || (id === 'editor.paste-plain' && isNativePlainPaste())) return false;
    return session.store.getState().holder === null;
  },
  run: () => currentSession()?.context.run(id),
}));
