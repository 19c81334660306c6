import {
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import type { SheetField } from '#shared/document/story.ts';
import { $isPictureNode, type PictureContent } from '../../picture-node.ts';
import { $fieldOf } from '../../sheet-structure.ts';
import { findMatches, type FindOptions, type Match } from './matching.ts';

type PictureText = 'caption' | 'creditLine' | 'altText';

/** Where a text stands: a block of runs, or a text of a picture. */
export type Place =
  | { readonly kind: 'block'; readonly key: NodeKey; readonly field: SheetField | null }
  | { readonly kind: 'picture'; readonly key: NodeKey; readonly part: PictureText };

export interface Hit extends Match {
  readonly place: Place;
  /** The whole text around it. */
  readonly text: string;
}

/** Every hit in the article, fields, tables and picture texts included, in reading order. */
export function $findHits(wanted: string, options: FindOptions): Hit[] {
  if (wanted === '') return [];
  const hits: Hit[] = [];
  const visit = (node: LexicalNode): void => {
    if ($isPictureNode(node)) {
      const content = node.getContent();
      for (const part of ['caption', 'creditLine', 'altText'] as const) {
        const place: Place = { kind: 'picture', key: node.getKey(), part };
        for (const match of findMatches(content[part], wanted, options)) {
          hits.push({ ...match, place, text: content[part] });
        }
      }
    } else if ($isElementNode(node)) {
      if (!holdsRuns(node)) {
        for (const child of node.getChildren()) visit(child);
        return;
      }
      const text = $runsOf(node).map($textOf).join('');
      const field = $fieldOf(node)?.getField() ?? null;
      const place: Place = { kind: 'block', key: node.getKey(), field };
      for (const match of findMatches(text, wanted, options)) hits.push({ ...match, place, text });
      // A list inside an item.
      for (const child of node.getChildren()) if ($isElementNode(child) && !child.isInline()) visit(child);
    }
  };
  visit($getRoot());
  return hits;
}

function holdsRuns(node: ElementNode): boolean {
  const first = node.getFirstChild();
  return (
    first !== null &&
    ($isTextNode(first) || $isLineBreakNode(first) || ($isElementNode(first) && first.isInline()))
  );
}

/** The leaves of a block that carry its text: runs and line breaks, through links and notes. */
function $runsOf(element: ElementNode): LexicalNode[] {
  return element.getChildren().flatMap((child) => {
    if ($isTextNode(child) || $isLineBreakNode(child)) return [child];
    return $isElementNode(child) && child.isInline() ? $runsOf(child) : [];
  });
}

function $textOf(node: LexicalNode): string {
  return $isLineBreakNode(node) ? '\n' : node.getTextContent();
}

interface RunPart {
  readonly run: TextNode;
  readonly start: number;
  readonly end: number;
}

/** The runs that a hit covers, each with the part it covers. */
export function $partsOf(hit: Hit): RunPart[] {
  const block = $getNodeByKey(hit.place.key);
  if (!$isElementNode(block)) return [];
  const parts: RunPart[] = [];
  let offset = 0;
  for (const run of $runsOf(block)) {
    const length = $textOf(run).length;
    const start = Math.max(0, hit.start - offset);
    const end = Math.min(length, hit.end - offset);
    if ($isTextNode(run) && start < end) parts.push({ run, start, end });
    offset += length;
  }
  return parts;
}

/**
 * Replaces one hit. The first run takes the new words, so that their format and marks stay; what the hit covers
 * of others is taken away. Hits behind it in the same text must be replaced first, or found again.
 */
export function $replaceHit(hit: Hit, replacement: string): void {
  if (hit.place.kind === 'picture') {
    const picture = $getNodeByKey(hit.place.key);
    if (!$isPictureNode(picture)) return;
    const { part } = hit.place;
    const text = picture.getContent()[part];
    const change: Partial<PictureContent> = {
      [part]: text.slice(0, hit.start) + replacement + text.slice(hit.end),
    };
    picture.setContent(change);
    return;
  }
  const [first, ...others] = $partsOf(hit);
  for (const { run, start, end } of others.reverse()) run.spliceText(start, end - start, '');
  if (!first) return;
  const { run, start, end } = first;
  if (replacement === '' && start === 0 && end === run.getTextContentSize()) {
    // An empty run would be taken away with the caret in it.
    run.insertBefore($createTextNode(''));
    run.remove();
  } else run.spliceText(start, end - start, replacement);
}

/** Replaces many hits as one change. */
export function $replaceHits(hits: readonly Hit[], replacement: string): void {
  for (const hit of [...hits].reverse()) $replaceHit(hit, replacement);
}

export function $selectHit(hit: Hit): void {
  const parts = $partsOf(hit);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) {
    $getNodeByKey(hit.place.key)?.selectPrevious();
    return;
  }
  const selection = first.run.select(first.start, first.start);
  selection.focus.set(last.run.getKey(), last.end, 'text');
}
