import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

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
  await looksRight(page, 'compare');
  await rows.getByRole('button', { name: 'C1', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('complementary', { name: 'Details' }).getByLabel('filters', { exact: true }),
  ).toBeVisible();
});
