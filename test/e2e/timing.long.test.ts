import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

test('how long the drawing takes to answer is measured for one batch size after another', async ({ page, drawing }) => {
  await drawing.command('Inference time…');
  const box = page.getByRole('dialog', { name: 'Inference time' });
  await expect(box.getByRole('status')).toHaveText('');
  await expect(box.getByRole('row')).toHaveCount(7);
  await expect(box.getByRole('row', { name: /^32 / })).toContainText(/images\/s/);
  await expect(box.getByRole('img', { name: /Throughput by batch size/ }).locator('rect')).toHaveCount(6);
  await looksRight(page, 'timing');
});

test('a measurement can be stopped, and closing the dialog stops it', async ({ page, drawing }) => {
  await drawing.command('Inference time…');
  const box = page.getByRole('dialog', { name: 'Inference time' });
  await expect(box.getByRole('row')).toHaveCount(2);
  await box.getByRole('button', { name: 'Stop' }).click();
  await expect(box.getByRole('status')).toHaveText('Stopped.');
  await looksRight(page, 'timing-stopped');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
});
