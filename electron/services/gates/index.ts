import type { WorkflowAct } from '#shared/article/workflow.ts';
import type { Obstacle } from '#shared/contract/workflow.ts';
import { parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { ArticleRow } from '../../archive/article-rows.ts';
import { storedDocument } from '../../archive/articles.ts';
import { overridesOf } from '../../archive/overrides.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { usesOfArticle } from '../../archive/statements.ts';
import { usedStatements } from '../statements/comparing.ts';
import type { Gate, Gated } from './gate.ts';
import { missingParts, openPlaceholders, unfinishedPictures } from './sheet-gates.ts';
import { driftingQuotes, offTheRecord, openAuthorisations, singleSourceClaims } from './statement-gates.ts';

const APPROVAL: readonly WorkflowAct[] = ['approve', 'finish-correction'];
const whenHandedIn = { acts: ['submit', ...APPROVAL], announcedAt: [] } as const;
const whenApproved = { acts: APPROVAL, announcedAt: ['submit'] } as const;

/** All gates in the order in which the list names what is open (product.md, section 4). */
const GATES: readonly Gate[] = [
  { ...whenHandedIn, find: missingParts },
  { ...whenHandedIn, find: openPlaceholders },
  { ...whenApproved, find: driftingQuotes },
  { ...whenApproved, find: openAuthorisations },
  { ...whenApproved, find: offTheRecord },
  { ...whenApproved, find: singleSourceClaims },
  { ...whenApproved, find: unfinishedPictures },
];

/** What the gates of an act find, and what somebody has let pass for it before. */
export function gateObstacles(db: ReadDatabase, row: ArticleRow, act: WorkflowAct): Obstacle[] {
  const gates = GATES.filter(({ acts, announcedAt }) => acts.includes(act) || announcedAt.includes(act));
  if (gates.length === 0) return [];
  const gated = gatedArticle(db, row);
  const passed = overridesOf(db, row.id, act);
  return gates.flatMap((gate) =>
    gate.find(gated).map((finding): Obstacle => {
      const { code, subject, text = '', block = null, useId = null } = finding;
      const override = passed.findLast((one) => one.code === code && one.subject === subject);
      return {
        code,
        subject,
        text,
        block,
        useId,
        holds: gate.acts.includes(act),
        overridable: true,
        overridden: override
          ? { personId: override.personId, sentence: override.sentence, at: override.at }
          : null,
      };
    }),
  );
}

function gatedArticle(db: ReadDatabase, row: ArticleRow): Gated {
  const once = <Value>(read: () => Value): (() => Value) => {
    let known: { value: Value } | null = null;
    return () => (known ??= { value: read() }).value;
  };
  return {
    db,
    row,
    story: once(() => {
      const document = parseDocument(storedDocument(db, row.id) ?? '');
      return document.ok ? lower(document.value) : null;
    }),
    used: once(() =>
      usedStatements(
        db,
        usesOfArticle(db, row.id).filter((use) => use.present),
      ),
    ),
  };
}
