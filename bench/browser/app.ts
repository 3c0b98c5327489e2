import type { Browser, Page } from '@playwright/test';
import { serializeDocument } from '../../src/shared/document';
import type { NetloomDocument } from '../../src/shared/document/schema';
import { visit } from '../../test/support/visit';
import type { Area } from './stressPage';

/** Opens the served app in a fresh profile. */
export async function openApp(
  browser: Browser,
  link: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const { page } = await visit(browser, link);
  await page.setViewportSize(viewport);
  return page;
}

/** Opens a drawing as people do who drop its file on the window. */
export async function dropDrawing(page: Page, drawing: NetloomDocument): Promise<void> {
  await page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], `${name}.netloom.json`));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [drawing.name, serializeDocument(drawing)],
  );
}

/** Where on the page the drawing is. */
export async function canvasOf(page: Page): Promise<Area> {
  const box = await page.locator('.react-flow').boundingBox();
  if (!box) throw new Error('The page shows no canvas.');
  return box;
}
