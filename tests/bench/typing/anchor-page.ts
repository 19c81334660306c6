/**
 * The yardstick: bare Lexical with React and content-visibility, nothing else. Built by `anchor.ts`, opened in the
 * browser; the document is fetched, so that loading is measured as in the application.
 */
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { HeadingNode } from '@lexical/rich-text';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

async function show(): Promise<void> {
  const answer = await fetch(`/document?words=${new URLSearchParams(location.search).get('words')}`);
  const host = document.getElementById('host');
  if (!host) throw new Error('no host');
  createRoot(host).render(
    createElement(
      LexicalComposer,
      {
        initialConfig: {
          namespace: 'anchor',
          nodes: [HeadingNode],
          editorState: await answer.text(),
          onError(error: Error) {
            throw error;
          },
        },
      },
      createElement(RichTextPlugin, {
        contentEditable: createElement(ContentEditable),
        placeholder: null,
        ErrorBoundary: LexicalErrorBoundary,
      }),
      createElement(HistoryPlugin),
    ),
  );
}

void show();
