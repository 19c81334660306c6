import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, ProgressBar, Skeleton } from '../../ui/states.tsx';
import { announce } from '../../ui/toast.tsx';
import { ArticleHit } from './article-hit.tsx';
import { Corrections } from './corrections.tsx';
import { Facets } from './facets.tsx';
import { HitList, walkHits } from './hit-list.tsx';
import { type SearchKind, useArticlePages, useStatementPages } from './hit-pages.ts';
import { History, useRemember } from './history.tsx';
import { QueryForm } from './query-form.tsx';
import { Fault, QueryLine } from './query-line.tsx';
import { SaveSearch, useLook } from './save-search.tsx';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';
import { StatementHitRow } from './statement-hit.tsx';

/** The search of the archive: one line of the query language, what it finds, and how to narrow it. */
export function SearchResults(props: { readonly query: string; readonly savedId: string | null }) {
  const words = useMessages(searchMessages);
  const formats = useFormats();
  const [text, setText] = useState(props.query);
  const [kind, setKind] = useState<SearchKind>('articles');
  const [order, setOrder] = useState<'relevance' | 'newest'>('relevance');
  const [form, setForm] = useState(false);
  const [last, setLast] = useState(0);
  // The letters appear at once; the question follows when the machine has a moment.
  const query = useDeferredValue(text.trim());
  useEffect(() => setText(props.query), [props.query]);
  const asked = { query, order };
  const articles = useArticlePages(asked, last, query !== '' && kind === 'articles');
  const statements = useStatementPages(asked, last, query !== '' && kind === 'statements');
  const { first, failure } = kind === 'articles' ? articles : statements;
  const total = query === '' || failure ? null : (first?.total ?? null);
  const found =
    total === null
      ? ''
      : words[kind === 'articles' ? 'found' : 'foundStatements'](total, formats.number(total));
  useEffect(() => {
    if (found !== '') announce(found);
  }, [found]);
  useLook(props.savedId, total !== null);
  const remember = useRemember(query, total);
  const onLast = useCallback((index: number) => setLast(index), []);
  return (
    <div className={styles['pane']}>
      <header className={styles['header']}>
        <div className={styles['line']}>
          <QueryLine
            text={text}
            failure={failure?.failure ?? null}
            onText={setText}
            onDown={walkHits}
            onEnter={remember}
          />
          <span className={styles['tools']}>
            <IconButton icon="gear" label={words.form} aria-expanded={form} onClick={() => setForm(!form)} />
            <SaveSearch query={query} savedId={props.savedId} />
          </span>
        </div>
        {failure && query !== '' && <Fault text={query} failure={failure.failure} />}
        {form && <QueryForm query={text} onQuery={setText} onClose={() => setForm(false)} />}
        <div className={styles['line']}>
          <span role="group" aria-label={words.kinds} className={styles['kinds']}>
            {(['articles', 'statements'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === kind}
                className={styles['kind']}
                onClick={() => setKind(one)}
              >
                {words[one]}
              </button>
            ))}
          </span>
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
        {query !== '' && <span className={styles['count']}>{found}</span>}
        {first?.indexing && <Indexing building={first.building} />}
        {query !== '' && first && !failure && (
          <>
            <Corrections corrections={first.corrections} onQuery={setText} />
            {!form && <Facets facets={first.facets} query={text} onQuery={setText} />}
          </>
        )}
      </header>
      {query === '' ? (
        <>
          <EmptyState title={words.begin} text={words.beginText} />
          <History onQuery={setText} />
        </>
      ) : failure ? null : !first ? (
        <Skeleton lines={9} />
      ) : kind === 'articles' ? (
        <Articles pages={articles} question={`${query}\n${order}`} onLast={onLast} onOpen={remember} />
      ) : first.total === 0 ? (
        <EmptyState title={words.nothing} text={words.nothingText} />
      ) : (
        <HitList
          label={words.results}
          count={first.total}
          question={`${query}\n${order}`}
          onLast={onLast}
          row={(index) => {
            const hit = statements.at(index);
            return hit ? <StatementHitRow hit={hit} onOpen={remember} /> : <Skeleton lines={3} />;
          }}
        />
      )}
    </div>
  );
}

/** What has all words; below a rule, where that is little, what has only some of them. */
function Articles(props: {
  readonly pages: ReturnType<typeof useArticlePages>;
  readonly question: string;
  readonly onLast: (index: number) => void;
  readonly onOpen: () => void;
}) {
  const words = useMessages(searchMessages);
  const formats = useFormats();
  const { first } = props.pages;
  if (!first) return null;
  const { total, wider } = first;
  if (total === 0 && !wider) return <EmptyState title={words.nothing} text={words.nothingText} />;
  const below = wider ? wider.hits.length + 1 : 0;
  return (
    <HitList
      label={words.results}
      count={total + below}
      question={props.question}
      onLast={props.onLast}
      row={(index) => {
        if (wider && index === total)
          return <p className={styles['rule']}>{words.wider(wider.total, formats.number(wider.total))}</p>;
        const hit = index < total ? props.pages.at(index) : wider?.hits[index - total - 1];
        return hit ? <ArticleHit hit={hit} onOpen={props.onOpen} /> : <Skeleton lines={3} />;
      }}
    />
  );
}

function Indexing({
  building,
}: {
  readonly building: { readonly done: number; readonly total: number } | null;
}) {
  const words = useMessages(searchMessages);
  const formats = useFormats();
  if (!building) return <p className={styles['indexing']}>{words.indexing}</p>;
  return (
    <ProgressBar
      label={words.building(formats.number(building.done), formats.number(building.total))}
      done={building.done}
      total={building.total}
    />
  );
}
