import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { lower } from '#shared/document/lower.ts';
import { runsText } from '#shared/document/walk.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ImportedArticle, Importer } from '../format.ts';
import { storyHtml } from '../html/write-body.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../material.ts';
import { withoutEmpty } from '../report.ts';
import { reportOfStory } from '../report-story.ts';
import { type ArticlePackage, PACKAGE_FORMAT, parsePackage } from './package.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bare JSON of an article: the files it names are not in it. */
export const jsonImporter: Importer = {
  id: 'json',
  extensions: ['json'],
  limit: LIMITS.json,
  recognises: (start) => new TextDecoder().decode(start.subarray(0, 400)).includes(`"${PACKAGE_FORMAT}"`),
  read({ name, bytes }) {
    const text = decode(bytes, name);
    if (!text.ok) return text;
    const content = parsePackage(text.value, name);
    if (!content.ok) return content;
    return ok(articleOf(content.value, new Map()));
  },
};

/** Our own package: a zip with `article.json` and the files by their SHA-256. */
export const packageImporter: Importer = {
  id: 'copydesk',
  extensions: ['copydesk'],
  limit: LIMITS.package,
  recognises: (start) => start[0] === 0x50 && start[1] === 0x4b,
  read({ name, bytes }) {
    let entries: Record<string, Uint8Array>;
    let unpacked = 0;
    try {
      // Sizes are looked at before anything is unpacked; a zip can promise little and hold much.
      entries = unzipSync(bytes, {
        filter: (file) => {
          if (!/^(?:article\.json|(?:assets|evidence)\/[0-9a-f]{64}(?:\.[a-z0-9]{1,8})?)$/.test(file.name))
            return false;
          unpacked += file.originalSize;
          return unpacked <= LIMITS.unpacked;
        },
      });
    } catch {
      return fail('UNREADABLE_INPUT', { name, reason: 'damaged-package' });
    }
    if (unpacked > LIMITS.unpacked)
      return fail('TOO_LARGE', { name, bytes: unpacked, limit: LIMITS.unpacked });
    const main = entries['article.json'];
    if (!main) return fail('UNKNOWN_FORMAT', { name, format: 'zip' });
    if (main.length > LIMITS.json) return fail('TOO_LARGE', { name, bytes: main.length, limit: LIMITS.json });
    const content = parsePackage(strFromU8(main), name);
    if (!content.ok) return content;
    const files = new Map<string, Uint8Array>();
    for (const [entry, data] of Object.entries(entries)) {
      const hash = /\/([0-9a-f]{64})/.exec(entry)?.[1];
      if (!hash) continue;
      if (createHash('sha256').update(data).digest('hex') !== hash) {
        return fail('UNREADABLE_INPUT', { name, reason: `damaged-file ${entry.slice(0, 24)}` });
      }
      files.set(hash, data);
    }
    return ok(articleOf(content.value, files));
  },
};

function decode(bytes: Uint8Array, name: string): Result<string> {
  if (bytes.length === 0) return fail('EMPTY_INPUT', { name });
  try {
    return ok(utf8.decode(bytes));
  } catch {
    return fail('UNREADABLE_INPUT', { name, reason: 'encoding' });
  }
}

function articleOf(content: ArticlePackage, files: ReadonlyMap<string, Uint8Array>): ImportedArticle {
  const { article } = content;
  const story = lower(article.document);
  const missing = content.assets.filter((asset) => !files.has(asset.id)).length;
  const field = (name: keyof typeof story.fields): string => plain(runsText(story.fields[name]));
  return {
    document: article.document,
    everything: article.document,
    recognition: null,
    fields: article.fields,
    notes: missing > 0 ? [{ code: 'missing-pictures', count: missing, detail: '' }] : [],
    report: withoutEmpty({
      externalId: article.id,
      headline: field('headline'),
      kicker: field('kicker'),
      subheadline: field('subheadline'),
      standfirst: field('standfirst'),
      byline: field('byline'),
      dateline: field('dateline'),
      slugline: article.fields.slugline,
      authors: article.fields.authorIds.flatMap(
        (id) => content.people.find((person) => person.id === id)?.name ?? [],
      ),
      created: article.createdAt,
      modified: article.updatedAt,
      published: article.fields.publishedAt ?? '',
      embargo: article.fields.embargoedUntil?.at ?? '',
      language: article.fields.language,
      status: article.state,
      urgency: article.fields.urgency,
      genre: article.fields.genre ?? '',
      subjects: article.fields.subjectCodes.map((code) => ({
        code,
        name: content.subjects.find((subject) => subject.code === code)?.name.de ?? '',
      })),
      keywords: [...article.fields.keywords],
      categories: content.desk ? [content.desk.name] : [],
      copyrightNotice: article.fields.copyrightNotice,
      ...reportOfStory(story, content),
      html: storyHtml(story),
    }),
    package: content,
    files,
  };
}
