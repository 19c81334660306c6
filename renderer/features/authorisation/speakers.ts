import type { UsedStatement } from '#shared/contract/statements.ts';

/** The quotes of one speaker in an article. */
export interface SpeakerQuotes {
  /** The entity's id; for words nobody is entered for, as printed. */
  readonly key: string;
  readonly name: string;
  readonly used: readonly UsedStatement[];
}

/** One group per speaker in reading order: a request never shows anybody what somebody else said. */
export function bySpeaker(used: readonly UsedStatement[]): SpeakerQuotes[] {
  const groups = new Map<string, { name: string; used: UsedStatement[] }>();
  for (const one of used) {
    const { speakerId, speaker, speakerAsPrinted } = one.statement;
    const key = speakerId ?? `as printed: ${speakerAsPrinted}`;
    const group = groups.get(key);
    if (group) group.used.push(one);
    else groups.set(key, { name: speaker?.name ?? speakerAsPrinted, used: [one] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** What is ticked at first: what release was agreed for and is open, else the direct quotes, else everything. */
export function firstChosen(used: readonly UsedStatement[]): ReadonlySet<string> {
  const ids = (some: readonly UsedStatement[]): ReadonlySet<string> => new Set(some.map(({ use }) => use.id));
  const agreed = used.filter(
    ({ statement }) => statement.authorisationAgreed && statement.authorisation !== 'released',
  );
  if (agreed.length > 0) return ids(agreed);
  const direct = used.filter(({ statement }) => statement.type === 'direct');
  return ids(direct.length > 0 ? direct : used);
}
