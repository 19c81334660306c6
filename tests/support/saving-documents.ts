import type { Article, ArticleSummary } from '#shared/contract/models.ts';
import type { CommandName, CommandNamed } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import type { CallerInputOf, Module, OutputOf } from '#shared/contract/define.ts';
import { fieldNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import type { Failure } from '#shared/result.ts';
import type { Pool } from '../../electron/worker/pool.ts';

/** Numbered documents with numbered versions, kept as articles: what a test of durability saves and reads back. */
export interface NumberedDocument {
  readonly doc: number;
  readonly v: number;
  readonly text: string;
}

interface Kept {
  readonly id: string;
  fields: Article['fields'];
  revision: number;
  sequence: number;
  blocks: number;
}

/** A long paragraph is cut here; pieces are put together again without anything between them. */
const PARAGRAPH = 700;
const FIXED_BLOCKS = 6;

/** Saves through the real commands, half of them as revisions and half as journal entries. */
export class SavedDocuments {
  private readonly pool: Pool;
  private readonly kept = new Map<number, Kept>();
  private request = 0;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  async ask<Name extends CommandName>(
    name: Name,
    input: CallerInputOf<CommandNamed<Name>>,
  ): Promise<OutputOf<CommandNamed<Name>>> {
    const [module = '', command = ''] = name.split('.');
    const modules: Readonly<Record<string, Module>> = contract;
    const found = modules[module]?.[command];
    if (!found || found.kind === 'host') throw new TypeError(`no such command: ${name}`);
    this.request += 1;
    const meta = { person: null, window: 'w', language: 'de', requestId: `r${this.request}` } as const;
    const task = { kind: found.kind, command: name, input: found.input.parse(input), meta };
    const answer = await this.pool.run(task);
    if (!answer.ok) throw new Refused(answer.error);
    return answer.value as OutputOf<CommandNamed<Name>>;
  }

  /** Reads what an earlier process left. */
  async open(): Promise<void> {
    for (const summary of await this.all()) await this.take(summary.id);
  }

  /** Resolves when the archive has acknowledged it; throws `Refused`. */
  async save({ doc, v, text }: NumberedDocument): Promise<void> {
    const known = this.kept.get(doc);
    try {
      if (!known) await this.create({ doc, v, text });
      else if (v % 2 === 0) await this.journal(known, v, text);
      else await this.revise(known, v, text);
    } catch (error) {
      // What is known of the article may be out of date now: read it again.
      if (known) await this.take(known.id).catch(() => undefined);
      throw error;
    }
  }

  async dump(): Promise<NumberedDocument[]> {
    const found: NumberedDocument[] = [];
    for (const { id, slugline } of await this.all()) {
      const { document } = await this.present(id);
      const parsed = parseDocument(document);
      if (!parsed.ok) throw new Refused(parsed.error);
      const read = passages(lower(parsed.value)).map(({ runs }) => runsText(runs));
      found.push({
        doc: Number(slugline),
        v: Number(read[0]),
        text: read.slice(FIXED_BLOCKS).join(''),
      });
    }
    return found;
  }

  private async create({ doc, v, text }: NumberedDocument): Promise<void> {
    const document = documentJson(sheet({ kicker: String(v) }, paragraphs(text)));
    const made = await this.ask('articles.create', { document, fields: { slugline: String(doc) } });
    this.remember(made, document);
  }

  private async revise(known: Kept, v: number, text: string): Promise<void> {
    const blocks = paragraphs(text);
    const saved = await this.ask('articles.save', {
      id: known.id,
      revision: known.revision,
      document: documentJson(sheet({ kicker: String(v) }, blocks)),
      fields: known.fields,
      caret: null,
    });
    known.revision = saved.revision;
    known.sequence = 0;
    known.blocks = FIXED_BLOCKS + blocks.length;
  }

  private async journal(known: Kept, v: number, text: string): Promise<void> {
    const document = sheet({ kicker: String(v) }, paragraphs(text));
    const nodes = [fieldNode('kicker', [textNode(String(v))]), ...document.root.children.slice(1)];
    await this.ask('journal.append', {
      articleId: known.id,
      revision: known.revision,
      sequence: known.sequence + 1,
      splice: { start: 0, remove: known.blocks, insert: JSON.stringify(nodes) },
      caret: null,
    });
    known.sequence += 1;
    known.blocks = nodes.length;
  }

  /** As the editor opens an article: what only the journal held becomes a revision first. */
  private async take(id: string): Promise<void> {
    const article = await this.ask('articles.get', { id });
    const recovered = await this.ask('journal.recover', { articleId: id });
    const document = recovered?.document ?? article.document;
    let { revision } = article;
    if (recovered) {
      const input = { id, revision, document, fields: article.fields, caret: null };
      ({ revision } = await this.ask('articles.save', input));
    }
    this.remember({ ...article, revision }, document);
  }

  private async present(id: string): Promise<{ document: string }> {
    const recovered = await this.ask('journal.recover', { articleId: id });
    return recovered ?? (await this.ask('articles.get', { id }));
  }

  private remember(article: Article, document: string): void {
    const { children } = (JSON.parse(document) as { root: { children: unknown[] } }).root;
    const { id, fields, revision } = article;
    this.kept.set(Number(fields.slugline), { id, fields, revision, sequence: 0, blocks: children.length });
  }

  private async all(): Promise<readonly ArticleSummary[]> {
    return (await this.ask('articles.list', { sort: 'created', limit: 500 })).items;
  }
}

/** An expected failure of a command. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.code} ${JSON.stringify(failure.params)}`);
    this.failure = failure;
  }
}

function paragraphs(text: string) {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > PARAGRAPH) {
    // Never between the halves of a character.
    const cut = /[\uD800-\uDBFF]/.test(rest[PARAGRAPH - 1] ?? '') ? PARAGRAPH + 1 : PARAGRAPH;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest].map((piece) => paragraphNode([textNode(piece)]));
}
