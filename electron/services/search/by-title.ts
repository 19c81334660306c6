import type { QueryNode, WordsNode } from '#shared/search/query.ts';
import type { AskedTitle } from '../../archive/search/titles.ts';
import type { SearchAnalysis } from '../../language/search-analysis.ts';
import { type AskedTerm, stemsOf } from './asked.ts';

/** For the time without an index: the words of a query as beginnings, whatever else it says. */

interface Words {
  readonly wanted: readonly WordsNode[];
  readonly unwanted: readonly WordsNode[];
}

function wordsOf(node: QueryNode | null): Words {
  if (!node) return { wanted: [], unwanted: [] };
  switch (node.kind) {
    case 'words':
      return { wanted: [node], unwanted: [] };
    case 'near':
      return { wanted: [node.left, node.right], unwanted: [] };
    case 'not': {
      const { wanted } = wordsOf(node.of);
      return { wanted: [], unwanted: wanted };
    }
    case 'scope':
      return wordsOf(node.of);
    case 'field':
      return { wanted: [], unwanted: [] };
    case 'any':
      // Titles are searched for one alternative at a time; the first stands for all.
      return wordsOf(node.of[0] ?? null);
    case 'all': {
      const parts = node.of.map(wordsOf);
      return {
        wanted: parts.flatMap(({ wanted }) => wanted),
        unwanted: parts.flatMap(({ unwanted }) => unwanted),
      };
    }
  }
}

export function askTitles(node: QueryNode | null): AskedTitle {
  const { wanted, unwanted } = wordsOf(node);
  const joined = (nodes: readonly WordsNode[]) => nodes.map(({ words }) => words.join(' '));
  return { wanted: joined(wanted), unwanted: joined(unwanted) };
}

/** Explained as with an index: a word is inflected or begun whichever way it was found. */
export function titleTerms(node: QueryNode | null, analysis: SearchAnalysis): AskedTerm[] {
  return wordsOf(node).wanted.map(({ typed, start, words }) => ({
    typed,
    position: start,
    words,
    stems: words.map((word) => new Set(stemsOf(word, analysis))),
    prefix: true,
    inCompounds: false,
    apart: new Set(),
  }));
}
