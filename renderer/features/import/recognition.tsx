import type { Output } from '../../host/contract-types.ts';
import { Chip } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { importMessages, REASON_WORDS } from './import.messages.ts';
import styles from './import.module.css';

type Preview = Output<'imports.preview'>;
type Block = NonNullable<Preview['recognition']>['blocks'][number];

const MOST = 400;

/** Paragraph by paragraph what was recognised; what would be left out is grey, struck and says why. */
export function Recognition({ preview }: { readonly preview: Preview }) {
  const words = useMessages(importMessages);
  const formats = useFormats();
  const { recognition } = preview;
  if (!recognition) return null;
  return (
    <section className={styles['recognition']}>
      <p>{recognition.isArticle ? words.recognised : words.notRecognised}</p>
      {recognition.date && (
        <p className={styles['date']}>
          {words.date(recognition.date.printed, formats.longDate(recognition.date.proposal))}{' '}
          {recognition.date.weekdayAgrees !== null && (
            <Chip tone={recognition.date.weekdayAgrees ? 'ok' : 'warn'}>
              {recognition.date.weekdayAgrees ? words.dateAgrees : words.dateDisagrees}
            </Chip>
          )}
        </p>
      )}
      <ol className={styles['blocks']} aria-label={words.roles}>
        {recognition.blocks.slice(0, MOST).map((block, index) => (
          // Blocks have no identity but their place, and the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-keep={block.keep} data-role={block.role}>
            <span className={styles['role']}>
              {block.role === 'date' ? words.dateRole : words[block.role]}
              {!block.keep && <small>{why(block, words) ?? words.leftOut}</small>}
            </span>
            <p>{block.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function why(block: Block, words: (typeof importMessages)['de']): string | null {
  if (block.reason.startsWith('after-')) return words.whyAfter;
  const key = REASON_WORDS[block.reason];
  return key ? words[key] : null;
}
