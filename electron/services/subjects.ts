import type { Subject } from '#shared/contract/models.ts';
import type { subjects } from '#shared/contract/tags.ts';
import { ok } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { recordChange } from '../archive/change-log.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { loadedSubjects, subjectCount, writeSubject } from '../archive/subjects.ts';
import type { Service } from './context.ts';
import { SHIPPED_SUBJECTS } from './subjects/shipped.ts';
import { readVocabulary } from './subjects/vocabulary.ts';

type Subjects = Service<typeof subjects>;

/** The shipped subjects and the loaded ones; a loaded concept takes the place of the shipped one. */
export function allSubjects(db: ReadDatabase): Subject[] {
  const loaded = loadedSubjects(db);
  const codes = new Set(loaded.map((subject) => subject.code));
  return [...loaded, ...SHIPPED_SUBJECTS.filter((subject) => !codes.has(subject.code))];
}

/** Names (German or English) and codes that contain the text; beginnings of words first, then the general ones. */
export const search: Subjects['search'] = ({ db }, { text, limit }) => {
  const wanted = fold(text.trim());
  const ranked = allSubjects(db).flatMap((subject) => {
    const names = `${fold(subject.name.de)} ${fold(subject.name.en)} ${subject.code}`;
    const at = names.indexOf(wanted);
    if (at < 0) return [];
    const beginning = at === 0 ? 0 : names.includes(` ${wanted}`) ? 1 : 2;
    return [{ subject, place: beginning * 2 + (subject.parent === null ? 0 : 1) }];
  });
  ranked.sort((left, right) => left.place - right.place);
  return ok(ranked.slice(0, limit).map(({ subject }) => subject));
};

export const byCodes: Subjects['byCodes'] = ({ db }, { codes }) => ok(subjectsByCodes(db, codes));

/** In the order of the codes; unknown ones are left out. */
export function subjectsByCodes(db: ReadDatabase, codes: readonly string[]): Subject[] {
  if (codes.length === 0) return [];
  const known = new Map(allSubjects(db).map((subject) => [subject.code, subject]));
  return codes.flatMap((code) => known.get(code) ?? []);
}

/** Codes of the subjects of this name (folded), in either language, or of this code. */
export function subjectCodesNamed(db: ReadDatabase, folded: string, code: string): string[] {
  return allSubjects(db).flatMap((subject) =>
    fold(subject.name.de) === folded || fold(subject.name.en) === folded || subject.code === code
      ? subject.code
      : [],
  );
}

export const load: Subjects['load'] = (context, { json }) => {
  const read = readVocabulary(json);
  if (!read.ok) return read;
  const outcomes = read.value.map((subject, position) => writeSubject(context.db, subject, position));
  recordChange(context, 'subjects.load', 'subject', []);
  context.emit({ type: 'tags-changed', ids: [] });
  return ok({
    added: outcomes.filter((outcome) => outcome === 'added').length,
    changed: outcomes.filter((outcome) => outcome === 'changed').length,
    total: subjectCount(context.db),
  });
};
