import type { VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import type { CareKind } from './act-dialog.tsx';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

/** What can be done with the chosen entries. */
export function CareBar(props: {
  readonly chosen: readonly VocabularyEntry[];
  readonly onCare: (care: CareKind) => void;
  readonly onEdit: (entry: VocabularyEntry) => void;
  readonly onClear: () => void;
}) {
  const words = useMessages(vocabularyMessages);
  const formats = useFormats();
  const { chosen, onCare } = props;
  const [first] = chosen;
  if (!first) return <p className={styles['hint']}>{words.chooseHint}</p>;
  const only = chosen.length === 1 ? first : null;
  const free = first.kind !== 'subject';
  const unused = chosen.every(({ articles, statements }) => articles + statements === 0);
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words.chosen(formats.number(chosen.length))}>
      <strong title={only?.name}>{only ? only.name : words.chosen(formats.number(chosen.length))}</strong>
      <Button onClick={() => onCare('merge')}>{free ? words.mergeMore : words.replaceMore}</Button>
      {only && free && <Button onClick={() => onCare('rename')}>{words.renameMore}</Button>}
      {only && free && <Button onClick={() => onCare('split')}>{words.splitMore}</Button>}
      {only && free && only.entityKind !== 'person' && (
        <Button onClick={() => onCare('broader')}>{words.broaderMore}</Button>
      )}
      {only?.kind === 'entity' && <Button onClick={() => props.onEdit(only)}>{words.editMore}</Button>}
      {only?.kind === 'entity' && only.entityKind !== 'place' && (
        <Button onClick={() => useWorkspace.getState().showPage({ kind: 'person', entityId: only.id })}>
          {words.personPage}
        </Button>
      )}
      {free && unused && (
        <Button look="danger" onClick={() => onCare('remove')}>
          {words.deleteMore}
        </Button>
      )}
      <IconButton icon="close" label={words.chooseNothing} onClick={props.onClear} />
    </div>
  );
}
