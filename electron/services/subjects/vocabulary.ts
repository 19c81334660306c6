import { z } from 'zod';
import type { Subject } from '#shared/contract/models.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/**
 * The forms in which IPTC hands out NewsCodes as JSON, read loosely: `conceptSet` (the official files) or
 * `concepts` (a reduced one). Codes are QCodes ("medtop:11000000") or addresses ending in the code; a retired
 * concept and one without any name are left out.
 */
const label = z.union([z.string(), z.record(z.string(), z.string().nullish())]);
const conceptSchema = z.object({
  qcode: z.string().optional(),
  uri: z.string().optional(),
  prefLabel: label.optional(),
  broader: z.union([z.string(), z.array(z.string())]).nullish(),
  retired: z.unknown().optional(),
});
const vocabularySchema = z.object({
  alias: z.string().optional(),
  conceptSet: z.array(conceptSchema).optional(),
  concepts: z.array(conceptSchema).optional(),
});

/** Errors: UNREADABLE_INPUT {name, reason: 'not-json' | 'not-a-vocabulary' | 'no-concepts'}. */
export function readVocabulary(json: string): Result<Subject[]> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('UNREADABLE_INPUT', { name: 'JSON', reason: 'not-json' });
  }
  const read = vocabularySchema.safeParse(value);
  if (!read.success) return fail('UNREADABLE_INPUT', { name: 'JSON', reason: 'not-a-vocabulary' });
  const alias = read.data.alias ?? 'medtop';
  const found = (read.data.conceptSet ?? read.data.concepts ?? []).flatMap((concept): Subject[] => {
    const code = codeOf(concept.qcode ?? concept.uri ?? '', alias);
    const name = namesOf(concept.prefLabel);
    if (!code || !name || concept.retired) return [];
    const [broader] = [concept.broader ?? []].flat();
    return [{ code, parent: broader ? codeOf(broader, alias) : null, name }];
  });
  return found.length > 0 ? ok(found) : fail('UNREADABLE_INPUT', { name: 'JSON', reason: 'no-concepts' });
}

function codeOf(given: string, alias: string): string | null {
  if (/^[a-z]+:[^/\s]+$/i.test(given)) return given;
  const last = /\/([^/\s]+)$/.exec(given)?.[1];
  return last ? `${alias}:${last}` : null;
}

function namesOf(prefLabel: z.infer<typeof label> | undefined): Subject['name'] | null {
  if (prefLabel === undefined) return null;
  if (typeof prefLabel === 'string') return { de: prefLabel, en: prefLabel };
  const en = prefLabel['en'] ?? prefLabel['en-GB'] ?? prefLabel['en-US'] ?? '';
  const de = prefLabel['de'] ?? en;
  return en || de ? { de: de || en, en: en || de } : null;
}
