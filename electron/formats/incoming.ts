import type { ArticleFields } from '#shared/article/fields.ts';
import type { ImportNote } from '#shared/contract/imports.ts';
import type { SheetField } from '#shared/document/story.ts';
import type { Block } from './blocks/blocks.ts';
import type { ImportSurroundings } from './format.ts';
import type { PageMetadata } from './html/metadata.ts';
import type { ImportReport } from './report.ts';

/** What a reader of one format hands over to be made an article. */
export interface Incoming {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata | null;
  /** Fields that the file states by name (front matter); they win over recognition. */
  readonly stated?: {
    readonly sheet: Partial<Record<SheetField, string>>;
    readonly fields: Partial<ArticleFields>;
    readonly report: ImportReport;
  };
  readonly notes: readonly ImportNote[];
  /** Footnotes of the file, for the report. */
  readonly footnotes?: readonly string[];
  readonly quotes?: readonly { readonly text: string; readonly href: string; readonly source?: string }[];
  readonly surroundings: ImportSurroundings;
}
