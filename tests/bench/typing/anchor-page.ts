/**
 * The yardstick: bare Lexical with React and content-visibility, nothing else. Built by `anchor.ts`, opened in the
 * browser; the document is fetched, so that loading is measured as in the application.
 */
import { HistoryExtension } from '@lexical/history';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { HeadingNode, RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

async function show(): Promise<void> {
  const answer = await fetch(`/document?words=${new URLSearchParams(location.search).get('words')}`);
  const host = document.getElementById('host');
  if (!host) throw new Error('no host');
  const extension = defineExtension({
    name: 'anchor',
    namespace: 'anchor',
    dependencies: [RichTextExtension, HistoryExtension],
    nodes: [HeadingNode],
    $initialEditorState: await answer.text(),
    onError(error) {
      throw error;
    },
  });
  createRoot(host).render(createElement(LexicalExtensionComposer, { extension }));
}

void show();
