import type { Download, Page } from '@playwright/test';
import { expect, inChromium, testApart as test } from './fixtures';
import { pictures } from './support/axe';
import { press, setFilters } from './support/files';

inChromium();

const savedNames = async (page: Page, button: string, count: number): Promise<string[]> => {
  const downloads: Download[] = [];
  const listen = (download: Download) => void downloads.push(download);
  page.on('download', listen);
  await press(page, button);
  await expect.poll(() => downloads.length).toBe(count);
  page.off('download', listen);
  return downloads.map((download) => download.suggestedFilename()).sort();
};

test('weights that no longer fit the drawing are not saved with its code; the code alone is', async ({ page }) => {
  const panel = page.getByRole('tabpanel', { name: /Training/ });
  await page.getByRole('banner').getByRole('button', { name: 'Train' }).click();
  await expect(panel).toContainText(/images\/s/);
  await page.getByRole('banner').getByRole('button', { name: 'Stop' }).click();
  await expect(panel).toContainText(/stopped/i, { useInnerText: true });
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByLabel('with trained weights')).toBeChecked();
  const whole = await savedNames(page, 'Save…', 2);
  expect(whole.some((name) => name.endsWith('.safetensors'))).toBe(true);
  await expect(page.getByRole('button', { name: 'Save the code only' })).toHaveCount(0);

  await page.getByRole('tab', { name: 'Inspector' }).click();
  await setFilters(page, 12);
  await page.getByRole('tab', { name: 'Code' }).click();
  await press(page, 'Save…');
  const refusal = page.getByText(/The weight "C1\/kernel" was trained as 5×5×1×6, and the drawing now needs 5×5×1×12/);
  await expect(refusal).toContainText('export the code without weights');
  await pictures(page, 'export-refused');
  const alone = await savedNames(page, 'Save the code only', 1);
  expect(alone).toEqual(whole.filter((name) => !name.endsWith('.safetensors')));
  await expect(refusal).toHaveCount(0);
});
