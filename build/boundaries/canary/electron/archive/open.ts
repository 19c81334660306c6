// planted: archive
import { article } from '../services/articles.ts';
export const open = article;
