import { type DragEvent, type ReactNode, useState } from 'react';
import { useMessages } from '../ui/language.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { appMessages } from './app.messages.ts';
import styles from './drop-files.module.css';

/**
 * A file dropped anywhere on the window is imported as an article. What has a use for files of its own (the
 * sheet for pictures, statement cards for evidence) takes the event first.
 */
export function DropFiles({ children }: { readonly children: ReactNode }) {
  const words = useMessages(appMessages);
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files') || event.defaultPrevented) return setOver(false);
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (event.defaultPrevented || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    useWorkspace.getState().openDialog({ kind: 'import', files: [...event.dataTransfer.files] });
  };
  return (
    <div
      className={styles['area']}
      onDragOver={onDragOver}
      onDragLeave={(event) => !event.relatedTarget && setOver(false)}
      onDrop={onDrop}
    >
      {children}
      {over && (
        <div className={styles['over']} aria-hidden="true">
          {words.dropFiles}
        </div>
      )}
    </div>
  );
}
