import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

test('an experiment is chosen, stopped, and says what each of its runs came to', async ({ page, drawing }) => {
  await drawing.command('Run an experiment…');
  const dialog = page.getByRole('dialog', { name: 'Run an experiment' });
  await dialog.getByRole('radio', { name: 'Full' }).check();
  await expect(dialog.getByText(/Plain-20, Plain-56, ResNet-20, ResNet-56 · 10 epochs each/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Run Degradation' }).click();
  const runs = dialog.getByRole('table', { name: 'Runs of Degradation' });
  await expect(runs.getByRole('row', { name: /^Plain-20 .*%/ })).toBeVisible();
  await expect(runs.getByRole('row', { name: /^ResNet-56 waiting/ })).toBeVisible();
  await looksRight(page, 'experiment');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(runs.getByRole('row', { name: /^Plain-20 stopped/ })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Run Degradation' })).toBeVisible();
});

test('an experiment trains its networks in turn, and ends with their curves beside one another', async ({
  page,
  drawing,
}) => {
  await drawing.command('Run an experiment…');
  await page.getByRole('button', { name: 'Run Vanishing gradients' }).click();
  await expect(page.getByRole('heading', { name: '4 runs' })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('figure', { name: /^Loss of Sigmoid-1, Sigmoid-8, ReLU-1, ReLU-8/ })).toBeVisible();
  await expect(page.getByText(/^Vanishing gradients: Training loss: Sigmoid-1 /)).toBeVisible();
  await picture(page, 'experiment-compared');
});
