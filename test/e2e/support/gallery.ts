import { expect, type Page } from '@playwright/test';
import type { Drawing } from './drawing';

/** Opens a network of the gallery, and leaves unsaved changes behind. */
export async function openFromGallery(page: Page, drawing: Drawing, name: string): Promise<void> {
  await drawing.command('Open from the gallery…');
  await page.getByPlaceholder('Gallery…').fill(name);
  await page.getByRole('option', { name }).first().click();
  const question = page.getByRole('dialog').getByRole('button', { name: /^(Discard|Don’t save|Don't save)/ });
  await expect(page.locator('.file-name').getByText(name).or(question)).toBeVisible();
  if (await question.isVisible()) await question.click();
  await expect(page.locator('.file-name')).toContainText(name);
}
