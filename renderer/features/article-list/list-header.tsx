import { ARTICLE_SORTS } from '#shared/contract/articles.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextInput } from '../../ui/field.tsx';
import { IconButton } from '../../ui/button.tsx';
import { articleListMessages } from './article-list.messages.ts';
import styles from './article-list.module.css';
import type { ListQuestion } from './pages.ts';

/** Title of the list, its order, and a filter that acts while typing. */
export function ListHeader(props: {
  readonly title: string;
  readonly sort: ListQuestion['sort'];
  readonly descending: boolean;
  readonly onSort: (sort: ListQuestion['sort']) => void;
  readonly onDirection: (descending: boolean) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly quotesOpen: boolean;
  readonly onQuotesOpen: (quotesOpen: boolean) => void;
  readonly onLeave: () => void;
}) {
  const words = useMessages(articleListMessages);
  return (
    <header className={styles['header']}>
      <div className={styles['titleLine']}>
        <h2 className={styles['title']}>{props.title}</h2>
        <Menu
          align="end"
          entries={[
            { kind: 'heading', key: 'heading', label: words.sortBy },
            ...ARTICLE_SORTS.map((sort) => ({
              kind: 'item' as const,
              key: sort,
              label: words[sort],
              checked: sort === props.sort,
              onSelect: () => props.onSort(sort),
            })),
            { kind: 'separator', key: 'line' },
            ...([true, false] as const).map((descending) => ({
              kind: 'item' as const,
              key: String(descending),
              label: descending ? words.descending : words.ascending,
              checked: descending === props.descending,
              onSelect: () => props.onDirection(descending),
            })),
          ]}
        >
          <button
            type="button"
            className={styles['sort']}
            aria-label={`${words.sortBy}: ${words[props.sort]}`}
          >
            <span>{words[props.sort]}</span>
            <Icon name="chevronDown" size={12} />
          </button>
        </Menu>
      </div>
      <div className={styles['filterLine']}>
        <TextInput
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={props.text}
          maxLength={200}
          onChange={(event) => props.onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              props.onLeave();
            }
          }}
        />
        <IconButton
          icon="quote"
          label={words.quotesOpen}
          aria-pressed={props.quotesOpen}
          onClick={() => props.onQuotesOpen(!props.quotesOpen)}
        />
      </div>
    </header>
  );
}
