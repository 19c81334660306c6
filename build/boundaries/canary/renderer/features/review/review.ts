// planted: features
import { page } from '../../app/page.tsx';
export const review = page;
