import { addCounts, type Counts, countWords, NO_COUNTS } from '../text/counts.ts';
import type { Run, Story } from './story.ts';
import { type Passage, passages } from './walk.ts';

/** What a newsroom means by length: the running text. Titles, byline and captions have lengths of their own. */
const RUNNING: ReadonlySet<Passage['role']> = new Set([
  'standfirst',
  'dateline',
  'paragraph',
  'heading',
  'list',
  'quotation',
  'factBox',
  'table',
]);

/** Counts of the whole sheet: words and characters of the running text, placeholders and notes everywhere. */
export function storyCounts(story: Story): Counts {
  return passages(story).map(passageCounts).reduce(addCounts, NO_COUNTS);
}

/** Counts of one passage, so that an editor can add them up per block. */
export function passageCounts({ role, runs }: Passage): Counts {
  const text = RUNNING.has(role) ? printed(runs) : '';
  return {
    words: countWords(text),
    characters: characters(text),
    placeholders: placeholders(runs),
    notes: runs.filter((run) => run.kind === 'note').length,
  };
}

function printed(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) {
    if (run.kind === 'break') text += '\n';
    else if (run.kind === 'text' && !run.placeholder) text += run.text;
  }
  return text;
}

const LINE_FEED = 10;

/** Characters as people count them on paper: one for each code point, none for the end of a line. */
function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) continue;
    count += 1;
    // Both halves of a pair are one character.
    if (code >= 0xd800 && code < 0xdc00 && text.charCodeAt(at + 1) >> 10 === 0xdc00 >> 10) at += 1;
  }
  return count;
}

/** Touching runs (a bold "T", a plain "K") are one placeholder. */
function placeholders(runs: readonly Run[]): number {
  return runs.filter((run, index) => isPlaceholder(run) && !isPlaceholder(runs[index - 1])).length;
}

function isPlaceholder(run: Run | undefined): boolean {
  return run?.kind === 'text' && run.placeholder === true;
}
