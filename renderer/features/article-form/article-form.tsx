import { GENRES } from '#shared/article/fields.ts';
import {
  type ArticleSession,
  useArticleField,
  useArticleSession,
  useSessionState,
} from '../../editor/article-session.ts';
import { useCommand } from '../../host/hooks.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { genreWords } from '../../workspace/words.messages.ts';
import { articleFormMessages } from './article-form.messages.ts';
import styles from './article-form.module.css';
import { AuthorsField } from './authors-field.tsx';
import { EntitiesField } from './entities-field.tsx';
import { KeywordsField, SubjectsField } from './tag-fields.tsx';
import { TagProposals } from './tag-proposals.tsx';
import { PlanningFields } from './planning-fields.tsx';

/** Every form field of the open article. Each change is one step of the article's undo. */
export function ArticleForm() {
  const session = useArticleSession();
  return session ? <Form key={session.articleId} session={session} /> : null;
}

function Form({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(articleFormMessages);
  const readOnly = useSessionState(session, (state) => state.holder !== null);
  return (
    <form className={styles['form']} aria-label={words.form} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles['group']} disabled={readOnly}>
        <legend>{words.basics}</legend>
        <Basics session={session} />
        <AuthorsField session={session} disabled={readOnly} />
        <TargetField session={session} />
      </fieldset>
      <fieldset className={styles['group']} disabled={readOnly}>
        <legend>{words.planning}</legend>
        <PlanningFields session={session} />
      </fieldset>
      <fieldset className={styles['group']} disabled={readOnly}>
        <legend>{words.tagging}</legend>
        <KeywordsField session={session} disabled={readOnly} />
        <SubjectsField session={session} disabled={readOnly} />
        <EntitiesField session={session} disabled={readOnly} />
        <TagProposals session={session} disabled={readOnly} />
      </fieldset>
      <fieldset className={styles['group']} disabled={readOnly}>
        <legend>{words.rights}</legend>
        <Rights session={session} />
      </fieldset>
    </form>
  );
}

const LANGUAGES = ['de', 'en'] as const;

function Basics({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(articleFormMessages);
  const genres = useMessages(genreWords);
  const formats = useFormats();
  const desks = useCommand('desks.list', {});
  const [slugline, setSlugline] = useArticleField(session, 'slugline');
  const [deskId, setDeskId] = useArticleField(session, 'deskId');
  const [genre, setGenre] = useArticleField(session, 'genre');
  const [urgency, setUrgency] = useArticleField(session, 'urgency');
  const [language, setLanguage] = useArticleField(session, 'language');
  const languageNames = { de: words.german, en: words.english };
  const languages = LANGUAGES.some((known) => known === language)
    ? LANGUAGES.map((value) => ({ value: value as string, label: languageNames[value] }))
    : [
        ...LANGUAGES.map((value) => ({ value: value as string, label: languageNames[value] })),
        { value: language, label: language },
      ];
  const urgencyNames: Readonly<Record<number, string>> = {
    1: words.urgencyHighest,
    5: words.urgencyNormal,
    9: words.urgencyLowest,
  };
  return (
    <>
      <Field beside label={words.slugline} hint={words.slugHint}>
        {(control) => <DraftInput {...control} value={slugline} maxLength={200} onCommit={setSlugline} />}
      </Field>
      <Field beside label={words.desk}>
        {(control) => (
          <Select
            {...control}
            value={deskId ?? ''}
            options={[
              { value: '', label: words.noDesk },
              ...(desks.data ?? []).map((desk) => ({ value: desk.id, label: desk.name })),
            ]}
            onChange={(value) => setDeskId(value === '' ? null : value)}
          />
        )}
      </Field>
      <Field beside label={words.genre}>
        {(control) => (
          <Select
            {...control}
            value={genre ?? ''}
            options={[
              { value: '' as const, label: words.noGenre },
              ...[...GENRES]
                .sort((left, right) => formats.compare(genres[left], genres[right]))
                .map((value) => ({ value, label: genres[value] })),
            ]}
            onChange={(value) => setGenre(value === '' ? null : value)}
          />
        )}
      </Field>
      <Field beside label={words.urgency}>
        {(control) => (
          <Select
            {...control}
            value={String(urgency)}
            options={Array.from({ length: 9 }, (_, index) => ({
              value: String(index + 1),
              label: urgencyNames[index + 1] ?? String(index + 1),
            }))}
            onChange={(value) => setUrgency(Number(value))}
          />
        )}
      </Field>
      <Field beside label={words.language}>
        {(control) => <Select {...control} value={language} options={languages} onChange={setLanguage} />}
      </Field>
    </>
  );
}

function TargetField({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(articleFormMessages);
  const formats = useFormats();
  const [target, setTarget] = useArticleField(session, 'targetCharacters');
  const characters = useSessionState(session, (state) => state.counts.characters);
  const now = formats.number(characters);
  const hint =
    target === null
      ? words.targetHint(now)
      : characters > target
        ? words.targetOver(formats.number(characters - target), now)
        : words.targetLeft(formats.number(target - characters), now);
  return (
    <Field beside label={words.target} hint={hint}>
      {(control) => (
        <DraftInput
          {...control}
          type="number"
          min={1}
          max={1_000_000}
          value={target === null ? '' : String(target)}
          onCommit={(value) => {
            const number = Math.round(Number(value));
            if (value === '') setTarget(null);
            else if (number >= 1 && number <= 1_000_000) setTarget(number);
          }}
        />
      )}
    </Field>
  );
}

function Rights({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(articleFormMessages);
  const [copyright, setCopyright] = useArticleField(session, 'copyrightNotice');
  const [source, setSource] = useArticleField(session, 'sourceAddress');
  const fits = source === '' || /^https?:\/\/\S+$/.test(source);
  return (
    <>
      <Field beside label={words.copyright}>
        {(control) => <DraftInput {...control} value={copyright} maxLength={1000} onCommit={setCopyright} />}
      </Field>
      <Field beside label={words.source} error={fits ? null : words.invalidAddress}>
        {(control) => (
          <DraftInput {...control} type="url" value={source} maxLength={4096} onCommit={setSource} />
        )}
      </Field>
    </>
  );
}
