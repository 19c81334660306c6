import { useClient, useCommand } from '../../host/hooks.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { evidenceMessages } from './evidence.messages.ts';

/** Says which recording a transcript is the wording of, so that its lines can be heard. */
export function PairRecording(props: { readonly transcriptId: string; readonly recordingId: string | null }) {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(evidenceMessages);
  const answer = useCommand('evidence.list', { limit: 500 });
  const recordings = (answer.data?.items ?? []).filter(({ mediaType }) => /^(audio|video)\//.test(mediaType));
  if (recordings.length === 0) return null;
  const options = [
    { value: '', label: words.noRecording },
    ...recordings.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Field label={words.recording}>
      {(control) => (
        <Select
          {...control}
          value={props.recordingId ?? ''}
          options={options}
          onChange={(id) => {
            const { transcriptId } = props;
            void client.call('evidence.pair', { transcriptId, recordingId: id || null }).then(tell);
          }}
        />
      )}
    </Field>
  );
}
