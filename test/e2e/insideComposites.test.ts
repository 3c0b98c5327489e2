import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { picture } from '../support/visit';
import type { Drawing } from './support/drawing';

inChromium();

let page: Page;
let drawing: Drawing;

test.beforeEach(({ page: opened, drawing: onIt }) => {
  [page, drawing] = [opened, onIt];
});

async function openFromGallery(name: string): Promise<void> {
  await drawing.command('Open from the gallery…');
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('an opened composite shows the values of its use, and leaves out what its choice leaves out', async () => {
  await openFromGallery('ResNet-20');
  await drawing.pick('res2_1');
  await page.keyboard.press('Enter');
  await expect(drawing.node('conv1')).toContainText('16 @ 3×3');
  await expect(drawing.node('projection')).toContainText('left out: shortcut is identity');
  await expect(drawing.badge('projection')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toContainText('ResidualBlock 16');
  await expect(page.locator('.inspector')).toContainText('here 16');
  await picture(page, 'open-use');
  await drawing.pick('conv1');
  await expect(page.getByRole('textbox', { name: 'filters' })).toHaveValue('=filters');
  await expect(page.locator('#parameter-filters-value')).toHaveText('16');
  await picture(page, 'open-use-node');
});
