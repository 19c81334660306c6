import type { settings } from '#shared/contract/archive.ts';
import { ok } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import { allSettings, writeSettings } from '../archive/settings.ts';
import type { Service } from './context.ts';

type Settings = Service<typeof settings>;

export const all: Settings['all'] = ({ db }, { personId }) => ok(allSettings(db, personId));

export const set: Settings['set'] = (context, { personId, values }) => {
  const keys = Object.keys(values);
  writeSettings(context.db, personId, values);
  // Window sizes and the like are no acts of the newsroom: only the archive's own settings are logged.
  if (personId === null) recordChange(context, 'settings.set', 'setting', keys);
  context.emit({ type: 'settings-changed', keys });
  return ok({});
};
