import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFile } from '../../electron/formats/importers.ts';

/** The sister articles: what a careful reader makes of them is written beside each (tests/fixtures/articles). */

const FOLDER = new URL('../fixtures/articles/', import.meta.url);
const expectedSchema = z.object({
  language: z.enum(['de', 'en']),
  copiedOn: z.string(),
  kicker: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  byline: z.string(),
  date: z
    .object({ printed: z.string(), proposal: z.string(), weekdayAgrees: z.boolean().nullable() })
    .nullable(),
  paragraphs: z.array(z.string()),
  crossheads: z.array(z.string()),
  captions: z.array(z.string()),
  leftOut: z.array(z.object({ role: z.string(), text: z.string() })),
});
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(names)('%s', (name) => {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));

  it.each(['txt', 'html'])('as .%s', (extension) => {
    const bytes = readFileSync(new URL(`${name}.${extension}`, FOLDER));
    const result = importFile(
      { name: `${name}.${extension}`, bytes },
      { today: expected.copiedOn, language: expected.language },
    );
    if (!result.ok) throw new Error(result.error.code);
    const { report, recognition } = result.value;
    expect({
      headline: report.headline,
      kicker: report.kicker ?? '',
      standfirst: report.standfirst ?? '',
      byline: report.byline ?? '',
      language: result.value.fields.language,
      paragraphs: report.paragraphs,
      crossheads: report.subheadings ?? [],
      date: recognition?.date ?? null,
    }).toEqual({
      headline: expected.headline,
      kicker: expected.kicker,
      standfirst: expected.standfirst,
      byline: expected.byline,
      language: expected.language,
      paragraphs: expected.paragraphs.map(fold),
      crossheads: expected.crossheads,
      date: expected.date,
    });
    if (extension !== 'txt') return;
    const leftOut = recognition?.blocks
      .filter((block) => !block.keep && !expected.captions.includes(block.text))
      .map(({ role, text }) => ({ role, text }));
    expect(leftOut).toEqual(expected.leftOut);
  });
});
