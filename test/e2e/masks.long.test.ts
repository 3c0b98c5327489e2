import type { Page } from '@playwright/test';
import { pixels } from '../support/images';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { openFromGallery } from './support/gallery';

inChromium();

const side = 32;

/** Images with a bright square each, and masks that are white where the square is, or as it is said, as base64 of PNG files. */
async function imagesAndMasks(
  count: number,
  classOf: (isInside: boolean, place: number) => number = (inside) => (inside ? 255 : 0),
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    const corner = 4 + ((5 * index) % 16);
    const isInside = (at: number) =>
      [Math.floor(at / side), at % side].every((place) => place >= corner && place < corner + 10);
    const drawn = (inside: number, outside: number) =>
      pixels(
        side,
        side,
        1,
        Array.from({ length: side * side }, (_, at) => (isInside(at) ? inside : outside + (at % 3))),
      );
    const mask = Array.from({ length: side * side }, (_, at) => classOf(isInside(at), at));
    files[`${index}.png`] = (
      await drawn(200 - index, 40)
        .png()
        .toBuffer()
    ).toString('base64');
    files[`${index}_mask.png`] = (await pixels(side, side, 1, mask).png().toBuffer()).toString('base64');
  }
  return files;
}

async function dropFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const dropped = new DataTransfer();
    for (const [name, text] of Object.entries(given)) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      dropped.items.add(new File([bytes], name, { type: 'image/png' }));
    }
    return dropped;
  }, files);
  await page.dispatchEvent('.react-flow__pane', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.react-flow__pane', 'drop', { dataTransfer: transfer });
}

test('images with masks are dropped and trained on by mouse alone, and the masks appear', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'U-Net on shapes');
  await dropFiles(page, await imagesAndMasks(40));
  const dialog = page.getByRole('dialog', { name: 'Choose data' });
  await expect(dialog.getByText(/40 images with masks of 2 classes/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.locator('.train-controls .pill').first()).toHaveText('Set of 80 images · 32 / 4');
  await expect(page.getByText('cannot be opened')).toHaveCount(0);
  await page.locator('.train-controls').getByRole('button', { name: 'Train' }).click();
  const masks = page.getByRole('region', { name: 'Masks' });
  await expect(masks.getByRole('img', { name: /^Test example \d, prediction: / }).first()).toBeVisible();
  await expect(
    masks.getByRole('img', { name: /^Test example \d, target: class 0 \(value 0\), class 1 \(value 255\)$/ }).first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Class by class' }).getByRole('row')).toHaveCount(3);
  await picture(page, 'masks-of-run');
});

test('pixels of no class are recognised, shown apart, and ignored', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'U-Net on shapes');
  // Every seventh pixel is of no class.
  const classOf = (isInside: boolean, place: number) => (place % 7 === 0 ? 255 : Number(isInside));
  await dropFiles(page, await imagesAndMasks(24, classOf));
  const dialog = page.getByRole('dialog', { name: 'Choose data' });
  await expect(dialog.getByText(/24 images with masks of 2 classes: 0, 1/)).toBeVisible();
  await dialog.getByText('How it is read').click();
  await expect(dialog.getByLabel('ignored value')).toHaveValue('255');
  await dialog.getByLabel('ignored value').scrollIntoViewIfNeeded();
  await picture(page, 'masks-ignored-value');
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await page.locator('.train-controls').getByRole('button', { name: 'Train' }).click();
  const masks = page.getByRole('region', { name: 'Masks' });
  await expect(masks.getByRole('img', { name: /^Test example \d, target: 0, 1, ignored$/ }).first()).toBeVisible();
  await picture(page, 'masks-ignored');
});
