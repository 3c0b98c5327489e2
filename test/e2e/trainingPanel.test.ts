import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunEvent } from '@shared/ipc/events';
import { root } from '../support/checkout';
import { recordedRun } from '../renderer/training/events';
import { servePage } from '../renderer/training/page/serve';
import { launchChromium } from '../support/chromium';

/** The page's own handles, see test/renderer/training/page. */
interface PageWindow {
  readonly client: { play(events: readonly RunEvent[]): void; readonly asked: { name: string; input: unknown }[] };
  readonly usePage: {
    setState(state: object): void;
    getState(): { selection: readonly string[]; document: { recipe: object } };
  };
}

const classes = Array.from({ length: 10 }, (_, digit) => String(digit));
const classification = {
  classes,
  confusion: classes.map((_, truth) =>
    classes.map((_name, predicted) => (truth === predicted ? 980 : truth === 4 && predicted === 9 ? 7 : 0)),
  ),
  mistakes: Array.from({ length: 7 }, (_, index) => ({
    index: 10 + index,
    truth: 4,
    predicted: 9,
    confidence: 0.99 - index / 100,
  })),
  examples: classes.map((_, index) => ({ index, truth: index, predicted: index, confidence: 0.98 })),
};
const run = recordedRun({ epochs: 3, stepsPerEpoch: 400, portion: 8, paths: ['C1'] }).map((event): RunEvent =>
  event.type === 'finished' ? { ...event, classification } : event,
);
const part = (events: readonly RunEvent[], share: number): readonly RunEvent[] =>
  events.slice(0, Math.floor(events.length * share));

let folder: string;
let server: Server;
let address: string;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-page-'));
  ({ server, address } = await servePage(folder));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

async function open(query: { tab?: string; theme?: string } = {}): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${address}/?${new URLSearchParams(query)}`);
  await page.getByText('Ready to train').waitFor();
}

/** Bytes do not survive the way into a page as such. */
async function play(events: readonly RunEvent[]): Promise<void> {
  const text = JSON.stringify(events, (_name, value: unknown) =>
    value instanceof Uint8Array ? { bytes: [...value] } : value,
  );
  await page.evaluate((told) => {
    const revive = (_name: string, value: { bytes?: number[] } | null) =>
      value?.bytes ? Uint8Array.from(value.bytes) : value;
    (window as unknown as PageWindow).client.play(JSON.parse(told, revive) as RunEvent[]);
  }, text);
}

const asked = (name: string): Promise<{ name: string; input: unknown }[]> =>
  page.evaluate(
    (wanted) => (window as unknown as PageWindow).client.asked.filter((request) => request.name === wanted),
    name,
  );

/** How many different colours a canvas shows. */
const colours = (selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });

describe('watching a run', () => {
  it('draws curves, progress and filters as events come, and asks the host for what is visible', async () => {
    await open({ tab: 'Inspector' });
    await play(part(run, 0.5));
    await page.getByText('Epoch 2 of 3').waitFor();
    await expect.poll(() => colours('.chart-plot canvas')).toBeGreaterThan(20);
    expect(await colours('.node .tiles')).toBeGreaterThan(20);
    await expect.poll(() => page.title()).toMatch(/^\d+ % · /);
    await expect
      .poll(async () => (await asked('training.watch')).at(-1)?.input)
      .toMatchObject({
        run: 'run-1',
        filters: ['C1'],
        featureMaps: { sample: 0, paths: ['C1'] },
      });
    await expect(page.locator('.training-figures').innerText()).resolves.toContain('27,400 images/s');
  });

  it('keeps drawing smoothly at a thousand steps a second', async () => {
    await open();
    const steps = recordedRun({ epochs: 1, stepsPerEpoch: 3000, portion: 10 });
    const share = await page.evaluate(async (events) => {
      const { client } = window as unknown as PageWindow;
      const withoutPictures = events.filter(({ type }) => type !== 'filters');
      const started = performance.now();
      let [played, frames, blocked] = [0, 0, 0];
      let last = started;
      const perMillisecond = withoutPictures.length / 3000;
      while (performance.now() - started < 3000) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames += 1;
        if (now - last > 100) blocked += now - last;
        last = now;
        const until = Math.min(withoutPictures.length, Math.floor((now - started) * perMillisecond));
        client.play(withoutPictures.slice(played, until));
        played = until;
      }
      return { frames, blocked: blocked / 3000 };
    }, steps as RunEvent[]);
    // Other work on the machine costs frames too; a page that renders each event misses nearly all of them.
    expect(share.frames).toBeGreaterThan(60);
    expect(share.blocked).toBeLessThan(0.5);
  });

  it('changes the learning rate with arithmetic, pauses and stops', async () => {
    await open();
    await play(part(run, 0.5));
    const rate = page.getByLabel('learning rate', { exact: true });
    await rate.fill('0.05/10');
    await rate.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await asked('training.setLearningRate')).toMatchObject([{ input: { run: 'run-1', learningRate: 0.005 } }]);
    expect(await asked('training.pause')).toHaveLength(1);
    expect(await asked('training.stop')).toHaveLength(1);
  });

  it('offers to resume a lost run from its checkpoint, in a banner', async () => {
    await open();
    await play([
      ...part(run, 0.5),
      { type: 'failed', run: 'run-1', message: 'The trainer ended (signal 9).', lost: true, checkpointStep: 400 },
    ]);
    await page.getByRole('alert').getByRole('button', { name: 'Resume from step 400' }).click();
    expect(await asked('training.recover')).toMatchObject([{ input: { run: 'run-1' } }]);
  });

  it('shows accuracy, confusion and the images of a cell when it has ended', async () => {
    await open();
    await play(run);
    await page.getByRole('button', { name: 'Results' }).click();
    await page.getByText('98.89 %').waitFor();
    await page.getByRole('button', { name: /7 of 987 .*true 4, predicted 9/ }).click();
    await page.getByText('4, taken for 9').waitFor();
    await expect.poll(() => page.locator('.predictions canvas').count()).toBe(7);
  });
});

describe('recipe, data and code', () => {
  it('edits the recipe through the drawing', async () => {
    await open({ tab: 'Recipe' });
    await page.getByLabel('optimizer').selectOption('adam');
    const epochs = page.getByLabel('epochs', { exact: true });
    await epochs.fill('2*4');
    await epochs.press('Enter');
    const recipe = await page.evaluate(() => (window as unknown as PageWindow).usePage.getState().document.recipe);
    expect(recipe).toMatchObject({ epochs: 8, optimizer: { kind: 'adam', learningRate: 0.002, beta1: 0.9 } });
  });

  it.each(['light', 'dark'])('has every setting of a train step, each under a name of its own (%s)', async (theme) => {
    await open({ tab: 'Recipe', theme });
    const tab = page.locator('.recipe-tab');
    const set = async (label: string, value: string) => {
      const field = tab.getByLabel(label, { exact: true });
      await field.fill(value);
      await field.press('Enter');
    };
    const pick = (label: string, option: string) => tab.getByLabel(label, { exact: true }).selectOption(option);
    const curve = () => tab.getByRole('img', { name: /The learning rate goes/ });
    const drawn = new Set<string | null>();
    await pick('optimizer', 'adam');
    await set('learning rate', '0.004');
    await set('weight decay', '0.01');
    await set('label smoothing', '0.1');
    await pick('gradient clipping', 'norm');
    await set('longest gradient', '2');
    await tab.getByLabel('average weights', { exact: true }).check();
    await set('decay of the average', '0.99');
    await set('batches a step', '4');
    await set('seed', '7');
    await tab.getByLabel('early stopping', { exact: true }).check();
    await set('stop after, epochs', '3');
    for (const kind of ['constant', 'step', 'cosine', 'oneCycle', 'plateau']) {
      await pick('schedule', kind);
      drawn.add(await curve().locator('polyline').getAttribute('points'));
      const labels = await tab.locator('label').allInnerTexts();
      expect(labels, kind).toEqual([...new Set(labels)]);
    }
    await set('reduce after, epochs', '2');
    await set('warm-up, epochs', '1/2');
    drawn.add(await curve().locator('polyline').getAttribute('points'));
    // All but a plateau, which only the run itself finds, look different.
    expect(drawn.size).toBe(5);
    // 60,000 images, 64 × 4 a step, 5 epochs.
    await tab.getByText('step 1,175: 0.004').waitFor();
    await mkdir(root('test-results'), { recursive: true });
    await page.setViewportSize({ width: 1440, height: 1500 });
    await page.screenshot({ path: root(`test-results/recipe-${theme}.png`) });
    const recipe = await page.evaluate(() => (window as unknown as PageWindow).usePage.getState().document.recipe);
    expect(recipe).toMatchObject({
      optimizer: { kind: 'adam', learningRate: 0.004, weightDecay: 0.01 },
      labelSmoothing: 0.1,
      clipping: { kind: 'norm', limit: 2 },
      averaging: { decay: 0.99 },
      accumulation: 4,
      seed: 7,
      earlyStopping: { patience: 3 },
      schedule: { kind: 'plateau', patience: 2 },
      warmup: 0.5,
    });
  });

  it('says which files are missing when too few are chosen', async () => {
    await open({ tab: 'Data' });
    await page.getByLabel('data set').selectOption('idx');
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'train-images', mimeType: '', buffer: Buffer.from([0]) }]);
    await page.getByText('You chose 1: train-images.').waitFor();
  });

  it('marks a selected node’s lines, and selects the node of a line, under the content security policy', async () => {
    await open({ tab: 'Code' });
    await page.getByText('layers.Conv2D').first().waitFor();
    await page.evaluate(() => (window as unknown as PageWindow).usePage.setState({ selection: ['C3'] }));
    await page.locator('.code-marked').first().waitFor();
    await page.locator('.view-line', { hasText: 'name="flatten"' }).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as PageWindow).usePage.getState().selection))
      .toEqual(['flatten']);
  });
});

describe('accessibility', () => {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

  it.each([
    ['light', 'Recipe'],
    ['dark', 'Recipe'],
    ['light', 'Data'],
    ['dark', 'Data'],
  ])('axe finds nothing in the %s theme with %s', async (theme, tab) => {
    await open({ theme, tab });
    await play(run);
    await page.getByRole('button', { name: 'Results' }).click();
    await page.evaluate(await readFile(axe, 'utf8'));
    const found = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as {
          axe: {
            run(
              context: object,
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
          };
        }
      ).axe.run({ include: ['#root'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
            .join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
  });
});
