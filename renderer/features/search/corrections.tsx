import type { Output } from '../../host/contract-types.ts';
import { useMessages } from '../../ui/language.tsx';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

/** For words that occur nowhere: those that do and look alike. */
export function Corrections(props: {
  readonly corrections: Output<'search.articles'>['corrections'];
  readonly onQuery: (query: string) => void;
}) {
  const words = useMessages(searchMessages);
  if (props.corrections.length === 0) return null;
  return (
    <p className={styles['corrections']}>
      {words.didYouMean}{' '}
      {props.corrections.map(({ position, suggestion, query }) => (
        <button
          key={`${position}-${suggestion}`}
          type="button"
          className={styles['correction']}
          onClick={() => props.onQuery(query)}
        >
          {suggestion}
        </button>
      ))}
    </p>
  );
}
