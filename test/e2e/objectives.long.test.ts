import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';
import { violationsOn } from './support/axe';
import { openFromGallery } from './support/gallery';

inChromium();

test('a loss that does not suit its target is said in the recipe and at the Output, and mended by a click', async ({
  page,
}) => {
  await page.getByRole('tab', { name: 'Recipe' }).click();
  const objective = page.locator('.recipe-tab').getByRole('region', { name: 'Objective' });
  await objective.getByLabel('loss', { exact: true }).selectOption('binaryCrossEntropy');
  const text = 'Binary cross-entropy of classes needs an output of 1 value; this one has 10.';
  await expect(objective.getByRole('status')).toContainText(text);
  await expect(page.locator('.react-flow__node').getByText(text)).toBeVisible();
  await expect(page.locator('.train-controls').getByRole('button', { name: 'Train' })).toBeDisabled();
  await picture(page, 'objective-problem');
  expect(await violationsOn(page)).toEqual([]);
  await objective.getByRole('button', { name: 'Set loss to Cross-entropy' }).click();
  await expect(objective.getByRole('status')).toHaveCount(0);
  await expect(objective.getByLabel('loss', { exact: true })).toHaveValue('crossEntropy');
});

test('objectives that take turns say what they are compared with, when their turn is and what they move', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'DCGAN on digits');
  await page.getByRole('tab', { name: 'Recipe' }).click();
  const objective = page.locator('.recipe-tab').getByRole('region', { name: 'Objective' });
  await expect(objective.getByText('fooled, compared with 1')).toBeVisible();
  await expect(objective.locator('#recipe-fooled-turn')).toHaveValue('2');
  await expect(objective.locator('#recipe-fooled-moves-generator')).toBeChecked();
  await objective.locator('#recipe-real-moves-discriminator').uncheck();
  await objective.locator('#recipe-real-moves-generator').check();
  const text = 'real moves generator, and no weight there changes its loss.';
  await expect(objective.getByRole('status')).toContainText(text);
  await picture(page, 'objectives-in-turns');
  expect(await violationsOn(page)).toEqual([]);
  await objective.getByRole('button', { name: 'Move all weights, for real' }).click();
  await expect(objective.getByRole('status')).toHaveCount(0);
  await expect(objective.locator('#recipe-real-moves')).toHaveValue('all');
});
