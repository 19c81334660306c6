import { useEffect } from 'react';
import { useConnection } from '../host/hooks.ts';
import { SplitPanes } from '../ui/split-panes.tsx';
import { IconButton } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { useKeysLabel } from '../workspace/keys.ts';
import { useSetting, useWriteSetting } from '../workspace/settings.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { EDITOR_WINDOW_COMMANDS } from '../editor/window-commands.ts';
import { Navigation } from '../features/navigation/navigation.tsx';
import { OverdueReminder } from '../features/authorisation/open-requests.tsx';
import { SealedNameWarning } from '../features/sources/sealed-name-warning.tsx';
import { StatusBar } from '../features/status-bar/status-bar.tsx';
import { appMessages } from './app.messages.ts';
import { ConnectionStrip } from './connection.tsx';
import { Centre } from './centre.tsx';
import { useCollectKeys } from './collect-keys.ts';
import { Dialogs } from './dialogs.tsx';
import { DropFiles } from './drop-files.tsx';
import { Inspector } from './inspector.tsx';
import { useFirstFocus, useKeptFocus } from './kept-focus.ts';
import { ListPane } from './list-pane.tsx';
import { useLayout } from './layout.ts';
import { useRemembered } from './remembered.ts';
import { useShellCommands } from './shell-commands.ts';
import { useRegisterCommands } from '../workspace/commands.ts';
import { WORKFLOW_COMMANDS } from './workflow-commands.ts';
import { useKeyDispatch } from './key-dispatch.ts';
import { useReadOnlyWhileLost } from './read-only-while-lost.ts';
import { useMenuActs } from './menu-acts.ts';
import styles from './shell.module.css';
import { fitPanes, LIMITS, PANE_NAMES, useWindowWidth } from './pane-widths.ts';
import { TopBar } from './top-bar.tsx';
import { EvidencePane } from '../features/evidence/evidence-pane.tsx';
import { EVIDENCE_MIN, givesWay, useEvidencePane } from './evidence-pane.ts';
import { PrintProof } from '../features/export/print-proof.tsx';

/** The workplace: top bar, queues, list, sheet, inspector, status bar. */
export function Shell() {
  const remembered = useRemembered();
  useShellCommands();
  useRegisterCommands(WORKFLOW_COMMANDS);
  useRegisterCommands(EDITOR_WINDOW_COMMANDS);
  useKeyDispatch();
  useMenuActs();
  useCollectKeys();
  useReadOnlyWhileLost();
  useKeptFocus();
  useFirstFocus(remembered);
  const writing = useLayout((state) => state.writing);
  const { state } = useConnection();
  useEffect(() => {
    // Escape leaves the full screen without asking us.
    const left = (): void => {
      if (!document.fullscreenElement) useLayout.setState({ writing: false });
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);
  if (!remembered) return null;
  return (
    <DropFiles>
      <div
        className={styles['shell']}
        data-writing={writing || undefined}
        data-lost={state === 'lost' || undefined}
      >
        {writing ? <LeaveWriting /> : <TopBar />}
        <ConnectionStrip />
        <Panes writing={writing} />
        <StatusBar reminders={<OverdueReminder />} />
        <SealedNameWarning />
      </div>
      <Dialogs />
      <PrintProof />
    </DropFiles>
  );
}

/** The way back out, for whoever does not know the key. */
function LeaveWriting() {
  const words = useMessages(appMessages);
  const keysLabel = useKeysLabel();
  return (
    <div className={styles['leave']}>
      <IconButton
        icon="close"
        label={words.leaveWriting}
        keys={keysLabel('view.writing')}
        onClick={() => useLayout.getState().setWriting(false)}
      />
    </div>
  );
}

const SEARCH_WIDTH = 420;
const SEARCH_LEAST = 320;

function Panes({ writing }: { readonly writing: boolean }) {
  const words = useMessages(appMessages);
  const write = useWriteSetting();
  const [navigation] = useSetting('panes.navigation');
  const [list] = useSetting('panes.list');
  const [inspector] = useSetting('panes.inspector');
  const [collapsed] = useSetting('panes.collapsed');
  const available = useWindowWidth();
  const page = useWorkspace((state) => state.page);
  const searching = useWorkspace((state) => state.view.kind === 'search');
  // Results and what narrows them need more room than headlines.
  const wanted = { navigation, list: searching ? Math.max(list, SEARCH_WIDTH) : list, inspector };
  const articleId = useWorkspace((state) => state.articleId);
  // A page has no margin column, and while nothing is open results may have its room.
  const nothingToInspect = page !== null || (searching && articleId === null);
  const evidence = useEvidencePane();
  const hidden = (id: (typeof collapsed)[number]): boolean =>
    writing ||
    collapsed.includes(id) ||
    (id === 'inspector' && nothingToInspect) ||
    givesWay(id, evidence, available);
  const widths = fitPanes(
    PANE_NAMES.filter((id) => !hidden(id)).map((id) => ({
      id,
      wanted: wanted[id],
      ...LIMITS[id],
      ...(id === 'list' && searching ? { min: SEARCH_LEAST } : {}),
    })),
    available,
  );
  const room = available - (hidden('inspector') ? 0 : (widths['inspector'] ?? inspector));
  return (
    <SplitPanes
      onResize={(id, width) => {
        if (id === 'evidence') evidence.setWidth(width);
        if (id === 'navigation' || id === 'list' || id === 'inspector') write(`panes.${id}`, width);
      }}
      panes={[
        {
          id: 'navigation',
          landmark: 'nav',
          label: words.navigation,
          content: <Navigation />,
          width: widths['navigation'] ?? navigation,
          ...LIMITS.navigation,
          collapsed: hidden('navigation'),
        },
        {
          id: 'list',
          landmark: 'section',
          label: words.list,
          content: <ListPane />,
          width: widths['list'] ?? list,
          ...LIMITS.list,
          collapsed: hidden('list'),
        },
        {
          id: 'editor',
          landmark: 'none',
          label: words.main,
          content: <Centre />,
          width: null,
          min: 0,
          max: 0,
        },
        {
          id: 'evidence',
          landmark: 'section',
          label: words.evidencePane,
          content: <EvidencePane />,
          width: Math.min(evidence.width ?? Math.round(room / 2), room - EVIDENCE_MIN),
          min: EVIDENCE_MIN,
          max: Math.max(EVIDENCE_MIN, room - EVIDENCE_MIN),
          collapsed: evidence.shows === null,
          edge: 'left',
        },
        {
          id: 'inspector',
          landmark: 'aside',
          label: words.inspector,
          content: <Inspector />,
          width: widths['inspector'] ?? inspector,
          ...LIMITS.inspector,
          collapsed: hidden('inspector'),
          edge: 'left',
        },
      ]}
    />
  );
}
