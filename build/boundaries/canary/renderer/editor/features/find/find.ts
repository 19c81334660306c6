// planted: editor-features
import { review } from '../../../features/review/review.ts';
export const find = review;
