import { useState } from 'react';
import type { Entity } from '#shared/contract/models.ts';
import { type ArticleSession, useArticleField } from '../../editor/article-session.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { useTell } from '../../workspace/failures.ts';
import { articleFormMessages } from './article-form.messages.ts';
import styles from './article-form.module.css';

const KINDS = ['person', 'organisation', 'place'] as const satisfies readonly Entity['kind'][];

/** Persons, organisations and places that the article is about; new ones ask for their kind. */
export function EntitiesField(props: { readonly session: ArticleSession; readonly disabled: boolean }) {
  const words = useMessages(articleFormMessages);
  const tell = useTell();
  const [ids, setIds] = useArticleField(props.session, 'entityIds');
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const found = useCommand('entities.search', { text: text.trim(), limit: 12 }, { keep: true });
  const chosen = useCommand('entities.byIds', { ids: [...ids] }, { keep: true });
  const save = useAct('entities.save');
  const names = new Map(chosen.data?.map((entity) => [entity.id, entity.name]));
  const create = async (kind: Entity['kind']): Promise<void> => {
    if (!unknown) return;
    const made = tell(await save.mutateAsync({ kind, name: unknown }));
    if (!made) return;
    setIds([...ids, made.id]);
    setUnknown(null);
  };
  return (
    <Field label={words.entities}>
      {({ id }) => (
        <>
          <TagInput
            id={id}
            label={words.entities}
            disabled={props.disabled}
            placeholder={words.addEntity}
            removeLabel={words.remove}
            tags={ids.map((known) => ({ id: known, label: names.get(known) ?? known }))}
            options={(found.data ?? []).map((entity) => ({
              id: entity.id,
              label: entity.name,
              detail: entity.description || words[entity.kind],
            }))}
            text={text}
            onText={setText}
            onAdd={(option) => setIds([...ids, option.id])}
            onNew={setUnknown}
            onRemove={(known) => setIds(ids.filter((one) => one !== known))}
          />
          {unknown && (
            <div
              key={unknown}
              // The question may stand below the edge of the panel, and keys go on there.
              ref={focusFirst}
              className={styles['create']}
              role="group"
              aria-label={words.newEntity(unknown)}
            >
              <span>{words.createAs(unknown)}</span>
              {KINDS.map((kind) => (
                <Button key={kind} onClick={() => void create(kind)}>
                  {words[kind]}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
}

function focusFirst(group: HTMLElement | null): void {
  group?.scrollIntoView({ block: 'nearest' });
  group?.querySelector('button')?.focus();
}
