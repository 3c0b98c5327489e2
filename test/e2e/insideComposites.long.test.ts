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

/** Makes a composite of C1 and S2, under the name that it is offered, and opens it. */
async function openOwnComposite(): Promise<void> {
  await drawing.group('C1', 'S2');
  await drawing.node('composite1').getByRole('button', { name: 'Open', exact: true }).click();
}

test('an opened composite shows the values of its use, and leaves out what its choice leaves out', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
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

test('in one’s own composite, fields take expressions, and a parameter that nothing reads any more is said', async () => {
  await openOwnComposite();
  await drawing.pick('C1');
  await page.getByRole('button', { name: /set filters$/ }).click();
  await page.getByRole('button', { name: /set stride$/ }).click();
  await expect(page.getByRole('textbox', { name: 'stride' })).toHaveValue('=stride');
  await drawing.set('kernel', '=stride + 2');
  await expect(page.locator('#parameter-kernel-value')).toHaveText('3 × 3');
  await drawing.set('filters', '=filters * 2');
  await drawing.reads('C1', '28×28×12');

  await page.keyboard.press('Control+c');
  await page.getByRole('navigation', { name: 'Open composites' }).getByRole('button').first().click();
  await drawing.pick('composite1');
  await drawing.set('filters', '7');
  await drawing.reads('composite1', '14×14×14');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await drawing.pick('C1');
  await drawing.set('filters', '4');
  await page.getByRole('navigation', { name: 'Open composites' }).getByRole('button').first().click();
  await expect(drawing.node('composite1')).toContainText('filters unused');
});

test('fields inside a composite can use what arrives; ungrouped, they have its values', async () => {
  await openOwnComposite();
  await expect(page.locator('.inspector')).toContainText('=input.channels');
  await drawing.pick('C1');
  await drawing.set('filters', '=3 * input.channels');
  await expect(page.locator('#parameter-filters-value')).toHaveText('3');
  await drawing.reads('C1', '28×28×3');
  await drawing.set('filters', '=input.depth');
  await expect(page.locator('.inspector').getByRole('alert')).toContainText('There is no input.depth');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Open composites' }).getByRole('button').first().click();
  await drawing.pick('composite1');
  await drawing.command('Ungroup');
  await expect(drawing.node('C1')).toContainText('3 @ 5×5');
  await drawing.reads('C1', '28×28×3');
});

test('an error inside a composite is shown where it is by one click', async () => {
  await openOwnComposite();
  await drawing.pick('S2');
  await drawing.set('kernel', '99');
  await page.getByRole('navigation', { name: 'Open composites' }).getByRole('button').first().click();
  await drawing.pick('composite1');
  await expect(drawing.node('composite1')).toContainText('error inside');
  await drawing.node('composite1').getByRole('button', { name: 'Show S2' }).click();
  await expect(page.getByRole('textbox', { name: 'kernel' })).toHaveValue('99 × 99');
});

test('a block copied from inside a composite has this use’s values outside, and its expressions inside', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await drawing.pick('res2_1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await drawing.pick('conv2');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('textbox', { name: 'filters' })).toHaveValue('=filters');
  await page.getByRole('navigation', { name: 'Open composites' }).getByRole('button').first().click();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('textbox', { name: 'filters' })).toHaveValue('16');
});

test('a block is repeated, opens to its inside, and can differ from repetition to repetition', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await drawing.pick('res2_2');
  await drawing.set('repeat', '3');
  await expect(drawing.node('res2_2')).toContainText('ResidualBlock ×3');
  await page.getByRole('button', { name: 'Let filters differ between repetitions' }).click();
  await drawing.set('filters', '16, 16');
  await expect(page.locator('.inspector')).toContainText('filters needs 3 values, one per repetition; it has 2.');
  await drawing.set('filters', '16, then 16');
  await drawing.reads('res2_2', '28×28×16');
  await drawing.node('res2_2').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(drawing.node('conv1')).toContainText('16 @ 3×3');
  const way = page.getByRole('navigation', { name: 'Open composites' });
  await expect(way).toContainText('repeat1');
  await way.getByRole('button', { name: 'res2_2' }).click();
  await drawing.reads('repeat3', '28×28×16');
});
