import { z } from 'zod';

/** Languages of the interface. */
export const languageSchema = z.enum(['de', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** Languages of an article: BCP 47. Typography and analysis know German and English. */
export const articleLanguageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export function analysisLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith('en') ? 'en' : 'de';
}
