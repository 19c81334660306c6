import type { Hints } from '../blocks/blocks.ts';
import { attribute, type HtmlElement } from './parse.ts';

/**
 * What a page says about an element by its class, id, microdata or ARIA role. German and English news sites name
 * these things in much the same way; whole words only, so that "shared" or "headliner" say nothing.
 */
export function hintsOf(element: HtmlElement): Hints {
  const property = attribute(element, 'itemprop').toLowerCase();
  if (property === 'headline') return { role: 'headline' };
  if (property === 'author') return { role: 'byline' };
  if (property === 'datepublished' || property === 'datemodified') return { role: 'date' };
  if (property === 'alternativeheadline') return { role: 'kicker' };
  if (property === 'description') return { role: 'standfirst' };
  const names = wordsOf(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
  if (names.length === 0) return {};
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  for (const [code, pattern] of BOILERPLATE) if (has(pattern)) return { boilerplate: code };
  for (const [role, pattern] of ROLES) if (has(pattern)) return { role };
  return {};
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replace(/_+/g, '-'));
}

const ROLES = [
  ['kicker', /(^|-)(kicker|dachzeile|overline|roofline|topline|spitzmarke|eyebrow)($|-)/],
  [
    'standfirst',
    /(^|-)(standfirst|vorspann|teaser-?text|lead|lede|deck|dek|intro|einleitung|anriss|excerpt|summary|subtitle)($|-)/,
  ],
  ['byline', /(^|-)(byline|autor|author|authors|autoren|autorenzeile|article-author|verfasser)($|-)/],
  ['dateline', /(^|-)(dateline|ortsmarke)($|-)/],
  ['subheadline', /(^|-)(subheadline|unterzeile|sub-?head|subheading)($|-)/],
  [
    'date',
    /(^|-)(date|datum|publish-date|published|timestamp|pubdate|veroeffentlicht|article-date|entry-date)($|-)/,
  ],
  ['headline', /(^|-)(headline|entry-title|article-title|post-title)($|-)/],
] as const satisfies readonly (readonly [NonNullable<Hints['role']>, RegExp])[];

const BOILERPLATE = [
  ['comments', /(^|-)(comments?|kommentare?|respond|disqus|leserkommentare)($|-)/],
  ['share', /(^|-)(share|sharing|social|shariff|teilen|socialmedia|addtoany)($|-)/],
  ['newsletter', /(^|-)(newsletter|signup|subscribe|abo|paywall|subscription)($|-)/],
  [
    'related-topics',
    /(^|-)(related|verwandt|recommend(ed|ations?)?|mehr-zum-thema|more-on|weiterlesen|outbrain|taboola|related-posts)($|-)/,
  ],
  ['navigation', /(^|-)(breadcrumbs?|navigation|nav|navbar|menu|sitemap|pagination|skip-link|toc)($|-)/],
  ['cookie-notice', /(^|-)(cookie|cookies|consent|gdpr|dsgvo|cmp)($|-)/],
  ['advertisement', /(^|-)(ad|ads|advert|advertisement|anzeige|werbung|banner|promo|sponsored)($|-)/],
  ['tags', /(^|-)(tags|tag-list|schlagworte|post-tags|keywords)($|-)/],
  ['print', /(^|-)(print|drucken|print-link)($|-)/],
  ['footer', /(^|-)(footer|imprint|impressum|copyright)($|-)/],
] as const;
