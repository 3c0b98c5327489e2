import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';
import { violationsOn } from './support/axe';

inChromium();

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('another drawing is compared: what differs by node, what both cost, and a node is shown', async ({
      page,
      drawing,
    }) => {
      await drawing.command('Compare with another drawing…');
      const dialog = page.getByRole('dialog', { name: 'Compare with another drawing' });
      await dialog.getByLabel('Compare with').selectOption({ label: 'Small CNN' });
      await expect(dialog.getByRole('status')).toHaveText(/^From LeNet-5 to Small CNN: \d+ nodes? added, \d+ removed/);
      const costs = dialog.getByRole('table', { name: 'Costs' });
      await expect(costs.getByRole('row', { name: /^Parameters 61,706 / })).toContainText(/times\)/);
      const rows = dialog.getByRole('table', { name: 'Differences' });
      await expect(rows.getByRole('row', { name: /^removed C1 Conv2D –/ })).toBeVisible();
      await expect(rows.getByRole('row', { name: /^added .* – Conv2D/ }).first()).toBeVisible();
      await picture(page, `compare-${colorScheme}`);
      expect(await violationsOn(page)).toEqual([]);
      await rows.getByRole('button', { name: 'C1', exact: true }).press('Enter');
      await expect(dialog).toBeHidden();
      await expect(
        page.getByRole('complementary', { name: 'Details' }).getByLabel('filters', { exact: true }),
      ).toBeVisible();
    });
  });
