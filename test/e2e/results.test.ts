import type { RunEvent } from '@shared/contract/events';
import type { OutputResults } from '@shared/contract/results';
import type { Field } from '@shared/data/field';
import type { Result } from '@shared/learning/results';
import { recordedRun } from '../renderer/training/events';
import { resultsOf } from '../renderer/training/results';
import { expect, inChromium } from './fixtures';
import { looksRight } from './support/axe';
import { openPage, playedTest as test, playOn } from './support/playedPage';

inChromium();

const run = recordedRun({ epochs: 1, stepsPerEpoch: 10 });
const output = (views: Result[], target: Partial<Field> = {}): OutputResults => ({
  target: { name: 'label', kind: 'class', shape: [], dtype: 'uint8', ...target },
  ...{ image: 'image', views },
});

test('shows each output by what it was trained for', async ({ page, address }) => {
  await openPage(page, address);
  await page.setViewportSize({ width: 1440, height: 2700 });
  await page.locator('.page').evaluate((element) => (element.style.gridTemplateRows = '44px 20px minmax(0, 1fr)'));
  const ended = run.find((event) => event.type === 'finished')!;
  const metrics = { 'mask/meanIoU': 0.91, 'clean/psnr': 24.1, 'angle/r2': 0.95, 'spam/auc': 0.9 };
  const results = {
    mask: output([resultsOf('masks'), resultsOf('perClass')], {
      ...{ name: 'mask', kind: 'mask', shape: [28, 28], classes: ['background', 'bar', 'other bar'] },
    }),
    clean: output([resultsOf('images')], { name: 'image', kind: 'image', shape: [28, 28, 1] }),
    angle: output([resultsOf('predictedTrue')], { name: 'angle', kind: 'numbers', shape: [1] }),
    spam: output([resultsOf('ranking')], { classes: ['ham', 'spam'] }),
  };
  const isEmitted = ({ type }: RunEvent) => type === 'started' || type === 'epoch';
  await playOn(page, [...run.filter(isEmitted), { ...ended, test: { loss: 0.1, metrics }, results }]);
  const mask = page.getByRole('region', { name: 'mask', exact: true });
  await expect(mask.getByRole('img', { name: /^Test example \d, prediction: background, / })).not.toHaveCount(0);
  await expect(mask.getByRole('list', { name: 'Classes by colour' })).toHaveText(/bar.*other bar/s);
  await expect(mask.getByRole('region', { name: 'Class by class' }).getByRole('row')).toHaveCount(4);
  const clean = page.getByRole('region', { name: 'clean', exact: true });
  await expect(clean.getByRole('img', { name: 'Test example 0, prediction' })).not.toHaveCount(0);
  await expect(page.getByRole('img', { name: /^angle: R² 0\.9\d+, errors from .* examples shown$/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^ROC, spam: area 0\.\d+; / })).toBeVisible();
  await looksRight(page, 'results');
});
