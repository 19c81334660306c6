import { $createTextNode, $getRoot } from 'lexical';
import { notify } from '../../../ui/toast.tsx';
import type { EditorContext } from '../../feature.ts';
import { $isFieldNode } from '../../field-node.ts';
import { $piecesOf, $selectMark, $setMarksOf } from '../../marks.ts';
import { $createPullQuoteNode } from '../../pullquote-node.ts';
import { meantUse } from './meant-use.ts';
import { markMessages } from './statements.messages.ts';

const OPENING = /^[\s„“”‟"‚‘‛»«›‹]+/u;
const CLOSING = /[\s„“”‟"‚‘‛»«›‹]+$/u;
/** A piece of a statement and the next one: what stood between them may have been more of it. */
const LEFT_OUT = ' […] ';

/**
 * Repeats the statement at the caret, or the one that the ledger shows, in large letters below its block: another use
 * of the same statement, so that it drifts like any other. Undo takes block and use back.
 */
export async function makePullQuote(context: EditorContext): Promise<void> {
  const { client, articleId, editor } = context;
  const words = markMessages[context.language()];
  const source = meantUse(context);
  const printed = source ? editor.read(() => $repeated(source)) : '';
  if (!source || printed === '') return notify(words.noQuoteHere);
  const answer = await client.call('statements.addUse', { useId: source, articleId, printed });
  if (!answer.ok) return notify(words.notPulled, { tone: 'bad' });
  const { id } = answer.value.use;
  editor.update(() => $insertPullQuote(source, printed, id), { discrete: true, tag: 'history-push' });
  editor.focus();
  notify(words.pulled);
}

/** The wording with one pair of quotation marks, whatever stood between its pieces. */
function $repeated(useId: string): string {
  const pieces = $piecesOf(useId).map(({ text }) => text);
  return pieces
    .map((text, at) => {
      const begun = at === 0 ? text.trimStart() : text.replace(OPENING, '');
      return at === pieces.length - 1 ? begun.trimEnd() : begun.replace(CLOSING, '');
    })
    .join(LEFT_OUT);
}

function $insertPullQuote(source: string, printed: string, useId: string): void {
  const text = $createTextNode(printed);
  $setMarksOf(text, [useId]);
  const block = $createPullQuoteNode().append(text);
  const last = $selectMark(source)?.focus.getNode().getTopLevelElement();
  const fields = $getRoot().getChildren().filter($isFieldNode);
  // A quote in the headline or the standfirst is repeated at the start of the text.
  const place = $isFieldNode(last) ? fields.at(-1) : last;
  if (place) place.insertAfter(block);
  else $getRoot().append(block);
  block.selectEnd();
}
