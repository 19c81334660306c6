import type { ArticleFields } from '#shared/article/fields.ts';
import type { WorkflowAct } from '#shared/article/workflow.ts';
import { documentJson } from '#shared/document/document.ts';
import { eventsOf } from '../../archive/statements.ts';
import * as articles from '../articles.ts';
import type { MutationContext } from '../context.ts';
import * as evidence from '../evidence.ts';
import * as statements from '../statements.ts';
import * as versions from '../versions.ts';
import * as workflow from '../workflow.ts';
import { demoDocument, printedWordings } from './documents.ts';
import { EVIDENCE } from './evidence.ts';
import type { DemoArticle, DemoStatement } from './shape.ts';
import { given, type Stage } from './stage.ts';
import type { World } from './world-making.ts';

/** One thing that happens to an article at a time of its own. */
export interface Act {
  readonly at: number;
  perform(mutation: MutationContext): void;
}

const MINUTE = 60_000;
const BETWEEN_STEPS = 25 * MINUTE;

/** Everything that happens to an article, from its beginning to its present state. */
export function actsOf(article: DemoArticle, stage: Stage, world: World): Act[] {
  const begun = stage.hoursAgo(article.begun);
  const author = world.person(article.authors[0] ?? '');
  let id = '';
  let revision = 1;
  const acts: Act[] = [];
  const add = (minutes: number, personId: string, perform: (context: MutationContext) => void) => {
    const at = begun + minutes * MINUTE;
    acts.push({ at, perform: (mutation) => perform(stage.context(mutation, at, personId)) });
  };
  const marks = new Map<string, { useId: string; statementId: string }>();
  const save = (context: MutationContext, drop: number) => {
    const document = documentJson(demoDocument(article, (key) => marks.get(key)?.useId ?? null, drop));
    const fields = fieldsOf(article, stage, world);
    const saved = given(article.key, articles.save(context, { id, revision, document, fields, caret: null }));
    revision = saved.revision;
  };

  add(0, author, (context) => {
    const document = documentJson(demoDocument(article, () => null, article.versions?.[0]?.drop ?? 0));
    const fields = fieldsOf(article, stage, world);
    id = given(article.key, articles.create(context, { document, fields })).id;
  });
  for (const version of article.versions ?? []) {
    add(4, author, (context) => {
      const { name, reason } = version;
      const input = { articleId: id, name, reason, occasion: 'demand' as const };
      given(article.key, versions.create(context, input));
    });
  }
  add(8, author, (context) => {
    const printed = printedWordings(article);
    for (const [key, statement] of Object.entries(article.statements ?? {})) {
      const wording = printed.get(key);
      if (wording === undefined) throw new Error(`${article.key}: nothing is marked as ${key}`);
      const input = { articleId: id, ...describe(statement, world), printed: wording };
      const made = given(`${article.key} ${key}`, statements.create(context, input));
      marks.set(key, { useId: made.use.id, statementId: made.statement.id });
    }
    for (const key of printed.keys()) {
      if (!marks.has(key)) throw new Error(`${article.key}: no statement for ${key}`);
    }
    save(context, 0);
  });
  add(12, author, (context) => {
    for (const [key, statement] of Object.entries(article.statements ?? {})) {
      const statementId = marks.get(key)?.statementId ?? '';
      for (const one of statement.evidence ?? []) addEvidence(context, one, statementId);
    }
  });
  for (const [key, statement] of Object.entries(article.statements ?? {})) {
    for (const [index, event] of (statement.events ?? []).entries()) {
      add(14 + index * 2, world.person(event.by), (context) => {
        const { statementId = '', useId = null } = marks.get(key) ?? {};
        // Linking evidence in which the words are found has anchored it already.
        const anchored = eventsOf(context.db, statementId).some((one) => one.kind === 'anchored');
        if (event.kind === 'anchored' && anchored) return;
        const input = { id: statementId, useId, kind: event.kind, note: event.note ?? '' };
        given(`${article.key} ${key}`, statements.verify(context, input));
      });
    }
  }
  for (const [index, step] of (article.steps ?? []).entries()) {
    add(22 + (index * BETWEEN_STEPS) / MINUTE, world.person(step.by), (context) => {
      const input = {
        articleIds: [id],
        act: step.act,
        reason: step.reason ?? '',
        secondPersonId: step.second ? world.person(step.second) : null,
        overrides: step.despite ? letPass(context, id, step.act, step.despite) : [],
      };
      given(`${article.key} ${step.act}`, workflow.act(context, input));
    });
  }
  if (article.trashed) {
    add(90, author, (context) => void given(article.key, articles.trash(context, { ids: [id] })));
  }
  return acts;
}

/** The same sentence for everything that holds the act up. */
function letPass(context: MutationContext, articleId: string, act: WorkflowAct, sentence: string) {
  const { personId } = context.actor;
  const options = given(
    act,
    workflow.options({ ...context, index: null, cancelled: () => false }, { articleId, personId }),
  );
  const obstacles = options.find((option) => option.act === act)?.obstacles ?? [];
  return obstacles
    .filter(({ holds, overridable }) => holds && overridable)
    .map(({ code, subject }) => ({ code, subject, sentence }));
}

function fieldsOf(article: DemoArticle, stage: Stage, world: World): ArticleFields {
  const zoned = (hours: number | undefined) =>
    hours === undefined ? null : { at: stage.instantIn(hours), zone: world.timeZone };
  return {
    slugline: article.slugline,
    deskId: world.desk(article.desk),
    genre: article.genre,
    urgency: article.urgency,
    language: article.language ?? 'de',
    authorIds: [
      ...article.authors.map((key) => world.person(key)),
      ...(article.shared && world.visitor ? [world.visitor] : []),
    ],
    embargoedUntil: zoned(article.embargoIn),
    deadline: zoned(article.deadlineIn),
    publishedAt: null,
    editorialNote: article.editorialNote ?? '',
    targetCharacters: article.targetCharacters ?? null,
    copyrightNotice: '',
    sourceAddress: '',
    keywords: [...article.keywords],
    subjectCodes: [...article.subjects],
    entityIds: article.entities.map((key) => world.entity(key)),
  };
}

function describe(demo: DemoStatement, world: World) {
  const { speaker, asPrinted, source, evidence: _evidence, events: _events, ...rest } = demo;
  return {
    newSpeaker: null,
    fields: {
      medium: 'spoken' as const,
      addressee: '',
      saidOn: '',
      saidAt: '',
      occasion: '',
      original: null,
      translation: null,
      translated: false,
      smoothed: false,
      chain: [],
      groundRule: 'one' as const,
      note: '',
      ...rest,
      speakerId: speaker ? world.entity(speaker) : null,
      speakerAsPrinted: asPrinted,
      sourceId: source ? world.source(source) : null,
    },
  };
}

function addEvidence(context: MutationContext, key: string, statementId: string): void {
  const found = EVIDENCE.find((one) => one.key === key);
  if (!found) throw new Error(`no evidence ${key}`);
  const { kind, text, name, origin } = found;
  given(
    key,
    kind === 'web'
      ? evidence.addAddress(context, { address: origin, page: text, statementId })
      : evidence.addText(context, { text, name, origin, statementId }),
  );
}
