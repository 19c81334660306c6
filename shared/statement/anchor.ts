import { z } from 'zod';

/** A rectangle on a page or picture, in shares of its width and height from the upper left corner (0 to 1). */
const share = z.number().min(0).max(1);
export const boxSchema = z.object({ x: share, y: share, width: share, height: share });
export type Box = z.infer<typeof boxSchema>;

/**
 * The Fundstelle: where in the evidence the words stand. `exact` with what stands before and after it; the page
 * (from 1) and the rectangle on it in a PDF or picture; in a recording or its transcript the seconds from its
 * beginning. What does not apply is empty or null: a place marked by hand on a scan has no words.
 */
export const anchorSchema = z.object({
  exact: z.string().max(100_000),
  prefix: z.string().max(1000),
  suffix: z.string().max(1000),
  page: z.int().min(1).nullable(),
  box: boxSchema.nullable().default(null),
  seconds: z.number().min(0).nullable(),
  untilSeconds: z.number().min(0).nullable().default(null),
});
export type Anchor = z.infer<typeof anchorSchema>;
