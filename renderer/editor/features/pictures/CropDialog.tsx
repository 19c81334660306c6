import { type PointerEvent, useRef, useState } from 'react';
import type { Crop } from '#shared/document/story.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { cropBetween, fitCrop } from './crop.ts';
import { pictureMessages } from './pictures.messages.ts';
import styles from './pictures.module.css';

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };
const SIDES = [
  ['x', 'left'],
  ['y', 'top'],
  ['width', 'width'],
  ['height', 'height'],
] as const;

/** Chooses the part of a picture that is printed: drawn with the mouse or typed. */
export function CropDialog(props: {
  readonly source: string;
  readonly crop: Crop | null;
  readonly onCrop: (crop: Crop | null) => void;
  readonly onClose: () => void;
}) {
  const { source, onCrop, onClose } = props;
  const words = useMessages(pictureMessages);
  const [crop, setCrop] = useState<Crop>(props.crop ?? WHOLE);
  const area = useRef<HTMLDivElement>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const pointOf = (event: PointerEvent): { x: number; y: number } => {
    const box = area.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const apply = (): void => {
    onCrop(fitCrop(crop));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={words.cropTitle}
      description={words.cropHint}
      footer={
        <>
          <Button look="quiet" onClick={() => setCrop(WHOLE)}>
            {words.whole}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" onClick={apply}>
            {words.apply}
          </Button>
        </>
      }
    >
      <div
        ref={area}
        className={styles['cropArea']}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = pointOf(event);
        }}
        onPointerMove={(event) => {
          if (!start.current) return;
          const drawn = cropBetween(start.current, pointOf(event));
          if (drawn) setCrop(drawn);
        }}
        onPointerUp={() => {
          start.current = null;
        }}
      >
        <img src={source} alt="" draggable={false} />
        <div
          className={styles['cropFrame']}
          style={{
            left: `${crop.x * 100}%`,
            top: `${crop.y * 100}%`,
            width: `${crop.width * 100}%`,
            height: `${crop.height * 100}%`,
          }}
        />
      </div>
      <form
        className={styles['cropNumbers']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        {SIDES.map(([side, word]) => (
          <Field key={side} label={words[word]}>
            {(control) => (
              <TextInput
                {...control}
                type="number"
                min={0}
                max={100}
                value={Math.round(crop[side] * 100)}
                onChange={(event) => {
                  const value = Number(event.currentTarget.value) / 100;
                  setCrop(fitCrop({ ...crop, [side]: value }) ?? WHOLE);
                }}
              />
            )}
          </Field>
        ))}
        <button type="submit" hidden>
          {words.apply}
        </button>
      </form>
    </Dialog>
  );
}
