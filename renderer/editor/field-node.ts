import {
  $applyNodeReplacement,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type SerializedElementNode,
  type SerializedPartial,
  type Spread,
} from 'lexical';
import { SHEET_FIELDS, type SheetField } from '#shared/document/story.ts';

export type SerializedFieldNode = Spread<{ field: SheetField }, SerializedElementNode>;

/** One of the fixed blocks at the top of the sheet. `sheet-structure.ts` keeps all six there, in order. */
export class FieldNode extends ElementNode {
  __field: SheetField = 'kicker';

  static override getType(): string {
    return 'field';
  }

  static override clone(node: FieldNode): FieldNode {
    return new FieldNode(node.__field, node.__key);
  }

  static override importJSON(serialized: SerializedPartial<SerializedFieldNode>): FieldNode {
    return $createFieldNode(serialized.field ?? 'kicker').updateFromJSON(serialized);
  }

  constructor(field: SheetField = 'kicker', key?: string) {
    super(key);
    this.__field = field;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__field = previous.__field;
  }

  override exportJSON(): SerializedFieldNode {
    return { ...super.exportJSON(), field: this.getField() };
  }

  getField(): SheetField {
    return this.getLatest().__field;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement(this.__field === 'headline' ? 'h1' : 'p');
    element.dataset['field'] = this.__field;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter never splits a field; the command handlers move the caret to the next block instead. */
  override insertNewAfter(): ParagraphNode | null {
    return null;
  }

  override collapseAtStart(): boolean {
    return true;
  }

  override canBeEmpty(): true {
    return true;
  }

  override canIndent(): false {
    return false;
  }

  override canMergeWhenEmpty(): false {
    return false;
  }
}

export function $createFieldNode(field: SheetField): FieldNode {
  return $applyNodeReplacement(new FieldNode(field));
}

export function $isFieldNode(node: LexicalNode | null | undefined): node is FieldNode {
  return node instanceof FieldNode;
}

export const FIELD_COUNT = SHEET_FIELDS.length;
