import { useEffect } from 'react';
import { useAnswers, useCommand } from '../host/hooks.ts';
import { keepInWindow, keptInWindow } from '../host/own-window.ts';
import { SetUp } from '../features/setup/set-up.tsx';
import { LanguageProvider, useMessages } from '../ui/language.tsx';
import { EmptyState, Skeleton } from '../ui/states.tsx';
import { Button } from '../ui/button.tsx';
import { Notices } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { interfaceLanguage, setInterfaceLanguage } from '../workspace/language.ts';
import { useActingPerson } from '../workspace/person.ts';
import { useSetting, useSettingsReady, useWriteSetting } from '../workspace/settings.ts';
import { useSentence } from '../workspace/failures.ts';
import { appMessages } from './app.messages.ts';
import styles from './app.module.css';
import { Refused } from './connection.tsx';
import { Shell } from './shell.tsx';
import { useAppearance } from './appearance.ts';
import { useFailedAnswers } from './failed-answers.ts';

/** Decides what the window is: the first start, the workplace, or the reason why there is none. */
export function App() {
  const status = useCommand('archive.status', {});
  const archiveSettings = useCommand('settings.all', { personId: null });
  useAppearance();
  const language = languageOf(archiveSettings.data, status.data?.setUp ?? false);
  const answers = useAnswers();
  useEffect(() => {
    const before = interfaceLanguage();
    setInterfaceLanguage(language);
    // Names of topics and the like are answered in the language of the question.
    if (language !== before) void answers.invalidateQueries();
  }, [language, answers]);
  return (
    <LanguageProvider language={language} timeZone={status.data?.timeZone ?? 'Europe/Berlin'}>
      <TooltipProvider delayDuration={500}>
        <Refused>
          {status.data ? (
            status.data.setUp ? (
              <Workplace />
            ) : (
              <SetUp />
            )
          ) : status.error ? (
            <NoArchive error={status.error.failure} retry={() => void status.refetch()} />
          ) : (
            <Opening />
          )}
        </Refused>
        <Notices />
      </TooltipProvider>
    </LanguageProvider>
  );
}

function languageOf(settings: Readonly<Record<string, unknown>> | undefined, setUp: boolean): 'de' | 'en' {
  const chosen = settings?.['interface.language'];
  if (chosen === 'de' || chosen === 'en') return chosen;
  // Before the first start has asked, the system's language is the best guess.
  return setUp ? 'de' : interfaceLanguage();
}

/** Waits for the person and what is remembered, so that nothing jumps into place afterwards. */
function Workplace() {
  useFailedAnswers();
  const people = useCommand('people.list', {});
  const [last] = useSetting('person.last');
  const write = useWriteSetting();
  const chosen = useActingPerson((state) => state.personId);
  const ready = useSettingsReady();
  const archiveReady = useCommand('settings.all', { personId: null }).isSuccess;
  useEffect(() => {
    if (chosen || !people.data || !archiveReady) return;
    const active = people.data.filter((person) => person.active);
    const before = keptInWindow('person');
    const person =
      active.find(({ id }) => id === before) ?? active.find(({ id }) => id === last) ?? active[0];
    if (person) useActingPerson.getState().choose(person.id);
  }, [chosen, people.data, last, archiveReady]);
  // Wherever it was chosen: at the first start, in the status bar, or by the lines above.
  useEffect(() => {
    if (!chosen) return;
    keepInWindow('person', chosen);
    write('person.last', chosen);
  }, [chosen, write]);
  return chosen && ready ? <Shell key={chosen} /> : <Opening />;
}

function Opening() {
  return (
    <main className={styles['opening']}>
      <Skeleton lines={5} />
    </main>
  );
}

function NoArchive(props: {
  readonly error: Parameters<ReturnType<typeof useSentence>>[0];
  readonly retry: () => void;
}) {
  const words = useMessages(appMessages);
  const sentence = useSentence();
  return (
    <main>
      <EmptyState heading title={words.noArchive} text={sentence(props.error)}>
        <Button look="primary" onClick={props.retry}>
          {words.tryAgain}
        </Button>
      </EmptyState>
    </main>
  );
}
