// planted: shared-document
import { limit } from '../contract/index.ts';
export const story = limit;
