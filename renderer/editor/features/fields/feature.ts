import { $getRoot, $getSelection, $isRangeSelection, mergeRegister } from 'lexical';
import { editorMessages } from '../../editor.messages.ts';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { $isFieldNode, FieldNode } from '../../field-node.ts';
import { $bodyIsEmpty, $fieldOf } from '../../sheet-structure.ts';
import { registerFieldRules } from './keep-fields.ts';

/** The fixed blocks: their rules, their words while empty, their live lengths. */
export const fieldsFeature: EditorFeature = {
  id: 'fields',
  register: (context) =>
    mergeRegister(registerFieldRules(context.editor), showFields(context), showEmptyBody(context)),
};

function showFields({ editor, language }: EditorContext): () => void {
  let current: HTMLElement | null = null;
  const describe = (key: string): void => {
    const element = editor.getElementByKey(key);
    const node = editor.getEditorState()._nodeMap.get(key);
    if (!element || !$isFieldNode(node)) return;
    const words = editorMessages[language()];
    const size = editor.getEditorState().read(() => node.getTextContentSize());
    const name = words[node.__field];
    element.dataset['placeholder'] = name;
    element.dataset['empty'] = String(size === 0);
    // A heading must have a name, and the words shown in an empty one are not its text.
    if (node.__field === 'headline' && size === 0) element.setAttribute('aria-label', name);
    else element.removeAttribute('aria-label');
    element.dataset['length'] = words.length(name, size.toLocaleString(language()));
  };
  // The words of empty fields follow the language of the interface, which may change under an open article.
  const spoken = new MutationObserver(() => {
    setTimeout(() => {
      const keys = editor.read(() => $getRoot().getChildrenKeys());
      for (const key of keys) describe(key);
    });
  });
  spoken.observe(document.documentElement, { attributeFilter: ['lang'] });
  return mergeRegister(
    () => spoken.disconnect(),
    editor.registerMutationListener(FieldNode, (nodes) => {
      for (const [key, mutation] of nodes) if (mutation !== 'destroyed') describe(key);
    }),
    // Typing inside a run changes the run; the field is only on its way up.
    editor.registerUpdateListener(({ dirtyElements }) => {
      for (const key of dirtyElements.keys()) describe(key);
    }),
    editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return null;
        return $fieldOf(selection.focus.getNode())?.getKey() ?? null;
      });
      const element = key === null ? null : editor.getElementByKey(key);
      if (element === current) return;
      if (current) delete current.dataset['current'];
      if (element) element.dataset['current'] = 'true';
      current = element;
    }),
  );
}

/** The word "Text …" in a body that holds nothing yet. */
function showEmptyBody({ editor, language }: EditorContext): () => void {
  let shown: HTMLElement | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const key = editorState.read(() => {
      return $bodyIsEmpty() ? ($getRoot().getLastChild()?.getKey() ?? null) : null;
    });
    const element = key === null ? null : editor.getElementByKey(key);
    if (element === shown) return;
    if (shown) delete shown.dataset['empty'];
    if (element) {
      element.dataset['placeholder'] = editorMessages[language()].body;
      element.dataset['empty'] = 'true';
    }
    shown = element;
  });
}
