import { expect, inChromium, test } from './fixtures';

inChromium();

test('a block is applied to each time step from the inspector, where a sequence arrives', async ({ page, drawing }) => {
  const distributed = page.getByRole('checkbox', { name: 'time distributed' });
  await drawing.pick('C1');
  await expect(distributed).toHaveCount(0);
  await drawing.pick('input');
  await drawing.set('shape', '10×28×28×1');
  await drawing.pick('C1');
  await distributed.check();
  await drawing.reads('C1', '10×28×28×6');
  await expect(page.locator('.inspector-formulas').first()).toContainText('= 28');
  await expect(page.locator('.node-caption', { hasText: 'time distributed' })).toHaveCount(1);
  await distributed.uncheck();
  await drawing.reads('C1', 'needs an image');
  // A checkbox takes no text, so that undo is the drawing's.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(distributed).toBeChecked();
  await drawing.reads('C1', '10×28×28×6');
});

test('the inspector of a convolution says how it is differentiated', async ({ page, drawing }) => {
  await drawing.pick('C3');
  const gradients = page.locator('.inspector-gradients');
  await gradients.getByText('Backpropagation').click();
  await expect(gradients).toContainText('∂E/∂F = convolution of X and ∂E/∂O');
  await expect(gradients).toContainText('14 − 10 + 1 = 5');
  await expect(gradients).toContainText('10 + 8 − 5 + 1 = 14');
  if (process.env['NETLOOM_PICTURES']) await page.screenshot({ path: 'test-results/gradients.png' });
});
