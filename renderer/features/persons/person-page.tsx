import { useDeferredValue, useState } from 'react';
import type { Entity } from '#shared/contract/models.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { Mentions } from './mentions.tsx';
import { Offices } from './offices.tsx';
import { personsMessages } from './persons.messages.ts';
import styles from './persons.module.css';
import { Narrowing, SpokenList } from './spoken-list.tsx';

const STEP = 100;

/** Somebody of the world: names, offices, everything they said, and the articles that mention them. */
export function PersonPage({ entityId }: { readonly entityId: string }) {
  const words = useMessages(personsMessages);
  const found = useCommand('entities.byIds', { ids: [entityId] });
  const entity = found.data?.[0];
  const [tab, setTab] = useState<'statements' | 'articles'>('statements');
  if (found.data && !entity) return <EmptyState heading title={words.missing} />;
  if (!entity) return <Skeleton lines={10} />;
  return (
    <Page
      kind={[words[entity.kind], entity.description].filter(Boolean).join(' · ')}
      title={entity.name}
      acts={
        <>
          {entity.kind !== 'place' && (
            <Button
              icon="quote"
              onClick={() =>
                useWorkspace.getState().openDialog({ kind: 'quote-list', entityId, name: entity.name })
              }
            >
              {words.quoteList}
            </Button>
          )}
          <Button
            icon="pencil"
            onClick={() =>
              useWorkspace
                .getState()
                .showPage({ kind: 'vocabulary', of: { id: entityId, kind: entity.kind } })
            }
          >
            {words.care}
          </Button>
        </>
      }
      below={<Facts entity={entity} />}
    >
      <Tabs
        onPage
        label={entity.name}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'statements', label: words.statements, content: <Statements entityId={entityId} /> },
          { id: 'articles', label: words.articles, content: <Mentions entityId={entityId} /> },
        ]}
      />
    </Page>
  );
}

function Facts({ entity }: { readonly entity: Entity }) {
  const words = useMessages(personsMessages);
  if (entity.variants.length === 0 && entity.offices.length === 0) return null;
  return (
    <div className={styles['facts']}>
      {entity.variants.length > 0 && <p>{words.also(entity.variants.join(', '))}</p>}
      <Offices offices={entity.offices} />
    </div>
  );
}

function Statements({ entityId }: { readonly entityId: string }) {
  const words = useMessages(personsMessages);
  const formats = useFormats();
  const [text, setText] = useState('');
  const [subjectCode, setSubjectCode] = useState<string | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const [limit, setLimit] = useState(STEP);
  const asked = useDeferredValue(text.trim());
  const answer = useCommand(
    'speakers.statements',
    { entityId, text: asked, subjectCode, year, limit: Math.min(500, limit) },
    { keep: true },
  );
  const { data } = answer;
  const narrowed = asked !== '' || subjectCode !== null || year !== null;
  return (
    <div className={styles['statements']}>
      <div className={styles['tools']}>
        <TextInput
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={text}
          maxLength={200}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span role="status">{data ? words.found(data.total, formats.number(data.total)) : ''}</span>
      </div>
      {data && (
        <>
          <Narrowing
            label={words.subjects}
            chosen={subjectCode}
            options={data.subjects.map(({ code, name, count }) => ({ value: code, label: name, count }))}
            onChange={setSubjectCode}
          />
          <Narrowing
            label={words.years}
            chosen={year}
            options={data.years.map((one) => ({ value: one.year, label: one.year, count: one.count }))}
            onChange={setYear}
          />
        </>
      )}
      {!data ? (
        <Skeleton lines={9} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={narrowed ? words.noMatch : words.none}
          text={narrowed ? words.noMatchText : words.noneText}
        />
      ) : (
        <>
          <p className={styles['hint']}>{words.collectHint}</p>
          <SpokenList items={data.items} />
          {data.items.length < data.total && limit < 500 && (
            <p className={styles['more']}>
              <Button onClick={() => setLimit(limit + STEP)}>{words.more}</Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}
