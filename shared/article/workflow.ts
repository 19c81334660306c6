/** States and acts of an article (product.md, section 4). Gates are asked for in the services, not here. */
export const ARTICLE_STATES = [
  'draft',
  'submitted',
  'in-review',
  'approved',
  'exported',
  'returned',
  'on-hold',
  'spiked',
  'in-correction',
  'corrected',
  'killed',
  'taken-down',
] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

export const WORKFLOW_ACTS = [
  'submit',
  'take-over',
  'release-lock',
  'return',
  'hold',
  'resume',
  'approve',
  'withdraw-approval',
  'export',
  'begin-correction',
  'finish-correction',
  'spike',
  'restore',
  'kill',
  'take-down',
] as const;
export type WorkflowAct = (typeof WORKFLOW_ACTS)[number];

/** What the record of an article can say: an act, or that the last one was taken back. */
export const WORKFLOW_EVENT_ACTS = [...WORKFLOW_ACTS, 'take-back'] as const;
export type WorkflowEventAct = (typeof WORKFLOW_EVENT_ACTS)[number];

/**
 * Acts that cannot be taken back: what went out is out, and what two persons decided is not undone by one of them.
 */
const FINAL_ACTS: ReadonlySet<WorkflowAct> = new Set(['export', 'kill', 'take-down']);

export function canBeTakenBack(act: WorkflowAct): boolean {
  return !FINAL_ACTS.has(act);
}

export interface Transition {
  readonly from: readonly ArticleState[];
  /** `former`: the state that the article had before it was spiked or put on hold. */
  readonly to: ArticleState | 'former';
  readonly reasonRequired: boolean;
  /** What the acting person must be. `editor` includes the chief editor; `other-editor` is not an author. */
  readonly role: 'anyone' | 'author' | 'editor' | 'other-editor' | 'chief';
  /** Kill and take down need a second person. */
  readonly secondPerson?: true;
}

export const TRANSITIONS: Readonly<Record<WorkflowAct, Transition>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', reasonRequired: false, role: 'anyone' },
  'take-over': { from: ['submitted', 'in-review'], to: 'in-review', reasonRequired: false, role: 'editor' },
  'release-lock': { from: ['in-review'], to: 'submitted', reasonRequired: false, role: 'editor' },
  return: {
    from: ['submitted', 'in-review', 'approved'],
    to: 'returned',
    reasonRequired: true,
    role: 'editor',
  },
  hold: {
    from: ['draft', 'submitted', 'in-review', 'approved', 'returned'],
    to: 'on-hold',
    reasonRequired: true,
    role: 'anyone',
  },
  resume: { from: ['on-hold'], to: 'former', reasonRequired: false, role: 'anyone' },
  approve: { from: ['in-review'], to: 'approved', reasonRequired: false, role: 'other-editor' },
  'withdraw-approval': { from: ['approved'], to: 'in-review', reasonRequired: true, role: 'editor' },
  export: {
    from: ['approved', 'exported', 'corrected'],
    to: 'exported',
    reasonRequired: false,
    role: 'editor',
  },
  'begin-correction': {
    from: ['exported', 'corrected'],
    to: 'in-correction',
    reasonRequired: true,
    role: 'editor',
  },
  'finish-correction': {
    from: ['in-correction'],
    to: 'corrected',
    reasonRequired: true,
    role: 'other-editor',
  },
  spike: {
    from: ['draft', 'submitted', 'in-review', 'approved', 'returned', 'on-hold'],
    to: 'spiked',
    reasonRequired: true,
    role: 'anyone',
  },
  restore: { from: ['spiked'], to: 'former', reasonRequired: false, role: 'anyone' },
  kill: {
    from: ['exported', 'corrected', 'in-correction'],
    to: 'killed',
    reasonRequired: true,
    role: 'chief',
    secondPerson: true,
  },
  'take-down': {
    from: ['exported', 'corrected', 'in-correction', 'killed'],
    to: 'taken-down',
    reasonRequired: true,
    role: 'chief',
    secondPerson: true,
  },
};

/** The acts that the state allows, whoever asks. */
export function actsFrom(state: ArticleState): WorkflowAct[] {
  return WORKFLOW_ACTS.filter((act) => TRANSITIONS[act].from.includes(state));
}
