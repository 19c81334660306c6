import { type Browser, chromium, type Page } from '@playwright/test';
import { findTestBrowser } from '../../support/browser.ts';

/** One line of the table. Milliseconds; `cpu`, `script` and `layout` are main-thread time per key. */
export interface Row {
  readonly name: string;
  readonly words: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  readonly script: number;
  readonly layout: number;
  /** The longest task in the second after the last key. */
  readonly pause: number;
  readonly load: number;
  readonly heapMB: number;
  /** Wall over CPU time of a fixed loop before the row: above 1.3 the latencies say little. */
  readonly noise: number;
}

const TEXT = 'die stadt hat am donnerstag den haushalt beschlossen und ';
const WARM_UP = 8;

/** A browser without the frame clock: figures are the work itself, not the waiting for the next frame. */
export function openBrowser(): Promise<Browser> {
  const found = findTestBrowser();
  return chromium.launch({
    ...found,
    args: [
      ...(found.args ?? []),
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });
}

interface Probe {
  samples: number[];
  keys: number;
  longest: number;
  waiting: (() => void) | null;
  until(count: number): Promise<void>;
}

/** Runs in the page: from a key's own time stamp to the end of the frame that shows it, and the longest task. */
function installProbe(): void {
  const probe: Probe = {
    samples: [],
    keys: 0,
    longest: 0,
    waiting: null,
    until: (count) =>
      new Promise((done) => {
        const check = (): void => {
          if (probe.keys >= count) done();
          else probe.waiting = check;
        };
        check();
      }),
  };
  (globalThis as unknown as { probe: Probe }).probe = probe;
  window.addEventListener(
    'keydown',
    (event) => {
      const start = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => {
          probe.samples.push(performance.now() - start);
          probe.keys += 1;
          probe.waiting?.();
        });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.longest = Math.max(probe.longest, entry.duration);
  }).observe({ type: 'longtask' });
}

/** Puts the caret into the middle of the middle block with a real click. */
async function clickMiddle(page: Page, selector: string): Promise<void> {
  const point = await page.evaluate(async (root) => {
    const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
    const blocks = [...document.querySelectorAll(`${root} > *`)].filter(
      (block) => (block.textContent?.length ?? 0) > 200,
    );
    const block = blocks[Math.floor(blocks.length / 2)];
    if (!block) throw new Error('no long block');
    for (let round = 0; round < 4; round += 1) {
      block.scrollIntoView({ block: 'center' });
      await frame();
      await frame();
    }
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text | null;
    while (text && text.data.length < 40) text = walker.nextNode() as Text | null;
    if (!text) throw new Error('no long text');
    const range = document.createRange();
    const middle = Math.floor(text.data.length / 2);
    range.setStart(text, middle);
    range.setEnd(text, middle + 1);
    const box = range.getBoundingClientRect();
    return { x: box.left, y: box.top + box.height / 2 };
  }, selector);
  await page.mouse.click(point.x + 1, point.y);
  await page.waitForTimeout(400);
}

/** Types `keys` characters one by one into an open page and measures each. */
export async function typeAndMeasure(
  page: Page,
  selector: string,
  keys: number,
): Promise<Omit<Row, 'name' | 'words' | 'load' | 'noise'>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const metrics = async (): Promise<Record<string, number>> => {
    const answer = await cdp.send('Performance.getMetrics');
    return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value]));
  };
  const idle = await metrics();
  await page.evaluate(installProbe);
  await clickMiddle(page, selector);
  const length = (): Promise<number> =>
    page.evaluate((root) => document.querySelector(root)?.textContent?.length ?? 0, selector);
  const lengthBefore = await length();
  const press = async (index: number): Promise<void> => {
    const character = TEXT[index % TEXT.length] ?? ' ';
    await page.keyboard.press(character === ' ' ? 'Space' : character);
    await page.evaluate((count) => (globalThis as unknown as { probe: Probe }).probe.until(count), index + 1);
    await page.waitForTimeout(25);
  };
  for (let index = 0; index < WARM_UP; index += 1) await press(index);
  await page.evaluate(() => {
    (globalThis as unknown as { probe: Probe }).probe.samples.length = 0;
  });
  const before = await metrics();
  for (let index = 0; index < keys; index += 1) await press(WARM_UP + index);
  const after = await metrics();
  await page.evaluate(() => {
    (globalThis as unknown as { probe: Probe }).probe.longest = 0;
  });
  await page.waitForTimeout(1000);
  const { samples, longest } = await page.evaluate(() => {
    const { probe } = globalThis as unknown as { probe: Probe };
    return { samples: probe.samples, longest: probe.longest };
  });
  const grown = (await length()) - lengthBefore;
  if (grown !== WARM_UP + keys) throw new Error(`typed ${WARM_UP + keys} keys, the text grew by ${grown}`);
  const sorted = samples.toSorted((left, right) => left - right);
  const at = (share: number): number => round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0, 1);
  const perKey = (name: string): number => (((after[name] ?? 0) - (before[name] ?? 0)) * 1000) / keys;
  return {
    p50: at(0.5),
    p95: at(0.95),
    cpu: round(perKey('TaskDuration')),
    script: round(perKey('ScriptDuration')),
    layout: round(perKey('LayoutDuration') + perKey('RecalcStyleDuration')),
    pause: round(longest, 0),
    heapMB: round((idle['JSHeapUsedSize'] ?? 0) / 2 ** 20, 1),
  };
}

/** Wall over CPU time of a busy loop: how much other programs take from us at this moment. */
export function noise(): number {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  let sum = 1;
  for (let index = 0; index < 6e7; index += 1) sum = Math.imul(sum, 1_664_525) + index;
  const used = process.cpuUsage(cpu);
  // The sum is looked at so that the loop is really run.
  return Number.isNaN(sum) ? 0 : round((performance.now() - wall) / ((used.user + used.system) / 1000));
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
