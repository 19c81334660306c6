import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { FakeHost } from './fake.ts';
import { createQueryClient, HostContext, invalidateOnEvents } from './hooks.ts';

/** A piece of the page on a fake host, in a document of its own. */
export async function onFakeHost(host: FakeHost, content: ReactNode) {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const element = document.createElement('div');
  document.body.append(element);
  const answers = createQueryClient();
  const stop = invalidateOnEvents(host.client, answers);
  const root = createRoot(element);
  await act(async () =>
    root.render(
      <HostContext value={{ client: host.client, secret: '', articleId: null }}>
        <QueryClientProvider client={answers}>{content}</QueryClientProvider>
      </HostContext>,
    ),
  );
  return {
    element,
    async close() {
      stop();
      await act(async () => root.unmount());
      element.remove();
    },
  };
}

/** Lets everything that is on its way arrive, and React show it. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
}
