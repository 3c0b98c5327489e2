import { expect, inChromium, test } from './fixtures';
import { picture } from '../support/visit';

inChromium();

test('a block is duplicated with its links, and inputs are put into another order by keyboard', async ({
  page,
  drawing,
}) => {
  await drawing.pick('C1');
  await page.keyboard.press('Control+Shift+d');
  await drawing.reads('C1_copy', '28×28×6');
  await drawing.quickAdd('concatenate');
  await drawing.reads('concat1', 'needs two inputs');
  await page.keyboard.press('Control+l');
  const layer = (id: string) => page.getByRole('rowheader').getByRole('button', { name: id, exact: true });
  await layer('C1').click();
  // The node is focused once the view has come to it.
  await expect(drawing.node('C1')).toBeFocused();
  await drawing.connect('concat1');
  await drawing.reads('concat1', '28×28×12');
  await layer('concat1').click();
  await expect(drawing.node('concat1')).toBeFocused();
  const order = page.getByRole('list', { name: 'Order of inputs' }).getByRole('listitem');
  await expect(order).toHaveText(['C1_copy', 'C1']);
  const up = page.getByRole('button', { name: 'Move C1 up' });
  await up.press('Enter');
  await expect(order).toHaveText(['C1', 'C1_copy']);
  await expect(up).toBeFocused();
  await picture(page, 'input-order');
  await up.press('Enter');
  await expect(order).toHaveText(['C1', 'C1_copy']);
  await page.keyboard.press('Control+z');
  await expect(order).toHaveText(['C1_copy', 'C1']);
});
