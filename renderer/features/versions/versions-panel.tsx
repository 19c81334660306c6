import type { Version } from '#shared/contract/versions.ts';
import { currentSession } from '../../editor/article-session.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Menu } from '../../ui/menu.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { STATE_TONES } from '../../workspace/tones.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { versionsMessages } from './versions.messages.ts';
import styles from './versions.module.css';

/** Every version of the article, newest first; any of them can be compared and brought back. */
export function VersionsPanel({ articleId }: { readonly articleId: string }) {
  const words = useMessages(versionsMessages);
  const list = useCommand('versions.list', { articleId });
  const { openDialog } = useWorkspace.getState();
  if (!list.data) return <Skeleton lines={6} />;
  const newestFirst = [...list.data].sort((left, right) => right.number - left.number);
  const save = (
    <Button icon="bookmark" onClick={() => openDialog({ kind: 'name-version', articleId })}>
      {words.save}
    </Button>
  );
  if (newestFirst.length === 0) {
    return (
      <EmptyState title={words.empty} text={words.emptyText}>
        {save}
      </EmptyState>
    );
  }
  return (
    <div className={styles['panel']}>
      <div>{save}</div>
      <ol className={styles['versions']} aria-label={words.list}>
        {newestFirst.map((version, index) => (
          <VersionEntry key={version.id} version={version} previous={newestFirst[index + 1] ?? null} />
        ))}
      </ol>
    </div>
  );
}

function VersionEntry({
  version,
  previous,
}: {
  readonly version: Version;
  readonly previous: Version | null;
}) {
  const words = useMessages(versionsMessages);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const people = useCommand('people.list', {});
  const restore = useRestore();
  const person = people.data?.find(({ id }) => id === version.personId)?.name;
  const compare = (from: string | null, to: string | null): void =>
    useWorkspace.getState().openDialog({ kind: 'compare', articleId: version.articleId, from, to });
  const number = formats.number(version.number);
  return (
    <li className={styles['version']}>
      <div className={styles['line']}>
        <strong>{version.name || words.number(number)}</strong>
        <time dateTime={version.createdAt}>{formats.dateTime(version.createdAt)}</time>
      </div>
      <p className={styles['details']}>
        {[
          version.name && words.number(number),
          words[version.occasion],
          person,
          words.words(formats.number(version.words)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {version.reason && <p className={styles['reason']}>{version.reason}</p>}
      <div className={styles['line']}>
        <Chip tone={STATE_TONES[version.state]}>{states[version.state]}</Chip>
        <span className={styles['acts']}>
          <Button look="quiet" onClick={() => compare(version.id, null)}>
            {words.compareNow}
          </Button>
          <Menu
            align="end"
            entries={[
              {
                kind: 'item',
                key: 'previous',
                label: words.comparePrevious,
                disabled: previous === null,
                onSelect: () => previous && compare(previous.id, version.id),
              },
              {
                kind: 'item',
                key: 'restore',
                label: words.restore,
                icon: 'undo',
                onSelect: () => void restore(version),
              },
            ]}
          >
            <IconButton icon="more" label={`${words.more}: ${version.name || words.number(number)}`} />
          </Menu>
        </span>
      </div>
    </li>
  );
}

/** Saves what is typed, brings the version back, and shows it in the editor. */
export function useRestore(): (version: Pick<Version, 'id' | 'articleId' | 'number'>) => Promise<void> {
  const words = useMessages(versionsMessages);
  const formats = useFormats();
  const restore = useAct('versions.restore');
  const tell = useTell();
  return async (version) => {
    const session = currentSession();
    const open = session?.articleId === version.articleId ? session : null;
    if (open && tell(await open.flush()) === undefined) return;
    if (!tell(await restore.mutateAsync({ id: version.id }))) return;
    if (open) tell(await open.reload());
    notify(words.restored(formats.number(version.number)), { tone: 'ok' });
  };
}
