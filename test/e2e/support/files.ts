import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { parseDocument, serializeDocument } from '@shared/document';
import { setParameters } from '@shared/editing';
import { root } from '../../support/checkout';
import { openApp } from '../../support/visit';
import { expect } from '../fixtures';
import { drawingOn } from './drawing';

const lenet = parseDocument(await readFile(root('resources/gallery/lenet-5.netloom.json'), 'utf8'));
export const withFilters = (filters: number) => serializeDocument(setParameters(lenet, ['C1'], { filters }));

export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
export const fileName = (page: Page) => page.locator('.file-name');
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const setFilters = async (page: Page, filters: number) => {
  const drawing = drawingOn(page);
  await drawing.pick('C1');
  await drawing.set('filters', String(filters));
  await drawing.reads('C1', `28×28×${filters}`);
};
export async function saveAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+s');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await expect(fileName(page)).toContainText(`${name} · saved`);
}
export const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([fileTitle, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], fileTitle!));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    },
    [name, text],
  );
export const isAutosaved = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith('/rpc/documents.autosave'));
export const anotherTab = async (context: BrowserContext, link: string): Promise<Page> => {
  const page = await context.newPage();
  await openApp(page, link);
  return page;
};
