import { type KeyboardEvent, useState } from 'react';
import type { TagProposal } from '#shared/contract/proposals.ts';
import { type ArticleSession, useArticleField } from '../../editor/article-session.ts';
import { useCommand } from '../../host/hooks.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { announce } from '../../ui/toast.tsx';
import { articleFormMessages } from './article-form.messages.ts';
import styles from './article-form.module.css';

/**
 * Tags that the archive suggests for the saved text, each with its reason: Enter takes one, Delete puts it away
 * for now. Taking one is a step of the article's undo like every other change of the form.
 */
export function TagProposals(props: { readonly session: ArticleSession; readonly disabled: boolean }) {
  const words = useMessages(articleFormMessages);
  const { session } = props;
  const answer = useCommand('proposals.tags', { articleId: session.articleId }, { keep: true });
  const [keywords, setKeywords] = useArticleField(session, 'keywords');
  const [codes, setCodes] = useArticleField(session, 'subjectCodes');
  const [entityIds, setEntityIds] = useArticleField(session, 'entityIds');
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const carried = { keyword: keywords, subject: codes, entity: entityIds };
  const shown = (answer.data ?? []).filter(
    (proposal) => !carried[proposal.kind].includes(proposal.value) && !away.has(keyOf(proposal)),
  );
  if (shown.length === 0 || props.disabled) return null;
  const take = (proposal: TagProposal): void => {
    const { kind, value } = proposal;
    if (kind === 'keyword') setKeywords([...keywords, value]);
    else if (kind === 'subject') setCodes([...codes, value]);
    else setEntityIds([...entityIds, value]);
    announce(words.taken(proposal.name));
  };
  const putAway = (proposal: TagProposal): void => setAway(new Set([...away, keyOf(proposal)]));
  return (
    <div className={styles['proposals']}>
      <h3>{words.proposals}</h3>
      <p>{words.proposalsHint}</p>
      <ul aria-label={words.proposals} onKeyDown={walk}>
        {shown.map((proposal) => (
          <li key={keyOf(proposal)}>
            <button
              type="button"
              data-proposal
              className={styles['proposal']}
              onClick={() => take(proposal)}
              onKeyDown={(event) => {
                if (event.key !== 'Delete') return;
                event.preventDefault();
                focusNext(event.currentTarget);
                putAway(proposal);
              }}
            >
              <Icon name="plus" size={12} />
              <span>
                <strong>{proposal.name}</strong>
                <small>
                  <Reason proposal={proposal} />
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reason({ proposal }: { readonly proposal: TagProposal }) {
  const words = useMessages(articleFormMessages);
  const formats = useFormats();
  const { reason, kind, entityKind } = proposal;
  const what = entityKind ? words[entityKind] : kind === 'subject' ? words.subject : words.keyword;
  switch (reason.code) {
    case 'in-text':
      return `${what}: ${words.standsInText(reason.found, reason.times, formats.number(reason.articles))}`;
    case 'together':
      return `${what}: ${words.together(reason.with, reason.articles, formats.number(reason.articles))}`;
    case 'similar':
      return `${what}: ${words.ofSimilar(reason.articles, formats.number(reason.articles))}`;
  }
}

function keyOf({ kind, value }: TagProposal): string {
  return `${kind}\n${value}`;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-proposal]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
}

/** Before a proposal goes, so that the keys do not fall out of the list. */
function focusNext(button: HTMLElement): void {
  const item = button.closest('li');
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  next?.querySelector<HTMLElement>('button')?.focus();
}
