import { analysisLanguage } from '#shared/text/language.ts';
import type { TypographyRules } from './corrections.ts';
import type { EditorContext } from './feature.ts';

/** The rules for what is typed into this article; null when the person wants none. */
export function typographyRulesOf(context: EditorContext): TypographyRules | null {
  const { typography, germanQuotes } = context.options();
  if (!typography) return null;
  return { language: analysisLanguage(context.articleLanguage()), quotes: germanQuotes };
}
