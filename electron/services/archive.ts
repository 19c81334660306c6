import type { archive } from '#shared/contract/archive.ts';
import { instant } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { lastBackup } from '../archive/backup.ts';
import { recordChange } from '../archive/change-log.ts';
import { readNewsroom, writeNewsroom } from '../archive/newsroom.ts';
import { allDesks, findPerson, writeDesk, writePerson } from '../archive/people.ts';
import { SCHEMA_VERSION } from '../archive/open.ts';
import { numberOf } from '../archive/sql.ts';
import { backUp } from './archive-backup.ts';
import { verifyArchive } from './archive-verification.ts';
import type { MutationContext, Service } from './context.ts';
import { loadDemo } from './demo/hook.ts';

type Archive = Service<typeof archive>;
type SetUpInput = Parameters<Archive['setUp']>[1];

export const status: Archive['status'] = ({ db, paths, timeZone }) => {
  const newsroom = readNewsroom(db);
  return ok({
    name: newsroom?.name ?? '',
    folder: paths.folder,
    setUp: Boolean(newsroom?.setUpAt),
    articles: numberOf(db, 'SELECT count(*) FROM articles'),
    schemaVersion: SCHEMA_VERSION,
    lastBackup: lastBackup(db),
    timeZone,
  });
};

/** Once per archive; a second time it is NOT_ALLOWED. */
export const setUp: Archive['setUp'] = async (context, input) => {
  const begun = context.transact((transaction) => begin(transaction, input));
  if (!begun.ok) return begun;
  const { personId } = begun.value;
  if (!input.demo) return ok({ personId, articles: 0 });
  const demo = await loadDemo();
  const filled = await demo.fillDemo(context, { personId });
  if (!filled.ok) return filled;
  const joined = context.transact((transaction) => joinFirstDesk(transaction, personId));
  return joined.ok ? ok({ personId, articles: filled.value.articles }) : joined;
};

export const backup: Archive['backup'] = backUp;
export const verify: Archive['verify'] = verifyArchive;

/** So that a new article has a desk from the first one on. */
function joinFirstDesk(context: MutationContext, personId: string): Result<null> {
  const { db } = context;
  const person = findPerson(db, personId);
  const [desk] = allDesks(db);
  if (!person || person.deskId !== null || !desk) return ok(null);
  writePerson(db, { ...person, deskId: desk.id });
  recordChange(context, 'people.save', 'person', [personId]);
  context.emit({ type: 'people-changed', ids: [personId] });
  return ok(null);
}

/** Desks that a newsroom can begin with; renamed and reordered at will. */
const FIRST_DESKS = {
  de: ['Politik', 'Wirtschaft', 'Lokales', 'Kultur', 'Sport', 'Vermischtes'],
  en: ['Politics', 'Business', 'Local', 'Culture', 'Sport', 'Miscellaneous'],
} as const;

function begin(context: MutationContext, input: SetUpInput): Result<{ personId: string }> {
  const { db, ids } = context;
  if (readNewsroom(db)) return fail('NOT_ALLOWED', { act: 'setUp', state: 'set-up', reason: 'state' });
  writeNewsroom(db, { id: ids.next(), name: input.name, setUpAt: instant(context.clock) });
  const desks = input.demo ? [] : FIRST_DESKS[input.language].map((name) => ({ id: ids.next(), name }));
  desks.forEach((desk, index) => writeDesk(db, { ...desk, position: index + 1 }));
  const personId = ids.next();
  writePerson(db, {
    ...input.person,
    id: personId,
    email: '',
    deskId: desks[0]?.id ?? null,
    active: true,
  });
  recordChange(context, 'archive.setUp', 'person', [personId]);
  context.emit({ type: 'people-changed', ids: [personId] });
  context.emit({ type: 'desks-changed', ids: [] });
  return ok({ personId });
}
