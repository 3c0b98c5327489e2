import type { Page } from '@playwright/test';
import { idxImages, idxLabels } from '../support/idx';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { openFromGallery } from './support/gallery';
import { violationsOn } from './support/axe';

inChromium();

const chip = (page: Page) => page.locator('.train-controls .pill').first();
const train = (page: Page) => page.locator('.train-controls').getByRole('button', { name: 'Train' });

test('a network for ImageNet asks for data, and adapts itself to data at hand as one edit', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'ResNet-18');
  await expect(chip(page)).toHaveText('Choose data');
  await expect(chip(page)).not.toHaveAttribute('data-problem', 'true');
  await expect(page.getByText('cannot be read')).toHaveCount(0);
  await expect(train(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('No data yet. Choose your files, or try it on data at hand.').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await chip(page).click();
    await expect(page.getByRole('button', { name: 'Try it on MNIST' })).toBeVisible();
    await picture(page, `choose-data-${colorScheme}`);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await chip(page).click();
  await page.getByRole('button', { name: 'Try it on generated shapes, 32×32×3' }).click();
  await expect(chip(page)).toContainText('Shapes 32×32×3 · 2,000 / 500');
  await drawing.reads('input', '32×32×3');
  await drawing.reads('fc', '6');
  await expect(train(page)).not.toHaveAttribute('aria-disabled', 'true');
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await drawing.reads('input', '224×224×3');
  await drawing.reads('fc', '1000');
  await expect(chip(page)).toHaveText('Choose data');
});

test('says of data at hand why they do not fit', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'AlexNet');
  await chip(page).click();
  const mnist = page.getByRole('listitem').filter({ hasText: 'Try it on MNIST' });
  await expect(mnist.getByRole('button')).toBeDisabled();
  await expect(mnist).toContainText('does not fit in an image');
  await expect(page.getByRole('button', { name: 'Try it on generated shapes, 67×67×3' })).toBeEnabled();
});

test('training without data leads to the data by keyboard too, without an error', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'GoogLeNet');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Data' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Data' }).getByText('No data yet')).toBeVisible();
  await expect(page.getByText('The request failed.')).toHaveCount(0);
});

test('files that were uploaded are offered to other drawings, and can be removed', async ({ page, drawing }) => {
  await page.getByRole('tab', { name: 'Data' }).click();
  const tab = page.getByRole('tabpanel', { name: 'Data' });
  await tab.getByLabel('data set').selectOption('idx');
  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
  const labels = (count: number) => idxLabels(Array.from({ length: count }, (_, index) => index % 3));
  await tab
    .locator('input[type=file]')
    .setInputFiles([
      file('dots-train-images-idx3-ubyte', idxImages(30, 32, 32)),
      file('dots-train-labels-idx1-ubyte', labels(30)),
      file('dots-t10k-images-idx3-ubyte', idxImages(6, 32, 32)),
      file('dots-t10k-labels-idx1-ubyte', labels(6)),
    ]);
  await expect(chip(page)).toContainText('30 / 6');
  const name = (await chip(page).innerText()).split(' · ')[0]!;
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await openFromGallery(page, drawing, 'ResNet-18');
  await chip(page).click();
  const offers = page.getByRole('dialog', { name: 'Data' });
  await offers.getByRole('button', { name: `Try it on ${name}` }).click();
  await drawing.reads('input', '32×32×1');
  await drawing.reads('fc', '3');
  await expect(chip(page)).toContainText('30 / 6');
  const own = tab.getByRole('region', { name: 'Your data sets' });
  await own.getByRole('button', { name: `Remove ${name}…` }).click();
  await page
    .getByRole('dialog', { name: /^Remove/ })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(own).toHaveCount(0);
  await expect(chip(page)).toHaveText('Choose data');
});
