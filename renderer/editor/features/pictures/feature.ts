import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  isDOMNode,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { carriesPictures, gapAt } from '../../drop-place.ts';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { $isPictureNode, type PictureDecoration } from '../../picture-node.ts';
import { addPictures, PICTURE_TYPES, picturesAmong } from './add-pictures.ts';
import { PictureBlock } from './PictureBlock.tsx';

/** Pictures: dropped, pasted or chosen; stored once, shown in screen size, with the texts they need. */
export const picturesFeature: EditorFeature = {
  id: 'pictures',
  register: registerPictures,
  commands: { 'editor.picture': choosePictures },
  toolbar: [{ command: 'editor.picture', place: 'menu:insert' }],
  Decoration: PictureBlock,
  decorates: (decoration) => (decoration as Partial<PictureDecoration> | null)?.kind === 'picture',
};

function registerPictures(context: EditorContext): () => void {
  const { editor } = context;
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!('clipboardData' in event) || !event.clipboardData || !editor.isEditable()) return false;
        const pictures = picturesAmong(event.clipboardData.files);
        // Word and browsers put a picture of the copied text beside the text itself.
        if (pictures.length === 0 || event.clipboardData.types.includes('text/html')) return false;
        event.preventDefault();
        void addPictures(context, pictures);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!carriesPictures(event.dataTransfer)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        const pictures = picturesAmong(files);
        if (pictures.length === 0 || pictures.length < files.length || !editor.isEditable()) return false;
        event.preventDefault();
        const gap = gapAt(editor, event.clientX, event.clientY);
        void addPictures(context, pictures, gap?.index ?? null);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!isDOMNode(event.target) || !(event.target instanceof HTMLImageElement)) return false;
        const node = $getNearestNodeFromDOMNode(event.target);
        if (!$isPictureNode(node)) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function choosePictures(context: EditorContext): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = PICTURE_TYPES.join(',');
  input.multiple = true;
  input.addEventListener('change', () => void addPictures(context, [...(input.files ?? [])]));
  input.click();
}
