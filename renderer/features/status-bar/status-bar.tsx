import type { Person } from '#shared/contract/models.ts';
import {
  type ArticleSession,
  type SaveState,
  useArticleSession,
  useSessionState,
} from '../../editor/article-session.ts';
import { useCommand } from '../../host/hooks.ts';
import { classes } from '../../ui/classes.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { announce, notify } from '../../ui/toast.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { runCommand, useRegisterCommands, type WindowCommand } from '../../workspace/commands.ts';
import { interfaceLanguage } from '../../workspace/language.ts';
import { useActingPerson, usePerson } from '../../workspace/person.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { statusMessages } from './status-bar.messages.ts';
import styles from './status-bar.module.css';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';

/** One line at the foot: what is saved, how long it is, who is acting, when the archive was last backed up. */
export function StatusBar(props: { readonly reminders: ReactNode }) {
  const words = useMessages(statusMessages);
  const session = useArticleSession();
  return (
    <footer className={styles['bar']} aria-label={words.bar}>
      {session && <ArticleStatus key={session.articleId} session={session} />}
      <span className={styles['right']}>
        {props.reminders}
        <Backup />
        <ActingPerson />
      </span>
    </footer>
  );
}

function ArticleStatus({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(statusMessages);
  const formats = useFormats();
  const save = useSessionState(session, (state) => state.save);
  const counts = useSessionState(session, (state) => state.counts);
  const version = useSessionState(session, (state) => state.versionNumber);
  const language = useSessionState(session, (state) => state.fields.language);
  return (
    <>
      <Saved save={save} />
      <button
        type="button"
        className={styles['link']}
        onClick={() => useWorkspace.getState().inspect('versions')}
      >
        {version > 0 ? words.version(formats.number(version)) : words.noVersion}
      </button>
      <Tooltip text={words.exact(formats.number(counts.characters), formats.number(counts.lines))}>
        <button
          type="button"
          className={styles['link']}
          onClick={() => useWorkspace.getState().inspect('fields')}
        >
          {words.counts(formats.number(counts.words), formats.number(counts.minutes))}
        </button>
      </Tooltip>
      {counts.placeholders > 0 && (
        <span className={styles['warn']}>{words.placeholders(counts.placeholders)}</span>
      )}
      <Menu
        entries={(['de', 'en'] as const).map((value) => ({
          kind: 'item' as const,
          key: value,
          label: value === 'de' ? words.german : words.english,
          checked: language.startsWith(value),
          onSelect: () => session.setField('language', value),
        }))}
      >
        <button
          type="button"
          className={styles['link']}
          aria-label={`${words.language}: ${nameOf(language, words)}`}
        >
          {nameOf(language, words)}
        </button>
      </Menu>
    </>
  );
}

function nameOf(tag: string, words: { readonly german: string; readonly english: string }): string {
  if (tag.startsWith('de')) return words.german;
  return tag.startsWith('en') ? words.english : tag;
}

const DOTS = { saved: 'ok', unsaved: 'warn', saving: 'warn', failed: 'bad', conflict: 'bad' } as const;

/** The words "Gespeichert" stand for a commit on the disk; what to do about a failure is said above the sheet. */
function Saved({ save }: { readonly save: SaveState }) {
  const words = useMessages(statusMessages);
  const formats = useFormats();
  const failed = useRef(false);
  // Every save would be noise; the one after a failure is news.
  useEffect(() => {
    if (failed.current && save.kind === 'saved') announce(words.opened);
    if (save.kind === 'saved' || save.kind === 'failed') failed.current = save.kind === 'failed';
  }, [save.kind, words]);
  return (
    <span className={styles['saved']} data-save={save.kind}>
      <i className={classes(styles['dot'], styles[DOTS[save.kind]])} aria-hidden="true" />
      {save.kind === 'saved'
        ? save.at
          ? words.saved(formats.timeWithSeconds(save.at))
          : words.opened
        : words[save.kind]}
    </span>
  );
}

function Backup() {
  const words = useMessages(statusMessages);
  const formats = useFormats();
  const status = useCommand('archive.status', {});
  if (!status.data) return null;
  const last = status.data.lastBackup;
  const when = last ? formats.listTime(last.at, Date.now()) : '';
  return (
    <button type="button" className={styles['link']} onClick={() => runCommand('archive.backup')}>
      {last ? (last.verified ? words.backup(when) : words.backupUnverified(when)) : words.noBackup}
    </button>
  );
}

function ActingPerson() {
  const words = useMessages(statusMessages);
  const formats = useFormats();
  const person = usePerson();
  const people = useCommand('people.list', {});
  const commands = useMemo(() => (people.data ?? []).filter((one) => one.active).map(actAs), [people.data]);
  useRegisterCommands(commands);
  if (!person) return null;
  const others = (people.data ?? []).filter((one) => one.active);
  const entries: MenuEntry[] = [
    { kind: 'heading', key: 'heading', label: words.switchTo },
    ...[...others]
      .sort((left, right) => formats.compare(left.name, right.name))
      .map(
        (one): MenuEntry => ({
          kind: 'item',
          key: one.id,
          label: one.initials ? `${one.name} (${one.initials})` : one.name,
          checked: one.id === person.id,
          onSelect: actAs(one).run,
        }),
      ),
    { kind: 'separator', key: 'line' },
    {
      kind: 'item',
      key: 'manage',
      label: words.managePeople,
      icon: 'person',
      onSelect: () => useWorkspace.getState().openDialog({ kind: 'people' }),
    },
  ];
  return (
    <Menu align="end" entries={entries}>
      <button type="button" className={styles['link']} aria-label={words.actingAs(person.name)}>
        {person.name}
      </button>
    </Menu>
  );
}

/** "Weiterarbeiten als …" in the palette, so that changing the person needs no mouse. */
function actAs(person: Person): WindowCommand {
  const { de, en } = statusMessages;
  return {
    id: `person.${person.id}`,
    title: { de: `${de.switchTo} ${person.name}`, en: `${en.switchTo} ${person.name}` },
    group: 'program',
    keywords: person.initials,
    run: () => {
      useActingPerson.getState().choose(person.id);
      notify((interfaceLanguage() === 'de' ? de : en).switched(person.name));
    },
  };
}
