import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type SerializedPartial,
  type Spread,
} from 'lexical';
import type { Crop } from '#shared/document/story.ts';

export interface PictureContent {
  /** SHA-256 of the picture's file. */
  readonly asset: string;
  readonly crop: Crop | null;
  readonly caption: string;
  readonly creditLine: string;
  readonly altText: string;
}

export type SerializedPictureNode = Spread<PictureContent, SerializedLexicalNode>;

/** What the React glue mounts inside a picture's block; the pictures feature draws it. */
export interface PictureDecoration extends PictureContent {
  readonly kind: 'picture';
  readonly key: NodeKey;
}

/** A picture with its caption, credit and alternative text. */
export class PictureNode extends DecoratorNode<PictureDecoration> {
  __content: PictureContent = { asset: '', crop: null, caption: '', creditLine: '', altText: '' };

  static override getType(): string {
    return 'picture';
  }

  static override clone(node: PictureNode): PictureNode {
    return new PictureNode(node.__content, node.__key);
  }

  static override importJSON(serialized: SerializedPartial<SerializedPictureNode>): PictureNode {
    const { asset = '', crop = null, caption = '', creditLine = '', altText = '' } = serialized;
    return $createPictureNode({ asset, crop, caption, creditLine, altText });
  }

  constructor(content?: PictureContent, key?: NodeKey) {
    super(key);
    if (content) this.__content = content;
  }

  override exportJSON(): SerializedPictureNode {
    return { ...this.getLatest().__content, type: 'picture', version: 1 };
  }

  getContent(): PictureContent {
    return this.getLatest().__content;
  }

  setContent(change: Partial<PictureContent>): this {
    const writable = this.getWritable();
    writable.__content = { ...writable.__content, ...change };
    return writable;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('figure');
    element.dataset['block'] = 'picture';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getLatest().__content.caption;
  }

  override decorate(): PictureDecoration {
    return { kind: 'picture', key: this.__key, ...this.__content };
  }
}

export function $createPictureNode(content: PictureContent): PictureNode {
  return $applyNodeReplacement(new PictureNode(content));
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
