import { useRef } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exports.ts';
import { Checkbox } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** The formats to tick; the one under the focus is the one that the preview shows. */
export function FormatChoice(props: {
  readonly selected: readonly ExportFormat[];
  readonly onShow: (format: ExportFormat) => void;
  readonly onSelect: (formats: readonly ExportFormat[]) => void;
}) {
  const { selected, onShow, onSelect } = props;
  const words = useMessages(exportMessages);
  const isOpened = useRef(false);
  return (
    <fieldset className={styles['group']}>
      <legend>{words.formats}</legend>
      {EXPORT_FORMATS.map((format) => (
        <Checkbox
          key={format}
          label={words[format]}
          checked={selected.includes(format)}
          onFocus={() => {
            // The dialog itself puts the focus on the first format when it opens.
            if (isOpened.current) onShow(format);
            isOpened.current = true;
          }}
          onChange={(on) => {
            onShow(format);
            onSelect(on ? [...selected, format] : selected.filter((one) => one !== format));
          }}
        />
      ))}
    </fieldset>
  );
}
