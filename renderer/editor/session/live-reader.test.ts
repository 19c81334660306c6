import { describe, expect, it, vi } from 'vitest';
import { fakeHost } from '../../host/fake.ts';
import { followWriter } from './live-reader.ts';

describe('claiming an article', () => {
  it('does not read the article again because its own claim is announced before it is answered', async () => {
    let free = true;
    const host = fakeHost({
      'presence.claim': () => {
        if (free) host.emit({ type: 'editing-changed', articleId: 'a1' });
        if (free) host.emit({ type: 'articles-changed', ids: ['a1'] });
        free = false;
        return { writing: true, holder: null };
      },
    });
    const reload = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const onChangedElsewhere = vi.fn<() => void>();
    await followWriter({
      client: host.client,
      articleId: 'a1',
      reload,
      onHolder: () => {},
      onLost: () => Promise.resolve(),
      onChangedElsewhere,
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(reload, 'words typed meanwhile would be lost').not.toHaveBeenCalled();
    expect(onChangedElsewhere).toHaveBeenCalledOnce();
  });
});
