import { idxImages, idxLabels } from '../support/idx';
import { expect, inChromium, testApart as test } from './fixtures';
import { killTrainers } from './support/trainers';

inChromium();

test('a run survives the loss of its trainer, a reload and a stop', async ({ page, served }) => {
  test.skip(process.platform !== 'linux', 'only there the trainer is found');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.locator('[data-command="training.start"]').first().click();
  await expect(page.getByText(/step [1-9]\d* of 4,690/)).toBeVisible();
  // A pause writes a checkpoint.
  await button('Pause').click();
  await button('Resume').click();
  await expect(button('Pause')).toBeVisible();
  killTrainers(served);
  await expect(page.getByRole('alert').getByText('Training was interrupted.')).toBeVisible();
  await page.reload();
  await button(/^Resume from step [1-9]/).click();
  await expect(page.getByText('Training', { exact: true }).last()).toBeVisible();
  await button('Stop').click();
  await button(/^Resume from step [1-9]/).click();
  await button('Stop').click();
  await expect(page.getByText('Stopped', { exact: true })).toBeVisible();
});

test('four IDX files become a data set; the one that is cut short is named', async ({ page }) => {
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Choose data…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose data' });
  const labels = idxLabels(Array.from({ length: 100 }, (_, index) => index % 10));
  const images = idxImages(100, 28, 28);
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const files = [
    file('train-images', images),
    file('train-labels', labels),
    file('t10k-images', images),
    file('t10k-labels', labels),
  ];
  const choose = (chosen: typeof files) => dialog.getByLabel('Files…').setInputFiles(chosen);
  await choose([file('train-images', images.subarray(0, 300)), ...files.slice(1)]);
  await expect(page.getByText(/train-images is truncated/)).toBeVisible();
  await choose(files.slice(1));
  await expect(page.getByText(/does not recognise t10k-images/)).toBeVisible();
  await choose(files);
  await expect(dialog.getByText('IDX files: 200 images of 28×28×1 in 10 classes.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText('100 training · 100 test examples')).toBeVisible();
  await expect(page.locator('.sample-grid li')).toHaveCount(40);
});
