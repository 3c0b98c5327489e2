import { readFile } from 'node:fs/promises';
import { parseDocument } from '@shared/document';
import { dropDrawing } from '../../bench/browser/app';
import { root } from '../support/checkout';
import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';

inChromium();
test.skip(!process.env['NETLOOM_PICTURES'], 'pictures of all networks take minutes: NETLOOM_PICTURES=1');

const read = (file: string) => readFile(root(`resources/gallery/${file}`), 'utf8');

/** The view moves to a drawing a few frames after this is there. */
const fewFrames = async () => {
  for (let count = 0; count < 6; count++) await new Promise(requestAnimationFrame);
};

test('every network of the gallery, laid out and fitted', async ({ page }) => {
  const list = JSON.parse(await read('gallery.json')) as { readonly file: string; readonly name: string }[];
  const wanted = process.env['NETLOOM_PICTURES']!;
  const view = process.env['NETLOOM_VIEW'];
  if (view) await page.getByRole('group', { name: 'View' }).getByRole('button', { name: view }).click();
  for (const { file, name } of list) {
    if (wanted !== '1' && !wanted.split(',').some((part) => file.startsWith(part))) continue;
    await dropDrawing(page, parseDocument(await read(file)));
    await expect(page.locator('.file-name')).toContainText(name);
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    await page.evaluate(fewFrames);
    await picture(page, `gallery-${file.replace('.netloom.json', '')}`);
    await page.keyboard.press('Alt+w');
    await page.getByRole('button', { name: 'Don’t save' }).click();
  }
});
