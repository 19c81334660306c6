import { useState } from 'react';
import { QUOTE_LIST_FORMATS } from '#shared/contract/exports.ts';
import { useCommand } from '../../host/hooks.ts';
import { repeatedBy } from '../../editor/pulled-uses.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useKeysLabel } from '../../workspace/keys.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { LEDGER_FILTERS, type LedgerFilter, ledgerCounts, passes, presentUses } from './ledger.ts';
import { ProposalsSection } from './proposals-section.tsx';
import { StatementCard } from './statement-card.tsx';
import { ledgerMessages } from './statements.messages.ts';
import styles from './statements-panel.module.css';

const TONES = { all: 'plain', backed: 'ok', open: 'warn', disputed: 'bad' } as const;

/** The ledger of an article's quotes: counts that filter, and a card for each in reading order. */
export function StatementsPanel(props: { readonly articleId: string }) {
  const words = useMessages(ledgerMessages);
  const keysLabel = useKeysLabel();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const answer = useCommand('statements.ofArticle', { articleId: props.articleId });
  const context = useStatementDesk((state) => state.context);
  const inText = useStatementDesk((state) => state.present);
  const hasProposals = useStatementDesk((state) => state.proposals.length > 0);
  const onlyQuotes = useStatementDesk((state) => state.onlyQuotes);
  const toggleOnlyQuotes = useStatementDesk((state) => state.toggleOnlyQuotes);
  if (answer.isPending) return <Skeleton lines={6} />;
  const editing = context?.articleId === props.articleId ? inText : null;
  const used = presentUses(answer.data ?? [], editing);
  const proposals = editing ? <ProposalsSection /> : null;
  if (used.length === 0) {
    return (
      <>
        {!hasProposals && (
          <EmptyState title={words.emptyTitle} text={words.emptyText(keysLabel('statement.mark'))} />
        )}
        {proposals}
      </>
    );
  }
  const counts = ledgerCounts(used);
  const shown = used.filter(({ statement }) => passes(filter, statement.verification));
  return (
    <section className={styles['panel']} aria-label={words.ledger}>
      <div className={styles['summary']} role="group" aria-label={words.filter}>
        {LEDGER_FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles['filter']}
            data-tone={TONES[one]}
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {words[one](counts[one])}
          </button>
        ))}
      </div>
      <div className={styles['toggle']}>
        <Checkbox label={words.onlyQuotes} checked={onlyQuotes} onChange={toggleOnlyQuotes} />
        <Button
          look="quiet"
          onClick={() =>
            useWorkspace.getState().openDialog({
              kind: 'export',
              articleIds: [props.articleId],
              formats: QUOTE_LIST_FORMATS,
            })
          }
        >
          {words.quoteList}
        </Button>
      </div>
      {shown.length === 0 && <p className={styles['none']}>{words.noneLeft}</p>}
      <ol className={styles['cards']}>
        {shown.map((one) => (
          <li key={one.use.id}>
            <StatementCard used={one} repeated={editing && context ? repeatedBy(context, one, used) : null} />
          </li>
        ))}
      </ol>
      {proposals}
    </section>
  );
}
