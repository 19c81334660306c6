import { create } from 'zustand';
import type { LeftOutBlock } from '#shared/contract/imports.ts';

/** A date without a year, completed as a proposal. */
export interface DateProposal {
  readonly printed: string;
  readonly proposal: string;
  readonly weekdayAgrees: boolean | null;
}

/** What was recognised in a text that has just become an article, for the sheet that opens it. */
export interface RecognisedText {
  readonly articleId: string;
  readonly leftOut: readonly LeftOutBlock[];
  readonly date: DateProposal | null;
}

export const useRecognisedText = create<{ readonly text: RecognisedText | null }>()(() => ({ text: null }));

/** Takes it once; the second asking finds nothing. */
export function takeRecognisedText(articleId: string): RecognisedText | null {
  const { text } = useRecognisedText.getState();
  if (text?.articleId !== articleId) return null;
  useRecognisedText.setState({ text: null });
  return text;
}
