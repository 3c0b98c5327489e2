import { expect, inChromium, test } from './fixtures';
import { violationsOn } from './support/axe';

inChromium();

const residual =
  'input 28x28x1, conv 16 3 same, bn, relu, [conv 32 3 s2 same, bn, relu, conv 32 3 same, bn | conv 32 1 s2, bn] add, relu, gap, dense 10, output';

test('a residual network is typed as one line on an empty canvas, and is ready to train', async ({ page, drawing }) => {
  await page.keyboard.press('Control+n');
  await page.keyboard.press('/');
  const menu = page.getByRole('dialog', { name: 'Add a block' });
  const field = menu.getByRole('combobox');
  const added = menu.getByRole('list', { name: 'Blocks that are added' });
  await field.fill(residual.slice(0, residual.indexOf(' add')));
  await expect(added.getByRole('listitem')).toHaveCount(11);
  await field.fill(residual.replace(' add', ''));
  await expect(menu.getByRole('alert')).toContainText('2 branches arrive here');
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await field.fill(residual);
  await expect(added.getByRole('listitem').filter({ hasText: 'Add' })).toContainText('14×14×32');
  await page.keyboard.press('Enter');
  await expect(drawing.node('add1')).toContainText('14×14×32');
  await expect(drawing.node('output')).toContainText('10');
  await expect(page.getByText('Ready to train')).toBeVisible();
  await page.keyboard.press('Control+z');
  await drawing.isGone('add1');
});

test('a line goes into the edge behind the selected block, which makes room for it', async ({ page, drawing }) => {
  await drawing.pick('C1');
  await page.keyboard.press('/');
  const menu = page.getByRole('dialog', { name: 'Add a block' });
  await expect(menu.getByRole('checkbox', { name: 'Connect to C1' })).toBeChecked();
  await menu.getByRole('combobox').fill('(conv 6 3 same, bn) ×2');
  await page.keyboard.press('Enter');
  // The normalisations are chips on the convolutions' cards, which have their output.
  await drawing.reads('conv2', '28×28×6');
  await page.getByRole('button', { name: 'Fit View' }).click();
  await drawing.reads('S2', '14×14×6');
  await expect(page.locator('[data-id^="bn2.output>S2.input"]')).toHaveCount(1);
});

test('what is typed while the menu still loads is in its field', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/QuickAddMenu-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('conv 64 3 s2x');
  await page.keyboard.press('Backspace');
  release();
  const field = page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox');
  await expect(field).toHaveValue('conv 64 3 s2');
  await page.keyboard.type(', bn');
  await expect(field).toHaveValue('conv 64 3 s2, bn');
});
