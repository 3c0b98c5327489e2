import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

test('the about box has the versions that run and the licence of each package', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What would you like to do?').fill('about');
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog', { name: 'About Netloom' });
  await expect(box.getByText(process.versions.node)).toBeVisible();
  const react = box.getByText(/^react \d/);
  await expect(react).toBeVisible();
  await react.click();
  await expect(box.getByText(/Permission is hereby granted/).filter({ visible: true })).toHaveCount(1);
  await looksRight(page, 'about');
});
