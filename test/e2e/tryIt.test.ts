import sharp from 'sharp';
import type { Page } from '@playwright/test';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

const tab = (page: Page) => page.getByRole('tabpanel', { name: 'Try it' });
const bars = (page: Page) => tab(page).getByRole('region', { name: 'Output output' }).getByRole('table');
const canvas = (page: Page) => tab(page).getByRole('img', { name: 'Image for input' });

/** Drops a file on the image, as if it came from another window. */
const drop = (page: Page, name: string, bytes: Uint8Array) =>
  canvas(page).evaluate(
    (element, [title, values]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(values)], title));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, [...bytes]] as const,
  );

test('what was trained answers an example, what is drawn, and an image that is dropped', async ({ page, drawing }) => {
  await page.getByRole('tab', { name: 'Try it' }).click();
  // Training is offered unless a run of an earlier test on this server left weights; then the top bar starts another.
  const offered = tab(page).getByRole('button', { name: 'Train' });
  await expect(offered.or(bars(page))).toBeVisible();
  if (await offered.isVisible()) await offered.click();
  else await page.locator('.train-controls').getByRole('button', { name: 'Train' }).click();
  await expect(page.locator('.train-controls').getByRole('button', { name: /Stop/ })).toBeEnabled();
  // The run goes on: its first checkpoint is enough.
  await expect(bars(page)).toBeVisible({ timeout: 60_000 });
  await expect(tab(page)).toContainText('Test set: 7');
  await page.locator('.train-controls').getByRole('button', { name: /Stop/ }).click();
  await tab(page).getByRole('button', { name: 'Next example' }).click();
  await expect(tab(page)).toContainText('Test set: 2');
  await looksRight(page, 'try-it');

  await drawing.pick('C1');
  const maps = page.getByRole('img', { name: '6 feature maps of C1' });
  await expect(page.getByText('Feature maps of the input tried', { exact: false })).toBeVisible();
  const shown = () => maps.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  await tab(page).getByRole('button', { name: 'Clear' }).click();
  await expect(tab(page)).not.toContainText('Test set');
  const [empty, emptyMaps] = [await bars(page).innerText(), await shown()];
  const box = (await canvas(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 20, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => bars(page).innerText()).not.toBe(empty);
  await expect.poll(shown).not.toBe(emptyMaps);
  const drawn = await bars(page).innerText();
  await picture(page, 'try-it-drawn');

  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  await drop(page, 'photo.png', photo);
  await expect(tab(page)).toContainText('It was resized from 60×40, turned grey.');
  await expect.poll(() => bars(page).innerText()).not.toBe(drawn);
  await drop(page, 'notes.txt', Buffer.from('no pixels'));
  await expect(tab(page).getByRole('alert')).toContainText(
    /notes\.txt cannot be read as an image: .* Give a PNG, JPEG, WebP, BMP, GIF or TIFF file\./,
  );
  await tab(page).getByRole('button', { name: 'Next example' }).click();
  await expect(tab(page).getByRole('alert')).toHaveCount(0);
});
