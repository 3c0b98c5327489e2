import type { Page } from '@playwright/test';
import type { RunEvent } from '@shared/contract/events';
import type { Field } from '@shared/data/field';
import type { ClassificationResult } from '@shared/learning/results/classification';
import { recordedRun } from '../renderer/training/events';
import { expect, inChromium } from './fixtures';
import { looksRight, pictures } from './support/axe';
import { openPage, playedTest as test, playOn, type PageWindow } from './support/playedPage';

inChromium();

const classes = Array.from({ length: 10 }, (_, digit) => String(digit));
const classification: ClassificationResult = {
  ...{ kind: 'classification', answers: 10_000, wrong: 111 },
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
const target: Field = { name: 'label', kind: 'class', shape: [], dtype: 'uint8', classes };
const run = recordedRun({ epochs: 3, stepsPerEpoch: 400, portion: 8, paths: ['C1'] }).map((event): RunEvent =>
  event.type === 'finished'
    ? { ...event, results: { fc_output: { target, image: 'image', views: [classification] } } }
    : event,
);
const part = (events: readonly RunEvent[], share: number): readonly RunEvent[] =>
  events.slice(0, Math.floor(events.length * share));

let page: Page;

let open: (query?: { tab?: string }) => Promise<void>;

test.beforeEach(({ page: empty, address }) => {
  page = empty;
  open = async (query = {}) => {
    await openPage(page, address, query);
  };
});

const play = (events: readonly RunEvent[]) => playOn(page, events);

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

const recipe = () => page.evaluate(() => (window as unknown as PageWindow).usePage.getState().document.recipe);

test.describe('watching a run', () => {
  test('draws curves, progress and filters as events come, and asks the host for what is visible', async () => {
    await open({ tab: 'Inspector' });
    await play(part(run, 0.5));
    await expect(page.getByText('Epoch 2 of 3')).toBeVisible();
    await expect.poll(() => colours('.chart-plot canvas')).toBeGreaterThan(20);
    await expect.poll(() => colours('.node .tiles')).toBeGreaterThan(20);
    await expect(page).toHaveTitle(/^\d+ % · /);
    await expect
      .poll(async () => (await asked('training.watch')).at(-1)?.input)
      .toMatchObject({
        run: 'run-1',
        filters: ['C1'],
        featureMaps: { sample: 0, paths: ['C1'] },
      });
    await expect(page.locator('.training-figures')).toContainText('27,400 images/s');
  });

  test('draws once a frame however many steps come in between', async () => {
    await open();
    const steps = recordedRun({ epochs: 1, stepsPerEpoch: 6000, portion: 2 }).filter(({ type }) => type !== 'filters');
    const updates = await page.evaluate(async (events) => {
      const { client } = window as unknown as PageWindow;
      let count = 0;
      const observer = new MutationObserver(() => (count += 1));
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      // Each in a task of its own, as messages come.
      const channel = new MessageChannel();
      for (const event of events) {
        client.play([event]);
        await new Promise((resolve) => {
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(undefined);
        });
      }
      observer.disconnect();
      return count;
    }, steps as RunEvent[]);
    expect(updates).toBeGreaterThan(0);
    expect(updates).toBeLessThan(steps.length / 4);
    await expect(
      page
        .getByText('98.89 %')
        .or(page.getByText(/step 6,000/))
        .first(),
    ).toBeVisible();
  });

  test('changes the learning rate with arithmetic, pauses and stops', async () => {
    await open();
    await play(part(run, 0.5));
    const rate = page.getByLabel('learning rate', { exact: true });
    await rate.fill('0.05/10');
    await rate.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect
      .poll(() => asked('training.setLearningRate'))
      .toMatchObject([{ input: { run: 'run-1', learningRate: 0.005 } }]);
    await expect.poll(() => asked('training.pause')).toHaveLength(1);
    await expect.poll(() => asked('training.stop')).toHaveLength(1);
  });

  test('offers to resume a lost run from its checkpoint, in a banner', async () => {
    await open();
    await play([
      ...part(run, 0.5),
      { type: 'failed', run: 'run-1', message: 'The trainer ended (signal 9).', lost: true, checkpointStep: 400 },
    ]);
    await page.getByRole('alert').getByRole('button', { name: 'Resume from step 400' }).click();
    await expect.poll(() => asked('training.recover')).toMatchObject([{ input: { run: 'run-1' } }]);
  });

  test('shows accuracy, confusion and the images of a cell when it has ended', async () => {
    await open();
    await play(run);
    await page.getByRole('button', { name: 'Results' }).click();
    await expect(page.getByText('98.89 %')).toBeVisible();
    await page.getByRole('button', { name: /7 of 987 .*true 4, predicted 9/ }).click();
    await expect(page.getByText('4, predicted as 9')).toBeVisible();
    await expect(page.locator('.predictions canvas')).toHaveCount(7);
  });
});

test.describe('a run of a drawing with two outputs', () => {
  const metrics = { 'digit/loss': 0.25, 'digit/accuracy': 0.9, 'helper/loss': 0.5, 'helper/accuracy': 0.75 };
  const measures = { loss: 0.4, metrics };
  const emitted: RunEvent[] = [
    ...run.filter(({ type }) => type === 'started'),
    {
      ...{ type: 'steps', run: 'run-1', step: [1, 2], loss: [0.4, 0.4], learningRate: 0.1 },
      metrics: Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, [value, value]])),
    },
    {
      ...{ type: 'epoch', run: 'run-1', epoch: 1, step: 2, seconds: 1 },
      ...{ train: measures, validation: measures },
    },
  ];

  test('names the parts of the loss, and lets the metric of the chart be chosen', async () => {
    await open();
    await play(emitted);
    const loss = page.getByRole('figure', { name: 'Loss by training step' });
    await expect(loss).toContainText('digit 0.250 · helper 0.500');
    await page.getByLabel('Metric shown').selectOption('Accuracy of helper');
    await expect(page.getByRole('figure', { name: 'Accuracy of helper by training step' })).toContainText('75.0 %');
  });

  test('shows the metrics of each output when it has ended', async () => {
    await open();
    await play([...emitted, { type: 'finished', run: 'run-1', test: measures, seconds: 5 }]);
    const result = page.getByRole('region', { name: 'Test result' });
    await expect(result).toContainText('90.00 %');
    const table = (output: string) => page.getByRole('table', { name: `Metrics of ${output}` });
    await expect(table('digit')).toContainText(/loss\s*0\.250\s*accuracy\s*90\.00 %/);
    await expect(table('helper')).toContainText(/loss\s*0\.500\s*accuracy\s*75\.00 %/);
  });
});

test.describe('recipe, data and code', () => {
  test('edits the recipe through the drawing', async () => {
    await open({ tab: 'Recipe' });
    await page.getByLabel('optimizer', { exact: true }).selectOption('adam');
    const epochs = page.getByLabel('epochs', { exact: true });
    await epochs.fill('2*4');
    await epochs.press('Enter');
    await expect
      .poll(recipe)
      .toMatchObject({ epochs: 8, optimizer: { kind: 'adam', learningRate: 0.002, beta1: 0.9 } });
  });

  test('has every setting of a train step, each under a name of its own', async () => {
    await open({ tab: 'Recipe' });
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
    await set('max. norm', '2');
    await tab.getByLabel('average weights', { exact: true }).check();
    await set('EMA decay', '0.99');
    await set('gradient accumulation (batches per step)', '4');
    await set('seed', '7');
    await tab.getByLabel('early stopping', { exact: true }).check();
    await set('stop after (epochs)', '3');
    for (const kind of ['constant', 'step', 'cosine', 'oneCycle', 'plateau']) {
      await pick('schedule', kind);
      drawn.add(await curve().locator('polyline').getAttribute('points'));
      const labels = await tab.locator('label').allInnerTexts();
      expect(labels, kind).toEqual([...new Set(labels)]);
    }
    await set('reduce after (epochs)', '2');
    await set('warm-up (epochs)', '1/2');
    drawn.add(await curve().locator('polyline').getAttribute('points'));
    // All but a plateau, which only the run itself finds, look different.
    expect(drawn.size).toBe(5);
    // 60,000 images, 64 × 4 a step, 5 epochs.
    await expect(tab.getByText('step 1,175: 0.004')).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 1500 });
    await pictures(page, 'recipe');
    await expect.poll(recipe).toMatchObject({
      optimizer: { kind: 'adam', learningRate: 0.004, weightDecay: 0.01 },
      objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }],
      clipping: { kind: 'norm', limit: 2 },
      averaging: { decay: 0.99 },
      accumulation: 4,
      seed: 7,
      earlyStopping: { patience: 3 },
      schedule: { kind: 'plateau', patience: 2 },
      warmup: 0.5,
    });
  });

  test('marks a selected node’s lines, and selects the node of a line, under the content security policy', async () => {
    await open({ tab: 'Code' });
    await expect(page.getByText('layers.Conv2D').first()).toBeVisible();
    await page.evaluate(() => (window as unknown as PageWindow).usePage.setState({ selection: ['C3'] }));
    await expect(page.locator('.code-marked').first()).toBeVisible();
    await page.locator('.view-line', { hasText: 'name="flatten"' }).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as PageWindow).usePage.getState().selection))
      .toEqual(['flatten']);
  });
});

test.describe('accessibility', () => {
  for (const tab of ['Recipe', 'Data'])
    test(`axe finds nothing with ${tab}`, async () => {
      await open({ tab });
      await play(run);
      await page.getByRole('button', { name: 'Results' }).click();
      await looksRight(page);
    });
});
