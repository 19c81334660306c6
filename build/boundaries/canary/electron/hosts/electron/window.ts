// planted: electron-host
export { article } from '../../services/articles.ts';
