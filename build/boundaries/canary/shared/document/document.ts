// planted: shared-document-packages
import { readFileSync } from 'node:fs';
export const document = readFileSync;
