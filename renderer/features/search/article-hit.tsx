import type { Collected } from '#shared/contract/dossiers.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import { Chip } from '../../ui/chip.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { collectable } from '../../workspace/collecting.ts';
import { STATE_TONES } from '../../workspace/tones.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';
import { useWhy } from './why.ts';

type Snippet = SearchHit['snippets'][number];

/** An article that was found: headline, passages, what evidence says, and why. */
export function ArticleHit({ hit, onOpen }: { readonly hit: SearchHit; readonly onOpen: () => void }) {
  const words = useMessages(searchMessages);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const why = useWhy();
  const { article } = hit;
  const current = useWorkspace((state) => state.articleId) === article.id;
  const jump = (snippet: Snippet | undefined): void => {
    onOpen();
    const highlight = snippet?.highlights[0];
    const { open } = useWorkspace.getState();
    if (!snippet) return open(article.id);
    const { block, offset } = snippet;
    open(article.id, {
      kind: 'block',
      block,
      offset,
      length: highlight ? highlight.end - highlight.start : 0,
    });
  };
  return (
    <article className={styles['hit']} data-current={current || undefined}>
      <button
        type="button"
        data-hit
        className={styles['headline']}
        onClick={() => jump(hit.snippets[0])}
        {...collectable({ kind: 'article', articleId: article.id })}
      >
        <Highlighted text={article.headline || words.untitled} highlights={hit.headlineHighlights} />
      </button>
      {hit.snippets.map((snippet) => (
        <button
          key={`${snippet.block}-${snippet.offset}`}
          type="button"
          data-hit
          className={styles['snippet']}
          onClick={() => jump(snippet)}
          {...collectable(passageOf(article.id, snippet))}
        >
          <Highlighted text={snippet.text} highlights={snippet.highlights} />
        </button>
      ))}
      {hit.evidence.map((one) => (
        <p key={`${one.evidenceId}-${one.page}-${one.seconds}`} className={styles['evidence']}>
          <Chip tone="info">{words.inEvidence(one.name, one.page)}</Chip>{' '}
          <Highlighted text={one.text} highlights={one.highlights} />
        </p>
      ))}
      <p className={styles['details']}>
        <Chip tone={STATE_TONES[article.state]}>{states[article.state]}</Chip>
        <span>{formats.date(article.publishedAt ?? article.updatedAt)}</span>
        {why(hit.why).map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
        <IconButton
          icon="list"
          className={styles['similar']}
          label={words.similarTo(article.headline || words.untitled)}
          onClick={() => useWorkspace.getState().openDialog({ kind: 'similar', articleId: article.id })}
        />
      </p>
    </article>
  );
}

/** The snippet as it stands in the article: without the dots that say that something was left out. */
export function passageOf(articleId: string, { text, block, offset }: Snippet): Collected {
  return { kind: 'passage', articleId, text: text.replace(/^…\s*|\s*…$/g, ''), block, offset };
}
