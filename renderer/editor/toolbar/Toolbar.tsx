import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useKeysLabel } from '../../workspace/keys.ts';
import { type ArticleSession, useSessionState } from '../article-session.ts';
import type { EditorFeature, ToolbarEntry } from '../feature.ts';
import type { EditorCommandId } from '../keys.ts';
import { backToText } from './back-to-text.ts';
import { commandMessages } from './command.messages.ts';
import { useRovingFocus } from './roving-focus.ts';
import { toolbarMessages } from './toolbar.messages.ts';
import styles from './toolbar.module.css';
import { useToolbarState } from './toolbar-state.ts';

/** The row of tools above the sheet: kinds of block, formats, what features add, things to insert. */
export function Toolbar(props: {
  readonly session: ArticleSession;
  readonly features: readonly EditorFeature[];
}) {
  const { session, features } = props;
  const words = useMessages(toolbarMessages);
  const names = useMessages(commandMessages);
  const keysLabel = useKeysLabel();
  const entries = features.flatMap((feature) => feature.toolbar ?? []);
  const state = useToolbarState(session.editor, entries);
  const readOnly = useSessionState(session, ({ holder }) => holder !== null);
  const roving = useRovingFocus();
  const kinds = entries.filter((entry) => entry.place === 'menu:block');
  const current = kinds.find((entry) => state.on.has(entry.command));
  const run = (command: EditorCommandId): void => {
    session.context.run(command);
  };
  const toText = (): void => session.editor.focus();
  const item = (entry: ToolbarEntry, checkable: boolean) => ({
    kind: 'item' as const,
    key: entry.command,
    label: names[entry.command],
    keys: keysLabel(entry.command),
    ...(checkable ? { checked: state.on.has(entry.command) } : {}),
    onSelect: () => {
      run(entry.command);
      backToText(session.editor);
    },
  });

  const kind = state.inField ? words.field : names[current?.command ?? 'editor.paragraph'];
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={words.toolbar} {...roving}>
      <Menu entries={kinds.map((entry) => item(entry, true))} afterChoice={toText}>
        <button
          type="button"
          className={classes(styles['tool'], styles['kind'])}
          disabled={readOnly || state.inField}
          aria-label={`${words.kind}: ${kind}`}
        >
          {kind}
          <Icon name="chevronDown" size={12} />
        </button>
      </Menu>
      <span className={styles['divider']} />
      {entries
        .filter((entry) => entry.place === 'button')
        .map(({ command }) => (
          <Tooltip key={command} text={[names[command], keysLabel(command)].filter(Boolean).join(' · ')}>
            <button
              type="button"
              className={styles['tool']}
              aria-label={names[command]}
              aria-pressed={state.on.has(command)}
              disabled={readOnly || (state.inField && command === 'editor.bullets')}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(command)}
            >
              {command === 'editor.bold' ? (
                <b>{words.boldLetter}</b>
              ) : command === 'editor.italic' ? (
                <em>{words.italicLetter}</em>
              ) : (
                names[command]
              )}
            </button>
          </Tooltip>
        ))}
      <span className={styles['divider']} />
      <Menu
        entries={entries.filter((entry) => entry.place === 'menu:insert').map((entry) => item(entry, false))}
        afterChoice={toText}
      >
        <button type="button" className={styles['tool']} disabled={readOnly}>
          {words.insert}
          <Icon name="chevronDown" size={12} />
        </button>
      </Menu>
      {features.map(({ id, Tools }) => Tools && <Tools key={id} context={session.context} />)}
    </div>
  );
}
