import { circle } from './circle.ts';
export const other = () => circle;
