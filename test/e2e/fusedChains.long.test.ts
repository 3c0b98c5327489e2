import { expect, inChromium, test } from './fixtures';
import { violationsOn } from './support/axe';
import { openFromGallery } from './support/gallery';

inChromium();

test('a dropout is a chip on the card before it, a block of its own by a click, and back again', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'Small CNN');
  const [card, chip] = [drawing.node('hidden'), drawing.node('dropout')];
  await expect(chip.locator('.chip')).toBeVisible();
  const [above, below] = [(await card.boundingBox())!, (await chip.boundingBox())!];
  expect(below.y).toBeCloseTo(above.y + above.height - 1, 0);
  await expect(page.locator('[data-id^="dropout.output>scores.input"]')).toHaveCount(1);
  await expect(page.locator('[data-id^="hidden.output>dropout.input"]')).toHaveCount(0);

  await chip.click();
  await expect(page.getByRole('textbox', { name: 'name', exact: true })).toHaveValue('dropout');
  await expect(card).not.toContainClass('selected');

  await card.hover();
  await card.getByRole('button', { name: 'Split' }).click();
  await drawing.reads('dropout', '64');
  await expect(page.locator('[data-id^="hidden.output>dropout.input"]')).toHaveCount(1);
  await drawing.pick('dropout');
  await drawing.command('Join chain');
  await expect(chip.locator('.chip')).toBeVisible();

  await drawing.command('Fuse chains on or off');
  await drawing.reads('dropout', '64');
  await drawing.command('Fuse chains on or off');
  await chip.click();
  await page.keyboard.press('Delete');
  await drawing.isGone('dropout');
  await expect(page.locator('[data-id^="hidden.output>scores.input"]')).toHaveCount(1);
});

test('a composite shows its skip, and colours what costs most; assistive technology has nothing to complain about', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'ResNet-18');
  await expect(
    drawing.node('stage1').getByRole('img', { name: 'inside: conv1, bn1, relu1, conv2, bn2, add, relu2; skip' }),
  ).toBeVisible();
  await page.getByRole('group', { name: 'Colour by' }).getByRole('button', { name: 'MACs' }).click();
  await expect(page.locator('.colour-legend')).toHaveText('0462 MMACs · MACs for one example');
  await expect(drawing.node('stage1').locator('.node')).toHaveAttribute('style', /--measure-5/);
  await expect(drawing.node('input').locator('.node')).toHaveAttribute('style', /--measure-0/);
  expect(await violationsOn(page)).toEqual([]);
});
