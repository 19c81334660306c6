import type { LexicalEditor } from 'lexical';
import type { Asset } from '#shared/contract/assets.ts';
import type { Result } from '#shared/result.ts';
import { failureSentence } from '../../../host/errors.messages.ts';
import { notify, notifyWorking } from '../../../ui/toast.tsx';
import { $insertAtGap } from '../../drop-place.ts';
import type { EditorContext } from '../../feature.ts';
import { $createPictureNode } from '../../picture-node.ts';
import { $insertBlockAtCaret } from '../../sheet-structure.ts';
import { pictureMessages } from './pictures.messages.ts';

/** What the archive takes; a dialog offers these. */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
];

/** The pictures among files, those too that the archive will refuse with a reason (HEIC, SVG). */
export function picturesAmong(files: Iterable<File>): File[] {
  return [...files].filter((file) => file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name));
}

/**
 * Stores pictures and puts them into the text, one after the other: into the gap where they were dropped, else
 * behind the caret's block. What a file says of itself becomes caption and credit.
 */
export async function addPictures(
  context: EditorContext,
  files: readonly File[],
  gap: number | null = null,
): Promise<void> {
  const words = pictureMessages[context.language()];
  let at = gap;
  let last: string | null = null;
  for (const file of files) {
    const done = notifyWorking(words.storing(file.name));
    const stored = await store(context, file);
    done();
    if (!stored.ok) {
      notify(failureSentence(stored.error, context.language()), { tone: 'bad' });
      continue;
    }
    const { id, caption, creditLine } = stored.value;
    const place = at;
    context.editor.update(
      () => {
        const picture = $createPictureNode({ asset: id, crop: null, caption, creditLine, altText: '' });
        last = picture.getKey();
        if (place !== null) $insertAtGap(place, [picture]);
        else $insertBlockAtCaret(picture);
      },
      { tag: 'history-push' },
    );
    if (at !== null) at += 1;
  }
  if (last !== null) writeCaption(context.editor, last);
}

/** What a picture needs next is its caption; the field is there once the block is drawn. */
function writeCaption(editor: LexicalEditor, key: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const block = editor.getElementByKey(key);
      block?.scrollIntoView({ block: 'nearest' });
      block?.querySelector('textarea')?.focus();
    }),
  );
}

async function store(context: EditorContext, file: File): Promise<Result<Asset>> {
  const upload = await context.upload(file, file.name);
  if (!upload.ok) return upload;
  return context.client.call('assets.add', { upload: upload.value, articleId: context.articleId });
}
