import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Checkbox, Choice, Field } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { usePerson } from '../../workspace/person.ts';
import { type SettingName, type SettingValue, useSetting } from '../../workspace/settings.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { settingsMessages } from './settings.messages.ts';
import styles from './settings.module.css';

export function PersonSettings() {
  const words = useMessages(settingsMessages);
  const person = usePerson();
  const save = useAct('people.save');
  const tell = useTell();
  if (!person) return null;
  const change = (part: { name?: string; initials?: string }): void =>
    void save.mutateAsync({ ...person, ...part }).then(tell);
  return (
    <>
      <p className={styles['hint']}>{words.personHint}</p>
      <Field beside label={words.name}>
        {(control) => (
          <DraftInput
            {...control}
            value={person.name}
            maxLength={200}
            onCommit={(name) => name.trim() !== '' && change({ name: name.trim() })}
          />
        )}
      </Field>
      <Field beside label={words.initials}>
        {(control) => (
          <DraftInput
            {...control}
            value={person.initials}
            maxLength={12}
            onCommit={(initials) => change({ initials: initials.trim() })}
          />
        )}
      </Field>
      <Button icon="person" onClick={() => useWorkspace.getState().openDialog({ kind: 'people' })}>
        {words.managePeople}
      </Button>
    </>
  );
}

export function InterfaceSettings() {
  const words = useMessages(settingsMessages);
  const [language, setLanguage] = useSetting('interface.language');
  const [theme, setTheme] = useSetting('interface.theme');
  return (
    <>
      <Choice
        label={words.language}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'de', label: words.german },
          { value: 'en', label: words.english },
        ]}
      />
      <Choice
        label={words.theme}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'system', label: words.system },
          { value: 'light', label: words.light },
          { value: 'dark', label: words.dark },
        ]}
      />
    </>
  );
}

type NumberSetting = {
  [Name in SettingName]: SettingValue<Name> extends number ? Name : never;
}[SettingName];

export function TextSettings() {
  const words = useMessages(settingsMessages);
  const formats = useFormats();
  const [correct, setCorrect] = useSetting('typography.correct');
  const [quotes, setQuotes] = useSetting('typography.quotes');
  const pixels = (value: number): string => words.pixels(formats.number(value));
  return (
    <>
      <Slider name="sheet.size" label={words.size} min={13} max={28} step={0.5} shown={pixels} />
      <Slider
        name="sheet.leading"
        label={words.leading}
        min={1.2}
        max={2.2}
        step={0.05}
        shown={formats.number}
      />
      <Slider name="sheet.width" label={words.width} min={420} max={900} step={20} shown={pixels} />
      <Checkbox label={words.correct} hint={words.correctHint} checked={correct} onChange={setCorrect} />
      <Choice
        label={words.quotes}
        value={quotes}
        onChange={setQuotes}
        options={[
          { value: 'german', label: words.quotesGerman },
          { value: 'guillemets', label: words.quotesGuillemets },
        ]}
      />
    </>
  );
}

function Slider(props: {
  readonly name: NumberSetting;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly shown: (value: number) => string;
}) {
  const [value, setValue] = useSetting(props.name);
  return (
    <Field beside label={props.label}>
      {(control) => (
        <span className={styles['slider']}>
          <input
            {...control}
            type="range"
            min={props.min}
            max={props.max}
            step={props.step}
            value={value}
            onChange={(event) => setValue(Number(event.currentTarget.value))}
          />
          <output>{props.shown(value)}</output>
        </span>
      )}
    </Field>
  );
}
