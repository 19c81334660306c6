import type { ArticleSummary } from '#shared/contract/models.ts';
import type { EvidenceSegment } from '#shared/contract/evidence-reading.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { type EvidencePassage, evidencePassages } from '../../archive/search/reading.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { type Match, type Matcher, reasons } from './matching.ts';
import { snippetsOf } from './snippets.ts';

const MOST_PASSAGES = 2;

type Passage = SearchHit['evidence'][number] & { readonly why: SearchHit['why'] };

/** The passages of an article's evidence in which the words stand, with page or second; never of protected sources. */
export function inEvidence(
  db: ReadDatabase,
  article: Pick<ArticleSummary, 'id' | 'language'>,
  matcher: Matcher,
): Passage[] {
  const language = analysisLanguage(article.language);
  const found: Passage[] = [];
  for (const part of evidencePassages(db, article.id)) {
    const matches = matcher.matchesIn(part.text, language);
    const [snippet] = snippetsOf([{ block: 0, offset: 0, text: part.text, matches }]);
    if (!snippet) continue;
    found.push({
      evidenceId: part.evidenceId,
      name: part.name,
      text: snippet.text,
      highlights: [...snippet.highlights],
      ...placeOf(part, matches),
      why: reasons(part.text, matches, matcher.terms),
    });
    if (found.length === MOST_PASSAGES) break;
  }
  return found;
}

/** Seconds in a recording's transcript, else the page; plain text has neither. */
function placeOf(part: EvidencePassage, matches: readonly Match[]) {
  const at = matches[0]?.start ?? 0;
  const segments = JSON.parse(part.segments) as readonly EvidenceSegment[];
  const seconds = segments.findLast(({ start }) => start <= at)?.seconds ?? null;
  return { page: seconds === null && part.width > 0 ? part.number : null, seconds };
}
