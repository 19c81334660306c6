import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isSelectionCapturedInDecoratorInput,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  isDOMNode,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { checkDocument } from '#shared/document/document.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { failureSentence } from '../../../host/errors.messages.ts';
import { notify } from '../../../ui/toast.tsx';
import { currentSession } from '../../article-session.ts';
import { $selectAtPointer } from '../../drop-place.ts';
import { type CopiedMark, type EditorContext, MARKS_COPIED_COMMAND } from '../../feature.ts';
import { $removeMark } from '../../marks.ts';
import { $bodyIsEmpty } from '../../sheet-structure.ts';
import { clipboardMessages } from './clipboard.messages.ts';
import { greyBlocks } from './greyed.ts';
import { $insertArticle, $insertStored } from './insert.ts';
import { type Pasted, type RecognisedArticle, usePasteView } from './paste-state.ts';
import {
  checkNodes,
  type Clip,
  CLIP_TYPE,
  marksIn,
  plainNodes,
  readClip,
  renameMarks,
} from './stored-clip.ts';

/** A paste that takes longer than this says that it is working. */
const WORKING_AFTER_MS = 300;

export function registerPaste(context: EditorContext): () => void {
  const { editor } = context;
  let plainNext = false;
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        plainNext =
          (event.ctrlKey || event.metaKey) &&
          event.shiftKey &&
          !event.altKey &&
          event.key.toLowerCase() === 'v';
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!('clipboardData' in event) || !event.clipboardData || !editor.isEditable()) return false;
        if (isDOMNode(event.target) && $isSelectionCapturedInDecoratorInput(event.target)) return false;
        const clipboard = event.clipboardData;
        const plain = plainNext;
        plainNext = false;
        const text = clipboard.getData('text/plain');
        const html = clipboard.getData('text/html');
        const own = plain ? null : readClip(clipboard.getData(CLIP_TYPE));
        if (!own && text === '' && html === '') return false;
        event.preventDefault();
        if (own) pasteClip(context, own);
        else if (plain || (html === '' && !text.trim().includes('\n')))
          pasteStored(context, plainNodes(text));
        else void pasteForeign(context, { html, text }, $getSelection()?.clone() ?? null);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Text dropped from another program takes the same way; our own is moved by Lexical.
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const data = event.dataTransfer;
        if (!data || data.files.length > 0 || data.types.includes('application/x-lexical-editor'))
          return false;
        const input = { html: data.getData('text/html'), text: data.getData('text/plain') };
        if (!editor.isEditable() || (input.html === '' && input.text === '')) return false;
        event.preventDefault();
        if (!$selectAtPointer(editor, event.clientX, event.clientY)) return true;
        void pasteForeign(context, input, $getSelection()?.clone() ?? null);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** The command: reads the clipboard itself, which the browser may ask the person about. */
export async function pastePlain(context: EditorContext): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => null);
  if (text !== null) pasteStored(context, plainNodes(text));
}

function pasteStored({ editor }: EditorContext, nodes: readonly StoredNode[]): void {
  editor.update(() => $insertStored(editor, nodes), { tag: PASTE_TAG });
}

/** Copydesk's own nodes. A mark that stands in this article already, or comes from another one, becomes a copy. */
function pasteClip(context: EditorContext, clip: Clip): void {
  const { editor, marks } = context;
  const copies: CopiedMark[] = [...marksIn(clip.nodes)]
    .filter((id) => clip.articleId !== context.articleId || marks.has(id))
    .map((original) => ({ original, copy: `copy-${crypto.randomUUID()}` }));
  const names = new Map(copies.map(({ original, copy }) => [original, copy]));
  editor.update(() => $insertStored(editor, renameMarks(clip.nodes, names)), {
    tag: PASTE_TAG,
    discrete: true,
  });
  if (copies.length === 0 || editor.dispatchCommand(MARKS_COPIED_COMMAND, copies)) return;
  editor.update(
    () => {
      for (const { copy } of copies) $removeMark(copy);
    },
    { tag: 'history-merge' },
  );
}

/** HTML and longer text from elsewhere: the workshop reads it, the strip says what became of it. */
async function pasteForeign(
  context: EditorContext,
  input: { readonly html: string; readonly text: string },
  selection: BaseSelection | null,
): Promise<void> {
  const { client, editor } = context;
  const { show } = usePasteView.getState();
  const timer = setTimeout(() => show({ kind: 'working' }), WORKING_AFTER_MS);
  const answer = await client.call('imports.paste', input);
  clearTimeout(timer);
  show({ kind: 'nothing' });
  if (!answer.ok) {
    const { plainInstead: label } = clipboardMessages[context.language()];
    const run = (): void => {
      editor.update(() => $returnTo(selection), { discrete: true });
      pasteStored(context, plainNodes(input.text));
    };
    notify(failureSentence(answer.error, context.language()), {
      tone: 'bad',
      ...(input.text === '' ? {} : { act: { label, run } }),
    });
    return;
  }
  const pasted = answer.value;
  editor.update(() => $returnTo(selection), { discrete: true });
  if (pasted.article?.isArticle) insertRecognised(context, pasted.article);
  else insertPasted(context, pasted, input.text);
}

/** Puts everything in as it came and tells what was kept and dropped. */
function insertPasted(context: EditorContext, pasted: Pasted, plain: string): void {
  const nodes = readNodes(pasted.nodes);
  if (!nodes) return;
  pasteStored(context, nodes);
  const silent = pasted.dropped.length === 0 && pasted.origin === 'plain';
  usePasteView.getState().show(silent ? { kind: 'nothing' } : { kind: 'report', pasted, plain });
}

/** Puts a whole article in; what does not belong to it stands there greyed until the person decides. */
function insertRecognised(context: EditorContext, article: RecognisedArticle): void {
  const { editor } = context;
  const document = checkDocument(JSON.parse(article.everything));
  if (!document.ok) {
    notify(failureSentence(document.error, context.language()), { tone: 'bad' });
    return;
  }
  if (editor.getEditorState().read($bodyIsEmpty)) followLanguage(context, article.language);
  let keys: ReadonlyMap<number, NodeKey> = new Map();
  editor.update(
    () => {
      keys = $insertArticle(document.value);
    },
    { tag: PASTE_TAG, discrete: true },
  );
  greyBlocks(context.articleId, article, (place) => keys.get(place));
}

/** A new article that takes in a text of the other language has its language from there: typography and quotes do. */
function followLanguage(context: EditorContext, language: RecognisedArticle['language']): void {
  if (analysisLanguage(context.articleLanguage()) === language) return;
  currentSession()?.setField('language', language);
  const words = clipboardMessages[context.language()];
  notify(language === 'de' ? words.nowGerman : words.nowEnglish);
}

/** Replaces what a paste put in by its plain text. */
export function plainInstead(context: EditorContext, plain: string): void {
  context.undo.undo();
  pasteStored(context, plainNodes(plain));
}

function readNodes(json: string): readonly StoredNode[] | null {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? checkNodes(value) : null;
}

/** Goes back to where the paste was asked for, when that place is still there. */
function $returnTo(selection: BaseSelection | null): void {
  if (!$isRangeSelection(selection)) return;
  const there = [selection.anchor, selection.focus].every((point) => {
    const node = $getNodeByKey(point.key);
    return node !== null && (point.type === 'element' || point.offset <= node.getTextContentSize());
  });
  if (there) $setSelection(selection.clone());
}
