// planted: features
import { review } from '../review/review.ts';
export const search = review;
