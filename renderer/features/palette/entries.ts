import type { Output } from '../../host/contract-types.ts';
import type { WindowCommand } from '../../workspace/commands.ts';

type Box = Output<'search.box'>;

/** One line of the palette, in the order in which the arrow keys walk. */
export type Entry =
  | {
      readonly kind: 'command';
      readonly key: string;
      readonly command: WindowCommand;
      readonly highlights: readonly Span[];
    }
  | { readonly kind: 'article'; readonly key: string; readonly found: Box['articles'][number] }
  | { readonly kind: 'entity'; readonly key: string; readonly entity: Box['entities'][number] }
  | {
      readonly kind: 'hit';
      readonly key: string;
      readonly hit: Box['hits'][number];
      readonly snippet: Box['hits'][number]['snippets'][number] | null;
    }
  | { readonly kind: 'search'; readonly key: string; readonly text: string };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** ß/ss and ä/ae read alike, capitals do not matter. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue');
}

/** Commands whose title or other words contain every word typed; those that begin with it first. */
export function matchCommands(
  commands: readonly WindowCommand[],
  typed: string,
  language: 'de' | 'en',
): readonly WindowCommand[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  const rank = (command: WindowCommand): number => {
    const title = foldText(command.title[language]);
    // Nothing typed yet: what can be done here comes before what cannot.
    if (words.length === 0) return command.enabled?.() === false ? 1 : 0;
    if (title.startsWith(words[0] ?? '')) return 0;
    return words.every((word) => title.split(/[\s-]+/).some((part) => part.startsWith(word))) ? 1 : 2;
  };
  return commands
    .filter((command) => {
      const text = foldText(
        `${command.title[language]} ${command.title.de} ${command.title.en} ${command.keywords ?? ''}`,
      );
      return words.every((word) => text.includes(word));
    })
    .sort((left, right) => rank(left) - rank(right));
}

/** Where the typed words stand in a title, for marking. */
export function spansOf(title: string, typed: string): readonly Span[] {
  // One folded letter may be two ("ä" is "ae"), so each folded letter knows where it came from.
  const origins: number[] = [];
  let folded = '';
  for (let index = 0; index < title.length; index += 1) {
    const letters = foldText(title.charAt(index));
    folded += letters;
    for (let count = 0; count < letters.length; count += 1) origins.push(index);
  }
  const spans: Span[] = [];
  for (const word of foldText(typed).split(/\s+/).filter(Boolean)) {
    const at = folded.indexOf(word);
    if (at < 0) continue;
    spans.push({ start: origins[at] ?? 0, end: (origins[at + word.length - 1] ?? 0) + 1 });
  }
  spans.sort((left, right) => left.start - right.start);
  return spans.filter((span, index) => index === 0 || span.start >= (spans[index - 1]?.end ?? 0));
}

const MOST_COMMANDS = 6;
function isTitle(title: string, typed: string): boolean {
  const bare = (text: string): string =>
    foldText(text)
      .replace(/[\s…]+$/u, '')
      .trim();
  return bare(title) === bare(typed);
}

/** Everything that fits what is typed, grouped; full text hits of articles already listed are left out. */
export function entriesFor(
  typed: string,
  commands: readonly WindowCommand[],
  box: Box | undefined,
  language: 'de' | 'en',
): readonly Entry[] {
  const others = commands.filter(({ id }) => id !== 'palette.open');
  const matching = matchCommands(others, typed, language);
  const shownCommands = typed.trim() === '' ? matching : matching.slice(0, MOST_COMMANDS);
  const commandEntries = shownCommands.map(
    (command): Entry => ({
      kind: 'command',
      key: command.id,
      command,
      highlights: spansOf(command.title[language], typed),
    }),
  );
  if (typed.trim() === '') return commandEntries;
  const articles = (box?.articles ?? []).map(
    (found): Entry => ({
      kind: 'article',
      key: `article-${found.article.id}`,
      found,
    }),
  );
  const entities = (box?.entities ?? []).map(
    (entity): Entry => ({
      kind: 'entity',
      key: `entity-${entity.id}`,
      entity,
    }),
  );
  const hits = (box?.hits ?? []).map(
    (hit): Entry => ({
      kind: 'hit',
      key: `hit-${hit.article.id}`,
      hit,
      snippet: hit.snippets[0] ?? null,
    }),
  );
  const search: Entry = { kind: 'search', key: 'search', text: typed.trim() };
  // Whoever types a whole title means the command, whatever the archive says about the word.
  const meant = commandEntries.filter(
    (entry) => entry.kind === 'command' && isTitle(entry.command.title[language], typed),
  );
  const rest = commandEntries.filter((entry) => !meant.includes(entry));
  return [...meant, ...articles, ...entities, ...hits, ...rest, search];
}
