import { expect, inChromium, test } from './fixtures';
import { openFromGallery } from './support/gallery';

inChromium();

test('a node says whose weights it uses, and the inspector gives it its own or those of a node that fits', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'Siamese pair of digits');
  const caption = drawing.node('right_conv1').locator('.node-caption');
  const parameters = page.locator('.status-bar');
  await expect(caption).toContainText('weights of left_conv1');
  await expect(parameters).toContainText('56,130 parameters');
  await drawing.pick('right_conv1');
  const weights = page.getByRole('combobox', { name: 'weights' });
  await expect(weights.getByRole('option')).toHaveText(['own', 'of left_conv1']);
  await weights.selectOption('own');
  await expect(caption).not.toContainText('weights of');
  await expect(parameters).toContainText('56,290 parameters');
  await weights.selectOption('of left_conv1');
  await expect(parameters).toContainText('56,130 parameters');
  await page.keyboard.press('Escape');
  await drawing.pick('left_conv1');
  await page.keyboard.press('Delete');
  await drawing.isGone('left_conv1');
  await expect(caption).not.toContainText('weights of');
});
