import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { announce } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import { reasonWords } from '../../reason-words.ts';
import { type ProposedStatement, useStatementDesk } from '../../statement-desk.ts';
import { typeWord } from '../../statement-looks.ts';
import { statementMessages } from '../../statement.messages.ts';
import { placeOf, useProposalReview } from './card-state.ts';
import styles from './mark-card.module.css';
import { markMessages } from './statements.messages.ts';

const PREVIEW = 'copydesk-proposal';
const WIDTH = 420;
const EDGE = 12;

/**
 * Walks through the proposals: Enter takes one over, Delete turns it down, the arrows go on and back, Esc ends. After
 * each act the next proposal is there.
 */
export function ProposalCard(props: { readonly context: EditorContext }) {
  const { context } = props;
  const { at, go, close } = useProposalReview();
  const proposals = useStatementDesk((state) => state.proposals);
  const acts = useStatementDesk((state) => state.proposalActs);
  const words = useMessages(markMessages);
  const [busy, setBusy] = useState(false);
  const index = at === null ? -1 : Math.min(at, proposals.length - 1);
  const proposal = proposals[index];
  const leave = useCallback((): void => {
    close();
    context.editor.focus();
  }, [close, context]);
  // The last one was taken over or turned down: back to the text.
  useEffect(() => {
    if (at === null || proposals.length > 0 || busy) return;
    announce(words.allReviewed);
    leave();
  }, [at, proposals.length, busy, leave, words]);
  if (!proposal || !acts) return null;
  const run = async (act: 'accept' | 'reject'): Promise<void> => {
    if (busy) return;
    setBusy(true);
    if (act === 'reject') {
      await acts.reject([proposal.fingerprint]);
      announce(words.turnedDown(proposal.words));
    } else if ((await acts.accept([proposal.fingerprint])) > 0) announce(words.accepted(proposal.words));
    setBusy(false);
    go(index);
  };
  const step = (by: number): void => go((index + by + proposals.length) % proposals.length);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const onButton = event.target instanceof HTMLButtonElement;
    const key: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: onButton ? undefined : () => void run('accept'),
      Delete: () => void run('reject'),
      Backspace: () => void run('reject'),
      ArrowDown: () => step(1),
      ArrowRight: () => step(1),
      ArrowUp: () => step(-1),
      ArrowLeft: () => step(-1),
      Escape: leave,
    };
    const act = key[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <Card
      key={proposal.fingerprint}
      context={context}
      proposal={proposal}
      count={words.proposalOf(index + 1, proposals.length)}
      busy={busy}
      onKeyDown={onKeyDown}
      accept={() => void run('accept')}
      reject={() => void run('reject')}
      next={() => step(1)}
    />
  );
}

function Card(props: {
  readonly context: EditorContext;
  readonly proposal: ProposedStatement;
  readonly count: string;
  readonly busy: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly next: () => void;
}) {
  const { proposal } = props;
  const words = useMessages(markMessages);
  const terms = useMessages(statementMessages);
  const card = useRef<HTMLElement>(null);
  const acts = useStatementDesk((state) => state.proposalActs);
  useLayoutEffect(() => {
    const ranges = acts?.show(proposal.fingerprint) ?? [];
    CSS.highlights.set(PREVIEW, new Highlight(...ranges));
    const element = card.current;
    if (element) {
      const place = placeOf(ranges);
      const below = place.bottom + 8;
      const fits = below + element.offsetHeight < window.innerHeight - EDGE;
      const top = fits ? below : Math.max(EDGE, place.top - element.offsetHeight - 8);
      element.style.setProperty('top', `${top}px`);
      element.style.setProperty(
        'left',
        `${Math.max(EDGE, Math.min(place.left, window.innerWidth - WIDTH - EDGE))}px`,
      );
      element.focus();
    }
    return () => void CSS.highlights.delete(PREVIEW);
  }, [acts, proposal.fingerprint]);
  return (
    <section
      ref={card}
      role="dialog"
      tabIndex={-1}
      aria-label={`${words.proposal}: ${proposal.words}`}
      aria-busy={props.busy}
      className={styles['card']}
      style={{ width: WIDTH }}
      onKeyDown={props.onKeyDown}
    >
      <p className={styles['count']}>{props.count}</p>
      <blockquote>{proposal.words}</blockquote>
      <p>
        <b>{proposal.speaker || terms.speakerUnknown}</b>, {typeWord(proposal.type, terms)}
      </p>
      <p className={styles['hint']}>{reasonWords(proposal.reason, terms)}</p>
      <div className={styles['acts']}>
        <Button look="primary" disabled={props.busy} onClick={props.accept}>
          {words.accept} <kbd>{words.enterKey}</kbd>
        </Button>
        <Button disabled={props.busy} onClick={props.reject}>
          {words.turnDown} <kbd>{words.deleteKey}</kbd>
        </Button>
        <Button look="quiet" onClick={props.next}>
          {words.next} <kbd>↓</kbd>
        </Button>
      </div>
    </section>
  );
}
