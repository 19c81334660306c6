import './host/strict-policy.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { CrashScreen } from './app/crash-screen.tsx';
import { connect } from './host/connect.ts';
import { createQueryClient, HostContext, invalidateOnEvents } from './host/hooks.ts';
import { styleNonce, windowId } from './host/page-secrets.ts';
import { allowLibraryStyles } from './ui/nonce.ts';
import './ui/styles/index.ts';
import { interfaceLanguage } from './workspace/language.ts';
import { useActingPerson } from './workspace/person.ts';

allowLibraryStyles(styleNonce());

const host = connect(() => ({
  person: useActingPerson.getState().personId,
  window: windowId(),
  language: interfaceLanguage(),
}));
const answers = createQueryClient();
invalidateOnEvents(host.client, answers);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <HostContext value={host}>
      <QueryClientProvider client={answers}>
        <CrashScreen>
          <App />
        </CrashScreen>
      </QueryClientProvider>
    </HostContext>
  </StrictMode>,
);
