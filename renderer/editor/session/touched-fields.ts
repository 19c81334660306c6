import type { ArticleFields } from '#shared/article/fields.ts';

/**
 * Which form fields were changed in this window and have not reached the archive: only these are sent, so that what
 * a list or another person changed meanwhile stays.
 */
export class TouchedFields {
  private names = new Set<string>();

  add(change: Partial<ArticleFields>): void {
    for (const name of Object.keys(change)) this.names.add(name);
  }

  clear(): void {
    this.names.clear();
  }

  /** The touched fields as they are now; `returned` puts them back when they did not arrive. */
  take(fields: ArticleFields): { readonly value: Partial<ArticleFields>; readonly returned: () => void } {
    const taken = [...this.names];
    this.names.clear();
    return {
      value: Object.fromEntries(Object.entries(fields).filter(([name]) => taken.includes(name))),
      returned: () => {
        for (const name of taken) this.names.add(name);
      },
    };
  }
}
