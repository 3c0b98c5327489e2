import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

test('the drawing is compared with the gallery by operations, parameters and accuracy', async ({ page, drawing }) => {
  await drawing.command('Compare with the gallery…');
  const dialog = page.getByRole('dialog', { name: 'Operations against parameters' });
  const row = (name: string | RegExp) => dialog.getByRole('row', { name });
  await expect(row(/^ResNet-152/)).toContainText('78.3 %');
  await expect(row(/^LeNet-5 \(yours\)/)).toContainText('61,706');
  await expect(dialog.getByRole('img')).toHaveAttribute('aria-label', /against parameters/);
  await looksRight(page);
  await dialog.getByRole('radio', { name: /Top-1/ }).check();
  await expect(dialog.getByRole('img')).toHaveAttribute('aria-label', /against top-1 accuracy/);
  await dialog.getByRole('button', { name: 'ResNet-18', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'name' })).toHaveValue('ResNet-18');
});
