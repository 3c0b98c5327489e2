import type { Page } from '@playwright/test';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { openFromGallery } from './support/gallery';
import { looksRight } from './support/axe';

inChromium();

const panel = (page: Page) => page.getByRole('tabpanel', { name: /Training/ });
const filters = (page: Page) => page.locator('.react-flow__node[data-id="C1"] canvas').first();
const button = (page: Page, name: string) => page.locator('.train-controls').getByRole('button', { name });

test('a run is shown beside the drawing that it trains, and named beside another', async ({ page, drawing }) => {
  await button(page, 'Train').click();
  await expect(panel(page).locator('.training-run-name')).toHaveText('LeNet-5');
  await expect(filters(page)).toBeVisible();

  await test.step('an edit since then is said, and marks what was learned before it', async () => {
    await drawing.pick('C1');
    await drawing.set('filters', '12');
    await expect(panel(page).getByRole('note')).toContainText('C1 · filters 6 → 12');
    const nodes = page.locator('.react-flow__node');
    await expect(nodes.getByText('outdated').first()).toBeVisible();
    await expect(page.locator('.react-flow__node[data-id="C1"] [data-stale]').first()).toBeVisible();
    await looksRight(page, 'run-changed');
    await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Control+z');
    await expect(page.locator('[data-stale]')).toHaveCount(0);
    await expect(panel(page).getByRole('note')).toHaveCount(0);
  });

  await test.step('another drawing shows neither curves nor filters of it', async () => {
    await openFromGallery(page, drawing, 'Small CNN');
    await expect(panel(page).locator('.training-other')).toContainText('another drawing: “LeNet-5”, training');
    await expect(panel(page).locator('canvas')).toHaveCount(0);
    await expect(page.locator('.react-flow__node canvas')).toHaveCount(0);
    await expect(panel(page).getByText('Ready to train')).toBeVisible();
    await looksRight(page, 'run-of-another');
    await button(page, 'Stop').click();
    await expect(panel(page).locator('.training-other')).toContainText('“LeNet-5”, stopped');
    await expect(panel(page).getByRole('button', { name: /Resume from step/ })).toHaveCount(0);
  });

  await test.step('its own drawing brings it back, with its results though it was stopped, also after a reload', async () => {
    await openFromGallery(page, drawing, 'LeNet-5');
    await expect(panel(page).locator('.training-run-name')).toHaveText('LeNet-5');
    await expect(panel(page).getByRole('button', { name: /Resume from step/ })).toBeVisible();
    await page.reload();
    await expect(panel(page).getByRole('button', { name: /Resume from step/ })).toBeVisible();
    await panel(page).getByRole('button', { name: 'Results' }).click();
    await expect(page.getByRole('table', { name: /^Confusion matrix/ })).toBeVisible();
    await expect(panel(page)).toContainText(/stopped at step \d+/);
  });
});

test('Ctrl+Enter in a field of the recipe trains with what is being typed there', async ({ page }) => {
  const stop = button(page, 'Stop');
  if (await stop.isEnabled()) await stop.click();
  await expect(stop).toBeDisabled();
  await page.getByRole('tab', { name: 'Recipe' }).click();
  const epochs = page.locator('.recipe-tab').getByLabel('epochs', { exact: true });
  await epochs.fill('2*4');
  await epochs.press('Control+Enter');
  await expect(panel(page).getByText('Epoch 1 of 8')).toBeVisible();
  await expect(epochs).toHaveValue('8');
  await stop.click();
  await expect(stop).toBeDisabled();
});

test('in a small window it is seen without scrolling where a run stands, and that it diverges', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.getByRole('tab', { name: 'Recipe' }).click();
  const rate = page.locator('.recipe-tab').getByLabel('learning rate', { exact: true });
  await rate.fill('1000');
  await rate.press('Control+Enter');
  await expect(panel(page).getByText('The loss is far higher than at the start.')).toBeVisible();
  const inView = { ratio: 1 };
  await expect(panel(page).getByText(/^Epoch \d of/)).toBeInViewport(inView);
  await expect(panel(page).getByText(/^step [\d,]+ of/)).toBeInViewport(inView);
  await expect(panel(page).getByText(/ left · /)).toBeInViewport(inView);
  await expect(panel(page).getByLabel('learning rate')).toBeInViewport(inView);
  await picture(page, 'run-in-a-small-window');
  await button(page, 'Stop').click();
});
