import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  mergeRegister,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { $runsBelow } from '../../marks.ts';
import { $crossesFields } from '../../sheet-structure.ts';
import { registerMadeAsTyped } from '../../taken-back.ts';
import { type Correction, correctionFor, mayCorrect } from '../../corrections.ts';
import { typographyRulesOf } from '../../typography-rules.ts';

/** Quotation marks, dashes, apostrophes and narrow spaces as typed, each a step of its own for undo. */
export const typographyFeature: EditorFeature = {
  id: 'typography',
  register: registerTypography,
};

function registerTypography(context: EditorContext): () => void {
  const { editor } = context;
  const made = registerMadeAsTyped(editor, context.undo);

  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        made.forget();
        const { data } = event;
        if (event.inputType !== 'insertText' || data === null || data.length !== 1 || event.isComposing)
          return false;
        const rules = typographyRulesOf(context);
        if (!rules) return false;
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || $crossesFields(selection)) return false;
        const point = selection.isBackward() ? selection.focus : selection.anchor;
        const run = point.getNode();
        const near = $isTextNode(run)
          ? run.getTextContent().slice(Math.max(0, point.offset - 3), point.offset)
          : '';
        if (!mayCorrect(data, near)) return false;
        if ($isTextNode(run) && run.hasFormat('code')) return false;
        const correction = correctionFor($textBefore(selection) + data, rules);
        if (!correction) return false;
        event.preventDefault();
        made.$behind(data, () => $apply(correction));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    made.dispose,
  );
}

/** Replaces the characters before the caret, inside their run, so that format and marks stay; says how to know it again. */
function $apply({ remove, insert }: Correction): ((caret: PointType) => boolean) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const run = anchor.getNode();
  if (!$isTextNode(run) || anchor.offset < remove) return null;
  const start = anchor.offset - remove;
  const changed = run.spliceText(start, remove, insert, true);
  changed.select(start + insert.length, start + insert.length);
  const key = changed.getKey();
  const text = changed.getTextContent();
  return (caret) =>
    caret.key === key && caret.offset === start + insert.length && caret.getNode().getTextContent() === text;
}

/** The text of the caret's block before the selection. */
function $textBefore(selection: RangeSelection): string {
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const node = point.getNode();
  if (!$isTextNode(node)) return '';
  let block = node.getParentOrThrow();
  while (block.isInline()) block = block.getParentOrThrow();
  let text = '';
  if (!$isElementNode(block)) return text;
  for (const run of $runsBelow(block)) {
    if (run.is(node)) return text + run.getTextContent().slice(0, point.offset);
    text += run.getTextContent();
  }
  return text;
}
