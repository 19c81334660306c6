import { SHOWN_CONFIDENCE, type DetectedStatement } from '#shared/statement/types.ts';
import type { ParagraphScan } from './paragraph.ts';

interface Placed {
  readonly scan: Pick<ParagraphScan, 'text'>;
  readonly offset: number;
}

/**
 * Looks at the proposals of a whole article together: quoted words that stand there more than once are a name,
 * and where nobody is surely quoted the weak proposals are kept back.
 */
export function weigh(found: readonly DetectedStatement[], scans: readonly Placed[]): DetectedStatement[] {
  const sure = found.some((one) => one.confidence >= 0.8 && one.type !== 'reported' && one.speaker);
  return found.map((one) => {
    const weak = (!sure && isWeakAlone(one)) || isRepeatedName(one, scans);
    return weak ? { ...one, confidence: Math.min(one.confidence, SHOWN_CONFIDENCE - 0.05) } : one;
  });
}

const isWeakAlone = (statement: DetectedStatement): boolean =>
  statement.type === 'reported' || statement.confidence < 0.7;

function isRepeatedName(statement: DetectedStatement, scans: readonly Placed[]): boolean {
  const span = statement.spans[0];
  if (statement.type !== 'direct' || !span || statement.confidence >= 0.8 || statement.spans.length > 1)
    return false;
  const home = scans.findLast((placed) => placed.offset <= span.start);
  const words = home?.scan.text
    .slice(span.start - home.offset, span.end - home.offset)
    .replace(/^\P{L}+|\P{L}+$/gu, '');
  if (!words || words.split(/\s+/).length > 6) return false;
  let times = 0;
  for (const { scan } of scans) {
    for (let at = scan.text.indexOf(words); at >= 0; at = scan.text.indexOf(words, at + words.length))
      times++;
    if (times > 1) return true;
  }
  return false;
}
