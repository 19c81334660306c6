// planted: worker
import { frame } from '../hosts/browser/frame.ts';
export const entry = frame;
