import { useEffect, useState } from 'react';
import { useTell } from '../workspace/failures.ts';
import { currentSession } from './article-session.ts';

/** True once the open article is saved, if it is one of these: only what is saved goes out. A failure is told. */
export function useSaved(articleIds: readonly string[]): boolean {
  const tell = useTell();
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    const session = currentSession();
    if (!session || !articleIds.includes(session.articleId)) return setSaved(true);
    void session.flush().then((result) => setSaved(tell(result) !== undefined));
  }, [articleIds, tell]);
  return saved;
}
