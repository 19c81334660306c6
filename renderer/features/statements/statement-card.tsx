import { useEffect, useRef } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { speakerWord, stateWord, toneOf, typeWord } from '../../editor/statement-looks.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useSourceWords } from '../../workspace/source-words.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { DriftLine } from './drift-line.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { useStatementActs } from './statement-acts.ts';
import styles from './statement-card.module.css';
import { StatementForm } from './statement-form.tsx';
import { ledgerMessages } from './statements.messages.ts';
import { VerificationSection } from './verification-section.tsx';

/** One quote on the ledger: words, speaker, source, state; opens into its form, evidence and checks. */
export function StatementCard(props: { readonly used: UsedStatement }) {
  const { use, statement } = props.used;
  const words = useMessages(ledgerMessages);
  const terms = useMessages(statementMessages);
  const active = useStatementDesk((state) => state.activeUseId === use.id);
  const open = useStatementDesk((state) => state.editUseId === use.id);
  const edit = useStatementDesk((state) => state.edit);
  const acts = useStatementActs();
  const live = useStatementDesk((state) => state.wordings.get(use.id));
  const printed = live ?? use.printed;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <article ref={card} className={styles['card']} data-active={active || undefined}>
      <button type="button" className={styles['words']} title={words.jump} onClick={() => acts.show(use.id)}>
        {printed}
      </button>
      <DriftLine used={props.used} printed={printed} />
      <Facts used={props.used} />
      <div className={styles['row']}>
        <Chip tone={toneOf(statement.verification)}>{stateWord(statement, terms)}</Chip>
        <Button aria-expanded={open} onClick={() => edit(open ? null : use.id)}>
          {open ? words.close : words.edit}
        </Button>
        {statement.speaker && (
          <Button
            look="quiet"
            onClick={() =>
              useWorkspace.getState().show({ kind: 'statements', speakerId: statement.speakerId })
            }
          >
            {words.everything(speakerWord(statement, terms))}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles['details']}>
          <StatementForm key={statement.id} statement={statement} />
          <EvidenceSection statement={statement} />
          <VerificationSection statement={statement} useId={use.id} />
          <Button look="quiet" icon="close" onClick={() => acts.unmark(use.id)}>
            {words.unmark}
          </Button>
        </div>
      )}
    </article>
  );
}

function Facts(props: { readonly used: UsedStatement }) {
  const { statement } = props.used;
  const terms = useMessages(statementMessages);
  const words = useMessages(ledgerMessages);
  const formats = useFormats();
  const speaker = speakerWord(statement, terms);
  const printed = statement.speakerAsPrinted;
  const said = /^\d{4}-\d{2}-\d{2}$/.test(statement.saidOn)
    ? formats.date(`${statement.saidOn}T12:00:00Z`)
    : statement.saidOn;
  const sources = useSourceWords();
  const source = [
    statement.source && sources.name(statement.source),
    statement.source && statement.source.level !== 'open' && sources.levels[statement.source.level],
    said,
  ]
    .filter(Boolean)
    .join(', ');
  const rule = ruleOf(statement);
  const first = statement.evidence[0];
  return (
    <dl className={styles['facts']}>
      <dt>{terms.speaker}</dt>
      <dd>
        {printed && printed !== speaker && (
          <>
            {words.quoted(printed)} <Icon name="arrowRight" size={12} />{' '}
          </>
        )}
        {speaker}
        {statement.speaker?.description ? `, ${statement.speaker.description}` : ''}
      </dd>
      {source && (
        <>
          <dt>{terms.source}</dt>
          <dd>{source}</dd>
        </>
      )}
      {rule !== 'one' && (
        <>
          <dt>{words.groundRule}</dt>
          <dd>
            <strong>{sources.rulesAtLength[rule]}</strong>
            {rule !== statement.groundRule && ` (${words.ruleFromSource})`}
          </dd>
        </>
      )}
      <dt>{terms.type}</dt>
      <dd>{`${typeWord(statement.type, terms)}, ${terms[statement.medium]}`}</dd>
      {statement.original && (
        <>
          <dt>{words.original}</dt>
          <dd lang={statement.original.language}>{statement.original.text}</dd>
        </>
      )}
      {first && (
        <>
          <dt>{words.evidence}</dt>
          <dd>
            {first.name}, {words.fingerprint(first.sha256.slice(0, 4), first.sha256.slice(-4))}
            {statement.evidence.length > 1 ? ` +${statement.evidence.length - 1}` : ''}
          </dd>
        </>
      )}
    </dl>
  );
}
