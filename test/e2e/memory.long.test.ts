import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

test('a run that cannot fit in memory is not started without a question, which gives the estimate', async ({
  page,
  drawing,
}) => {
  await drawing.pick('F6');
  await drawing.set('units', '1000000000');
  await drawing.reads('F6', '1000000000');
  const train = page.locator('.train-controls').getByRole('button', { name: 'Train' });
  const question = page.getByRole('dialog', { name: 'Not enough memory to train' });
  await train.click();
  await expect(question).toContainText(/This run needs [\d,.]+ [GT]B of memory at least/);
  await expect(question).toContainText(/this (machine|container)/);
  await looksRight(page, 'memory');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await train.click();
  await question.getByRole('button', { name: 'Train anyway' }).click();
  // The host starts it now, and what becomes of it is said in words.
  await expect(page.locator('.training-banner')).toContainText('Memory ran out. Use a smaller batch');
});
