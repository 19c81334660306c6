import type { RecordedVocabularyAct, VocabularyAct } from '#shared/contract/vocabulary.ts';
import { useJob } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import type { Failure } from '#shared/result.ts';
import { useActSentence, useUses } from './entry-words.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';

/** Acts of care, each with its way back in the notice. */
export function useCare() {
  const words = useMessages(vocabularyMessages);
  const sentence = useActSentence();
  const uses = useUses();
  const failed = useRefusal();
  const performing = useJob('vocabulary.perform');
  const undoing = useJob('vocabulary.undo');
  const resuming = useJob('vocabulary.resume');

  const undo = async (id: string): Promise<boolean> => {
    const back = await undoing.start({ id });
    if (back.ok) notify(words.undone(sentence(back.value)), { tone: 'ok' });
    else failed(back.error);
    return back.ok;
  };
  const report = (done: RecordedVocabularyAct): void => {
    const text = done.articles + done.statements > 0 ? `${sentence(done)} (${uses(done)})` : sentence(done);
    notify(text, { tone: 'ok', act: { label: words.undo, run: () => void undo(done.id) } });
  };
  return {
    async perform(act: VocabularyAct): Promise<RecordedVocabularyAct | null> {
      const done = await performing.start(act);
      if (done.ok) report(done.value);
      else failed(done.error);
      return done.ok ? done.value : null;
    },
    undo,
    async resume(id: string): Promise<void> {
      const done = await resuming.start({ id });
      if (!done.ok) failed(done.error);
      else if (done.value.status === 'done') report(done.value);
      else notify(words.undone(sentence(done.value)), { tone: 'ok' });
    },
    cancel: performing.cancel,
    running: performing.running || undoing.running || resuming.running,
    progress: performing.progress ?? undoing.progress ?? resuming.progress,
  };
}

/** Says why an act of care is refused, in its own words where there are some. */
export function useRefusal(): (failure: Failure) => void {
  const words = useMessages(vocabularyMessages);
  const sentence = useSentence();
  return (failure) => {
    if (failure.code === 'CANCELLED') notify(words.cancelled);
    else notify(refusalOf(failure, words) ?? sentence(failure), { tone: 'bad' });
  };
}

/** The sentence for a refusal that only care of the vocabulary knows; null for every other failure. */
export function refusalOf(failure: Failure, words: (typeof vocabularyMessages)['de']): string | null {
  if (failure.code === 'EXISTS') return words.nameTaken(String(failure.params['name'] ?? ''));
  if (failure.code !== 'NOT_ALLOWED') return null;
  const reasons: Readonly<Record<string, string>> = {
    same: words.refusedSame,
    'different-kind': words.refusedKind,
    circle: words.refusedCircle,
    'no-hierarchy': words.refusedHierarchy,
    'not-a-spelling': words.refusedSpelling,
    'in-use': words.refusedUse,
    'later-act': words.refusedLater,
    undone: words.refusedUndone,
  };
  return reasons[String(failure.params['reason'])] ?? null;
}
