import { $applyNodeReplacement, type DOMExportOutput, ElementNode, type LexicalNode } from 'lexical';

/** A hidden desk note inside the text: shown here, counted, never exported. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset['inline'] = 'note';
    return element;
  }

  /** Never leaves the house, not even by the clipboard. */
  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }
}

export function $createNoteNode(): NoteNode {
  return $applyNodeReplacement(new NoteNode());
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
