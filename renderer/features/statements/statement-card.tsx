import { useEffect, useRef } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { officeOn } from '#shared/article/offices.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
import { writePartialDate } from '#shared/text/partial-date.ts';
import { stateNow } from '../../editor/live-drift.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { speakerWord, stateWord, toneOf, typeWord } from '../../editor/statement-looks.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useSourceWords } from '../../workspace/source-words.ts';
import { SpeakerName } from '../../workspace/speaker-name.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { releaseMessages } from './authorisation.messages.ts';
import { AuthorisationSection } from './authorisation-section.tsx';
import { DriftLine } from './drift-line.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { useStatementActs } from './statement-acts.ts';
import styles from './statement-card.module.css';
import { StatementForm } from './statement-form.tsx';
import { ledgerMessages } from './statements.messages.ts';
import { VerificationSection } from './verification-section.tsx';

/** One quote on the ledger: words, speaker, source, state; opens into its form, evidence and checks. */
export function StatementCard(props: {
  readonly used: UsedStatement;
  /** Where it stands in a pull quote: the quote of the text that it repeats. */
  readonly repeated: UsedStatement | null;
}) {
  const { use, statement } = props.used;
  const words = useMessages(ledgerMessages);
  const terms = useMessages(statementMessages);
  const release = useMessages(releaseMessages);
  const active = useStatementDesk((state) => state.activeUseId === use.id);
  const open = useStatementDesk((state) => state.editUseId === use.id);
  const edit = useStatementDesk((state) => state.edit);
  const acts = useStatementActs();
  const live = useStatementDesk((state) => state.wordings.get(use.id));
  const printed = live ?? use.printed;
  const verification = stateNow(props.used, printed);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <article
      ref={card}
      className={styles['card']}
      data-active={active || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        useStatementDesk.getState().context?.editor.focus();
      }}
    >
      <button type="button" className={styles['words']} title={words.jump} onClick={() => acts.show(use.id)}>
        {printed}
      </button>
      {props.repeated && (
        <div className={styles['row']}>
          <Chip>{terms.pullQuote}</Chip>
          <Button look="quiet" onClick={() => props.repeated && acts.show(props.repeated.use.id)}>
            {words.belongsTo}
          </Button>
        </div>
      )}
      <DriftLine used={props.used} printed={printed} />
      <Elsewhere used={props.used} />
      <Facts used={props.used} />
      <div className={styles['row']}>
        <Chip tone={toneOf(verification)}>{stateWord({ ...statement, verification }, terms)}</Chip>
        {statement.authorisationAgreed && (
          <Chip tone={statement.authorisation === 'released' ? 'ok' : 'warn'}>
            {releaseWord(statement.authorisation, release)}
          </Chip>
        )}
        <Button
          aria-expanded={open}
          // Ctrl+J once more leads here; F6 leads to the tabs.
          data-open-card={open || undefined}
          onClick={() => edit(open ? null : use.id)}
        >
          {open ? words.close : words.edit}
        </Button>
        {statement.speaker && (
          <Button
            look="quiet"
            onClick={() =>
              useWorkspace.getState().showPage({ kind: 'person', entityId: statement.speaker?.id ?? '' })
            }
          >
            {words.everything(speakerWord(statement, terms))}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles['details']}>
          <StatementForm key={statement.id} used={props.used} printed={printed} />
          <EvidenceSection statement={statement} />
          <AuthorisationSection used={props.used} printed={printed} />
          <VerificationSection statement={statement} useId={use.id} />
          <Button look="quiet" icon="close" onClick={() => acts.unmark(use.id)}>
            {words.unmark}
          </Button>
        </div>
      )}
    </article>
  );
}

/** "Autorisierung: Angefragt" */
function releaseWord(
  state: UsedStatement['statement']['authorisation'],
  words: (typeof releaseMessages)['de'],
): string {
  const word = words[state];
  return `${words.title}: ${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

/** The same statement in other words somewhere else: one of the two may be wrong. */
function Elsewhere(props: { readonly used: UsedStatement }) {
  const words = useMessages(ledgerMessages);
  const { elsewhere } = props.used;
  if (elsewhere.length === 0) return null;
  return (
    <div className={styles['elsewhere']}>
      <Chip tone="warn">{words.elsewhere}</Chip>
      <ul>
        {elsewhere.map(({ useId, articleId, headline, printed }) => (
          <li key={useId}>
            <Button
              look="quiet"
              title={printed}
              onClick={() => useWorkspace.getState().open(articleId, { kind: 'use', useId })}
            >
              {headline || words.untitled}
            </Button>
            <q>{printed}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts(props: { readonly used: UsedStatement }) {
  const { statement } = props.used;
  const terms = useMessages(statementMessages);
  const words = useMessages(ledgerMessages);
  const speaker = speakerWord(statement, terms);
  const printed = statement.speakerAsPrinted;
  const said = writePartialDate(statement.saidOn, useLanguage());
  const office = officeOn(statement.speaker?.offices ?? [], statement.saidOn);
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
        <SpeakerName speaker={statement.speaker} name={speaker} />
        {office
          ? `, ${words.officeThen(office)}`
          : statement.speaker?.description
            ? `, ${statement.speaker.description}`
            : ''}
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
            {first.name}
            {statement.evidence.length > 1 ? ` +${statement.evidence.length - 1}` : ''}
            <br />
            <small>{words.fingerprint(first.sha256.slice(0, 4), first.sha256.slice(-4))}</small>
          </dd>
        </>
      )}
    </dl>
  );
}
