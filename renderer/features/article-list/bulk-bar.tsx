import { actsFrom, WORKFLOW_ACTS } from '#shared/article/workflow.ts';
import type { ArticleFields } from '#shared/article/fields.ts';
import type { ArticleSummary } from '#shared/contract/models.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { actWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { articleListMessages } from './article-list.messages.ts';
import styles from './article-list.module.css';
import { Fitting } from './fitting.tsx';

const URGENCIES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Acts on everything selected; each can be undone for a while. */
export function BulkBar(props: {
  readonly articles: readonly ArticleSummary[];
  readonly ids: readonly string[];
  readonly inTrash: boolean;
  readonly onClear: () => void;
}) {
  const words = useMessages(articleListMessages);
  const acts = useMessages(actWords);
  const formats = useFormats();
  const desks = useCommand('desks.list', {});
  const { setFields, toTrash, fromTrash } = useBulkActs();
  const { ids } = props;
  const possible = WORKFLOW_ACTS.filter((act) =>
    props.articles.every((article) => actsFrom(article.state).includes(act)),
  );
  const deskEntries = (desks.data ?? []).map(
    (desk): MenuEntry => ({
      kind: 'item',
      key: desk.id,
      label: desk.name,
      onSelect: () => setFields(ids, { deskId: desk.id }),
    }),
  );
  const entries: MenuEntry[] = [
    { kind: 'heading', key: 'desk', label: words.desk },
    ...deskEntries,
    { kind: 'heading', key: 'urgency', label: words.urgencyMenu },
    ...URGENCIES.map(
      (urgency): MenuEntry => ({
        kind: 'item',
        key: `urgency-${urgency}`,
        label: formats.number(urgency),
        onSelect: () => setFields(ids, { urgency }),
      }),
    ),
  ];
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={words.selected(formats.number(ids.length))}>
      <strong>
        <Fitting short={formats.number(ids.length)} long={words.selected(formats.number(ids.length))} />
      </strong>
      {props.inTrash ? (
        <Button onClick={() => fromTrash(ids)}>{words.untrash}</Button>
      ) : (
        <>
          <Menu entries={entries}>
            <IconButton icon="tag" label={`${words.desk}, ${words.urgencyMenu}`} />
          </Menu>
          {possible.length > 0 && (
            <Menu
              entries={possible.map(
                (act): MenuEntry => ({
                  kind: 'item',
                  key: act,
                  label: acts[act],
                  onSelect: () => useWorkspace.getState().openDialog({ kind: 'act', act, articleIds: ids }),
                }),
              )}
            >
              <IconButton icon="flag" label={words.act} />
            </Menu>
          )}
          <IconButton
            icon="upload"
            label={words.export}
            onClick={() => useWorkspace.getState().openDialog({ kind: 'export', articleIds: ids })}
          />
          <IconButton icon="trash" label={words.trash} onClick={() => toTrash(ids)} />
        </>
      )}
      <IconButton icon="close" label={words.clearSelection} onClick={props.onClear} />
    </div>
  );
}

/** The acts on many articles at once, each with its way back in the notice. */
export function useBulkActs() {
  const words = useMessages(articleListMessages);
  const formats = useFormats();
  const tell = useTell();
  const set = useAct('articles.setFields');
  const trash = useAct('articles.trash');
  const untrash = useAct('articles.untrash');
  const offerUndo = (text: string, undo: () => Promise<unknown>): void => {
    notify(text, { act: { label: words.undo, run: () => void undo().then(() => notify(words.undone)) } });
  };
  return {
    async setFields(ids: readonly string[], fields: Partial<ArticleFields>) {
      const done = tell(await set.mutateAsync({ changes: ids.map((id) => ({ id, fields })) }));
      if (!done) return;
      offerUndo(words.changed(formats.number(ids.length)), async () =>
        tell(await set.mutateAsync({ changes: done.former })),
      );
    },
    async toTrash(ids: readonly string[]) {
      const done = tell(await trash.mutateAsync({ ids: [...ids] }));
      if (!done) return;
      const { articleId, open } = useWorkspace.getState();
      if (articleId && ids.includes(articleId)) open(null);
      offerUndo(words.trashed(formats.number(done.count)), async () =>
        tell(await untrash.mutateAsync({ ids: [...ids] })),
      );
    },
    async fromTrash(ids: readonly string[]) {
      const done = tell(await untrash.mutateAsync({ ids: [...ids] }));
      if (!done) return;
      offerUndo(words.untrashed(formats.number(done.count)), async () =>
        tell(await trash.mutateAsync({ ids: [...ids] })),
      );
    },
  };
}
