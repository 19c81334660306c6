import type { DetectedStatement, ProposalReason, TextSpan } from '#shared/statement/types.ts';
import type { RawStatement } from './paragraph.ts';
import type { Person } from './persons.ts';

/** A speaker who may be meant again later. */
export interface LastSpeaker {
  readonly spans: readonly TextSpan[];
  readonly asPrinted: string;
  readonly person: Person;
}

/** The words of some stretches of a text. */
export const wordsAt = (text: string, spans: readonly TextSpan[]): string =>
  spans.map((span) => text.slice(span.start, span.end)).join(' … ');

/** Who was named, and how the name was found. */
export interface Named {
  readonly asPrinted: string;
  readonly person: Person;
  readonly resolution: NonNullable<ProposalReason['resolution']>;
}

/** Why a proposal is made, for the interface to word. */
export function reasonOf(
  text: string,
  raw: RawStatement,
  speaker: Named | null,
  carried: LastSpeaker | null,
): ProposalReason {
  const cue = raw.cue.map((span) => text.slice(span.start, span.end)).join(' … ');
  const name = speaker?.person.name ?? carried?.person.name;
  return {
    code: raw.code,
    ...(cue ? { cue } : {}),
    ...(name ? { speaker: name } : {}),
    resolution: speaker ? speaker.resolution : carried ? 'previous' : 'none',
  };
}

/** Spoken, written or thought, as far as the cue tells. */
export function mediumOf(lemma: string): DetectedStatement['medium'] {
  if (/schreiben|twittern|posten|veröffentlichen|bloggen|titeln|notieren|write|wrote|tweet|post/.test(lemma))
    return 'written';
  if (
    /glauben|denken|hoffen|befürchten|fürchten|vermuten|annehmen|ausgehen|davon aus gehen|think|believe|hope|fear/.test(
      lemma,
    )
  )
    return 'thought';
  return 'spoken';
}
