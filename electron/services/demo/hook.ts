/** Loaded only by the first start that asks for it. */
export const loadDemo = () => import('./fill.ts');
