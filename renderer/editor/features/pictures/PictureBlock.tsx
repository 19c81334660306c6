import { $createParagraphNode, $getNodeByKey, $isElementNode, type LexicalNode } from 'lexical';
import { type ReactNode, useState } from 'react';
import { ADDRESSES } from '#shared/contract/wire.ts';
import { useCommand } from '../../../host/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import type { EditorContext } from '../../feature.ts';
import { $isPictureNode, type PictureContent, type PictureDecoration } from '../../picture-node.ts';
import { placement } from './crop.ts';
import { CropDialog } from './CropDialog.tsx';
import { PictureText } from './PictureText.tsx';
import { pictureMessages } from './pictures.messages.ts';
import styles from './pictures.module.css';

/** A picture on the sheet with the texts that belong to it. */
export function PictureBlock(props: { readonly context: EditorContext; readonly decoration: unknown }) {
  const { context } = props;
  const picture = props.decoration as PictureDecoration;
  const words = useMessages(pictureMessages);
  const asset = useCommand('assets.get', { id: picture.asset });
  const [cropping, setCropping] = useState(false);
  const change = useChange(context, picture.key);
  const source = `${ADDRESSES.asset}/${picture.asset}/screen`;
  const ratio = asset.data ? asset.data.width / asset.data.height : 1.5;
  const editable = context.editor.isEditable();
  const remove = (): void =>
    context.editor.update(() => {
      const node = $getNodeByKey(picture.key);
      node?.selectPrevious();
      node?.remove();
    });
  const leave = (): void => {
    // First the focus: Lexical leaves the caret alone while a field inside the sheet has it.
    context.editor.getRootElement()?.focus({ preventScroll: true });
    context.editor.update(() => $goOnBehind($getNodeByKey(picture.key)));
  };

  return (
    <div className={styles['picture']}>
      {asset.isError ? (
        <p className={styles['lost']} role="alert">
          {words.missing}
        </p>
      ) : (
        <Frame picture={picture} source={source} ratio={ratio} alt={picture.altText || words.picture} />
      )}
      <div className={styles['texts']}>
        <PictureText
          context={context}
          name="caption"
          label={words.caption}
          value={picture.caption}
          onChange={change}
          onLeave={leave}
        />
        <PictureText
          context={context}
          name="creditLine"
          label={words.creditLine}
          value={picture.creditLine}
          onChange={change}
          onLeave={leave}
          missing={words.creditMissing}
        />
        <PictureText
          context={context}
          name="altText"
          label={words.altText}
          hint={words.altTextHint}
          value={picture.altText}
          onChange={change}
          onLeave={leave}
          missing={words.altTextMissing}
        />
      </div>
      {asset.data?.location && <p className={styles['warning']}>{words.location}</p>}
      {editable && (
        <p className={styles['acts']}>
          <Button onClick={() => setCropping(true)}>{words.crop}</Button>
          <Button look="quiet" onClick={remove}>
            {words.remove}
          </Button>
        </p>
      )}
      {cropping && (
        <CropDialog
          source={source}
          crop={picture.crop}
          onClose={() => setCropping(false)}
          onCrop={(crop) => change({ crop }, true)}
        />
      )}
    </div>
  );
}

/** The caret into the block behind the picture; a paragraph is made where there is none to write in. */
function $goOnBehind(picture: LexicalNode | null): void {
  const next = picture?.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else picture?.insertAfter($createParagraphNode()).selectStart();
}

function Frame(props: {
  readonly picture: PictureDecoration;
  readonly source: string;
  /** Width over height of the whole picture. */
  readonly ratio: number;
  readonly alt: string;
}): ReactNode {
  const { picture, source, ratio, alt } = props;
  const { crop } = picture;
  const shownRatio = crop ? (ratio * crop.width) / crop.height : ratio;
  return (
    <div className={styles['frame']} style={{ aspectRatio: String(shownRatio) }}>
      <img src={source} alt={alt} style={placement(crop)} draggable={false} />
    </div>
  );
}

/** Writes changes into the text: what is typed in one go is one step for undo. */
function useChange(
  context: EditorContext,
  key: string,
): (change: Partial<PictureContent>, ownStep: boolean) => void {
  return (change, ownStep) =>
    context.editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isPictureNode(node)) node.setContent(change);
      },
      { tag: ownStep ? 'history-push' : 'history-merge' },
    );
}
