import { useCallback } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { useAnswers, useClient, useCommand } from '../host/hooks.ts';
import { usePersonId } from './person.ts';

/**
 * Everything that is remembered: key, whose it is, schema with its default. A value that does not fit (written
 * by another version, or by hand) counts as the default.
 */
const SETTINGS = {
  'interface.language': { of: 'archive', schema: z.enum(['de', 'en']).catch('de') },
  'interface.theme': { of: 'person', schema: z.enum(['system', 'light', 'dark']).catch('system') },
  'keys.changes': { of: 'person', schema: z.record(z.string(), z.array(z.string())).catch({}) },
  'sheet.size': { of: 'person', schema: z.number().min(13).max(28).catch(17.5) },
  'sheet.leading': { of: 'person', schema: z.number().min(1.2).max(2.2).catch(1.6) },
  'sheet.width': { of: 'person', schema: z.number().min(420).max(900).catch(620) },
  'typography.correct': { of: 'person', schema: z.boolean().catch(true) },
  'typography.quotes': { of: 'archive', schema: z.enum(['german', 'guillemets']).catch('german') },
  'spelling.enabled': { of: 'person', schema: z.boolean().catch(false) },
  'panes.navigation': { of: 'person', schema: z.number().catch(208) },
  'panes.list': { of: 'person', schema: z.number().catch(292) },
  'panes.inspector': { of: 'person', schema: z.number().catch(368) },
  'panes.collapsed': {
    of: 'person',
    schema: z.array(z.enum(['navigation', 'list', 'inspector'])).catch([]),
  },
  'window.view': { of: 'person', schema: z.unknown() },
  'window.article': { of: 'person', schema: z.string().nullable().catch(null) },
  'window.tab': { of: 'person', schema: z.string().catch('statements') },
  'window.scroll': { of: 'person', schema: z.number().catch(0) },
  'list.sort': { of: 'person', schema: z.string().catch('updated') },
  'list.descending': { of: 'person', schema: z.boolean().catch(true) },
  'export.format': { of: 'person', schema: z.string().catch('html') },
  'export.formats': { of: 'person', schema: z.array(z.string()).catch(['html']) },
  'export.folder': { of: 'archive', schema: z.string().catch('') },
  'export.keepLocation': { of: 'person', schema: z.boolean().catch(false) },
  'export.includeEditorialNote': { of: 'person', schema: z.boolean().catch(false) },
  /** How many backups stay; 0: all. The archive's own default is the same. */
  'backup.keep': { of: 'archive', schema: z.int().min(0).catch(30) },
  'backup.folder': { of: 'archive', schema: z.string().catch('') },
  'dossier.current': { of: 'person', schema: z.string().nullable().catch(null) },
  'person.last': { of: 'archive', schema: z.string().nullable().catch(null) },
} as const satisfies Readonly<Record<string, { of: 'archive' | 'person'; schema: z.ZodType }>>;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<Name extends SettingName> = z.output<(typeof SETTINGS)[Name]['schema']>;

interface Unsent {
  readonly value: unknown;
}

/**
 * Changes that the archive has not confirmed yet. They count before any answer: one that was asked for between
 * two quick changes would otherwise take the second one back for a moment.
 */
const useUnsent = create<{ readonly values: ReadonlyMap<string, Unsent> }>()(() => ({ values: new Map() }));

function unsentKey(owner: string | null, name: SettingName): string {
  return `${owner ?? ''}:${name}`;
}

function hold(key: string, entry: Unsent): void {
  useUnsent.setState(({ values }) => ({ values: new Map([...values, [key, entry]]) }));
}

/** Lets go of a confirmed change; false when a newer one of the same value is on its way. */
function release(key: string, entry: Unsent): boolean {
  const { values } = useUnsent.getState();
  if (values.get(key) !== entry) return false;
  useUnsent.setState({ values: new Map([...values].filter(([other]) => other !== key)) });
  return true;
}

/** One remembered value and how to change it. Changes show at once and are written behind. */
export function useSetting<Name extends SettingName>(
  name: Name,
): readonly [SettingValue<Name>, (value: SettingValue<Name>) => void] {
  const personId = usePersonId();
  const { of, schema } = SETTINGS[name];
  const owner = of === 'archive' ? null : personId;
  const all = useCommand('settings.all', { personId: owner });
  const write = useWriteSetting();
  const set = useCallback((value: SettingValue<Name>) => write(name, value), [write, name]);
  const unsent = useUnsent((state) => state.values.get(unsentKey(owner, name)));
  return [schema.parse(unsent ? unsent.value : all.data?.[name]) as SettingValue<Name>, set];
}

/** Writes any setting; for places that know the name only when they run. */
export function useWriteSetting(): <Name extends SettingName>(name: Name, value: SettingValue<Name>) => void {
  const personId = usePersonId();
  const client = useClient();
  const answers = useAnswers();
  return useCallback(
    (name, value) => {
      const owner = SETTINGS[name].of === 'archive' ? null : personId;
      const key = ['settings.all', { personId: owner }];
      // An answer that was asked for before this change must not undo it.
      void answers.cancelQueries({ queryKey: key });
      const put = (): void => {
        answers.setQueryData<Record<string, unknown>>(key, (former) => ({ ...former, [name]: value }));
      };
      put();
      const entry = { value };
      hold(unsentKey(owner, name), entry);
      void client
        .call('settings.set', { personId: owner, values: { [name]: z.json().parse(value ?? null) } })
        .then(() => {
          if (!release(unsentKey(owner, name), entry)) return;
          // Only what was asked for from now on knows this change.
          void answers.cancelQueries({ queryKey: key });
          put();
        });
    },
    [client, answers, personId],
  );
}

/** Whether the settings are there yet: what depends on remembered values waits for it. */
export function useSettingsReady(): boolean {
  const personId = usePersonId();
  const archive = useCommand('settings.all', { personId: null });
  const person = useCommand('settings.all', { personId });
  return !archive.isPending && !person.isPending;
}
