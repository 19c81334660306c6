import { useMemo, useState } from 'react';
import { authorisationMail } from '#shared/statement/authorisation-mail.ts';
import { currentSession } from '../../editor/article-session.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useSaved } from '../../editor/use-saved.ts';
import { useClient, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { OverrideForm } from '../../workspace/override-form.tsx';
import { usePerson } from '../../workspace/person.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { authorisationMessages } from './authorisation.messages.ts';
import styles from './authorisation.module.css';
import { type Draft, RequestForm } from './request-form.tsx';
import { bySpeaker, firstChosen, type SpeakerQuotes } from './speakers.ts';
import { useGivingOut } from './use-giving-out.ts';

/** Quotes of one speaker as a mail: to copy, to save as a file, and to record as requested. */
export function RequestDialog(props: { readonly articleId: string; readonly useId: string | null }) {
  const { articleId, useId } = props;
  const words = useMessages(authorisationMessages);
  const close = useWorkspace((state) => state.closeDialog);
  const answer = useCommand('statements.ofArticle', { articleId });
  // Otherwise the mail would show the wording of before the last few keys.
  const saved = useSaved(useMemo(() => [articleId], [articleId]));
  const groups = bySpeaker((answer.data ?? []).filter(({ use }) => use.present || use.id === useId));
  const first = groups.find(({ used }) => used.some(({ use }) => use.id === useId)) ?? groups[0];
  if (answer.data && first && saved) return <Request articleId={articleId} groups={groups} first={first} />;
  return (
    <Dialog
      open
      size="small"
      title={words.title}
      onClose={close}
      footer={<Button onClick={close}>{words.close}</Button>}
    >
      {answer.data && saved ? <p>{words.nothing}</p> : <Skeleton lines={4} />}
    </Dialog>
  );
}

function Request(props: {
  readonly articleId: string;
  readonly groups: readonly SpeakerQuotes[];
  readonly first: SpeakerQuotes;
}) {
  const { articleId, groups } = props;
  const words = useMessages(authorisationMessages);
  const interfaceLanguage = useLanguage();
  const { timeZone } = useFormats();
  const client = useClient();
  const tell = useTell();
  const person = usePerson();
  const close = useWorkspace((state) => state.closeDialog);
  const [draft, setDraft] = useState<Draft>({
    speaker: props.first.key,
    chosen: firstChosen(props.first.used),
    recipient: '',
    deadline: null,
    language: interfaceLanguage,
    typed: null,
  });
  const [busy, setBusy] = useState(false);
  const { held, give, forget } = useGivingOut();
  const group = groups.find(({ key }) => key === draft.speaker) ?? props.first;
  const chosen = group.used.filter(({ use }) => draft.chosen.has(use.id));
  const written = authorisationMail({
    language: draft.language,
    speaker: group.name,
    quotes: chosen.map(({ use }) => use.printed),
    deadline: draft.deadline,
    timeZone,
    sender: person?.name ?? '',
  });
  const mail = draft.typed ?? written;

  const outgoing = {
    articleId,
    useIds: chosen.map(({ use }) => use.id),
    recipient: draft.recipient.trim(),
    ...mail,
  };
  const record = async (): Promise<void> => {
    setBusy(true);
    await currentSession()?.flush();
    const input = { ...outgoing, deadline: draft.deadline };
    let done = tell(await client.call('authorisations.request', input));
    setBusy(false);
    if (!done) return;
    close();
    notify(words.recorded(chosen.length), { tone: 'ok' });
    useStatementDesk.getState().context?.undo.do({
      undo: async () => {
        if (done) tell(await client.call('authorisations.withdraw', { eventIds: done.eventIds }));
      },
      redo: async () => {
        done = tell(await client.call('authorisations.request', input));
      },
    });
  };
  return (
    <Dialog
      open
      size="large"
      title={words.title}
      description={words.intro}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button icon="copy" disabled={chosen.length === 0} onClick={() => void give(outgoing, 'text')}>
            {words.copy}
          </Button>
          <Button icon="download" disabled={chosen.length === 0} onClick={() => void give(outgoing, 'file')}>
            {words.file}
          </Button>
          <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void record()}>
            {words.record}
          </Button>
        </>
      }
    >
      {held && (
        <div className={styles['held']}>
          <OverrideForm
            key={`${held.form} ${held.failure.code}`}
            failure={held.failure}
            former={held.override}
            onOverride={(override) => void give(outgoing, held.form, override)}
          />
        </div>
      )}
      <RequestForm
        groups={groups}
        draft={draft}
        mail={mail}
        onChange={(next) => {
          setDraft(next);
          forget();
        }}
      />
      {chosen.length === 0 && (
        <p role="status" className={styles['problem']}>
          {words.chooseQuote}
        </p>
      )}
    </Dialog>
  );
}
