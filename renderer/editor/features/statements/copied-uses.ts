import type { CopiedMark, EditorContext } from '../../feature.ts';
import { $piecesOf, $removeMark, $renameMark } from '../../marks.ts';

/** Copying marked text makes another use of the same statement; a mark that nobody knows is taken off. */
export async function settleCopies(context: EditorContext, copies: readonly CopiedMark[]): Promise<void> {
  for (const { original, copy } of copies) {
    const printed = context.editor
      .read(() => $piecesOf(copy))
      .map(({ text }) => text)
      .join(' … ');
    const { articleId } = context;
    const use = await context.client.call('statements.addUse', { useId: original, articleId, printed });
    context.editor.update(() => (use.ok ? $renameMark(copy, use.value.use.id) : $removeMark(copy)), {
      tag: 'history-merge',
    });
  }
}
