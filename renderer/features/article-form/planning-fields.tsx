import type { ZonedInstant } from '#shared/article/fields.ts';
import { type ArticleSession, useArticleField } from '../../editor/article-session.ts';
import { Select } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { articleFormMessages } from './article-form.messages.ts';
import { TimeField } from './time-input.tsx';
import { instantOf, localOf } from '../../workspace/zoned-time.ts';

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
  const { timeZone } = useFormats();
  const [embargo, setEmbargo] = useArticleField(session, 'embargoedUntil');
  const [deadline, setDeadline] = useArticleField(session, 'deadline');
  const [published, setPublished] = useArticleField(session, 'publishedAt');
  return (
    <>
      <ZonedField label={words.embargo} hint={words.embargoHint} value={embargo} onChange={setEmbargo} />
      <ZonedField label={words.deadline} value={deadline} onChange={setDeadline} />
      <TimeField
        label={words.published}
        value={published ? localOf(published, timeZone) : null}
        onChange={(local) => setPublished(local ? instantOf(local, timeZone) : null)}
      />
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
    <TimeField
      label={props.label}
      hint={props.hint}
      value={value ? localOf(value.at, zone) : null}
      onChange={(local) => {
        const at = local && instantOf(local, zone);
        props.onChange(at ? { at, zone } : null);
      }}
    >
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
    </TimeField>
  );
}
