import type { FoundClaim } from '#shared/statement/claims.ts';
import type { Block, Figure, Run, Story, TextFormat } from '#shared/document/story.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import type { OpenClaim, StatementRecord } from './model.ts';

/** A stretch of text of which everything is the same: looks, statements, claim. */
export interface AnnotatedRun {
  readonly kind: 'text' | 'break';
  readonly text: string;
  readonly format: TextFormat;
  readonly link: string;
  readonly statements: readonly StatementRecord[];
  readonly claim: OpenClaim | null;
  /** References that stand behind it. */
  readonly after: readonly Reference[];
}
export type Reference =
  | { readonly kind: 'statement'; readonly record: StatementRecord; readonly first: boolean }
  | { readonly kind: 'claim'; readonly claim: OpenClaim };

/** A unit of text in which claims are looked for. */
export interface ClaimPassage {
  readonly role: string;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly figure: Figure | null;
}

/** Every passage of the story, captions included, in reading order. */
export function claimPassages(story: Story): ClaimPassage[] {
  const figures = figuresIn(story.blocks).filter((figure) => figure.caption !== '');
  let next = 0;
  return passages(story).map(({ role, runs }) => {
    const figure = role === 'figure' ? (figures[next++] ?? null) : null;
    return { role, runs, text: runsText(runs), figure };
  });
}

function figuresIn(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block];
    if (block.kind === 'factBox') return figuresIn(block.blocks);
    return block.kind === 'table' ? block.rows.flat().flatMap((cell) => figuresIn(cell.blocks)) : [];
  });
}

interface Mention extends FoundClaim {
  readonly inside: readonly StatementRecord[];
}

const CONTEXT = 36;

/** The text of an article with its references; writers ask for each list of runs and each caption. */
export class AnnotatedText {
  readonly claims: readonly OpenClaim[];
  readonly #runs = new Map<readonly Run[], readonly AnnotatedRun[]>();
  readonly #captions = new Map<Figure, readonly AnnotatedRun[]>();

  constructor(
    story: Story,
    texts: readonly ClaimPassage[],
    records: ReadonlyMap<string, StatementRecord>,
    found: readonly FoundClaim[],
  ) {
    const mentions = found.flatMap((claim): Mention[] => {
      const passage = texts[claim.paragraph];
      if (!passage) return [];
      const inside = recordsAt(passage.runs, claim, records);
      // What stands in an evidenced statement is evidenced with it.
      return inside.some((record) => !record.open && record.state !== 'uncheckable')
        ? []
        : [{ ...claim, inside }];
    });
    const byKey = listClaims(mentions, texts);
    this.claims = [...byKey.values()];
    const lastRuns = lastRunOf(story, records);
    const seen = new Set<StatementRecord>();
    const named = new Set<OpenClaim>();
    // A name gets its label where it stands first: at every mention they would hide the text.
    const labels = (claim: OpenClaim): boolean => {
      const isFirst = !named.has(claim);
      named.add(claim);
      return isFirst || claim.kind !== 'name';
    };
    texts.forEach((passage, at) => {
      const here = mentions.filter((mention) => mention.paragraph === at);
      const annotated = annotateRuns(passage.runs, here, byKey, records, labels, (mark, run) => {
        const record = records.get(mark);
        if (!record || lastRuns.get(mark) !== run) return null;
        const first = !seen.has(record);
        seen.add(record);
        return { kind: 'statement', record, first };
      });
      if (passage.figure) this.#captions.set(passage.figure, annotated);
      else this.#runs.set(passage.runs, annotated);
    });
  }

  /** Empty for runs that are not of this story. */
  runs(runs: readonly Run[]): readonly AnnotatedRun[] {
    return this.#runs.get(runs) ?? [];
  }

  caption(figure: Figure): readonly AnnotatedRun[] {
    return this.#captions.get(figure) ?? [];
  }
}

function recordsAt(
  runs: readonly Run[],
  { start, end }: FoundClaim,
  records: ReadonlyMap<string, StatementRecord>,
): StatementRecord[] {
  const inside = new Set<StatementRecord>();
  let offset = 0;
  for (const run of runs) {
    if (run.kind === 'note') continue;
    const length = run.kind === 'break' ? 1 : run.text.length;
    if (run.kind === 'text' && offset < end && start < offset + length) {
      for (const mark of run.marks) {
        const record = records.get(mark);
        if (record) inside.add(record);
      }
    }
    offset += length;
  }
  return [...inside];
}

function listClaims(mentions: readonly Mention[], texts: readonly ClaimPassage[]): Map<string, OpenClaim> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.key);
    if (group) group.push(mention);
    else groups.set(mention.key, [mention]);
  }
  return new Map(
    [...groups].map(([key, group], at) => {
      const [first] = group;
      const statements = new Set(group.flatMap((one) => one.inside.map((record) => record.number)));
      const claim: OpenClaim = {
        number: at + 1,
        label: `O${at + 1}`,
        kind: first?.kind ?? 'number',
        text: first?.name ?? '',
        mentions: group.length,
        context: first ? around(texts[first.paragraph]?.text ?? '', first) : '',
        statements: [...statements].toSorted((left, right) => left - right),
      };
      return [key, claim] as const;
    }),
  );
}

/** Some words before and after, cut at words. */
function around(text: string, { start, end }: FoundClaim): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const head = start > CONTEXT ? `… ${before.replace(/^\S*\s+/, '')}` : before;
  const tail = end + CONTEXT < text.length ? `${after.replace(/\s+\S*$/, '')} …` : after;
  return `${head}${text.slice(start, end)}${tail}`.replace(/\s+/g, ' ').trim();
}

function lastRunOf(story: Story, records: ReadonlyMap<string, StatementRecord>): Map<string, Run> {
  const last = new Map<string, Run>();
  for (const { runs } of passages(story)) {
    for (const run of runs) {
      if (run.kind !== 'text') continue;
      for (const mark of run.marks) if (records.has(mark)) last.set(mark, run);
    }
  }
  return last;
}

function annotateRuns(
  runs: readonly Run[],
  mentions: readonly Mention[],
  claims: ReadonlyMap<string, OpenClaim>,
  records: ReadonlyMap<string, StatementRecord>,
  labels: (claim: OpenClaim) => boolean,
  referenceOf: (mark: string, run: Run) => Reference | null,
): AnnotatedRun[] {
  const out: AnnotatedRun[] = [];
  let offset = 0;
  for (const run of runs) {
    if (run.kind === 'note') continue;
    if (run.kind === 'break') {
      out.push({ kind: 'break', text: '\n', format: {}, link: '', statements: [], claim: null, after: [] });
      offset += 1;
      continue;
    }
    const from = offset;
    const to = offset + run.text.length;
    const cuts = new Set([from, to]);
    for (const { start, end } of mentions)
      for (const cut of [start, end]) if (cut > from && cut < to) cuts.add(cut);
    const edges = [...cuts].toSorted((left, right) => left - right);
    const statements = [...new Set(run.marks.flatMap((mark) => records.get(mark) ?? []))];
    for (const [at, start] of edges.slice(0, -1).entries()) {
      const end = edges[at + 1] ?? to;
      const mention = mentions.find((one) => one.start < end && start < one.end);
      const claim = mention ? (claims.get(mention.key) ?? null) : null;
      const isLabelled = claim !== null && mention?.end === end && labels(claim);
      const references: Reference[] = isLabelled ? [{ kind: 'claim', claim }] : [];
      if (end === to) references.push(...run.marks.flatMap((mark) => referenceOf(mark, run) ?? []));
      out.push({
        kind: 'text',
        text: run.text.slice(start - from, end - from),
        format: run.format,
        link: run.link ?? '',
        statements,
        claim,
        after: references,
      });
    }
    offset = to;
  }
  return out;
}
