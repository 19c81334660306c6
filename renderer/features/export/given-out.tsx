import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { actWords } from '../../workspace/words.messages.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** Files alone change no state: after the export of an approved article the act that does is at hand. */
export function GivenOut({ articleId }: { readonly articleId: string }) {
  const words = useMessages(exportMessages);
  const acts = useMessages(actWords);
  const article = useCommand('articles.get', { id: articleId });
  if (article.data?.state !== 'approved') return null;
  return (
    <p ref={comeIntoView} className={styles['givenOut']}>
      {words.stillApproved}{' '}
      <Button
        onClick={() =>
          useWorkspace.getState().openDialog({ kind: 'act', act: 'export', articleIds: [articleId] })
        }
      >
        {acts.export}
      </Button>
    </p>
  );
}

function comeIntoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}
