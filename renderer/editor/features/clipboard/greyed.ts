import {
  $getNodeByKey,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import type { LeftOutBlock } from '#shared/contract/imports.ts';
import { type DateProposal, takeRecognisedText } from '../../../workspace/recognised.ts';
import { currentSession } from '../../article-session.ts';
import type { EditorContext } from '../../feature.ts';
import { type GreyedBlocks, usePasteView } from './paste-state.ts';
import './greyed.css';

const HIGHLIGHT = 'copydesk-greyed';

/** Greys blocks of the sheet, once their places have become nodes of it. */
export function greyBlocks(
  articleId: string,
  recognised: { readonly leftOut: readonly LeftOutBlock[]; readonly date: DateProposal | null },
  keyAt: (place: number) => NodeKey | undefined,
): void {
  const blocks = new Map(
    recognised.leftOut.flatMap(({ block, role, reason }) => {
      const key = keyAt(block);
      return key === undefined ? [] : [[key, { role, reason }] as const];
    }),
  );
  if (blocks.size === 0 && !recognised.date) return;
  usePasteView.getState().show({ kind: 'article', greyed: { articleId, blocks, date: recognised.date } });
}

/** The greyed blocks that stand in the text now: undoing the paste takes them away, undoing the acceptance back. */
export function presentBlocks(editor: LexicalEditor, { blocks }: GreyedBlocks): NodeKey[] {
  return editor.getEditorState().read(() => [...blocks.keys()].filter((key) => $getNodeByKey(key) !== null));
}

/** Takes the greyed blocks out, as one step for undo; `day` is the date that is entered with them. */
export function acceptArticle(context: EditorContext, { blocks }: GreyedBlocks, day: string | null): void {
  context.editor.update(
    () => {
      for (const key of blocks.keys()) $getNodeByKey(key)?.remove();
      $getRoot().getChildAtIndex(HEADLINE)?.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  if (day) currentSession()?.setField('publishedAt', `${day.slice(0, 10)}T12:00:00.000Z`);
}

const HEADLINE = 1;

/** Leaves everything as it stands. */
export function keepEverything(): void {
  usePasteView.getState().show({ kind: 'nothing' });
}

/**
 * Draws what is greyed through the browser's highlights, and lets Enter accept and Escape keep all while nothing
 * else has been typed.
 */
export function registerGreyed(
  context: EditorContext,
  decide: (act: 'accept' | 'keep', greyed: GreyedBlocks) => void,
): () => void {
  const { editor } = context;
  const shown = (): GreyedBlocks | null => {
    const { view } = usePasteView.getState();
    return view.kind === 'article' && presentBlocks(editor, view.greyed).length > 0 ? view.greyed : null;
  };
  const draw = (): void => {
    const { view } = usePasteView.getState();
    const keys = view.kind === 'article' ? presentBlocks(editor, view.greyed) : [];
    if (keys.length === 0) return void CSS.highlights?.delete(HIGHLIGHT);
    const ranges = keys.flatMap((key) => {
      const element = editor.getElementByKey(key);
      if (!element) return [];
      const range = new Range();
      range.selectNodeContents(element);
      return [range];
    });
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  };
  /** Whoever writes on means the text: Enter is a new paragraph again, and the strip keeps its buttons. */
  let untouched = true;
  const answer = (act: 'accept' | 'keep') => (event: KeyboardEvent | null) => {
    const greyed = untouched ? shown() : null;
    if (!greyed || event?.shiftKey || event?.isComposing) return false;
    event?.preventDefault();
    decide(act, greyed);
    return true;
  };
  draw();
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      if (tags.has(HISTORIC_TAG)) untouched = true;
      else if (dirtyLeaves.size > 0) untouched = false;
      draw();
    }),
    editor.registerCommand(KEY_ENTER_COMMAND, answer('accept'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, answer('keep'), COMMAND_PRIORITY_CRITICAL),
    () => void CSS.highlights?.delete(HIGHLIGHT),
  );
}

/** What was recognised in the file that this article was made of. */
export function greyFromFile({ editor, articleId }: EditorContext): void {
  const text = takeRecognisedText(articleId);
  if (!text) return;
  const keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys());
  greyBlocks(articleId, text, (place) => keys[place]);
}
