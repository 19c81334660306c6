import { Chip } from '../../ui/chip.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { useKeysLabel } from '../../workspace/keys.ts';
import { STATE_TONES } from '../../workspace/tones.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import type { Entry } from './entries.ts';
import { paletteMessages } from './palette.messages.ts';
import styles from './palette.module.css';

const SIGNS: Readonly<Record<Entry['kind'], IconName>> = {
  command: 'arrowRight',
  article: 'file',
  entity: 'person',
  hit: 'list',
  search: 'search',
};

export function PaletteEntry(props: {
  readonly id: string;
  readonly entry: Entry;
  readonly heading: string | null;
  readonly marked: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}) {
  const { entry } = props;
  const off = entry.kind === 'command' && entry.command.enabled?.() === false;
  return (
    <>
      {props.heading && (
        <div role="presentation" className={styles['heading']}>
          {props.heading}
        </div>
      )}
      {/* The input has the focus and the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        id={props.id}
        role="option"
        aria-selected={props.marked}
        aria-disabled={off || undefined}
        className={styles['entry']}
        onMouseMove={() => !props.marked && props.onPoint()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onRun}
      >
        <Icon name={SIGNS[entry.kind]} />
        <EntryText entry={entry} off={off} />
      </div>
    </>
  );
}

function EntryText({ entry, off }: { readonly entry: Entry; readonly off: boolean }) {
  const words = useMessages(paletteMessages);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const language = useLanguage();
  const keysLabel = useKeysLabel();
  switch (entry.kind) {
    case 'command':
      return (
        <>
          <span className={styles['label']}>
            <Highlighted text={entry.command.title[language]} highlights={entry.highlights} />
          </span>
          {off && <small>{words.unavailable}</small>}
          {keysLabel(entry.command.id) && <kbd className={styles['keys']}>{keysLabel(entry.command.id)}</kbd>}
        </>
      );
    case 'article': {
      const { article, highlights } = entry.found;
      return (
        <>
          <span className={styles['headline']}>
            <Highlighted text={article.headline || words.untitled} highlights={highlights} />
          </span>
          <small>{formats.date(article.updatedAt)}</small>
          <Chip tone={STATE_TONES[article.state]}>{states[article.state]}</Chip>
        </>
      );
    }
    case 'entity': {
      const { statements } = entry.entity;
      return (
        <>
          <span className={styles['label']}>
            <Highlighted text={entry.entity.name} highlights={entry.entity.highlights} />
            {entry.entity.description && <small> {entry.entity.description}</small>}
          </span>
          <small>
            {statements === 0
              ? words.noStatements
              : statements === 1
                ? words.oneStatement
                : words.statements(formats.number(statements))}
          </small>
        </>
      );
    }
    case 'hit': {
      const why = entry.hit.why.find((reason) => reason.how !== 'word');
      return (
        <span className={styles['hit']}>
          <span className={styles['headline']}>
            <Highlighted
              text={entry.hit.article.headline || words.untitled}
              highlights={entry.hit.headlineHighlights}
            />
          </span>
          {entry.snippet && (
            <span className={styles['snippet']}>
              <Highlighted text={entry.snippet.text} highlights={entry.snippet.highlights} />
            </span>
          )}
          {why && (
            <small>
              {why.found}: {words[why.how]}
            </small>
          )}
        </span>
      );
    }
    case 'search':
      return <span className={styles['label']}>{words.searchAll(entry.text)}</span>;
  }
}
