import type { DetectedStatement, ProposalReason, TextSpan } from '#shared/statement/types.ts';
import type { ParagraphScan, RawStatement } from './paragraph.ts';
import { PersonTable, type Person } from './persons.ts';

/** A paragraph's scan with the place of the paragraph in the article. */
export interface PlacedScan {
  readonly scan: ParagraphScan;
  readonly offset: number;
}

interface LastSpeaker {
  readonly spans: readonly TextSpan[];
  readonly asPrinted: string;
  readonly person: Person;
  readonly paragraph: number;
}

/** Joins the paragraphs' statements: carries speakers over sentences and finds who "er" is. */
export function resolveArticle(
  scans: readonly PlacedScan[],
  known: readonly { name: string; variants: readonly string[] }[] = [],
): DetectedStatement[] {
  const table = new PersonTable(known);
  const found: DetectedStatement[] = [];
  let last: LastSpeaker | null = null;
  let contextSentence = -9;
  scans.forEach(({ scan, offset }, paragraph) => {
    table.collect(scan.text);
    if (paragraph > 0) contextSentence -= 100;
    let free: { sentence: number; type: string } | null = null;
    for (const raw of scan.statements) {
      const at = (span: TextSpan): TextSpan => ({ start: span.start + offset, end: span.end + offset });
      const isFree = raw.type === 'indirect-free' || raw.type === 'free-indirect';
      if (isFree && raw.type === 'indirect-free' && !(last && paragraph - last.paragraph <= 1)) continue;
      if (isFree && free && free.type === raw.type && free.sentence === raw.sentence - 1) {
        extendLast(found, at(raw.spans[0] as TextSpan));
        free = { sentence: raw.sentence, type: raw.type };
        contextSentence = raw.sentence;
        continue;
      }
      const speaker = raw.speaker ? named(scan.text, raw, raw.speaker, table, last) : null;
      const carried: LastSpeaker | null =
        !speaker && raw.carried && last && paragraph - last.paragraph <= 1 ? last : null;
      found.push({
        type: raw.type,
        medium: mediumOf(raw.lemma),
        spans: raw.spans.map(at),
        nested: raw.nested,
        speaker: speaker
          ? {
              spans: [at(raw.speaker as TextSpan)],
              asPrinted: speaker.asPrinted,
              name: speaker.person.name,
              role: speaker.person.role,
            }
          : carried
            ? {
                spans: carried.spans,
                asPrinted: carried.asPrinted,
                name: carried.person.name,
                role: carried.person.role,
              }
            : null,
        cue: raw.cue.length
          ? {
              spans: raw.cue.map(at),
              text: raw.cue.map((span) => scan.text.slice(span.start, span.end)).join(' … '),
            }
          : null,
        addressee: raw.addressee
          ? { spans: [at(raw.addressee)], name: scan.text.slice(raw.addressee.start, raw.addressee.end) }
          : null,
        chain: [],
        reason: reasonOf(scan.text, raw, speaker, carried),
        confidence: raw.confidence,
      });
      if (speaker && raw.speaker)
        last = { spans: [at(raw.speaker)], asPrinted: speaker.asPrinted, person: speaker.person, paragraph };
      else if (last) last = { ...last, paragraph };
      free = isFree ? { sentence: raw.sentence, type: raw.type } : null;
      contextSentence = raw.sentence;
    }
  });
  return found;
}

function extendLast(found: DetectedStatement[], span: TextSpan): void {
  const previous = found.at(-1);
  const first = previous?.spans[0];
  if (!previous || !first) return;
  found[found.length - 1] = { ...previous, spans: [{ start: first.start, end: span.end }] };
}

interface Named {
  readonly asPrinted: string;
  readonly person: Person;
  readonly resolution: NonNullable<ProposalReason['resolution']>;
}

function named(
  text: string,
  raw: RawStatement,
  span: TextSpan,
  table: PersonTable,
  last: LastSpeaker | null,
): Named {
  const asPrinted = text.slice(span.start, span.end);
  return { asPrinted, ...table.resolve(asPrinted, last?.person ?? null) };
}

function reasonOf(
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

function mediumOf(lemma: string): DetectedStatement['medium'] {
  if (
    /schreiben|twittern|posten|veröffentlichen|bloggen|titeln|laut|notieren|write|wrote|tweet|post/.test(
      lemma,
    )
  )
    return 'written';
  if (
    /glauben|denken|hoffen|befürchten|fürchten|vermuten|annehmen|ausgehen|davon aus gehen|think|believe|hope|fear/.test(
      lemma,
    )
  )
    return 'thought';
  return 'spoken';
}
