import { $getSelection, $isRangeSelection } from 'lexical';
import type { EditorContext } from '../../feature.ts';
import { $marksAtCaret } from '../../marks.ts';
import { useStatementDesk } from '../../statement-desk.ts';

/** The use that a command means: the quote at the caret, or else the one that the ledger shows. */
export function meantUse({ editor }: EditorContext): string | null {
  const atCaret = editor
    .getEditorState()
    .read(() => ($isRangeSelection($getSelection()) ? $marksAtCaret().at(-1) : undefined));
  return atCaret ?? useStatementDesk.getState().activeUseId;
}
