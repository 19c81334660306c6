import { useCommand, useConnection } from '../host/hooks.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/language.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import { runCommand } from '../workspace/commands.ts';
import { useKeysLabel } from '../workspace/keys.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { actWords } from '../workspace/words.messages.ts';
import { usePersonId } from '../workspace/person.ts';
import { appMessages } from './app.messages.ts';
import { NEXT_ACTS, NOT_THIS_PERSON } from './next-act.ts';
import styles from './top-bar.module.css';

/** Name of the archive, the one search box, and the two acts that end a day's work on an article. */
export function TopBar() {
  const words = useMessages(appMessages);
  const status = useCommand('archive.status', {});
  const { state } = useConnection();
  const keysLabel = useKeysLabel();
  const articleId = useWorkspace((store) => store.articleId);
  return (
    <header className={styles['bar']}>
      <div className={styles['brand']}>
        Copydesk
        {status.data && <small>{words.archiveNamed(status.data.name)}</small>}
      </div>
      <button
        type="button"
        className={styles['search']}
        onClick={() => useWorkspace.getState().openDialog({ kind: 'palette', text: '' })}
      >
        <Icon name="search" size={14} />
        {words.searchBox}
        <kbd>{keysLabel('palette.open')}</kbd>
      </button>
      <div className={styles['acts']}>
        <span className={styles['state']}>
          <i className={classes(styles['dot'], state !== 'ready' && styles['off'])} aria-hidden="true" />
          {state === 'ready' ? words.ready : words.lost}
        </span>
        <IconButton
          icon="plus"
          label={words.newArticle}
          keys={keysLabel('article.new')}
          onClick={() => runCommand('article.new')}
        />
        {articleId !== null && <NextAct articleId={articleId} />}
        <Button look="primary" disabled={articleId === null} onClick={() => runCommand('article.export')}>
          {words.export}
        </Button>
        <MoreMenu />
      </div>
    </header>
  );
}

/** The act that is next in the article's state and that this person may do; nothing where there is none. */
function NextAct({ articleId }: { readonly articleId: string }) {
  const acts = useMessages(actWords);
  const personId = usePersonId();
  const article = useCommand('articles.get', { id: articleId });
  const options = useCommand('workflow.options', { articleId, personId });
  const act = article.data && NEXT_ACTS[article.data.state];
  const option = options.data?.find((one) => one.act === act);
  if (!act || !option || option.obstacles.some(({ code }) => NOT_THIS_PERSON.has(code))) return null;
  return <Button onClick={() => runCommand(`workflow.${act}`)}>{acts[act]}</Button>;
}

function MoreMenu() {
  const words = useMessages(appMessages);
  const keysLabel = useKeysLabel();
  const item = (
    id: string,
    label: string,
    icon?: Extract<MenuEntry, { kind: 'item' }>['icon'],
  ): MenuEntry => ({
    kind: 'item',
    key: id,
    label,
    keys: keysLabel(id),
    onSelect: () => void setTimeout(() => runCommand(id), 0),
    ...(icon ? { icon } : {}),
  });
  return (
    <Menu
      align="end"
      entries={[
        item('article.import', words.importFiles, 'download'),
        item('article.copy-for-cms', words.copyForCms, 'copy'),
        item('article.export-annotated', words.exportAnnotated, 'check'),
        item('article.export-quotes', words.exportQuotes, 'quote'),
        item('article.print', words.print, 'printer'),
        item('version.name', words.nameVersion, 'bookmark'),
        item('article.new-window', words.newWindow, 'expand'),
        { kind: 'separator', key: 'line-1' },
        item('view.navigation', words.toggleNavigation, 'panelLeft'),
        item('view.list', words.toggleList, 'list'),
        item('view.inspector', words.toggleInspector, 'panelRight'),
        item('view.writing', words.writing, 'expand'),
        { kind: 'separator', key: 'line-2' },
        item('archive.backup', words.backup, 'archive'),
        item('settings.open', words.settings, 'gear'),
        item('keys.show', words.keys, 'keyboard'),
      ]}
    >
      <IconButton icon="more" label={words.more} />
    </Menu>
  );
}
