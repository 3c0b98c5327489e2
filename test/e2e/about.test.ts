import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';
import { violationsOn } from './support/axe';

inChromium();

for (const theme of ['light', 'dark'] as const)
  test.describe(`the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

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
      await picture(page, `about-${theme}`);
      expect(await violationsOn(page)).toEqual([]);
    });
  });
