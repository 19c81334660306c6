import type { Article, Caret } from '#shared/contract/models.ts';
import { checkDocument } from '#shared/document/document.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Client } from '../../host/client.ts';

/** An article as it is to be shown: the saved one, or what the journal holds beyond it. */
export interface Opened {
  readonly article: Article;
  readonly document: string;
  readonly caret: Caret | null;
  readonly restoredUntil: string | null;
}

/** Errors: those of `articles.get` and `journal.recover`; INVALID_DOCUMENT for a document that is none. */
export async function readArticle(client: Client, articleId: string): Promise<Result<Opened>> {
  const [article, recovered] = await Promise.all([
    client.call('articles.get', { id: articleId }),
    client.call('journal.recover', { articleId }),
  ]);
  if (!article.ok) return article;
  if (!recovered.ok) return recovered;
  const journal = recovered.value;
  const document = journal?.document ?? article.value.document;
  const checked = checkDocument(JSON.parse(document));
  if (!checked.ok) return checked;
  return ok({
    article: article.value,
    document: JSON.stringify(checked.value),
    caret: journal?.caret ?? article.value.caret,
    restoredUntil: journal?.until ?? null,
  });
}
