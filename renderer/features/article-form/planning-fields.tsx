import type { ZonedInstant } from '#shared/article/fields.ts';
import { type ArticleSession, useArticleField } from '../../editor/article-session.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field, Select, TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { articleFormMessages } from './article-form.messages.ts';
import styles from './article-form.module.css';
import { instantOf, localOf } from './zoned-time.ts';

/** Zones that embargoes of agencies and press offices are given in; the newsroom's own comes first. */
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
];

export function PlanningFields({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(articleFormMessages);
  const formats = useFormats();
  const [embargo, setEmbargo] = useArticleField(session, 'embargoedUntil');
  const [deadline, setDeadline] = useArticleField(session, 'deadline');
  const [published, setPublished] = useArticleField(session, 'publishedAt');
  return (
    <>
      <ZonedField label={words.embargo} hint={words.embargoHint} value={embargo} onChange={setEmbargo} />
      <ZonedField label={words.deadline} value={deadline} onChange={setDeadline} />
      <Field beside label={words.published}>
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            value={published ? localOf(published, formats.timeZone) : ''}
            onChange={(event) => setPublished(instantOf(event.currentTarget.value, formats.timeZone))}
          />
        )}
      </Field>
    </>
  );
}

function ZonedField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: ZonedInstant | null;
  readonly onChange: (value: ZonedInstant | null) => void;
}) {
  const words = useMessages(articleFormMessages);
  const { timeZone } = useFormats();
  const { value } = props;
  const zone = value?.zone ?? timeZone;
  const zones = [...new Set([timeZone, zone, ...ZONES])];
  return (
    <Field beside label={props.label} hint={props.hint}>
      {(control) => (
        <>
          <div className={styles['withButton']}>
            <TextInput
              {...control}
              type="datetime-local"
              value={value ? localOf(value.at, zone) : ''}
              onChange={(event) => {
                const at = instantOf(event.currentTarget.value, zone);
                props.onChange(at ? { at, zone } : null);
              }}
            />
            {value && (
              <IconButton
                icon="close"
                label={`${props.label}: ${words.clear}`}
                onClick={() => props.onChange(null)}
              />
            )}
          </div>
          {value && (
            <Select
              aria-label={`${props.label}: ${words.zone}`}
              value={zone}
              options={zones.map((name) => ({ value: name, label: name.replace('_', ' ') }))}
              // The wall-clock time stays what was typed; the instant moves with the zone.
              onChange={(chosen) => {
                const at = instantOf(localOf(value.at, zone), chosen);
                if (at) props.onChange({ at, zone: chosen });
              }}
            />
          )}
        </>
      )}
    </Field>
  );
}
