import { openApp } from '../support/visit';
import { startServer } from '../support/served';
import { chromiumTest as test, expect, inChromium } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

test('an error in one part leaves the others, is put on record, and is gone with its cause', async ({ page }) => {
  const served = await startServer();
  await openApp(page, served.link);

  // All layers' rows write their counts by this; what else is shown has written its own already, the data's last.
  await expect(page.getByText('60,000 / 10,000')).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get: () => {
        throw new Error('planted for the test');
      },
    });
  });
  await page.getByRole('tab', { name: 'Layers' }).click();
  const fault = page.getByRole('alert').filter({ hasText: 'The lower panel can’t be shown.' });
  await expect(fault).toContainText('planted for the test');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await looksRight(page, 'fault-in-a-part');

  await page.reload();
  await openApp(page, served.link);
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('nobody awaits this'))));
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What would you like to do?').fill('error log');
  await page.keyboard.press('Enter');
  const log = page.getByRole('dialog', { name: 'Error log' });
  await expect(log.getByText('planted for the test').first()).toBeVisible();
  await log.getByText('planted for the test').first().click();
  await expect(log.locator('pre').filter({ visible: true })).toContainText('Error: planted for the test');
  await expect(log.locator('pre').filter({ visible: true })).not.toContainText('http');
  await expect(log.getByText('nobody awaits this').first()).toBeVisible();
  await looksRight(page, 'error-log');
  await log.getByRole('button', { name: 'Clear' }).click();
  await expect(log.getByText('No errors on record.')).toBeVisible();
  await served.close();
});
