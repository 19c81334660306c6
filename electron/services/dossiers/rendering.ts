import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { DossierFormat } from '#shared/contract/dossiers.ts';
import { ok, type Result } from '#shared/result.ts';
import { type DossierContent, parseDossier } from '../../formats/dossier/content.ts';

/** Writes a dossier in one format. For the workshop: it loads whole libraries. Errors: UNREADABLE_INPUT. */
export async function renderDossier(
  json: string,
  format: DossierFormat,
): Promise<Result<{ base64: string; bytes: number; sha256: string }>> {
  const parsed = parseDossier(json);
  if (!parsed.ok) return parsed;
  const bytes = await write(parsed.value, format);
  return ok({
    base64: Buffer.from(bytes).toString('base64'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
}

async function write(content: DossierContent, format: DossierFormat): Promise<Uint8Array> {
  switch (format) {
    case 'html': {
      const { dossierHtml } = await import('../../formats/dossier/html.ts');
      return new TextEncoder().encode(dossierHtml(content));
    }
    case 'markdown': {
      const { dossierMarkdown } = await import('../../formats/dossier/markdown.ts');
      return new TextEncoder().encode(dossierMarkdown(content));
    }
    case 'docx': {
      const { dossierDocx } = await import('../../formats/dossier/docx.ts');
      return dossierDocx(content);
    }
  }
}
