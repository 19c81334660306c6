import { useState } from 'react';
import { type ArticleSession, useArticleField } from '../../editor/article-session.ts';
import { useCommand } from '../../host/hooks.ts';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { articleFormMessages } from './article-form.messages.ts';

interface Props {
  readonly session: ArticleSession;
  readonly disabled: boolean;
}

/** Free tags; those already in use are proposed, most used first. */
export function KeywordsField({ session, disabled }: Props) {
  const words = useMessages(articleFormMessages);
  const [keywords, setKeywords] = useArticleField(session, 'keywords');
  const [text, setText] = useState('');
  const found = useCommand('keywords.search', { text: text.trim(), limit: 12 }, { keep: true });
  const add = (keyword: string): void => {
    const trimmed = keyword.trim().slice(0, 200);
    if (trimmed !== '' && !keywords.includes(trimmed)) setKeywords([...keywords, trimmed]);
  };
  return (
    <Field label={words.keywords}>
      {({ id }) => (
        <TagInput
          id={id}
          label={words.keywords}
          disabled={disabled}
          placeholder={words.addKeyword}
          removeLabel={words.remove}
          tags={keywords.map((keyword) => ({ id: keyword, label: keyword }))}
          options={withTyped(
            text.trim(),
            (found.data ?? []).map(({ keyword, articles }) => ({
              id: keyword,
              label: keyword,
              detail: words.articles(articles),
            })),
          )}
          text={text}
          onText={setText}
          onAdd={(option) => add(option.id)}
          onNew={add}
          onRemove={(id_) => setKeywords(keywords.filter((keyword) => keyword !== id_))}
        />
      )}
    </Field>
  );
}

/** What is typed stands first, so that Enter takes it and not a longer keyword that contains it. */
function withTyped<Option extends { readonly id: string; readonly label: string }>(
  typed: string,
  options: readonly Option[],
): readonly { readonly id: string; readonly label: string; readonly detail?: string }[] {
  if (typed === '') return options;
  const same = options.find((option) => option.label.toLowerCase() === typed.toLowerCase());
  const others = options.filter((option) => option !== same);
  return [same ?? { id: typed, label: typed }, ...others];
}

/** Concepts of a controlled vocabulary (IPTC Media Topics). */
export function SubjectsField({ session, disabled }: Props) {
  const words = useMessages(articleFormMessages);
  const language = useLanguage();
  const [codes, setCodes] = useArticleField(session, 'subjectCodes');
  const [text, setText] = useState('');
  const found = useCommand('subjects.search', { text: text.trim(), limit: 20 }, { keep: true });
  const chosen = useCommand('subjects.byCodes', { codes: [...codes] }, { keep: true });
  const names = new Map(chosen.data?.map((subject) => [subject.code, subject.name[language]]));
  return (
    <Field label={words.subjects}>
      {({ id }) => (
        <TagInput
          id={id}
          label={words.subjects}
          disabled={disabled}
          placeholder={words.addSubject}
          removeLabel={words.remove}
          tags={codes.map((code) => ({ id: code, label: names.get(code) ?? code }))}
          options={(found.data ?? []).map((subject) => ({
            id: subject.code,
            label: subject.name[language] || subject.name.de || subject.code,
            detail: subject.code,
          }))}
          text={text}
          onText={setText}
          onAdd={(option) => setCodes([...codes, option.id])}
          onRemove={(code) => setCodes(codes.filter((known) => known !== code))}
        />
      )}
    </Field>
  );
}
