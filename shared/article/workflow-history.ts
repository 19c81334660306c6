import { type ArticleState, TRANSITIONS, type WorkflowAct, type WorkflowEventAct } from './workflow.ts';

/** Where an article stands: its state, where it came from, and whose hands it is in. */
export interface Standing {
  readonly state: ArticleState;
  readonly heldFrom: ArticleState | null;
  readonly spikedFrom: ArticleState | null;
  readonly editorId: string | null;
  readonly lockedSince: string | null;
}

/** An entry of the article's record. */
export interface RecordedAct {
  readonly act: WorkflowEventAct;
  readonly from: ArticleState;
  readonly personId: string | null;
  readonly at: string;
}

/** States in which somebody may still have the article in hand. */
const KEEPS_EDITOR: ReadonlySet<ArticleState> = new Set(['in-review', 'on-hold', 'spiked']);

/** What an act makes of where an article stands. */
export function standingAfter(
  before: Standing,
  act: WorkflowAct,
  by: { readonly personId: string | null; readonly at: string },
): Standing {
  const { to } = TRANSITIONS[act];
  const state = to === 'former' ? formerState(before) : to;
  const takes = act === 'take-over' || act === 'withdraw-approval';
  const keeps = KEEPS_EDITOR.has(state);
  return {
    state,
    heldFrom: heldFrom(before, state),
    spikedFrom: state === 'spiked' ? before.state : null,
    editorId: takes ? by.personId : keeps ? before.editorId : null,
    lockedSince: takes ? by.at : keeps ? before.lockedSince : null,
  };
}

/** The state that an article had before it was put on hold or spiked; drafts as a last resort. */
function formerState({ state, heldFrom: held, spikedFrom }: Standing): ArticleState {
  return (state === 'on-hold' ? held : spikedFrom) ?? 'draft';
}

/** An article that is spiked while on hold is on hold again when it is restored, and still knows from where. */
function heldFrom(before: Standing, state: ArticleState): ArticleState | null {
  if (state === 'on-hold' && before.state !== 'spiked') return before.state;
  return state === 'on-hold' || state === 'spiked' ? before.heldFrom : null;
}

/** An act that still counts, with where the article stood before it. */
export interface StandingAct<Entry extends RecordedAct> {
  readonly entry: Entry;
  readonly before: Standing;
}

/**
 * The acts of a record (oldest first) that nobody took back, each with where the article stood before it. The
 * record tells it all, so that taking back needs no copy of what was.
 */
export function actsThatCount<Entry extends RecordedAct>(record: readonly Entry[]): StandingAct<Entry>[] {
  const counting: StandingAct<Entry>[] = [];
  const first = record[0];
  if (!first) return counting;
  let now: Standing = {
    state: first.from,
    heldFrom: null,
    spikedFrom: null,
    editorId: null,
    lockedSince: null,
  };
  for (const entry of record) {
    if (entry.act === 'take-back') now = counting.pop()?.before ?? now;
    else {
      counting.push({ entry, before: now });
      now = standingAfter(now, entry.act, entry);
    }
  }
  return counting;
}

/** For every entry that takes something back (by its place in the record, oldest first): which act it took back. */
export function actsTakenBack(record: readonly RecordedAct[]): ReadonlyMap<number, WorkflowAct> {
  const taken = new Map<number, WorkflowAct>();
  const open: WorkflowAct[] = [];
  for (const [place, { act }] of record.entries()) {
    if (act !== 'take-back') open.push(act);
    else {
      const last = open.pop();
      if (last) taken.set(place, last);
    }
  }
  return taken;
}
