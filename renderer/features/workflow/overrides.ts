import type { Obstacle } from '#shared/contract/workflow.ts';

/** Sentences typed so far, by `keyOf` of what they let pass. */
export type Sentences = ReadonlyMap<string, string>;

export function keyOf({ code, subject }: Obstacle): string {
  return `${code}\n${subject}`;
}

/** What still holds the act up, whether or not somebody may let it pass. */
export function holding(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.filter(({ holds, overridden }) => holds && overridden === null);
}

/** Whether the act can go ahead: whatever holds it up is let pass with a sentence. */
export function isPassable(obstacles: readonly Obstacle[], sentences: Sentences): boolean {
  return holding(obstacles).every(
    (one) => one.overridable && (sentences.get(keyOf(one)) ?? '').trim() !== '',
  );
}

/** What `workflow.act` is told. */
export function overridesOf(obstacles: readonly Obstacle[], sentences: Sentences) {
  return holding(obstacles).flatMap((one) => {
    const sentence = sentences.get(keyOf(one))?.trim() ?? '';
    return sentence === '' ? [] : [{ code: one.code, subject: one.subject, sentence }];
  });
}
