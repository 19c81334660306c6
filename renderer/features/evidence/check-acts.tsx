import { useState } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useEvidenceView } from '../../workspace/evidence-view.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { evidenceMessages } from './evidence.messages.ts';
import styles from './quote-check.module.css';
import type { CheckKind, QuoteCheckState } from './use-quote-check.ts';

/** What can be recorded about the quote on the table, each with its key. */
export function CheckActs(props: { readonly check: QuoteCheckState; readonly current: UsedStatement }) {
  const { check, current } = props;
  const words = useMessages(evidenceMessages);
  if (check.asking) return <AskReason key={check.asking} check={check} kind={check.asking} />;
  const state = current.statement.verification;
  const act = (kind: CheckKind, key: string, needsReason = false) => (
    <Button
      look={kind === (state === 'checked' ? 'confirmed' : 'checked') ? 'primary' : 'plain'}
      aria-keyshortcuts={key}
      onClick={() => (needsReason ? check.ask(kind) : check.record(kind))}
    >
      {words[kind]}
      <kbd className={styles['key']}>{key === 'Enter' ? '⏎' : key}</kbd>
    </Button>
  );
  return (
    <div className={styles['acts']}>
      {act('checked', 'Enter')}
      {act('confirmed', 'B')}
      {act('disputed', 'S', true)}
      {act('uncheckable', 'N', true)}
      <Button look="quiet" aria-keyshortcuts="ArrowLeft" onClick={() => check.step(-1)}>
        {words.back}
        <kbd className={styles['key']}>←</kbd>
      </Button>
      <Button look="quiet" aria-keyshortcuts="ArrowRight" onClick={() => check.step(1)}>
        {words.skip}
        <kbd className={styles['key']}>→</kbd>
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          useEvidenceView.getState().close();
          useWorkspace.getState().inspect('statements');
          useStatementDesk.getState().edit(current.use.id);
        }}
      >
        {words.toCard}
      </Button>
    </div>
  );
}

function AskReason(props: { readonly check: QuoteCheckState; readonly kind: CheckKind }) {
  const { check, kind } = props;
  const words = useMessages(evidenceMessages);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles['acts']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        check.ask(null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') check.record(kind, reason.trim());
      }}
    >
      <TextInput
        autoFocus
        className={styles['reason']}
        aria-label={`${words[kind]}: ${words.reason}`}
        placeholder={`${words[kind]}: ${words.reason}`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" disabled={reason.trim() === ''}>
        {words.record}
      </Button>
      <Button onClick={() => check.ask(null)}>{words.cancel}</Button>
    </form>
  );
}
