// planted: services-packages
import type { App } from 'electron';
export const article = null as App | null;
