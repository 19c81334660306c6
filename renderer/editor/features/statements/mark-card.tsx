import { useEffect, useId, useRef, useState } from 'react';
import { STATEMENT_TYPES } from '#shared/statement/types.ts';
import { failureSentence } from '../../../host/errors.messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice, Select } from '../../../ui/field.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { announce, notify } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import { SpeakerField } from '../../speaker-field.tsx';
import { useStatementDesk } from '../../statement-desk.ts';
import { typeWord } from '../../statement-looks.ts';
import { statementMessages } from '../../statement.messages.ts';
import { rangesOf, useMarkCard } from './card-state.ts';
import styles from './mark-card.module.css';
import { markStatement } from './mark-statement.ts';
import type { Draft } from './propose.ts';
import { reasonWords } from './reason-words.ts';
import { markMessages } from './statements.messages.ts';
import { wordsOf } from './text-map.ts';

const WIDTH = 380;
const PREVIEW = 'copydesk-proposal';

/** The card of Ctrl+J: speaker proposed, cue shown; Enter accepts, Esc leaves the text as it was. */
export function MarkCard(props: { readonly context: EditorContext; readonly draft: Draft }) {
  const { context } = props;
  const [draft, setDraft] = useState(props.draft);
  const [busy, setBusy] = useState(false);
  const { at, close } = useMarkCard();
  const words = useMessages(markMessages);
  const terms = useMessages(statementMessages);
  const language = useLanguage();
  const speakerLabel = useId();
  const card = useRef<HTMLFormElement>(null);
  usePreview(context, props.draft, close);

  const leave = (): void => {
    close();
    context.editor.focus();
  };
  const accept = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await markStatement(context, draft);
    setBusy(false);
    if (!answer.ok) {
      notify(failureSentence(answer.error, language), { tone: 'bad' });
      return;
    }
    announce(words.marked(draft.speaker.name || terms.speakerUnknown));
    useStatementDesk.getState().activate(answer.value.use.id);
    leave();
  };
  const left = Math.max(12, Math.min(at.left, window.innerWidth - WIDTH - 12));
  const below = at.bottom + 300 < window.innerHeight;
  const place = below ? { left, top: at.bottom + 8 } : { left, bottom: window.innerHeight - at.top + 8 };
  return (
    <form
      ref={card}
      role="dialog"
      aria-label={words.title}
      className={styles['card']}
      style={{ ...place, width: WIDTH }}
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave();
        }
      }}
    >
      <blockquote>{shortened(wordsOf(draft.map, draft.spans))}</blockquote>
      <label id={speakerLabel}>{terms.speaker}</label>
      <SpeakerField
        autoFocus
        labelledBy={speakerLabel}
        value={draft.speaker}
        onChange={(speaker) => setDraft({ ...draft, speaker })}
      />
      {draft.fields.speakerAsPrinted && draft.fields.speakerAsPrinted !== draft.speaker.name && (
        <p className={styles['hint']}>{words.asPrinted(draft.fields.speakerAsPrinted)}</p>
      )}
      {draft.speaker.id === null && draft.speaker.name.trim() !== '' && (
        <Choice
          label={terms.newSpeaker}
          value={draft.speaker.kind}
          options={[
            { value: 'person', label: terms.person },
            { value: 'organisation', label: terms.organisation },
          ]}
          onChange={(kind) => setDraft({ ...draft, speaker: { ...draft.speaker, kind } })}
        />
      )}
      <div className={styles['row']}>
        <Select
          aria-label={terms.type}
          value={draft.fields.type}
          options={STATEMENT_TYPES.map((type) => ({ value: type, label: typeWord(type, terms) }))}
          onChange={(type) => setDraft({ ...draft, fields: { ...draft.fields, type } })}
        />
      </div>
      <p className={styles['hint']}>{reasonWords(draft.reason, words)}</p>
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy}>
          {words.accept} <kbd>⏎</kbd>
        </Button>
        <Button onClick={leave}>
          {words.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

/** Shows what would be marked, without touching the document; the card closes when the text changes under it. */
function usePreview(context: EditorContext, draft: Draft, close: () => void): void {
  useEffect(() => {
    CSS.highlights.set(PREVIEW, new Highlight(...rangesOf(context, draft)));
    const stop = context.editor.registerTextContentListener(() => close());
    return () => {
      stop();
      CSS.highlights.delete(PREVIEW);
    };
  }, [context, draft, close]);
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 110).trimEnd()} … ${text.slice(-40).trimStart()}`;
}
