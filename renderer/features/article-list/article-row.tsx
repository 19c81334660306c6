import type { ArticleSummary } from '#shared/contract/models.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/classes.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { STATE_TONES } from '../../workspace/tones.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import { articleListMessages } from './article-list.messages.ts';
import styles from './article-list.module.css';
import { Fitting } from './fitting.tsx';

export const ROW_HEIGHT = 101;

/** One article in the list: kicker and time, headline, states in words. */
export function ArticleRow(props: {
  readonly id: string;
  readonly article: ArticleSummary | undefined;
  readonly selected: boolean;
  readonly active: boolean;
  readonly position: number;
  readonly count: number;
  readonly now: number;
  readonly deskName: string | undefined;
  readonly onChoose: (event: {
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
  }) => void;
}) {
  const words = useMessages(articleListMessages);
  const formats = useFormats();
  const { article } = props;
  return (
    // The list box has the focus and the keys; a row only takes the pointer (WAI-ARIA APG, listbox).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="option"
      aria-selected={props.selected}
      aria-posinset={props.position + 1}
      aria-setsize={props.count}
      className={classes(styles['item'], props.active && styles['active'])}
      onClick={props.onChoose}
    >
      {article ? (
        <>
          <p className={styles['kicker']}>
            <span>{article.kicker || props.deskName || words.noDesk}</span>
            <small>{words.wordCount(formats.number(article.words))}</small>
            <time dateTime={article.updatedAt}>{formats.listTime(article.updatedAt, props.now)}</time>
          </p>
          <h3 className={styles['headline']}>{article.headline || article.slugline || words.untitled}</h3>
          <p className={styles['chips']}>
            <RowChips article={article} />
          </p>
        </>
      ) : (
        <span className={styles['coming']} aria-hidden="true" />
      )}
    </div>
  );
}

/** A deadline matters while somebody still works on the text. */
const WORKED_ON: ReadonlySet<ArticleSummary['state']> = new Set([
  'draft',
  'submitted',
  'in-review',
  'returned',
]);

/** What matters most comes first: the line shows as many as fit. */
function RowChips({ article }: { readonly article: ArticleSummary }) {
  const words = useMessages(articleListMessages);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const { quotes } = article;
  return (
    <>
      <Chip tone={STATE_TONES[article.state]}>{states[article.state]}</Chip>
      {article.embargoedUntil && (
        <Chip tone="warn">
          <Fitting
            short={words.embargoShort}
            long={words.embargo(formats.dateTime(article.embargoedUntil))}
          />
        </Chip>
      )}
      {quotes.disputed > 0 ? (
        <Chip tone="bad">{words.disputed(quotes.disputed)}</Chip>
      ) : quotes.open > 0 ? (
        <Chip tone="warn">
          <Fitting
            short={words.openShort(formats.number(quotes.open), formats.number(quotes.total))}
            long={words.openQuotes(formats.number(quotes.open), formats.number(quotes.total))}
          />
        </Chip>
      ) : null}
      {article.urgency <= 3 && <Chip tone="bad">{words.urgent(formats.number(article.urgency))}</Chip>}
      {article.deadline && WORKED_ON.has(article.state) && (
        <Chip>{words.due(formats.dateTime(article.deadline))}</Chip>
      )}
      {article.placeholders > 0 && <Chip tone="warn">{words.placeholders(article.placeholders)}</Chip>}
      {quotes.disputed + quotes.open === 0 && quotes.total > 0 && <Chip tone="ok">{words.evidenced}</Chip>}
    </>
  );
}
