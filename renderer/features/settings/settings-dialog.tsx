import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useCommands } from '../../workspace/commands.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { BackupSettings } from './backup-settings.tsx';
import { AboutSettings, DictionarySettings, FolderSettings } from './folder-settings.tsx';
import { InterfaceSettings, PersonSettings, TextSettings } from './person-settings.tsx';
import { settingsMessages } from './settings.messages.ts';
import styles from './settings.module.css';

const SECTIONS = [
  'person',
  'interface',
  'text',
  'keys',
  'backups',
  'dictionaries',
  'folders',
  'about',
] as const;
type Section = (typeof SECTIONS)[number];

const KEYWORDS = {
  person: 'keywordsPerson',
  interface: 'keywordsInterface',
  text: 'keywordsText',
  keys: 'keywordsKeys',
  backups: 'keywordsBackups',
  dictionaries: 'keywordsDictionaries',
  folders: 'keywordsFolders',
  about: 'keywordsAbout',
} as const;

/** Everything that can be set, on one screen that can be searched. `keys` draws the list of commands. */
export function SettingsDialog(props: {
  readonly section: string | null;
  readonly keys: (filter: string) => ReactNode;
}) {
  const words = useMessages(settingsMessages);
  const close = useWorkspace((state) => state.closeDialog);
  const [text, setText] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const wanted = text.trim().toLowerCase();
  const language = useLanguage();
  const commands = useCommands();
  const fits = (section: Section): boolean =>
    wanted === '' || `${words[section]} ${words[KEYWORDS[section]]}`.toLowerCase().includes(wanted);
  // A command's name finds its keys.
  const namesCommand = commands.some(({ title }) => title[language].toLowerCase().includes(wanted));
  const contents: Readonly<Record<Section, ReactNode>> = {
    person: <PersonSettings />,
    interface: <InterfaceSettings />,
    text: <TextSettings />,
    keys: props.keys(fits('keys') ? '' : wanted),
    backups: <BackupSettings />,
    dictionaries: <DictionarySettings />,
    folders: <FolderSettings />,
    about: <AboutSettings />,
  };
  const matching = SECTIONS.filter((section) => fits(section) || (section === 'keys' && namesCommand));
  const goTo = (section: string): void =>
    body.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView({ block: 'start' });
  const { section } = props;
  useEffect(() => {
    if (section) goTo(section);
  }, [section]);
  return (
    <Dialog
      open
      size="large"
      onClose={close}
      title={words.title}
      footer={
        <Button look="primary" onClick={close}>
          {words.close}
        </Button>
      }
    >
      <div className={styles['layout']}>
        <div className={styles['side']}>
          <TextInput
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={text}
            maxLength={60}
            onChange={(event) => {
              setText(event.currentTarget.value);
              body.current?.scrollTo({ top: 0 });
            }}
          />
          <ul>
            {matching.map((one) => (
              <li key={one}>
                <button type="button" onClick={() => goTo(one)}>
                  {words[one]}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div ref={body} className={styles['body']}>
          {matching.length === 0 && <p>{words.nothing}</p>}
          {matching.map((one) => (
            <section key={one} data-section={one} aria-label={words[one]}>
              <h3>{words[one]}</h3>
              <div className={styles['group']}>{contents[one]}</div>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
