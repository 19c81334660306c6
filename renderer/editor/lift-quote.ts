import { $createTextNode, $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { statementFieldsSchema } from '#shared/contract/statements.ts';
import type { Result } from '#shared/result.ts';
import type { EditorContext } from './feature.ts';
import { $setMarksOf } from './marks.ts';
import { likelyKind, speakerInput } from './speaker-choice.ts';

/**
 * Puts words from evidence at the caret as a direct quote: marked, with its speaker, in the article's quotation
 * marks. The words are exactly those of the evidence. Undo takes the words and the use away.
 */
export async function liftQuote(
  context: EditorContext,
  quote: { readonly words: string; readonly speaker: string; readonly medium: 'spoken' | 'written' },
): Promise<Result<UsedStatement>> {
  const [opening, closing] = marksOf(context);
  const printed = `${opening}${quote.words}${closing}`;
  const { newSpeaker, speakerId } = speakerInput({
    id: null,
    name: quote.speaker,
    kind: likelyKind(quote.speaker),
    description: '',
  });
  const answer = await context.client.call('statements.create', {
    articleId: context.articleId,
    fields: statementFieldsSchema.parse({
      type: 'direct',
      medium: quote.medium,
      speakerId,
      speakerAsPrinted: quote.speaker,
    }),
    newSpeaker,
    printed,
  });
  if (!answer.ok) return answer;
  context.editor.update(
    () => {
      if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const run = $createTextNode(printed);
      $setMarksOf(run, [answer.value.use.id]);
      const before = selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset);
      const apart = before !== '' && !/\s$/.test(before);
      selection.insertNodes(apart ? [$createTextNode(' '), run] : [run]);
    },
    { discrete: true, tag: 'history-push' },
  );
  return answer;
}

function marksOf(context: EditorContext): readonly [string, string] {
  if (context.articleLanguage().startsWith('en')) return ['“', '”'];
  return context.options().germanQuotes === 'guillemets' ? ['»', '«'] : ['„', '“'];
}
