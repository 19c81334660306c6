import { useCallback } from 'react';
import { useAct, useClient, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { usePersonId } from '../../workspace/person.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

/** Notes a search once somebody used it: pressed Enter or opened a result. */
export function useRemember(query: string, hits: number | null): () => void {
  const client = useClient();
  return useCallback(() => {
    if (query !== '' && hits !== null) void client.call('search.remember', { query, hits });
  }, [client, query, hits]);
}

/** What the acting person searched for lately; it can be cleared. */
export function History({ onQuery }: { readonly onQuery: (query: string) => void }) {
  const words = useMessages(searchMessages);
  const formats = useFormats();
  const tell = useTell();
  const personId = usePersonId();
  const history = useCommand('search.history', { personId }, { keep: true });
  const forget = useAct('search.forget');
  if (!history.data || history.data.length === 0) return null;
  return (
    <section className={styles['history']} aria-label={words.history}>
      <div className={styles['line']}>
        <h3>{words.history}</h3>
        <Button look="quiet" onClick={() => void forget.mutateAsync({}).then(tell)}>
          {words.forget}
        </Button>
      </div>
      <ul>
        {history.data.map(({ query, hits }) => (
          <li key={query}>
            <button type="button" data-hit className={styles['past']} onClick={() => onQuery(query)}>
              <span>{query}</span>
              <small>{formats.number(hits)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
