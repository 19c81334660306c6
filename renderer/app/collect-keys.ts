import { useEffect, useMemo } from 'react';
import type { Collected } from '#shared/contract/dossiers.ts';
import { selectedRange } from '../editor/selected-range.ts';
import { collectableAt, useCollect } from '../workspace/collecting.ts';
import { collectingMessages } from '../workspace/collecting.messages.ts';
import { useRegisterCommands, type WindowCommand } from '../workspace/commands.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** Space on a result collects it; the command also takes the words selected in the text, or the chosen articles. */
export function useCollectKeys(): void {
  const collect = useCollect();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const item = isField(event.target) ? null : collectableAt(document.activeElement);
      if (!item) return;
      // The button under the focus opens with Enter; Space is for collecting.
      event.preventDefault();
      event.stopPropagation();
      void collect([item]);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [collect]);
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: 'dossier.collect',
        title: { de: collectingMessages.de.collect, en: collectingMessages.en.collect },
        group: 'article',
        run: () => void collect(underHand()),
      },
    ],
    [collect],
  );
  useRegisterCommands(commands);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function underHand(): Collected[] {
  const focused = collectableAt(document.activeElement);
  if (focused) return [focused];
  const passage = selectedPassage();
  if (passage) return [passage];
  return useWorkspace.getState().selection.map((articleId) => ({ kind: 'article', articleId }));
}

/** The selected words of the open sheet, within the block in which the selection begins. */
function selectedPassage(): Collected | null {
  const { articleId } = useWorkspace.getState();
  const sheet = document.querySelector('[data-pane="editor"] [data-lexical-editor]');
  const range = selectedRange();
  if (!articleId || !sheet || !range) return null;
  const block = [...sheet.children].findIndex((child) => child.contains(range.startContainer));
  const element = sheet.children[block];
  if (!element) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.cloneRange();
  if (!element.contains(range.endContainer)) words.setEndAfter(element.lastChild ?? element);
  const text = words.toString().trim();
  if (text === '') return null;
  return { kind: 'passage', articleId, text: text.slice(0, 20_000), block, offset: before.toString().length };
}
