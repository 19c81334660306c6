import { type KeyboardEvent, useDeferredValue, useEffect, useState } from 'react';
import type { Collected } from '#shared/contract/dossiers.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import { collectable } from '../../workspace/collecting.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { announce, notify } from '../../ui/toast.tsx';
import { useSentence, useTell } from '../../workspace/failures.ts';
import { STATE_TONES } from '../../workspace/tones.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

const STEP = 40;

/** Full-text search over the archive: passages with the words marked, and why each was found. */
export function SearchResults(props: { readonly query: string; readonly savedId: string | null }) {
  const words = useMessages(searchMessages);
  const formats = useFormats();
  const sentence = useSentence();
  const [text, setText] = useState(props.query);
  const [order, setOrder] = useState<'relevance' | 'newest'>('relevance');
  const [limit, setLimit] = useState(STEP);
  const asked = useDeferredValue(text.trim());
  useEffect(() => setText(props.query), [props.query]);
  useEffect(() => setLimit(STEP), [asked, order]);
  const answer = useCommand(
    'search.articles',
    { query: asked, order, limit: Math.min(200, limit) },
    { enabled: asked !== '', keep: true },
  );
  const total = asked === '' ? null : (answer.data?.total ?? null);
  useEffect(() => {
    if (total !== null) announce(words.found(formats.number(total)));
  }, [total, words, formats]);
  return (
    <div className={styles['pane']}>
      <header className={styles['header']}>
        <div className={styles['line']}>
          <TextInput
            type="search"
            aria-label={words.box}
            placeholder={words.box}
            value={text}
            maxLength={2000}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') walk(event);
            }}
          />
          <SaveSearch query={asked} savedId={props.savedId} />
        </div>
        <div className={styles['line']}>
          <span className={styles['count']}>{total === null ? '' : words.found(formats.number(total))}</span>
          <Select
            aria-label={words.order}
            value={order}
            options={[
              { value: 'relevance', label: words.relevance },
              { value: 'newest', label: words.newest },
            ]}
            onChange={setOrder}
          />
        </div>
        {answer.data?.indexing && <p className={styles['indexing']}>{words.indexing}</p>}
        {answer.error && (
          <p className={styles['problem']} role="alert">
            {sentence(answer.error.failure)}
          </p>
        )}
      </header>
      {asked === '' ? (
        <EmptyState title={words.begin} text={words.beginText} />
      ) : answer.data?.hits.length === 0 ? (
        <EmptyState title={words.nothing} text={words.nothingText} />
      ) : answer.data ? (
        <ol className={styles['hits']} aria-label={words.results} onKeyDown={walk}>
          {answer.data.hits.map((hit) => (
            <Hit key={hit.article.id} hit={hit} />
          ))}
          {answer.data.hits.length < answer.data.total && limit < 200 && (
            <li className={styles['more']}>
              <Button onClick={() => setLimit(limit + STEP)}>{words.more}</Button>
            </li>
          )}
        </ol>
      ) : answer.error ? null : (
        <Skeleton lines={9} />
      )}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const words = useMessages(searchMessages);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const open = useWorkspace((state) => state.open);
  const current = useWorkspace((state) => state.articleId) === hit.article.id;
  const [first] = hit.snippets;
  const why = hit.why.filter((reason) => reason.how !== 'word');
  const jump = (snippet: SearchHit['snippets'][number] | undefined): void => {
    const highlight = snippet?.highlights[0];
    if (!snippet) return open(hit.article.id);
    open(hit.article.id, {
      kind: 'block',
      block: snippet.block,
      offset: snippet.offset,
      length: highlight ? highlight.end - highlight.start : 0,
    });
  };
  return (
    <li className={styles['hit']} data-current={current || undefined}>
      <button
        type="button"
        data-hit
        className={styles['headline']}
        onClick={() => jump(first)}
        {...collectable({ kind: 'article', articleId: hit.article.id })}
      >
        <Highlighted text={hit.article.headline || words.untitled} highlights={hit.headlineHighlights} />
      </button>
      {hit.snippets.map((snippet) => (
        <button
          key={`${snippet.block}-${snippet.offset}`}
          type="button"
          data-hit
          className={styles['snippet']}
          onClick={() => jump(snippet)}
          {...collectable(passageOf(hit.article.id, snippet))}
        >
          <Highlighted text={snippet.text} highlights={snippet.highlights} />
        </button>
      ))}
      <p className={styles['details']}>
        <Chip tone={STATE_TONES[hit.article.state]}>{states[hit.article.state]}</Chip>
        {formats.date(hit.article.updatedAt)}
        {why
          .slice(0, 2)
          .map((reason) =>
            reason.how === 'word' ? null : (
              <span key={`${reason.term}-${reason.found}`}>{words.why(reason.found, words[reason.how])}</span>
            ),
          )}
      </p>
    </li>
  );
}

function SaveSearch({ query, savedId }: { readonly query: string; readonly savedId: string | null }) {
  const words = useMessages(searchMessages);
  const save = useAct('search.save');
  const tell = useTell();
  return (
    <IconButton
      icon="bookmark"
      label={words.save}
      disabled={query === ''}
      onClick={() =>
        void save.mutateAsync({ id: savedId, name: query.slice(0, 200), query }).then((answer) => {
          const made = tell(answer);
          if (!made) return;
          notify(words.saved(made.name), { tone: 'ok' });
          useWorkspace.getState().show({ kind: 'search', query, savedId: made.id });
        })
      }
    />
  );
}

/** The snippet as it stands in the article: without the dots that say that something was left out. */
function passageOf(articleId: string, snippet: SearchHit['snippets'][number]): Collected {
  const text = snippet.text.replace(/^…\s*|\s*…$/g, '');
  const { block, offset } = snippet;
  return { kind: 'passage', articleId, text, block, offset };
}

/** Arrow keys go from passage to passage, across articles. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const pane = event.currentTarget.closest('[data-pane]');
  const hits = [...(pane?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  hits[Math.min(hits.length - 1, Math.max(0, at + step))]?.focus();
}
