import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApp } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { drawingOn } from './support/drawing';
import { openFromGallery } from './support/gallery';
import { withFilters, fileName, press, setFilters, saveAs, isAutosaved, anotherTab } from './support/files';

inChromium();

test.describe('a reload shows the same drawing', () => {
  test('unsaved, to the last edit', async ({ page, drawing }) => {
    await setFilters(page, 7);
    await page.reload();
    await drawing.reads('C1', '28×28×7');
    await expect(fileName(page)).toContainText('unsaved changes');
    await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(0);
  });

  test('saved, as its file holds it by now', async ({ page, drawing, served }) => {
    await saveAs(page, 'kept');
    await page.reload();
    await expect(fileName(page)).toContainText('kept · saved');
    await writeFile(join(served.home, 'drawings', 'kept.netloom.json'), withFilters(9));
    await page.reload();
    await drawing.reads('C1', '28×28×9');
    await expect(fileName(page)).toContainText('· saved');
  });

  test('of the gallery, and an empty one', async ({ page, drawing }) => {
    await openFromGallery(page, drawing, 'AlexNet');
    await page.reload();
    await expect(fileName(page)).toContainText('AlexNet · never saved');
    await page.keyboard.press('Control+n');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  });
});

test.describe('unsaved work', () => {
  test('is kept while one works without a pause', async ({ page }) => {
    const autosaved = isAutosaved(page);
    let isKept = false;
    void autosaved.then(() => (isKept = true));
    await drawingOn(page).pick('C1');
    // Never quiet for as long as autosave waits after the last edit.
    for (let filters = 7; !isKept; filters = filters === 30 ? 7 : filters + 1)
      await drawingOn(page).set('filters', String(filters));
    await autosaved;
  });

  test('of one tab is not offered to another, and is not lost by it', async ({ page, context, served }) => {
    const kept = isAutosaved(page);
    await setFilters(page, 7);
    await kept;
    const other = await anotherTab(context, served.link);
    await drawingOn(other).reads('C1', '28×28×6');
    const otherKept = isAutosaved(other);
    await setFilters(other, 8);
    await otherKept;
    await expect(other.getByRole('button', { name: 'Restore' })).toHaveCount(0);
    for (const [tab, filters] of [
      [page, 7],
      [other, 8],
    ] as const) {
      await tab.reload();
      await drawingOn(tab).reads('C1', `28×28×${filters}`);
    }
  });

  test('of a tab that is duplicated stays its own', async ({ page, context, served }) => {
    const kept = isAutosaved(page);
    await setFilters(page, 7);
    await kept;
    const remembered = await page.evaluate(() => ({ ...sessionStorage }));
    const copy = await context.newPage();
    await copy.addInitScript((entries) => {
      if (sessionStorage.length === 0)
        for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value);
    }, remembered);
    await openApp(copy, served.link);
    await drawingOn(copy).reads('C1', '28×28×6');
    const copyKept = copy.waitForRequest((request) => request.url().endsWith('/rpc/documents.autosave'));
    await setFilters(copy, 8);
    await copyKept;
    const { autosaves: folder } = served;
    await expect.poll(async () => (await readdir(folder)).length).toBe(2);
  });

  test('that was lost is restored beside what is open, and offered until it is discarded', async ({
    page,
    drawing,
    served,
  }) => {
    const { autosaves: folder } = served;
    await mkdir(folder, { recursive: true });
    const lost = { host: 'gone', process: 2 ** 22 + 1, document: JSON.parse(withFilters(9)) };
    await writeFile(
      join(folder, 'lost.json'),
      JSON.stringify({ ...lost, document: { ...lost.document, name: 'Lost' } }),
    );
    await setFilters(page, 7);
    await page.reload();
    await drawing.reads('C1', '28×28×7');
    await press(page, 'Unsaved changes…');
    await press(page, 'Restore');
    await drawing.reads('C1', '28×28×9');
    await expect(fileName(page)).toContainText('Lost · unsaved');
    await expect.poll(() => readdir(folder)).not.toContain('lost.json');
    await writeFile(join(folder, 'lost.json'), JSON.stringify(lost));
    await page.reload();
    await press(page, 'Unsaved changes…');
    await press(page, 'Discard');
    await expect.poll(() => readdir(folder)).not.toContain('lost.json');
    await drawing.reads('C1', '28×28×9');
  });
});
