import { reasonWords } from '../../editor/reason-words.ts';
import { type ProposedStatement, useStatementDesk } from '../../editor/statement-desk.ts';
import { typeWord } from '../../editor/statement-looks.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import styles from './statement-card.module.css';
import sectionStyles from './proposals-section.module.css';
import { ledgerMessages } from './statements.messages.ts';

/** What the rules found in the open article, to be taken over or turned down; each says why. */
export function ProposalsSection() {
  const words = useMessages(ledgerMessages);
  const proposals = useStatementDesk((state) => state.proposals);
  const acts = useStatementDesk((state) => state.proposalActs);
  if (proposals.length === 0 || !acts) return null;
  const all = proposals.map(({ fingerprint }) => fingerprint);
  return (
    <section aria-label={words.proposals} className={sectionStyles['section']}>
      <header>
        <h2>{words.proposalCount(proposals.length)}</h2>
        <Button onClick={() => void acts.accept(all)}>{words.acceptAll}</Button>
        <Button look="quiet" onClick={() => void acts.reject(all)}>
          {words.rejectAll}
        </Button>
      </header>
      <ol>
        {proposals.map((proposal) => (
          <li key={proposal.fingerprint}>
            <ProposalCard proposal={proposal} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ProposalCard(props: { readonly proposal: ProposedStatement }) {
  const { proposal } = props;
  const words = useMessages(ledgerMessages);
  const terms = useMessages(statementMessages);
  const acts = useStatementDesk((state) => state.proposalActs);
  return (
    <article className={styles['card']} data-proposal>
      <button
        type="button"
        className={styles['words']}
        title={words.jump}
        onClick={() => acts?.show(proposal.fingerprint)}
      >
        {proposal.words}
      </button>
      <dl className={styles['facts']}>
        <dt>{terms.speaker}</dt>
        <dd>{proposal.speaker || terms.speakerUnknown}</dd>
        <dt>{terms.type}</dt>
        <dd>{typeWord(proposal.type, terms)}</dd>
      </dl>
      <p className={sectionStyles['reason']}>{reasonWords(proposal.reason, terms)}</p>
      <div className={styles['row']}>
        <Button onClick={() => void acts?.accept([proposal.fingerprint])}>{words.accept}</Button>
        <Button look="quiet" onClick={() => void acts?.reject([proposal.fingerprint])}>
          {words.reject}
        </Button>
      </div>
    </article>
  );
}
