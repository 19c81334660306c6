import { useMemo } from 'react';
import type { ImportNote } from '#shared/contract/imports.ts';
import { parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { useMessages } from '../../ui/language.tsx';
import { useImportNotes } from '../../workspace/import-notes.ts';
import { importMessages } from './import.messages.ts';
import styles from './import.module.css';

const MOST = 400;

/** What a single file will look like as an article, before anything is stored. */
export function ImportPreview(props: { readonly document: string; readonly notes: readonly ImportNote[] }) {
  const { document } = props;
  const words = useMessages(importMessages);
  const left = useImportNotes()(props.notes);
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
      {left && <p>{words.changed(left)}</p>}
      <ol className={styles['blocks']} aria-label={words.roles}>
        {passagesOfFile.slice(0, MOST).map(({ role, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-role={role}>
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
