import type { UsedStatement } from '#shared/contract/statements.ts';
import type { Result } from '#shared/result.ts';
import type { EditorContext } from '../../feature.ts';
import { speakerInput } from '../../speaker-choice.ts';
import type { Draft } from './propose.ts';
import { $markSpans, wordsOf } from './text-map.ts';

/** Makes the statement in the archive, then sets its mark. Undo takes the mark off; the use goes with it. */
export async function markStatement(context: EditorContext, draft: Draft): Promise<Result<UsedStatement>> {
  const { speakerId, newSpeaker } = speakerInput(draft.speaker);
  const answer = await context.client.call('statements.create', {
    articleId: context.articleId,
    fields: { ...draft.fields, speakerId },
    newSpeaker,
    printed: wordsOf(draft.map, draft.spans),
  });
  if (answer.ok) {
    const { id } = answer.value.use;
    context.editor.update(() => void $markSpans(draft.map, draft.spans, id), {
      discrete: true,
      tag: 'history-push',
    });
  }
  return answer;
}
