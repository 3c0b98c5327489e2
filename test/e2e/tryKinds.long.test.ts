import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { parseDocument, serializeDocument } from '@shared/document';
import { root } from '../support/checkout';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { drop, fileName } from './support/files';

inChromium();

const tab = (page: Page) => page.getByRole('tabpanel', { name: 'Try it' });
const answer = (page: Page) => tab(page).getByRole('region', { name: 'Output output' });

/** Trains a drawing of the gallery for an epoch of few examples, and tries it. */
async function tryFromGallery(page: Page, name: string): Promise<void> {
  const document = parseDocument(await readFile(root(`resources/gallery/${name}.netloom.json`), 'utf8'));
  const { recipe } = document;
  const small = { ...recipe, dataset: { ...recipe.dataset, train: 128, test: 12 }, epochs: 1, batch: 32 };
  await drop(page, `${name}.netloom.json`, serializeDocument({ ...document, recipe: small as typeof recipe }));
  await expect(fileName(page)).toContainText(document.name);
  await page.locator('.train-controls').getByRole('button', { name: 'Train' }).click();
  await page.getByRole('tab', { name: 'Try it' }).click();
  await expect(answer(page).getByRole('table')).toBeVisible({ timeout: 60_000 });
}

/** Pastes an image, as if it had been copied elsewhere. */
const paste = (page: Page, bytes: Uint8Array) =>
  page.evaluate(
    (values) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(values)], 'copied.png', { type: 'image/png' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [...bytes],
  );

test('two Inputs take an image each; what is pasted goes where the pointer is; a changed drawing is no obstacle', async ({
  page,
  drawing,
}) => {
  await tryFromGallery(page, 'siamese-digits');
  const input = (name: string) => tab(page).getByRole('region', { name: `Input ${name}` });
  const image = (name: string) => input(name).getByRole('img', { name: `Image for ${name}` });
  const shown = (name: string) => image(name).evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  await expect(tab(page)).toContainText('Test set');
  const [left, right] = [await shown('left'), await shown('right')];
  const copied = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  await image('right').hover();
  await paste(page, copied);
  await expect(input('right')).toContainText('It was resized from 60×40, turned grey.');
  await expect(input('left')).not.toContainText('It was');
  await expect.poll(() => shown('right')).not.toBe(right);
  expect(await shown('left')).toBe(left);
  await picture(page, 'try-it-two-inputs');

  // Small, as the whole drawing is in view.
  await page.locator('.react-flow__node[data-id="hidden"]').click({ position: { x: 20, y: 8 } });
  await drawing.set('units', '7');
  await tab(page).getByRole('button', { name: 'Next example' }).click();
  await expect(tab(page)).toContainText('Test set');
  await expect(tab(page).getByRole('alert')).toHaveCount(0);
  await expect.poll(() => shown('right')).not.toBe(right);
  await picture(page, 'try-it-changed-drawing');
});

test('a sequence is typed; a letter that no sequence has is named, and the answer stays; filters are strips', async ({
  page,
  drawing,
}) => {
  await tryFromGallery(page, 'deepbind-motifs');
  const typed = tab(page).getByRole('textbox', { name: 'input' });
  await expect(typed).toHaveValue(/^[ACGT]{100}$/);
  const before = await answer(page).innerText();
  await typed.fill('GATTACAGATTACA');
  await expect.poll(() => answer(page).innerText()).not.toBe(before);
  const short = await answer(page).innerText();
  await typed.fill('GATTXCA');
  await expect(tab(page)).toContainText('has "X" at letter 5. Expected A, C, G, T or N.');
  await picture(page, 'try-it-sequence');
  await typed.fill('GATTACAGATTACA');
  await expect.poll(() => answer(page).innerText()).toBe(short);
  await drawing.pick('motifs');
  await expect(page.getByRole('img', { name: '16 filters of motifs' }).first()).toBeVisible();
  await picture(page, 'filters-of-motifs');
});
