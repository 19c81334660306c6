import { useMemo } from 'react';
import { parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
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
  if (!recognition) return <PlainPreview document={preview.document} />;
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

/** What a file that says itself what it is (DOCX, a package) will look like. */
function PlainPreview({ document }: { readonly document: string }) {
  const words = useMessages(importMessages);
  const passagesOfFile = useMemo(() => {
    const parsed = parseDocument(document);
    if (!parsed.ok) return [];
    return passages(lower(parsed.value))
      .map(({ role, runs }) => ({ role, text: runsText(runs) }))
      .filter(({ text }) => text.trim() !== '');
  }, [document]);
  return (
    <section className={styles['recognition']}>
      <p>{words.notRecognised}</p>
      <ol className={styles['blocks']} aria-label={words.roles}>
        {passagesOfFile.slice(0, MOST).map(({ role, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-keep="true" data-role={role}>
            <span className={styles['role']}>{isKnownRole(role) ? words[role] : words.body}</span>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const KNOWN_ROLES = ['kicker', 'headline', 'subheadline', 'standfirst', 'byline', 'dateline'] as const;

function isKnownRole(role: string): role is (typeof KNOWN_ROLES)[number] {
  return KNOWN_ROLES.some((known) => known === role);
}

function why(block: Block, words: (typeof importMessages)['de']): string | null {
  if (block.reason.startsWith('after-')) return words.whyAfter;
  const key = REASON_WORDS[block.reason];
  return key ? words[key] : null;
}
