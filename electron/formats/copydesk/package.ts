import { z } from 'zod';
import { articleFieldsSchema } from '#shared/article/fields.ts';
import { assetSchema } from '#shared/contract/assets.ts';
import { evidenceSchema } from '#shared/contract/evidence.ts';
import {
  articleStateSchema,
  entitySchema,
  idSchema,
  instantSchema,
  subjectSchema,
} from '#shared/contract/models.ts';
import { versionOccasionSchema } from '#shared/contract/versions.ts';
import { type Source, sourceSchema } from '#shared/contract/sources.ts';
import { statementFieldsSchema } from '#shared/contract/statements.ts';
import { checkDocument, type StoredDocument } from '#shared/document/document.ts';
import { anchorSchema } from '#shared/statement/anchor.ts';
import { AUTHORISATION_EVENTS } from '#shared/statement/authorisation.ts';
import { authorisationStateSchema } from '#shared/statement/types.ts';
import { verificationEventKindSchema } from '#shared/statement/verification.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Version of the package format. Fields that only older programs lack get defaults; anything else is a new number. */
export const PACKAGE_VERSION = 1;
export const PACKAGE_FORMAT = 'copydesk-article';

export const packageStatementSchema = z.object({
  id: idSchema,
  fields: statementFieldsSchema,
  authorisation: authorisationStateSchema.default('none'),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Uses in this article; their ids are the marks on the text. */
  uses: z.array(z.object({ id: idSchema })),
  events: z
    .array(
      z.object({
        id: idSchema,
        kind: verificationEventKindSchema,
        personId: idSchema.nullable(),
        at: instantSchema,
        wording: z.string(),
        note: z.string(),
      }),
    )
    .default([]),
  evidence: z.array(z.object({ evidenceId: idSchema, anchor: anchorSchema.nullable() })).default([]),
  /** What happened about its release; the mails stay in the archive that sent them. */
  authorisations: z
    .array(
      z.object({
        id: idSchema,
        kind: z.enum(AUTHORISATION_EVENTS),
        wording: z.string(),
        withdraws: idSchema.nullable(),
        personId: idSchema.nullable(),
        note: z.string(),
        at: instantSchema,
      }),
    )
    .default([]),
});
export type PackageStatement = z.infer<typeof packageStatementSchema>;

export const packagePersonSchema = z.object({ id: idSchema, name: z.string(), initials: z.string() });

const packageVersionSchema = z.object({
  id: idSchema,
  revision: z.int().min(1),
  name: z.string(),
  occasion: versionOccasionSchema,
  reason: z.string(),
  personId: idSchema.nullable(),
  createdAt: instantSchema,
  state: articleStateSchema,
  headline: z.string(),
  words: z.int(),
  fields: articleFieldsSchema,
  document: z.unknown(),
});
type WithDocument<T extends { document?: unknown }> = Omit<T, 'document'> & {
  readonly document: StoredDocument;
};
export type PackageVersion = WithDocument<z.infer<typeof packageVersionSchema>>;

/** Programs before the levels of confidentiality wrote down sources by name: those were open. */
function openUnlessSaid(source: unknown): unknown {
  return typeof source === 'object' && source !== null && !('level' in source)
    ? { ...source, level: 'open' satisfies Source['level'] }
    : source;
}

/**
 * One article with everything that belongs to it: `article.json` of a package, and the bare JSON export. Files
 * (pictures, evidence) are named by their SHA-256; the package carries them, the bare JSON does not.
 */
const packageSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  article: z.object({
    id: idSchema,
    state: articleStateSchema,
    createdAt: instantSchema,
    updatedAt: instantSchema,
    fields: articleFieldsSchema,
    document: z.unknown(),
  }),
  desk: z.object({ id: idSchema, name: z.string() }).nullable().default(null),
  /** People of the newsroom who are named by id: authors, and who verified. */
  people: z.array(packagePersonSchema).default([]),
  entities: z.array(entitySchema).default([]),
  subjects: z.array(subjectSchema).default([]),
  sources: z.array(z.preprocess(openUnlessSaid, sourceSchema)).default([]),
  statements: z.array(packageStatementSchema).default([]),
  evidence: z.array(evidenceSchema).default([]),
  assets: z.array(assetSchema).default([]),
  /** Earlier versions, oldest first; not the one that only says that the article was imported. */
  versions: z.array(packageVersionSchema).default([]),
});
type Loose = z.infer<typeof packageSchema>;
export type ArticlePackage = Omit<Loose, 'article' | 'versions'> & {
  readonly article: WithDocument<Loose['article']>;
  readonly versions: readonly PackageVersion[];
};

const headerSchema = z.object({ format: z.literal(PACKAGE_FORMAT), version: z.int().min(1) });

/**
 * Reads `article.json`. Errors: UNREADABLE_INPUT {name, reason}, NEWER_VERSION {name, version, supported},
 * INVALID_DOCUMENT {name, path, reason}.
 */
export function parsePackage(json: string, name: string): Result<ArticlePackage> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail('UNREADABLE_INPUT', {
      name,
      reason: error instanceof Error ? error.message.slice(0, 200) : 'not JSON',
    });
  }
  const header = headerSchema.safeParse(value);
  if (!header.success) return fail('UNKNOWN_FORMAT', { name, format: 'json' });
  if (header.data.version > PACKAGE_VERSION) {
    return fail('NEWER_VERSION', { name, version: header.data.version, supported: PACKAGE_VERSION });
  }
  const parsed = packageSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('INVALID_DOCUMENT', {
      name,
      path: issue?.path.map(String).join('.') ?? '',
      reason: issue?.message ?? 'invalid',
    });
  }
  const document = checkedDocument(parsed.data.article.document, name);
  if (!document.ok) return document;
  const versions: PackageVersion[] = [];
  for (const version of parsed.data.versions) {
    const earlier = checkedDocument(version.document, name);
    if (!earlier.ok) return earlier;
    versions.push({ ...version, document: earlier.value });
  }
  return ok({ ...parsed.data, article: { ...parsed.data.article, document: document.value }, versions });
}

function checkedDocument(value: unknown, name: string): Result<StoredDocument> {
  const document = checkDocument(value);
  if (document.ok) return document;
  const { code, params } = document.error;
  // A node of the future inside a file that calls itself ours is a newer Copydesk's as well.
  return fail(code === 'NEWER_VERSION' ? code : 'INVALID_DOCUMENT', { ...params, name });
}

/** The text of `article.json`: keys in the order of the schema, so that the same article gives the same bytes. */
export function packageJson(content: ArticlePackage): string {
  const ordered = packageSchema.parse(content);
  const article = { ...ordered.article, document: content.article.document };
  return `${JSON.stringify({ ...ordered, article }, null, 1)}\n`;
}
