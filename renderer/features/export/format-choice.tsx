import { useRef } from 'react';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { Checkbox } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** The formats to tick; the one under the focus is the one that the preview shows. */
export function FormatChoice<Format extends ExportFormat>(props: {
  readonly formats: readonly Format[];
  readonly selected: readonly Format[];
  readonly onShow?: (format: Format) => void;
  readonly onSelect: (formats: readonly Format[]) => void;
}) {
  const { formats, selected, onShow, onSelect } = props;
  const words = useMessages(exportMessages);
  const names: Readonly<Record<ExportFormat, string>> = words;
  const isOpened = useRef(false);
  return (
    <fieldset className={styles['group']}>
      <legend>{words.formats}</legend>
      {formats.map((format) => (
        <Checkbox
          key={format}
          label={names[format]}
          checked={selected.includes(format)}
          onFocus={() => {
            // The dialog itself puts the focus on the first format when it opens.
            if (isOpened.current) onShow?.(format);
            isOpened.current = true;
          }}
          onChange={(on) => {
            onShow?.(format);
            onSelect(on ? [...selected, format] : selected.filter((one) => one !== format));
          }}
        />
      ))}
    </fieldset>
  );
}
