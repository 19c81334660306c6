import { useState } from 'react';
import { type ArticleSession, useArticleField } from '../../editor/article-session.ts';
import { useCommand } from '../../host/hooks.ts';
import { Field } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { articleFormMessages } from './article-form.messages.ts';

/** People of the newsroom in the order of the byline. */
export function AuthorsField(props: { readonly session: ArticleSession; readonly disabled: boolean }) {
  const words = useMessages(articleFormMessages);
  const formats = useFormats();
  const people = useCommand('people.list', {});
  const [authorIds, setAuthorIds] = useArticleField(props.session, 'authorIds');
  const [text, setText] = useState('');
  const names = new Map(people.data?.map((person) => [person.id, person.name]));
  const typed = text.trim().toLowerCase();
  const options = (people.data ?? [])
    .filter((person) => person.active && `${person.name} ${person.initials}`.toLowerCase().includes(typed))
    .sort((left, right) => formats.compare(left.name, right.name))
    .map((person) => ({ id: person.id, label: person.name, detail: person.initials }));
  return (
    <Field label={words.authors}>
      {({ id }) => (
        <TagInput
          id={id}
          label={words.authors}
          disabled={props.disabled}
          placeholder={words.addAuthor}
          removeLabel={words.remove}
          tags={authorIds.map((personId) => ({ id: personId, label: names.get(personId) ?? personId }))}
          options={options}
          text={text}
          onText={setText}
          onAdd={(option) => setAuthorIds([...authorIds, option.id])}
          onRemove={(personId) => setAuthorIds(authorIds.filter((known) => known !== personId))}
        />
      )}
    </Field>
  );
}
