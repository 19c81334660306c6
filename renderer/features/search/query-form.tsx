import { type FormEvent, useState } from 'react';
import { ARTICLE_STATES } from '#shared/article/workflow.ts';
import {
  SEARCH_SCOPES,
  type SearchField,
  STATE_VALUES,
  valueNamed,
  writeField,
} from '#shared/search/fields.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field, Select, TextInput } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { stateWords } from '../../workspace/words.messages.ts';
import { fieldSpans, without } from './query-text.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

const TYPED = [
  'speaker',
  'person',
  'place',
  'subject',
  'keyword',
  'author',
  'source',
  'since',
  'until',
] as const;
const KNOWN: readonly SearchField[] = [...TYPED, 'desk', 'state', 'in', 'evidence'];

interface Parts {
  readonly words: string;
  readonly fields: Readonly<Partial<Record<SearchField, string>>>;
}

/** The form that writes the query line: what stands there already fills it. */
export function QueryForm(props: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}) {
  const words = useMessages(searchMessages);
  const states = useMessages(stateWords);
  const language = useLanguage();
  const desks = useCommand('desks.list', {});
  const [parts, setParts] = useState<Parts>(() => partsOf(props.query));
  const put = (field: SearchField, value: string): void =>
    setParts({ ...parts, fields: { ...parts.fields, [field]: value } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onQuery(textOf(parts, language));
    props.onClose();
  };
  return (
    <form className={styles['form']} aria-label={words.form} onSubmit={submit}>
      <Field label={words.formWords}>
        {(control) => (
          <TextInput
            {...control}
            value={parts.words}
            maxLength={1000}
            onChange={(event) => setParts({ ...parts, words: event.currentTarget.value })}
          />
        )}
      </Field>
      {TYPED.map((field) => (
        <Field key={field} label={words[`facet-${field}`]}>
          {(control) => (
            <TextInput
              {...control}
              value={parts.fields[field] ?? ''}
              maxLength={200}
              placeholder={field === 'since' || field === 'until' ? words.datePattern : ''}
              onChange={(event) => put(field, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
      <Field label={words['facet-desk']}>
        {(control) => (
          <Select
            {...control}
            value={parts.fields.desk ?? ''}
            options={[
              { value: '', label: words.any },
              ...(desks.data ?? []).map(({ name }) => ({ value: name, label: name })),
            ]}
            onChange={(value) => put('desk', value)}
          />
        )}
      </Field>
      <Field label={words['facet-state']}>
        {(control) => (
          <Select
            {...control}
            value={valueNamed(STATE_VALUES, parts.fields.state ?? '') ?? ''}
            options={[
              { value: '' as const, label: words.any },
              ...ARTICLE_STATES.map((state) => ({ value: state, label: states[state] })),
            ]}
            onChange={(value) =>
              put('state', value === '' ? '' : language === 'de' ? STATE_VALUES[value][0] : value)
            }
          />
        )}
      </Field>
      <Field label={words.where}>
        {(control) => (
          <Select
            {...control}
            value={scopeOf(parts.fields.in)}
            options={[
              { value: '', label: words.everywhere },
              { value: 'statement', label: words.inQuotes },
              { value: 'headline', label: words.inHeadlines },
            ]}
            onChange={(value) =>
              put(
                'in',
                value === 'statement' || value === 'headline' ? SEARCH_SCOPES[value][language][0] : '',
              )
            }
          />
        )}
      </Field>
      <Checkbox
        label={words.evidenceOpen}
        checked={(parts.fields.evidence ?? '') !== ''}
        onChange={(checked) => put('evidence', checked ? (language === 'de' ? 'offen' : 'open') : '')}
      />
      <div className={styles['formActs']}>
        <Button onClick={props.onClose}>{words.cancel}</Button>
        <Button type="submit" look="primary">
          {words.search}
        </Button>
      </div>
    </form>
  );
}

function partsOf(query: string): Parts {
  const spans = fieldSpans(query).filter(({ field }) => KNOWN.includes(field));
  const firsts = spans.filter((span, at) => spans.findIndex(({ field }) => field === span.field) === at);
  return {
    words: without(query, firsts),
    fields: Object.fromEntries(firsts.map(({ field, value }) => [field, value])),
  };
}

function textOf({ words, fields }: Parts, language: 'de' | 'en'): string {
  // `in:` holds for what follows it, so it stands first.
  const order: readonly SearchField[] = ['in', ...KNOWN.filter((field) => field !== 'in')];
  const written = order.flatMap((field) => {
    const value = fields[field]?.trim() ?? '';
    return value === '' ? [] : writeField(field, value, language);
  });
  const scoped = fields.in?.trim() ? written.slice(0, 1) : [];
  return [...scoped, words.trim(), ...written.slice(scoped.length)].filter(Boolean).join(' ');
}

function scopeOf(typed: string | undefined): '' | 'statement' | 'headline' {
  if (typed === undefined || typed === '') return '';
  const found = (['statement', 'headline'] as const).find((scope) =>
    [...SEARCH_SCOPES[scope].de, ...SEARCH_SCOPES[scope].en].some((name) => name === typed.toLowerCase()),
  );
  return found ?? '';
}
