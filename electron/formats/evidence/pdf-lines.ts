import { isRightToLeft } from '#shared/text/direction.ts';

/** A run of a line as the library hands it over. */
export interface Run {
  readonly str: string;
  readonly dir: string;
  /** Distance of its beginning from the left. */
  readonly x: number;
}

/**
 * The runs of one line in the order in which it is read. Lines of Hebrew or Arabic come from the page as they are
 * drawn, mostly from the left: they are turned round, and what stands the other way in them (names in Latin letters,
 * figures) is turned back (Unicode UAX #9, rule L2, in its simplest form).
 */
export function inReadingOrder<R extends Run>(line: readonly R[]): readonly R[] {
  if (!line.some(({ dir }) => dir === 'rtl')) return line;
  if (!isRightToLeft(line.map(({ str }) => str).join(''))) return line;
  const words = line.filter(({ str }) => str.trim() !== '');
  const isDrawnFromLeft = (words.at(-1)?.x ?? 0) > (words[0]?.x ?? 0);
  if (!isDrawnFromLeft) return line;
  const turned = line.toReversed();
  const ordered: R[] = [];
  let against: R[] = [];
  const turnBack = (): void => {
    // White space at the edge belongs to the line, not to what stands the other way.
    const edge = against.findLastIndex(({ str }) => str.trim() !== '') + 1;
    ordered.push(...against.slice(0, edge).toReversed(), ...against.slice(edge));
    against = [];
  };
  for (const run of turned) {
    const isBlank = run.str.trim() === '';
    if (run.dir === 'rtl' || (isBlank && against.length === 0)) {
      turnBack();
      ordered.push(run);
    } else against.push(run);
  }
  turnBack();
  return ordered;
}
