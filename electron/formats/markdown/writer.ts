import type { Block, List, Run, TextFormat, TextRun } from '#shared/document/story.ts';
import { isSafeLink } from '#shared/text/links.ts';

interface Footnote {
  readonly number: number;
  readonly text: string;
}

/** Writes a story as Markdown. A statement's footnote stands after its last piece; equal footnotes are kept apart. */
export class MarkdownWriter {
  readonly used: Footnote[] = [];
  readonly #footnoteOf: (mark: string) => string;
  readonly #last = new Map<string, TextRun>();

  constructor(footnoteOf: (mark: string) => string) {
    this.#footnoteOf = footnoteOf;
  }

  blocks(blocks: readonly Block[]): string {
    for (const runs of blocks.flatMap(runsIn))
      for (const run of runs)
        if (run.kind === 'text') for (const mark of run.marks) this.#last.set(mark, run);
    return this.#join(blocks);
  }

  #join(blocks: readonly Block[]): string {
    return blocks
      .map((block) => this.#block(block))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return lineStart(this.#runs(block.runs));
      case 'heading': {
        const text = this.#runs(block.runs).replace(/\\?\n/g, ' ');
        return text === '' ? '' : `${'#'.repeat(block.level + 1)} ${text}`;
      }
      case 'list':
        return this.#list(block);
      case 'quotation':
      case 'pullQuote':
        return quoted(lineStart(this.#runs(block.runs)));
      case 'factBox':
        return quoted(this.#join(block.blocks));
      case 'figure': {
        const words = [block.caption, block.creditLine].filter(Boolean).map(escapeMarkdown).join(' – ');
        return words === '' ? '' : `*${words}*`;
      }
      case 'table':
        return this.#table(block);
      case 'rule':
        return '---';
    }
  }

  #list(list: List): string {
    return list.items
      .map((item, at) => {
        const mark = list.ordered ? `${list.start + at}. ` : '- ';
        const indent = ' '.repeat(mark.length);
        const own = lineStart(this.#runs(item.runs)).replace(/\n/g, `\n${indent}`);
        const nested = item.nested
          .map((one) => `\n${indent}${this.#list(one).replace(/\n/g, `\n${indent}`)}`)
          .join('');
        return `${mark}${own}${nested}`;
      })
      .join('\n');
  }

  /** A pipe table; cells are one line, joined cells are filled up, as the format knows nothing else. */
  #table(table: Extract<Block, { kind: 'table' }>): string {
    const rows = table.rows.map((row) =>
      row.flatMap((cell) => {
        const text = this.#join(cell.blocks).replace(/\\?\n+/g, ' ');
        return [text, ...Array.from({ length: cell.columnSpan - 1 }, () => '')];
      }),
    );
    const width = Math.max(0, ...rows.map((row) => row.length));
    const [head, ...rest] = rows.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ''),
    ]);
    if (!head) return '';
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
  }

  #runs(runs: readonly Run[]): string {
    let text = '';
    for (const [at, run] of runs.entries()) {
      if (run.kind === 'note') continue;
      if (run.kind === 'break') {
        text += '\\\n';
        continue;
      }
      const previous = runs[at - 1];
      const next = runs[at + 1];
      const address = run.link && isSafeLink(run.link) ? run.link : null;
      if (address && !(previous?.kind === 'text' && previous.link === address)) text += '[';
      text += formatted(run);
      if (address && !(next?.kind === 'text' && next.link === address))
        text += `](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
      text += this.#footnotes(run);
    }
    return text.replace(/(?:\\\n)+$/, '').trim();
  }

  #footnotes(run: TextRun): string {
    return run.marks
      .filter((mark) => this.#last.get(mark) === run)
      .map((mark) => this.#footnoteOf(mark))
      .filter((text) => text !== '')
      .map((text) => {
        const number = this.used.length + 1;
        this.used.push({ number, text });
        return `[^${number}]`;
      })
      .join('');
  }
}

const MARKERS: readonly (readonly [keyof TextFormat, string, string])[] = [
  ['superscript', '<sup>', '</sup>'],
  ['subscript', '<sub>', '</sub>'],
  ['underline', '<u>', '</u>'],
  ['strikethrough', '~~', '~~'],
  ['italic', '*', '*'],
  ['bold', '**', '**'],
];

/** Markers stand at the words, since "** bold **" is no emphasis (CommonMark 0.31, 6.2). */
function formatted(run: TextRun): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
  if (inner === '') return run.text;
  let text = run.format.code ? codeSpan(inner) : escapeMarkdown(inner);
  for (const [name, open, close] of MARKERS) if (run.format[name]) text = `${open}${text}${close}`;
  return `${before}${text}${after}`;
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence} ${text} ${fence}`;
}

export function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\`*_[\]<~|])/g, '\\$1')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\n/g, ' ');
}

/** What would begin a heading, list, quotation or rule at the start of a line is written as text. */
function lineStart(text: string): string {
  return text
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={3,}|-{3,}|:(?=\s))/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function runsIn(block: Block): (readonly Run[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
    case 'pullQuote':
      return [block.runs];
    case 'list':
      return listRuns(block);
    case 'factBox':
      return block.blocks.flatMap(runsIn);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(runsIn));
    case 'figure':
    case 'rule':
      return [];
  }
}

function listRuns(list: List): (readonly Run[])[] {
  return list.items.flatMap((item) => [item.runs, ...item.nested.flatMap(listRuns)]);
}
