import { useHost } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { useCommands } from '../../workspace/commands.ts';
import { isMac, keysLabel, RESERVED_BY_TABS } from '../../workspace/keymap.ts';
import { useKeymap } from '../../workspace/keys.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { byGroup } from './command-groups.ts';
import { groupWords, keysMessages } from './keys.messages.ts';
import styles from './keys.module.css';

/** Every command that has keys, on one page. */
export function CheatSheet() {
  const words = useMessages(keysMessages);
  const groups = useMessages(groupWords);
  const language = useLanguage();
  const formats = useFormats();
  const keymap = useKeymap();
  const inTab = useHost().secret !== '';
  const commands = useCommands().filter((command) => (keymap[command.id]?.length ?? 0) > 0);
  const { closeDialog, openDialog } = useWorkspace.getState();
  return (
    <Dialog
      open
      size="large"
      onClose={closeDialog}
      title={words.title}
      description={words.intro}
      footer={
        <Button icon="gear" onClick={() => openDialog({ kind: 'settings', section: 'keys' })}>
          {words.manage}
        </Button>
      }
    >
      <div className={styles['sheet']}>
        {byGroup(commands, language, formats.compare).map(({ group, commands: inGroup }) => (
          <section key={group}>
            <h3>{groups[group]}</h3>
            <dl>
              {inGroup.map((command) => (
                <div key={command.id}>
                  <dt>{command.title[language]}</dt>
                  <dd>
                    {keymap[command.id]?.map((keys) => (
                      <kbd key={keys}>{keysLabel(keys, language, isMac())}</kbd>
                    ))}
                    {inTab && keymap[command.id]?.every((keys) => RESERVED_BY_TABS.has(keys)) && (
                      <small>{words.inTab}</small>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{words.list}</h3>
          <p>{words.walk}</p>
          <p>{words.escape}</p>
          <p>{words.pane}</p>
        </section>
      </div>
    </Dialog>
  );
}
