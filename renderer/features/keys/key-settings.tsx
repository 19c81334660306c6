import { type KeyboardEvent, useState } from 'react';
import { useHost } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { useCommands, type WindowCommand } from '../../workspace/commands.ts';
import {
  conflicts,
  isMac,
  keyProblem,
  type KeyProblem,
  keysLabel,
  keysOf,
  RESERVED_BY_TABS,
} from '../../workspace/keymap.ts';
import { useKeymap } from '../../workspace/keys.ts';
import { useSetting } from '../../workspace/settings.ts';
import { byGroup } from './command-groups.ts';
import { groupWords, keysMessages } from './keys.messages.ts';
import styles from './keys.module.css';

/** Every command with its keys; a press of new ones changes them, and says what they clash with. */
export function KeySettings({ filter }: { readonly filter: string }) {
  const words = useMessages(keysMessages);
  const groups = useMessages(groupWords);
  const language = useLanguage();
  const formats = useFormats();
  const commands = useCommands();
  const [changes, setChanges] = useSetting('keys.changes');
  const wanted = filter.toLowerCase();
  const shown = commands.filter((command) => command.title[language].toLowerCase().includes(wanted));
  return (
    <div className={styles['settings']}>
      {byGroup(shown.length > 0 ? shown : commands, language, formats.compare).map(
        ({ group, commands: inGroup }) => (
          <section key={group}>
            <h4>{groups[group]}</h4>
            <ul>
              {inGroup.map((command) => (
                <KeyRow key={command.id} command={command} />
              ))}
            </ul>
          </section>
        ),
      )}
      <Button disabled={Object.keys(changes).length === 0} onClick={() => setChanges({})}>
        {words.resetAll}
      </Button>
    </div>
  );
}

function KeyRow({ command }: { readonly command: WindowCommand }) {
  const words = useMessages(keysMessages);
  const language = useLanguage();
  const keymap = useKeymap();
  const commands = useCommands();
  const inTab = useHost().secret !== '';
  const [changes, setChanges] = useSetting('keys.changes');
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<KeyProblem | null>(null);
  const mine = keymap[command.id] ?? [];
  const clashing = clashOf(command.id, mine, keymap);
  const other = commands.find(({ id }) => id === clashing);
  const title = command.title[language];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!listening) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    if (['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return undefined;
    if (event.altKey) return setProblem('alt');
    const keys = keysOf(event.nativeEvent, isMac());
    const found = keys === null ? 'needs-modifier' : keyProblem(keys);
    setProblem(found);
    if (keys === null || found !== null) return undefined;
    setListening(false);
    return setChanges({ ...changes, [command.id]: [keys] });
  };
  return (
    <li className={styles['row']}>
      <span>{title}</span>
      <span className={styles['keys']}>
        {mine.length === 0 && <small>{words.noKeys}</small>}
        {mine.map((keys) => (
          <kbd key={keys}>{keysLabel(keys, language, isMac())}</kbd>
        ))}
        {inTab && mine.some((keys) => RESERVED_BY_TABS.has(keys)) && <small>{words.inTab}</small>}
      </span>
      <Button
        look="quiet"
        aria-label={listening ? undefined : words.change(title)}
        aria-pressed={listening}
        data-takes-escape={listening || undefined}
        icon="pencil"
        onClick={() => {
          setListening(!listening);
          setProblem(null);
        }}
        onKeyDownCapture={onKeyDown}
        onBlur={() => setListening(false)}
      >
        {listening ? words.press : ''}
      </Button>
      {changes[command.id] && (
        <Button
          look="quiet"
          onClick={() =>
            setChanges(Object.fromEntries(Object.entries(changes).filter(([id]) => id !== command.id)))
          }
        >
          {words.reset}
        </Button>
      )}
      {(problem || other) && (
        <p role="alert">{problem ? words[problem] : other ? words.conflict(other.title[language]) : ''}</p>
      )}
    </li>
  );
}

/** Another command with one of the same keys. */
function clashOf(
  id: string,
  mine: readonly string[],
  keymap: Readonly<Record<string, readonly string[]>>,
): string | null {
  const all = conflicts(keymap);
  for (const keys of mine) {
    const other = all.get(keys)?.find((one) => one !== id);
    if (other) return other;
  }
  return null;
}
