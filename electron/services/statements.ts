import type { OutputOf } from '#shared/contract/define.ts';
import type { StatementFields, statements } from '#shared/contract/statements.ts';
import { instant } from '#shared/clock.ts';
import type { DetectedStatement } from '#shared/statement/types.ts';
import { fail, ok } from '#shared/result.ts';
import { declaredWordings } from '#shared/statement/verification.ts';
import { recordChange } from '../archive/change-log.ts';
import { entityNamed, isEntity, writeEntity } from '../archive/entities.ts';
import { forgetRejection, rejectedProposals, rejectProposal } from '../archive/rejected-proposals.ts';
import { printedWordings } from '../archive/printed-wordings.ts';
import { isSource } from '../archive/sources.ts';
import {
  eventsOf,
  findStatement,
  findUse,
  insertEvent,
  insertStatement,
  insertUse,
  isArticle,
  listStatements,
  statementsByIds,
  updateStatement,
  usesOfArticle,
  usesOfStatement,
} from '../archive/statements.ts';
import { createDetector } from '../language/detect.ts';
import { isLikelyTranslated } from '../language/translated.ts';
import type { MutationContext, Service } from './context.ts';
import { refused, useToVerify } from './statements/verifying.ts';
import { announceStatements } from './statements/announcing.ts';
import { differs, usedStatements } from './statements/comparing.ts';
import { anchorWhereUnplaced } from './statements/linking.ts';

type Statements = Service<typeof statements>;
type Proposal = OutputOf<(typeof statements)['propose']>[number];

export const ofArticle: Statements['ofArticle'] = ({ db }, { articleId }) => {
  if (!isArticle(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  return ok(usedStatements(db, usesOfArticle(db, articleId)));
};

export const get: Statements['get'] = ({ db }, { id }) => {
  const statement = findStatement(db, id);
  if (!statement) return fail('NOT_FOUND', { kind: 'statement', id });
  return ok({ ...statement, uses: usesOfStatement(db, id), events: eventsOf(db, id) });
};

export const list: Statements['list'] = ({ db }, filter) => {
  const { total, items } = listStatements(db, filter);
  const listed = items.map((item) => item.id);
  const known = statementsByIds(db, listed);
  const printed = printedWordings(db, listed);
  return ok({
    total,
    items: items.flatMap(({ id, ...item }) => {
      const statement = known.get(id);
      return statement ? [{ statement, ...item, differs: differs(printed.get(id) ?? []) }] : [];
    }),
  });
};

export const create: Statements['create'] = (context, { articleId, fields, newSpeaker, printed }) => {
  const { db, ids, clock, actor } = context;
  if (!isArticle(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const unknown = unknownReference(context, fields);
  if (unknown) return unknown;
  const id = ids.next();
  const at = instant(clock);
  const speakerId = newSpeaker ? speakerFor(context, newSpeaker) : fields.speakerId;
  insertStatement(db, { id, fields: { ...fields, speakerId }, at, by: actor.personId });
  recordChange(context, 'statements.create', 'statement', [id]);
  return use(context, id, articleId, printed);
};

export const addUse: Statements['addUse'] = (context, { useId, articleId, printed }) => {
  const { db } = context;
  if (!isArticle(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  const copied = findUse(db, useId);
  if (!copied) return fail('NOT_FOUND', { kind: 'statement-use', id: useId });
  recordChange(context, 'statements.addUse', 'statement', [copied.statementId]);
  return use(context, copied.statementId, articleId, printed);
};

/** The use's id is the mark that the text gets next; until the text is saved with it, the use is not present. */
function use(context: MutationContext, statementId: string, articleId: string, printed: string) {
  const { db, ids, clock } = context;
  const id = ids.next();
  insertUse(db, { id, statementId, articleId, printed, at: instant(clock) });
  announceStatements(context, [statementId]);
  const made = findUse(db, id);
  const [used] = made ? usedStatements(db, [made]) : [];
  if (!used) throw new Error('a statement vanished while it was made');
  return ok(used);
}

export const update: Statements['update'] = (context, { id, fields, newSpeaker }) => {
  const { db, clock } = context;
  const before = findStatement(db, id);
  if (!before) return fail('NOT_FOUND', { kind: 'statement', id });
  const unknown = unknownReference(context, fields);
  if (unknown) return unknown;
  const changes = newSpeaker ? { ...fields, speakerId: speakerFor(context, newSpeaker) } : fields;
  updateStatement(db, id, { ...before, ...withoutUndefined(changes) }, instant(clock));
  if (changes.original !== undefined || changes.translated !== undefined) anchorWhereUnplaced(context, id);
  recordChange(context, 'statements.update', 'statement', [id]);
  announceStatements(context, [id]);
  const statement = findStatement(db, id);
  if (!statement) throw new Error('a statement vanished while it was changed');
  return ok({ statement, former: pick(before, Object.keys(changes) as (keyof StatementFields)[]) });
};

export const rejected: Statements['rejected'] = ({ db }, { articleId }) =>
  isArticle(db, articleId)
    ? ok(rejectedProposals(db, articleId))
    : fail('NOT_FOUND', { kind: 'article', id: articleId });

export const reject: Statements['reject'] = (context, { articleId, fingerprints, rejected: turnedDown }) => {
  const { db, clock, actor } = context;
  if (!isArticle(db, articleId)) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  for (const fingerprint of fingerprints) {
    if (turnedDown) rejectProposal(db, { articleId, fingerprint, at: instant(clock), by: actor.personId });
    else forgetRejection(db, articleId, fingerprint);
  }
  recordChange(context, 'statements.reject', 'article', [articleId]);
  context.emit({ type: 'statements-changed', ids: [], articleIds: [articleId] });
  return ok({});
};

export const verify: Statements['verify'] = (context, { id, useId, kind, note }) => {
  const { db, ids, clock, actor } = context;
  const statement = findStatement(db, id);
  if (!statement) return fail('NOT_FOUND', { kind: 'statement', id });
  const checked = useToVerify(db, id, useId);
  if (!checked) return fail('NOT_FOUND', { kind: 'statement-use', id: useId ?? '' });
  const reason = refused({
    statement,
    use: checked,
    events: eventsOf(db, id),
    kind,
    note,
    personId: actor.personId,
  });
  if (reason) return fail('NOT_ALLOWED', { act: kind, state: checked.verification, reason });
  insertEvent(db, {
    id: ids.next(),
    statementId: id,
    useId: checked.id,
    kind,
    personId: actor.personId,
    systemAccount: actor.systemAccount,
    wording: checked.printed,
    note,
    at: instant(clock),
  });
  recordChange(context, 'statements.verify', 'statement', [id]);
  announceStatements(context, [id]);
  return ok(findStatement(db, id) ?? statement);
};

/** Only where something is anchored does a declaration say anything; the fields say how it is printed. */
export const declare: Statements['declare'] = (context, { id, useId, as, declared, printed }) => {
  const { db, ids, clock, actor } = context;
  const statement = findStatement(db, id);
  if (!statement) return fail('NOT_FOUND', { kind: 'statement', id });
  const printedUse = useToVerify(db, id, useId);
  if (!printedUse) return fail('NOT_FOUND', { kind: 'statement-use', id: useId });
  if (statement.evidence.length === 0) {
    return fail('NOT_ALLOWED', { act: as, state: printedUse.verification, reason: 'no-evidence' });
  }
  const at = instant(clock);
  insertEvent(db, {
    id: ids.next(),
    statementId: id,
    useId,
    kind: declared ? as : 'undeclared',
    personId: actor.personId,
    systemAccount: actor.systemAccount,
    wording: printed,
    note: '',
    at,
  });
  if (as === 'smoothed') {
    const left = declaredWordings(eventsOf(db, id)).length > 0;
    updateStatement(db, id, { ...statement, smoothed: declared || left }, at);
  }
  recordChange(context, 'statements.declare', 'statement', [id]);
  announceStatements(context, [id]);
  return ok(findStatement(db, id) ?? statement);
};

/** Kept between questions of the workshop: after an edit only the changed paragraph is analysed anew. */
const detector = createDetector();

export const propose: Statements['propose'] = (_context, { text, language, within, persons }) => {
  const found = detector.detect(text, { language, persons });
  const touching = within
    ? found.filter(({ spans }) => spans.some((span) => span.start <= within.end && within.start <= span.end))
    : found;
  return ok(touching.map((one) => proposalOf(one, isLikelyTranslated(one, text, language))));
};

/** Detections are read-only; what goes over the wire is a copy, with the chain as names. */
function proposalOf(found: DetectedStatement, translated: boolean): Proposal {
  const { quoter: _place, ...shown } = found;
  return { ...(structuredClone(shown) as Omit<Proposal, 'translated'>), translated };
}

function unknownReference(
  { db }: MutationContext,
  { speakerId, sourceId }: { speakerId?: string | null | undefined; sourceId?: string | null | undefined },
) {
  if (speakerId && !isEntity(db, speakerId)) return fail('NOT_FOUND', { kind: 'entity', id: speakerId });
  if (sourceId && !isSource(db, sourceId)) return fail('NOT_FOUND', { kind: 'source', id: sourceId });
  return null;
}

/** Somebody who goes by that name already is not made a second time. */
function speakerFor(
  context: MutationContext,
  speaker: { name: string; kind: 'person' | 'organisation'; description: string },
): string {
  const { db, ids, clock } = context;
  const name = speaker.name.normalize('NFC').trim() || speaker.name;
  const known = entityNamed(db, name, [speaker.kind]);
  if (known) return known.id;
  const id = ids.next();
  writeEntity(db, { ...speaker, id, name, variants: [], offices: [], wikidata: '', gnd: '' }, instant(clock));
  recordChange(context, 'entities.save', 'entity', [id]);
  context.emit({ type: 'tags-changed', ids: [id] });
  return id;
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function pick(fields: StatementFields, names: readonly (keyof StatementFields)[]): Partial<StatementFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
