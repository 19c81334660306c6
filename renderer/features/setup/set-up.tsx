import { type FormEvent, useState } from 'react';
import { useClient, useCommand, useJob } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Field, TextInput } from '../../ui/field.tsx';
import { goToFirstProblem } from '../../ui/first-problem.ts';
import { LanguageProvider, useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { setInterfaceLanguage } from '../../workspace/language.ts';
import { useActingPerson } from '../../workspace/person.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { setUpMessages } from './set-up.messages.ts';
import styles from './set-up.module.css';

type Role = 'author' | 'editor' | 'chief';

/** First start: who is sitting here, what the archive is called, and whether to begin with the demo. */
export function SetUp() {
  const [language, setLanguage] = useState(useLanguage());
  const { timeZone } = useFormats();
  return (
    <LanguageProvider language={language} timeZone={timeZone}>
      <SetUpForm
        onLanguage={(chosen) => {
          setInterfaceLanguage(chosen);
          setLanguage(chosen);
        }}
      />
    </LanguageProvider>
  );
}

/** "Maria Muster" → "mm". */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toLowerCase())
    .join('')
    .slice(0, 4);
}

function SetUpForm(props: { readonly onLanguage: (language: 'de' | 'en') => void }) {
  const words = useMessages(setUpMessages);
  const language = useLanguage();
  const status = useCommand('archive.status', {});
  const client = useClient();
  const setUp = useJob('archive.setUp');
  const sentence = useSentence();
  const [name, setName] = useState('');
  const [initials, setInitials] = useState<string | null>(null);
  const [archive, setArchive] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('editor');
  const [chosen, setChosen] = useState<'demo' | 'empty' | null>(null);
  // What the command line imported before the first start should not find itself among invented articles.
  const begin = chosen ?? ((status.data?.articles ?? 0) > 0 ? 'empty' : 'demo');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const archiveName = archive ?? words.defaultArchive;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || archiveName.trim() === '') return goToFirstProblem(event.currentTarget);
    const answer = await setUp.start({
      person: { name: name.trim(), initials: (initials ?? initialsOf(name)).trim(), role },
      name: archiveName.trim(),
      demo: begin === 'demo',
      language,
    });
    if (!answer.ok) return setProblem(sentence(answer.error));
    // The demo's articles are other people's: the own drafts would look empty.
    if (begin === 'demo') useWorkspace.getState().show({ kind: 'queue', queue: 'all' });
    await client.call('settings.set', {
      personId: null,
      values: { 'person.last': answer.value.personId, 'interface.language': language },
    });
    useActingPerson.getState().choose(answer.value.personId);
    await status.refetch();
  };
  return (
    <main className={styles['page']}>
      <form className={styles['card']} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles['brand']}>Copydesk</div>
        <h1>{words.welcome}</h1>
        <p className={styles['intro']}>{words.intro}</p>
        <div className={styles['row']}>
          <Field
            label={words.name}
            hint={words.nameHint}
            error={tried && name.trim() === '' ? words.nameMissing : null}
          >
            {(control) => (
              <TextInput
                {...control}
                // The first thing to do on this screen, and there is nothing before it.
                autoFocus
                autoComplete="name"
                value={name}
                maxLength={200}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={words.initials} hint={words.initialsHint}>
            {(control) => (
              <TextInput
                {...control}
                value={initials ?? initialsOf(name)}
                maxLength={12}
                onChange={(event) => setInitials(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <Field
          label={words.archive}
          hint={words.archiveHint}
          error={tried && archiveName.trim() === '' ? words.archiveMissing : null}
        >
          {(control) => (
            <TextInput
              {...control}
              value={archiveName}
              maxLength={200}
              onChange={(event) => setArchive(event.currentTarget.value)}
            />
          )}
        </Field>
        <Choice
          label={words.role}
          value={role}
          onChange={setRole}
          options={[
            { value: 'author', label: words.roleAuthor },
            { value: 'editor', label: words.roleEditor },
            { value: 'chief', label: words.roleChief },
          ]}
        />
        <Choice
          label={words.begin}
          value={begin}
          onChange={setChosen}
          layout="column"
          options={[
            { value: 'demo', label: words.demo, hint: words.demoHint },
            { value: 'empty', label: words.empty, hint: words.emptyHint },
          ]}
        />
        <Choice
          label={words.language}
          value={language}
          onChange={props.onLanguage}
          options={[
            { value: 'de', label: words.german },
            { value: 'en', label: words.english },
          ]}
        />
        {problem && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        {setUp.running ? (
          <ProgressBar
            label={words.working}
            done={setUp.progress?.done ?? 0}
            total={setUp.progress?.total ?? 0}
          />
        ) : (
          <Button type="submit" look="primary" className={styles['start']}>
            {words.start}
          </Button>
        )}
        {status.data && <p className={styles['folder']}>{words.folder(status.data.folder)}</p>}
      </form>
    </main>
  );
}
