import type { ArticleState } from '#shared/article/workflow.ts';
import type { Tone } from '../ui/chip.tsx';

/** The tint beside the word; never the only sign. */
export const STATE_TONES: Readonly<Record<ArticleState, Tone>> = {
  draft: 'info',
  submitted: 'plain',
  'in-review': 'plain',
  approved: 'ok',
  exported: 'ok',
  returned: 'warn',
  'on-hold': 'warn',
  spiked: 'bad',
  'in-correction': 'warn',
  corrected: 'ok',
  killed: 'bad',
  'taken-down': 'bad',
};
