import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useSetting } from '../workspace/settings.ts';
import { type ArticleSession, useSessionState } from './article-session.ts';
import type { EditorFeature } from './feature.ts';
import { editorMessages } from './editor.messages.ts';
import { useMessages } from '../ui/language.tsx';
import styles from './sheet.module.css';

/**
 * The sheet on the page. React mounts the root once and the decorators; everything typed is between Lexical and
 * the browser alone.
 */
export function Sheet(props: {
  readonly session: ArticleSession;
  readonly features: readonly EditorFeature[];
}) {
  const { session, features } = props;
  const { editor } = session;
  const words = useMessages(editorMessages);
  const [spelling] = useSetting('spelling.enabled');
  const articleLanguage = useSessionState(session, (state) => state.fields.language);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useCallback(
    (element: HTMLDivElement | null) => {
      editor.setRootElement(element);
      return () => editor.setRootElement(null);
    },
    [editor],
  );

  const editable = useEditable(editor);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = session.scroll();
    // Opening a window puts the caret where it was; opening from a list leaves the focus there.
    const nobody = document.activeElement === null || document.activeElement === document.body;
    if (nobody && session.editor.isEditable()) session.editor.focus();
    const remember = (): void => session.setScroll(element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [session]);

  return (
    <div className={styles['scroller']} ref={scroller} data-testid="sheet-scroller">
      <div className={styles['desk']}>
        <div
          ref={root}
          className={styles['sheet']}
          contentEditable={editable}
          suppressContentEditableWarning
          role="textbox"
          tabIndex={0}
          aria-multiline="true"
          aria-readonly={!editable}
          aria-label={words.sheet}
          spellCheck={spelling}
          lang={articleLanguage}
          data-testid="sheet"
        />
        <div className={styles['margin']} data-sheet-margin>
          {features.map(({ id, Margin }) => Margin && <Margin key={id} context={session.context} />)}
        </div>
      </div>
      <Decorations editor={editor} session={session} features={features} />
    </div>
  );
}

/** False while another window writes or the host is gone: the browser must not take keys for the text either. */
function useEditable(editor: LexicalEditor): boolean {
  const subscribe = useCallback(
    (listener: () => void) => editor.registerEditableListener(() => listener()),
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor.isEditable());
}

function Decorations(props: {
  readonly editor: LexicalEditor;
  readonly session: ArticleSession;
  readonly features: readonly EditorFeature[];
}) {
  const { editor, session, features } = props;
  const subscribe = useCallback(
    (listener: () => void) => editor.registerDecoratorListener(() => listener()),
    [editor],
  );
  const decorations = useSyncExternalStore(subscribe, () => editor.getDecorators<unknown>());
  return Object.entries(decorations).map(([key, decoration]) => {
    const feature = features.find((one) => one.decorates?.(decoration));
    const element = editor.getElementByKey(key);
    if (!feature?.Decoration || !element) return null;
    return createPortal(
      <feature.Decoration context={session.context} decoration={decoration} />,
      element,
      key,
    );
  });
}
