import { describe, expect, it } from 'vitest';
import { ARTICLE_STATES, TRANSITIONS, WORKFLOW_ACTS, actsFrom } from './workflow.ts';

describe('the workflow', () => {
  it('lets every state but the final ones be left', () => {
    const stuck = ARTICLE_STATES.filter((state) => actsFrom(state).length === 0);
    expect(stuck).toEqual(['taken-down']);
  });

  it('reaches every state from a draft', () => {
    const reached = new Set(['draft']);
    for (let round = 0; round < WORKFLOW_ACTS.length; round += 1) {
      for (const act of WORKFLOW_ACTS) {
        const { from, to } = TRANSITIONS[act];
        if (to !== 'former' && from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...ARTICLE_STATES].sort());
  });

  it('asks for a reason before anything is returned, spiked, killed or corrected', () => {
    const asked = WORKFLOW_ACTS.filter((act) => TRANSITIONS[act].reasonRequired);
    expect(asked).toEqual(
      expect.arrayContaining(['return', 'spike', 'kill', 'take-down', 'finish-correction']),
    );
  });
});
