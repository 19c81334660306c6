import { useMessages } from '../../../ui/language.tsx';
import { editorMessages } from '../../editor.messages.ts';
import { findMessages } from './find.messages.ts';
import styles from './find.module.css';
import type { Hit } from './hits.ts';

const SHOWN = 200;
const AROUND = 34;

/** Every hit with the words around it, and what would stand there instead. */
export function HitList(props: {
  readonly hits: readonly Hit[];
  readonly current: number;
  /** Null while nothing is to be replaced. */
  readonly replacement: string | null;
  readonly onChoose: (index: number) => void;
}) {
  const { hits, current, replacement, onChoose } = props;
  const words = useMessages(findMessages);
  const fields = useMessages(editorMessages);
  if (hits.length === 0) return null;
  return (
    <ol className={styles['hits']} aria-label={words.hits}>
      {hits.slice(0, SHOWN).map((hit, index) => {
        const { place, text, start, end } = hit;
        const label =
          place.kind === 'picture' ? words[place.part] : place.field === null ? null : fields[place.field];
        return (
          <li key={`${place.key}-${start}`}>
            <button
              type="button"
              className={styles['hit']}
              aria-current={index === current}
              onClick={() => onChoose(index)}
            >
              {label && <small>{label}</small>}
              <span>
                {start > AROUND && '…'}
                {text.slice(Math.max(0, start - AROUND), start)}
                {replacement === null ? (
                  <mark>{text.slice(start, end)}</mark>
                ) : (
                  <>
                    <del>{text.slice(start, end)}</del>
                    <ins>{replacement}</ins>
                  </>
                )}
                {text.slice(end, end + AROUND)}
                {text.length > end + AROUND && '…'}
              </span>
            </button>
          </li>
        );
      })}
      {hits.length > SHOWN && <li className={styles['count']}>{words.more(hits.length - SHOWN)}</li>}
    </ol>
  );
}
