import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { picture } from '../support/visit';
import type { Drawing } from './support/drawing';
import { openFromGallery } from './support/gallery';

inChromium();

let page: Page;
let drawing: Drawing;

test.beforeEach(({ page: opened, drawing: onIt }) => {
  [page, drawing] = [opened, onIt];
});

test('a composite opens in place with live nodes, and closing it gives the picture that was there', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await drawing.node('res2_1').getByRole('button', { name: 'Open here' }).click();
  await expect(drawing.node('res2_1/conv1')).toBeVisible();
  await page.waitForTimeout(500);
  await picture(page, 'place-open');
  await drawing.pick('res2_1/conv1');
  await picture(page, 'place-node');
});

test('nested', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await drawing.pick('res2_1');
  await drawing.pick('res2_2', true);
  await page.keyboard.press('Control+Shift+g');
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  await page.waitForTimeout(300);
  await picture(page, 'place-nested1');
  await drawing.pick('composite1/res2_1');
  await page.keyboard.press('o');
  await page.waitForTimeout(300);
  await picture(page, 'place-nested2');
});
