// planted: services
import { page } from '../../renderer/app/page.tsx';
export const window = page;
