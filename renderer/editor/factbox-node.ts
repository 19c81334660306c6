import { $applyNodeReplacement, $createParagraphNode, ElementNode, type LexicalNode } from 'lexical';

/** A box of its own blocks (paragraphs, crossheads, lists); its first crosshead is its title. */
export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('factbox', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.dataset['block'] = 'factbox';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override collapseAtStart(): true {
    for (const child of this.getChildren()) this.insertBefore(child);
    this.remove();
    return true;
  }
}

export function $createFactBoxNode(): FactBoxNode {
  return $applyNodeReplacement(new FactBoxNode()).append($createParagraphNode());
}

export function $isFactBoxNode(node: LexicalNode | null | undefined): node is FactBoxNode {
  return node instanceof FactBoxNode;
}
