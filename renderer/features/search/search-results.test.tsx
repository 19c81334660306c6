import { expect, it } from 'vitest';
import { fakeHost } from '../../host/fake.ts';
import { onFakeHost, settle } from '../../host/testing.tsx';
import { TooltipProvider } from '../../ui/tooltip.tsx';
import { SearchResults } from './search-results.tsx';

it('says how far the index is while it is built, and asks no more when it is there', async () => {
  const steps = [{ done: 5, total: 26 }, { done: 20, total: 26 }, null];
  let asked = 0;
  const host = fakeHost({
    'search.articles': () => {
      const building = steps[asked] ?? null;
      asked += 1;
      const nothing = { total: 0, hits: [], facets: [], wider: null, corrections: [] };
      return { ...nothing, indexing: building !== null, building };
    },
  });
  const page = await onFakeHost(
    host,
    <TooltipProvider>
      <SearchResults query="Brücke" savedId={null} />
    </TooltipProvider>,
  );
  const bar = () => page.element.querySelector('progress');
  await settle();
  expect([bar()?.value, bar()?.max]).toEqual([5, 26]);
  await settle(1700);
  expect(bar()?.value).toBe(20);
  expect(bar()?.getAttribute('aria-label')).toMatch(/\b20\b.*\b26\b/);
  await settle(1700);
  expect(bar()).toBeNull();
  await settle(1700);
  expect(asked).toBe(3);
  await page.close();
});
