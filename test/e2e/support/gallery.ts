import { expect, type Locator, type Page } from '@playwright/test';
import type { Drawing } from './drawing';

/** The gallery page. */
export const galleryOn = (page: Page): Locator => page.getByRole('main', { name: 'Gallery', exact: true });

/** The card of a network of the gallery, or of one's own drawing. */
export const cardOn = (page: Page, name: string): Locator => galleryOn(page).getByRole('button', { name, exact: true });

/** Opens a network of the gallery, and leaves unsaved changes behind. */
export async function openFromGallery(page: Page, drawing: Drawing, name: string): Promise<void> {
  await drawing.command('Gallery');
  await cardOn(page, name).press('Enter');
  const question = page.getByRole('dialog').getByRole('button', { name: /^(Discard|Don’t save|Don't save)/ });
  await expect(page.locator('.file-name').getByText(name).or(question)).toBeVisible();
  if (await question.isVisible()) await question.click();
  await expect(page.locator('.file-name')).toContainText(name);
  await expect(galleryOn(page)).toHaveCount(0);
}
