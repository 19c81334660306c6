import type { Block, ListItem, Run, Story } from './story.ts';
import { SHEET_FIELDS } from './story.ts';

/** Walks over the story: everything that derives something from a document uses these. */

/** Printed text of runs: no desk notes; a break is a line feed. */
export function runsText(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) {
    if (run.kind === 'text') text += run.text;
    else if (run.kind === 'break') text += '\n';
  }
  return text;
}

/** Rebuilds a story with every list of runs replaced; blocks keep their place. */
export function mapRuns(story: Story, change: (runs: readonly Run[]) => readonly Run[]): Story {
  const item = (one: ListItem): ListItem => ({
    runs: change(one.runs),
    nested: one.nested.map((list) => ({ ...list, items: list.items.map(item) })),
  });
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'paragraph':
      case 'heading':
      case 'quotation':
      case 'pullQuote':
        return { ...one, runs: change(one.runs) };
      case 'list':
        return { ...one, items: one.items.map(item) };
      case 'factBox':
        return { ...one, blocks: one.blocks.map(block) };
      case 'table':
        return {
          ...one,
          rows: one.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) }))),
        };
      case 'figure':
      case 'rule':
        return one;
    }
  };
  const fields = Object.fromEntries(SHEET_FIELDS.map((name) => [name, change(story.fields[name])]));
  return { fields: fields as unknown as Story['fields'], blocks: story.blocks.map(block) };
}

/** The story as it may leave the house: without desk notes and without "TK" and "folgt" placeholders. */
export function publicStory(story: Story): Story {
  return mapRuns(story, (runs) =>
    runs.filter((run) => run.kind !== 'note' && !(run.kind === 'text' && run.placeholder)),
  );
}

/** One stretch of runs that reads as a unit (a paragraph, an item, a cell's paragraph, a caption). */
export interface Passage {
  /** A field's name, or the kind of the block. */
  readonly role: (typeof SHEET_FIELDS)[number] | Exclude<Block['kind'], 'rule'>;
  /** Index of the top-level block in the document (fields are 0 to 5). */
  readonly block: number;
  readonly runs: readonly Run[];
}

/** Every passage in reading order, fields first. Captions come as one run without marks. */
export function passages(story: Story): Passage[] {
  const found: Passage[] = SHEET_FIELDS.map((role, block) => ({ role, block, runs: story.fields[role] }));
  const addItems = (items: readonly ListItem[], block: number): void => {
    for (const item of items) {
      found.push({ role: 'list', block, runs: item.runs });
      for (const nested of item.nested) addItems(nested.items, block);
    }
  };
  const add = (one: Block): void => {
    switch (one.kind) {
      case 'paragraph':
      case 'heading':
      case 'quotation':
      case 'pullQuote':
        found.push({ role: one.kind, block: one.block, runs: one.runs });
        break;
      case 'list':
        addItems(one.items, one.block);
        break;
      case 'factBox':
        one.blocks.forEach(add);
        break;
      case 'table':
        for (const cell of one.rows.flat()) cell.blocks.forEach(add);
        break;
      case 'figure':
        if (one.caption) {
          found.push({
            role: 'figure',
            block: one.block,
            runs: [{ kind: 'text', text: one.caption, format: {}, marks: [] }],
          });
        }
        break;
      case 'rule':
        break;
    }
  };
  story.blocks.forEach(add);
  return found;
}

/** Body text without fields, paragraphs separated by line feeds. */
export function bodyText(story: Story): string {
  return passages(story)
    .slice(SHEET_FIELDS.length)
    .map((passage) => runsText(passage.runs))
    .filter((text) => text !== '')
    .join('\n');
}

/** A piece of a marked run of text: where a statement use stands and what it says there. */
export interface MarkedPiece {
  readonly mark: string;
  /** Index of the top-level block. */
  readonly block: number;
  /** Offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All marked pieces in reading order; touching runs with the same mark are one piece. */
export function markedPieces(story: Story): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  for (const passage of passages(story)) {
    const open = new Map<string, { start: number; text: string }>();
    const close = (mark: string): void => {
      const piece = open.get(mark);
      if (!piece) return;
      pieces.push({
        mark,
        block: passage.block,
        start: piece.start,
        end: piece.start + piece.text.length,
        text: piece.text,
      });
      open.delete(mark);
    };
    let offset = 0;
    for (const run of passage.runs) {
      if (run.kind === 'note') continue;
      const text = run.kind === 'break' ? '\n' : run.text;
      if (run.kind === 'text') {
        for (const mark of [...open.keys()]) if (!run.marks.includes(mark)) close(mark);
        for (const mark of run.marks) if (!open.has(mark)) open.set(mark, { start: offset, text: '' });
      }
      for (const piece of open.values()) piece.text += text;
      offset += text.length;
    }
    for (const mark of [...open.keys()]) close(mark);
  }
  return pieces;
}
