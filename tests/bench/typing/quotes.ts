import type { Result } from '#shared/result.ts';
import { evidence as evidenceCommands } from '#shared/contract/evidence.ts';
import { statements as statementCommands } from '#shared/contract/statements.ts';
import { textNode } from '#shared/document/build.ts';
import { documentJson, type StoredDocument } from '#shared/document/document.ts';
import * as articles from '../../../electron/services/articles.ts';
import type { MutationContext } from '../../../electron/services/context.ts';
import * as evidence from '../../../electron/services/evidence.ts';
import * as statements from '../../../electron/services/statements.ts';
import { jobWithWorkshop } from '../../../electron/services/testing-workshop.ts';
import { type TestArchive, valueOf } from '../../../electron/services/testing.ts';

/** Words of a long run that become a quote: one near its beginning, one over its middle, where the bench types. */
const STRETCHES = [
  [4, 16],
  [24, 40],
] as const;
const LONG = 50;

type Run = ReturnType<typeof textNode>;

/** Marks direct quotes in the long runs of an article, all anchored in one transcript, and saves it. */
export async function markQuotes(
  archive: TestArchive,
  articleId: string,
  document: StoredDocument,
  count: number,
): Promise<void> {
  const mutate = <T>(act: (context: MutationContext) => Result<T>): T => valueOf(archive.mutate(act));
  const places = longRuns(document);
  // The middle of the article gets its share first, for that is where the caret stands.
  const first = Math.max(0, Math.floor((places.length * STRETCHES.length - count) / 2 / STRETCHES.length));
  const transcript = evidenceCommands.addText.input.parse({
    text: places.map(({ text }) => text).join('.\n'),
    name: 'Mitschrift',
    origin: 'Messung',
  });
  const stored = mutate((context) => evidence.addText(context, transcript));
  const made: { readonly statementId: string; readonly evidenceId: string }[] = [];
  for (const place of places.slice(first)) {
    const words = place.text.split(' ');
    const ids = new Map<number, string>();
    for (const [from, to] of STRETCHES) {
      if (made.length >= count) break;
      const input = statementCommands.create.input.parse({
        articleId,
        printed: words.slice(from, to).join(' '),
        fields: { type: 'direct', speakerAsPrinted: 'Rohde' },
      });
      const { use } = mutate((context) => statements.create(context, input));
      ids.set(from, use.id);
      made.push({ statementId: use.statementId, evidenceId: stored.id });
    }
    place.replace(marked(words, ids));
  }
  if (made.length < count) throw new Error(`room for ${made.length} quotes only, ${count} were asked for`);
  const { revision, fields } = valueOf(articles.get(archive.query(), { id: articleId }));
  mutate((context) =>
    articles.save(context, {
      id: articleId,
      revision,
      document: documentJson(document),
      fields,
      caret: null,
    }),
  );
  const job = jobWithWorkshop(archive);
  for (const link of made) {
    const { alike } = valueOf(await evidence.link(job, link));
    if (alike !== 'same') throw new Error('a quote was not found in its transcript');
  }
}

function marked(words: readonly string[], ids: ReadonlyMap<number, string>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of STRETCHES) {
    const id = ids.get(from);
    if (id === undefined) continue;
    runs.push(
      textNode(`${words.slice(at, from).join(' ')} `),
      textNode(words.slice(from, to).join(' '), {}, [id]),
    );
    at = to;
  }
  return [...runs, textNode(`${at > 0 ? ' ' : ''}${words.slice(at).join(' ')}`)];
}

interface Place {
  readonly text: string;
  replace(runs: readonly Run[]): void;
}

/** Paragraphs that are one long run. */
function longRuns(document: StoredDocument): Place[] {
  return document.root.children.flatMap((block): Place[] => {
    const children = 'children' in block && Array.isArray(block.children) ? (block.children as Run[]) : [];
    const [only, another] = children;
    const text = only && 'text' in only ? String(only.text) : '';
    if (block.type !== 'paragraph' || another || text.split(' ').length < LONG) return [];
    return [{ text, replace: (runs) => void children.splice(0, children.length, ...runs) }];
  });
}
