import { mergeRegister } from 'lexical';
import type { EditorFeature } from '../../feature.ts';
import { registerCopy } from './copy.ts';
import { greyFromFile } from './greyed.ts';
import { pastePlain, registerPaste } from './paste.ts';
import { PastePanel } from './PastePanel.tsx';

/** Copy, cut and paste; Lexical's own reading of HTML is never used. */
export const clipboardFeature: EditorFeature = {
  id: 'clipboard',
  register: (context) => {
    greyFromFile(context);
    return mergeRegister(registerCopy(context.editor, context.articleId), registerPaste(context));
  },
  commands: { 'editor.paste-plain': (context) => void pastePlain(context) },
  Panel: PastePanel,
};
