import type { Block, List, Run, Story, TextFormat, TextRun } from '#shared/document/story.ts';
import { publicStory } from '#shared/document/walk.ts';
import { isSafeLink } from '#shared/text/links.ts';
import { escapeHtml } from './escape.ts';

/** How the parts that need more than the text are written; the defaults write plain semantic HTML. */
export interface HtmlWriting {
  /** Address of the source of a marked stretch, or empty. Only direct quotations get a `<q>`. */
  readonly cite: (marks: readonly string[]) => string;
  readonly isDirect: (marks: readonly string[]) => boolean;
  readonly figure: (block: Extract<Block, { kind: 'figure' }>) => string;
  /** Level of the first crosshead. */
  readonly heading: number;
  /** Writes runs in a way of its own, with notes and the like; whole quotations then get no element. */
  readonly runs?: (runs: readonly Run[]) => string;
  /** Whether boxes may name themselves by a class; systems that take only plain elements get their content. */
  readonly classes: boolean;
}

const PLAIN: HtmlWriting = {
  cite: () => '',
  isDirect: () => false,
  figure: () => '',
  heading: 2,
  classes: true,
};

/** The body as HTML without pictures, notes and placeholders, for reports and the clipboard. */
export function storyHtml(story: Story): string {
  return blocksHtml(publicStory(story).blocks, PLAIN);
}

const TAGS: readonly (readonly [keyof TextFormat, string])[] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
];

export function runsHtml(runs: readonly Run[], writing: HtmlWriting = PLAIN): string {
  if (writing.runs) return writing.runs(runs);
  let html = '';
  let at = 0;
  while (at < runs.length) {
    const run = runs[at];
    if (run?.kind === 'text' && writing.isDirect(run.marks)) {
      // One <q> over all runs of the same quotation, so that bold inside it does not cut it.
      const cite = writing.cite(run.marks);
      const inner: TextRun[] = [];
      for (
        let next = runs[at];
        next?.kind === 'text' &&
        writing.isDirect(next.marks) &&
        writing.cite(next.marks) === cite &&
        sharesMark(next, run);
        next = runs[at]
      ) {
        inner.push(next);
        at += 1;
      }
      html += `<q${cite ? ` cite="${escapeHtml(cite)}"` : ''}>${linkedHtml(inner)}</q>`;
      continue;
    }
    const plain: Run[] = [];
    for (
      let next = runs[at];
      next && !(next.kind === 'text' && writing.isDirect(next.marks));
      next = runs[at]
    ) {
      plain.push(next);
      at += 1;
    }
    html += linkedHtml(plain);
  }
  return html;
}

function sharesMark(left: TextRun, right: TextRun): boolean {
  return left.marks.some((mark) => right.marks.includes(mark));
}

function linkedHtml(runs: readonly Run[]): string {
  let html = '';
  let link: string | null = null;
  for (const run of runs) {
    const address = run.kind === 'text' && run.link && isSafeLink(run.link) ? run.link : null;
    if (address !== link) {
      if (link !== null) html += '</a>';
      if (address !== null) html += `<a href="${escapeHtml(address)}">`;
      link = address;
    }
    if (run.kind === 'break') html += '<br>';
    else if (run.kind === 'text') html += formattedHtml(run);
  }
  return link === null ? html : `${html}</a>`;
}

/** Text with its bold, italic and so on as elements. */
export function formattedHtml(run: Pick<TextRun, 'text' | 'format'>): string {
  let html = escapeHtml(run.text);
  for (const [name, tag] of TAGS.toReversed()) if (run.format[name]) html = `<${tag}>${html}</${tag}>`;
  return html;
}

export function blocksHtml(blocks: readonly Block[], writing: HtmlWriting): string {
  return blocks
    .map((block) => blockHtml(block, writing))
    .filter((html) => html !== '')
    .join('\n');
}

/** Where the whole block is a quotation or none at all, no `<q>` stands inside. */
function unquoted(writing: HtmlWriting): HtmlWriting {
  return { ...writing, isDirect: () => false };
}

export function blockHtml(block: Block, writing: HtmlWriting): string {
  switch (block.kind) {
    case 'paragraph': {
      const html = runsHtml(block.runs, writing);
      return html.trim() === '' ? '' : `<p>${html}</p>`;
    }
    case 'heading': {
      const html = runsHtml(block.runs, unquoted(writing));
      const level = writing.heading + block.level - 1;
      return html.trim() === '' ? '' : `<h${level}>${html}</h${level}>`;
    }
    case 'list':
      return listHtml(block, writing);
    case 'quotation': {
      const marks = block.runs.flatMap((run) => (run.kind === 'text' ? run.marks : []));
      const cite = writing.cite(marks);
      const html = runsHtml(block.runs, unquoted(writing));
      return html === ''
        ? ''
        : `<blockquote${cite ? ` cite="${escapeHtml(cite)}"` : ''}><p>${html}</p></blockquote>`;
    }
    case 'pullQuote': {
      const html = runsHtml(block.runs, unquoted(writing));
      if (html === '') return '';
      const cite = writing.cite(block.runs.flatMap((run) => (run.kind === 'text' ? run.marks : [])));
      const source = cite ? ` cite="${escapeHtml(cite)}"` : '';
      if (!writing.classes) return `<blockquote${source}><p>${html}</p></blockquote>`;
      // A pull quote that repeats a statement is a quotation with its source; any other is a box.
      return cite
        ? `<blockquote class="pull-quote"${source}><p>${html}</p></blockquote>`
        : `<div class="pull-quote"><p>${html}</p></div>`;
    }
    case 'factBox': {
      const html = blocksHtml(block.blocks, writing);
      return writing.classes ? `<div class="fact-box">\n${html}\n</div>` : html;
    }
    case 'figure':
      return writing.figure(block);
    case 'table':
      return tableHtml(block, writing);
    case 'rule':
      return '<hr>';
  }
}

function listHtml(list: List, writing: HtmlWriting): string {
  const items = list.items.map(
    (item) =>
      `<li>${runsHtml(item.runs, writing)}${item.nested.map((nested) => listHtml(nested, writing)).join('')}</li>`,
  );
  if (items.length === 0) return '';
  return list.ordered
    ? `<ol${list.start === 1 ? '' : ` start="${list.start}"`}>${items.join('')}</ol>`
    : `<ul>${items.join('')}</ul>`;
}

function tableHtml(table: Extract<Block, { kind: 'table' }>, writing: HtmlWriting): string {
  const rows = table.rows.map((cells, row) => {
    const written = cells.map((cell) => {
      const tag = cell.header ? 'th' : 'td';
      const spans = `${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
      const scope = cell.header ? ` scope="${row === 0 ? 'col' : 'row'}"` : '';
      const [only] = cell.blocks;
      const content =
        cell.blocks.length === 1 && only?.kind === 'paragraph'
          ? runsHtml(only.runs, writing)
          : blocksHtml(cell.blocks, writing);
      return `<${tag}${scope}${spans}>${content}</${tag}>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return rows.length === 0 ? '' : `<table>\n${rows.join('\n')}\n</table>`;
}
