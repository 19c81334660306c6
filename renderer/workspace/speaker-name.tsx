import { useMessages } from '../ui/language.tsx';
import { speakerNameMessages } from './speaker-name.messages.ts';
import styles from './speaker-name.module.css';
import { useWorkspace } from './workspace.ts';

/** A speaker's name: by click or key it leads to everything they said. Who is not in the archive is only named. */
export function SpeakerName(props: {
  readonly speaker: { readonly id: string; readonly name: string } | null;
  /** As the place names them. */
  readonly name: string;
}) {
  const { speaker, name } = props;
  const words = useMessages(speakerNameMessages);
  if (!speaker) return <>{name}</>;
  return (
    <button
      type="button"
      className={styles['name']}
      title={words.everything(speaker.name)}
      onClick={() => useWorkspace.getState().showPage({ kind: 'person', entityId: speaker.id })}
    >
      {name}
    </button>
  );
}
