// planted: no-circles
import { other } from './other.ts';
export const circle = () => other;
