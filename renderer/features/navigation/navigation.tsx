import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { SavedSearch } from '#shared/contract/search.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { usePersonId } from '../../workspace/person.ts';
import { queueWords } from '../../workspace/words.messages.ts';
import { useWorkspace, type View } from '../../workspace/workspace.ts';
import { alwaysShown, queueCount, sometimesShown } from './queue-counts.ts';
import { navigationMessages } from './navigation.messages.ts';
import styles from './navigation.module.css';

/** More would push the saved searches out of sight. */
const MOST_DOSSIERS = 5;

/** Queues with counts, desks, evidence and saved searches; arrow keys walk through all of them. */
export function Navigation() {
  const words = useMessages(navigationMessages);
  const queues = useMessages(queueWords);
  const personId = usePersonId();
  const counts = useCommand('articles.counts', { personId }, { keep: true });
  const desks = useCommand('desks.list', {});
  const statements = useCommand('statements.list', { limit: 1 }, { keep: true });
  const speakers = useCommand('entities.search', { limit: 500 }, { keep: true });
  const sources = useCommand('sources.list', { limit: 1 }, { keep: true });
  const requests = useCommand('authorisations.open', {});
  const view = useWorkspace((state) => state.view);
  const [all, setAll] = useState(false);
  const others = sometimesShown(counts.data, all, view);
  const dossiers = useCommand('dossiers.list', {}, { keep: true });
  // All at once, or each list that arrives would push away those below it.
  if (counts.isPending || desks.isPending || dossiers.isPending) {
    return (
      <div className={styles['navigation']}>
        <Skeleton lines={12} />
      </div>
    );
  }
  return (
    <div className={styles['navigation']} onKeyDown={walk}>
      {alwaysShown.map((queue) => (
        <Entry
          key={queue}
          view={{ kind: 'queue', queue }}
          label={queues[queue]}
          count={queueCount(queue, counts.data)}
        />
      ))}
      {others.map((queue) => (
        <Entry
          key={queue}
          view={{ kind: 'queue', queue }}
          label={queues[queue]}
          count={queueCount(queue, counts.data)}
        />
      ))}
      <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? words.fewer : words.more}
      </button>

      <Heading>{words.desks}</Heading>
      {desks.data?.map((desk) => (
        <Entry
          key={desk.id}
          view={{ kind: 'desk', deskId: desk.id }}
          label={desk.name}
          count={counts.data?.desks[desk.id] ?? 0}
        />
      ))}

      <Heading>{words.evidence}</Heading>
      <Entry
        view={{ kind: 'statements', speakerId: null }}
        label={words.statements}
        count={statements.data?.total}
      />
      <Entry view={{ kind: 'speakers' }} label={words.speakers} count={countOfSpeakers(speakers.data)} />
      <Entry view={{ kind: 'sources' }} label={words.sources} count={sources.data?.total} />
      {(view.kind === 'authorisations' || (requests.data?.length ?? 0) > 0) && (
        <Entry view={{ kind: 'authorisations' }} label={words.authorisations} count={requests.data?.length} />
      )}

      <Dossiers />
      <SavedSearches />

      <div className={styles['last']}>
        <Entry
          view={{ kind: 'queue', queue: 'trash' }}
          label={queues.trash}
          count={queueCount('trash', counts.data)}
        />
      </div>
    </div>
  );
}

/** The dossiers that were changed last, and the way to all of them. */
function Dossiers() {
  const words = useMessages(navigationMessages);
  const formats = useFormats();
  const dossiers = useCommand('dossiers.list', {}, { keep: true });
  const page = useWorkspace((state) => state.page);
  const show = useWorkspace((state) => state.showPage);
  return (
    <>
      <Heading>{words.dossiers}</Heading>
      {dossiers.data?.slice(0, MOST_DOSSIERS).map(({ id, name, items }) => (
        <button
          key={id}
          type="button"
          data-entry
          className={styles['entry']}
          aria-current={page?.kind === 'dossier' && page.dossierId === id ? 'page' : undefined}
          onClick={() => show({ kind: 'dossier', dossierId: id })}
        >
          <span className={styles['label']}>{name}</span>
          <span className={styles['count']}>{formats.number(items)}</span>
        </button>
      ))}
      <button
        type="button"
        data-entry
        className={styles['more']}
        aria-current={page?.kind === 'dossiers' ? 'page' : undefined}
        onClick={() => show({ kind: 'dossiers' })}
      >
        {dossiers.data?.length === 0 ? words.newDossier : words.allDossiers}
      </button>
    </>
  );
}

function SavedSearches() {
  const words = useMessages(navigationMessages);
  const personId = usePersonId();
  const saved = useCommand('search.saved', { personId }, { keep: true });
  const remove = useAct('search.remove');
  const save = useAct('search.save');
  const tell = useTell();
  const onRemove = async (search: SavedSearch): Promise<void> => {
    const removed = tell(await remove.mutateAsync({ id: search.id }));
    if (!removed) return;
    const undo = (): void => void save.mutateAsync({ name: removed.name, query: removed.query }).then(tell);
    notify(words.removed(search.name), { act: { label: words.undo, run: undo } });
  };
  return (
    <>
      <Heading>{words.saved}</Heading>
      {saved.data?.length === 0 && <p className={styles['nothing']}>{words.noSaved}</p>}
      {saved.data?.map((search) => (
        <div key={search.id} className={styles['saved']}>
          <Entry
            view={{ kind: 'search', query: search.query, savedId: search.id }}
            label={search.name}
            count={search.count}
            fresh={search.fresh}
          />
          <IconButton
            icon="close"
            label={words.removeSearch(search.name)}
            className={styles['remove']}
            onClick={() => void onRemove(search)}
          />
        </div>
      ))}
    </>
  );
}

function Heading(props: { readonly children: ReactNode }) {
  return <h2 className={styles['heading']}>{props.children}</h2>;
}

function Entry(props: {
  readonly view: View;
  readonly label: string;
  readonly count: number | undefined;
  /** New since this person last looked. */
  readonly fresh?: number;
}) {
  const words = useMessages(navigationMessages);
  const formats = useFormats();
  const shown = useWorkspace((state) => state.view);
  const current = sameView(shown, props.view);
  const entry = useRef<HTMLButtonElement>(null);
  // Chosen by key or palette, it may stand below the edge.
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={entry}
      type="button"
      data-entry
      className={styles['entry']}
      aria-current={current ? 'page' : undefined}
      onClick={() => useWorkspace.getState().show(props.view)}
    >
      <span className={styles['label']}>{props.label}</span>
      {props.fresh !== undefined && props.fresh > 0 && (
        <span className={styles['fresh']}>{words.fresh(formats.number(props.fresh))}</span>
      )}
      <span className={styles['count']}>{props.count === undefined ? '' : formats.number(props.count)}</span>
    </button>
  );
}

/** The answer is cut at 500; a number that may be wrong is not shown. */
function countOfSpeakers(found: readonly { readonly statements: number }[] | undefined): number | undefined {
  if (!found || found.length >= 500) return undefined;
  return found.filter((entity) => entity.statements > 0).length;
}

/** A saved search is the same by its id; everything else by what it shows. */
export function sameView(left: View, right: View): boolean {
  if (left.kind === 'search' && right.kind === 'search') return left.savedId === right.savedId;
  return JSON.stringify(left) === JSON.stringify(right);
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  entries[(at + step + entries.length) % entries.length]?.focus();
}
