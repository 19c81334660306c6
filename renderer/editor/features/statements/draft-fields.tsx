import { useId } from 'react';
import { STATEMENT_TYPES } from '#shared/statement/types.ts';
import { Checkbox, Choice, Select } from '../../../ui/field.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { reasonWords } from '../../reason-words.ts';
import { SpeakerField } from '../../speaker-field.tsx';
import { typeWord } from '../../statement-looks.ts';
import { statementMessages } from '../../statement.messages.ts';
import styles from './mark-card.module.css';
import type { Draft } from './propose.ts';
import { markMessages } from './statements.messages.ts';
import { wordsOf } from './text-map.ts';

/** The words, the proposed speaker with the reason, and the type: all that most quotes need. */
export function DraftFields(props: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const { draft, onChange } = props;
  const words = useMessages(markMessages);
  const terms = useMessages(statementMessages);
  const speakerLabel = useId();
  const printed = draft.fields.speakerAsPrinted;
  return (
    <>
      <blockquote>{wordsOf(draft.map, draft.spans)}</blockquote>
      <label id={speakerLabel}>{terms.speaker}</label>
      <SpeakerField
        autoFocus
        labelledBy={speakerLabel}
        value={draft.speaker}
        onChange={(speaker) => onChange({ ...draft, speaker })}
      />
      {printed && printed !== draft.speaker.name && (
        <p className={styles['hint']}>{words.asPrinted(printed)}</p>
      )}
      {draft.speaker.id === null && draft.speaker.name.trim() !== '' && (
        <Choice
          label={terms.newSpeaker}
          value={draft.speaker.kind}
          options={[
            { value: 'person', label: terms.person },
            { value: 'organisation', label: terms.organisation },
          ]}
          onChange={(kind) => onChange({ ...draft, speaker: { ...draft.speaker, kind } })}
        />
      )}
      <Select
        aria-label={terms.type}
        value={draft.fields.type}
        options={STATEMENT_TYPES.map((type) => ({ value: type, label: typeWord(type, terms) }))}
        onChange={(type) => onChange({ ...draft, fields: { ...draft.fields, type } })}
      />
      {draft.fields.type === 'direct' && (
        <Checkbox
          label={terms.isTranslation}
          checked={draft.fields.translated}
          onChange={(translated) => onChange({ ...draft, fields: { ...draft.fields, translated } })}
        />
      )}
      <p className={styles['hint']}>{reasonWords(draft.reason, terms)}</p>
    </>
  );
}
