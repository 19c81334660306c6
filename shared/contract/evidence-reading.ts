import { z } from 'zod';
import { anchorSchema, boxSchema } from '../statement/anchor.ts';

/** What reading the words of evidence came to. */
export const READING_OUTCOMES = [
  /** Words were found. */
  'text',
  /** It could be opened and holds no words: a scan, a picture, a recording. */
  'no-text',
  /** It opens with a password only. */
  'encrypted',
  /** It is damaged, or not what its name says. */
  'broken',
  /** Too large, too long or too deep to be read here. */
  'too-large',
  /** A kind of file whose words Copydesk does not read. */
  'no-reader',
] as const;
export const readingOutcomeSchema = z.enum(READING_OUTCOMES);
export type ReadingOutcome = z.infer<typeof readingOutcomeSchema>;

/** A line of a page, or a cue of a transcript, by half-open offsets into its part's text. */
export const segmentSchema = z.object({
  start: z.int(),
  end: z.int(),
  /** Where the line stands on its page. */
  box: boxSchema.nullable(),
  seconds: z.number().nullable(),
  untilSeconds: z.number().nullable(),
  /** Who speaks, as the transcript says. */
  speaker: z.string(),
});
export type EvidenceSegment = z.infer<typeof segmentSchema>;

/** A page of a PDF; a stretch of a long text. Counted from 1. */
export const evidencePartSchema = z.object({
  number: z.int().min(1),
  /** Where its text begins in the whole, whose parts are joined by a line feed. */
  start: z.int(),
  text: z.string(),
  /** In points (1/72 inch); 0 where there are no pages. */
  width: z.number(),
  height: z.number(),
  segments: z.array(segmentSchema),
});
export type EvidencePart = z.infer<typeof evidencePartSchema>;

export const mailHeadSchema = z.object({
  from: z.string(),
  to: z.string(),
  date: z.string(),
  subject: z.string(),
  /** Names of the attached files. */
  attachments: z.array(z.string()),
});
export type MailHead = z.infer<typeof mailHeadSchema>;

export const evidenceReadingSchema = z.object({
  outcome: readingOutcomeSchema,
  /** What the content is, whatever the name says. */
  mediaType: z.string(),
  /** The name promises another kind of file. */
  misnamed: z.boolean(),
  language: z.string(),
  mail: mailHeadSchema.nullable(),
  parts: z.array(evidencePartSchema),
});
export type EvidenceReading = z.infer<typeof evidenceReadingSchema>;

/** A passage that was looked for: found as it is worded, or only something like it. */
export const foundPassageSchema = z.object({
  wording: z.string(),
  anchor: anchorSchema,
  alike: z.enum(['same', 'similar']),
});
export type FoundPassage = z.infer<typeof foundPassageSchema>;
