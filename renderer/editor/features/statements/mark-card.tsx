import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextSpan } from '#shared/statement/types.ts';
import { failureSentence } from '../../../host/errors.messages.ts';
import { Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { Skeleton } from '../../../ui/states.tsx';
import { announce, notify } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { statementMessages } from '../../statement.messages.ts';
import { type Place, placeOf, rangesOf, useMarkCard } from './card-state.ts';
import styles from './mark-card.module.css';
import { DraftFields } from './draft-fields.tsx';
import { markStatement } from './mark-statement.ts';
import type { Draft, Proposed } from './propose.ts';
import { markMessages } from './statements.messages.ts';
import type { TextMap } from './text-map.ts';

const WIDTH = 380;
const EDGE = 12;
const PREVIEW = 'copydesk-proposal';

/** The card of Ctrl+J: speaker proposed, cue shown; Enter accepts, Esc leaves the text as it was. */
export function MarkCard(props: { readonly context: EditorContext; readonly proposal: Promise<Proposed> }) {
  const { context, proposal } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  /** Enter came before the proposal: accept it when it is there. */
  const typedAhead = useRef(false);
  const { at, close } = useMarkCard();
  const words = useMessages(markMessages);
  const terms = useMessages(statementMessages);
  const language = useLanguage();
  const card = useRef<HTMLFormElement>(null);
  const [place, setPlace] = useState<Place>(at);
  const leave = useCallback((): void => {
    close();
    context.editor.focus();
  }, [close, context]);

  const accept = useCallback(
    async (accepted: Draft): Promise<void> => {
      setBusy(true);
      const answer = await markStatement(context, accepted);
      setBusy(false);
      if (!answer.ok) {
        notify(failureSentence(answer.error, language), { tone: 'bad' });
        return;
      }
      announce(words.marked(accepted.speaker.name || terms.speakerUnknown));
      useStatementDesk.getState().activate(answer.value.use.id);
      leave();
    },
    [context, language, words, terms, leave],
  );

  useEffect(() => {
    let gone = false;
    void proposal.then((found) => {
      if (gone) return;
      if (!found) {
        notify(words.nothingHere);
        leave();
        return;
      }
      if ('marked' in found) {
        leave();
        useStatementDesk.getState().edit(found.marked);
        return;
      }
      setPlace(placeOf(rangesOf(context, found)));
      setDraft(found);
      if (typedAhead.current) void accept(found);
    });
    return () => {
      gone = true;
    };
  }, [proposal, context, leave, words, accept]);
  usePreview(context, draft?.map, draft?.spans, close);
  useInWindow(card, place, draft);

  return (
    <form
      ref={card}
      role="dialog"
      aria-label={words.title}
      aria-busy={draft === null}
      className={styles['card']}
      style={{ width: WIDTH }}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) void accept(draft);
        else typedAhead.current = true;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave();
        }
      }}
    >
      {draft ? (
        <DraftFields draft={draft} onChange={setDraft} />
      ) : (
        <>
          {/* Takes the keys while the proposal is on its way; the card has its size already. */}
          <TextInput readOnly autoFocus aria-label={words.looking} value={words.looking} />
          <Skeleton lines={5} />
        </>
      )}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy}>
          {words.accept} <kbd>{words.enterKey}</kbd>
        </Button>
        <Button onClick={leave}>
          {words.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

/** Shows what would be marked, without touching the document; the card closes when the text changes under it. */
function usePreview(
  context: EditorContext,
  map: TextMap | undefined,
  spans: readonly TextSpan[] | undefined,
  close: () => void,
): void {
  useEffect(() => context.editor.registerTextContentListener(() => close()), [context, close]);
  useEffect(() => {
    if (!map || !spans) return;
    CSS.highlights.set(PREVIEW, new Highlight(...rangesOf(context, { map, spans })));
    return () => void CSS.highlights.delete(PREVIEW);
  }, [context, map, spans]);
}

/** Below the words, above them where there is no room below, and always inside the window. */
function useInWindow(card: RefObject<HTMLFormElement | null>, at: Place, draft: Draft | null): void {
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { offsetHeight: height } = element;
    const below = at.bottom + 8;
    const fits = below + height < window.innerHeight - EDGE;
    const top = fits
      ? below
      : Math.max(EDGE, Math.min(at.top - height - 8, window.innerHeight - height - EDGE));
    const left = Math.max(EDGE, Math.min(at.left, window.innerWidth - WIDTH - EDGE));
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', `${top}px`);
  }, [card, at, draft]);
}
