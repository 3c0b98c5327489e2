import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from '@shared/document';
import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight } from './support/axe';
import { withFilters, dialog, fileName, press, setFilters, saveAs } from './support/files';

inChromium();

test.describe('a file that changed on disk since it was opened', () => {
  const filtersIn = async (path: string) =>
    parseDocument(await readFile(path, 'utf8')).nodes.find(({ id }) => id === 'C1')?.parameters['filters'];

  test('is not replaced unasked: reloaded, overwritten, or left beside a new one', async ({
    page,
    served,
    drawing,
  }) => {
    const name = 'changed';
    await saveAs(page, name);
    const path = join(served.home, 'drawings', `${name}.netloom.json`);
    const question = dialog(page, new RegExp(`“${name}” changed on disk`));
    await setFilters(page, 7);
    await writeFile(path, withFilters(9));

    await page.keyboard.press('Control+s');
    await expect(question).toContainText(/on \d{1,2} \p{L}+, \d\d:\d\d\./u);
    await expect(question.getByRole('row', { name: /C1 · filters/ })).toHaveText(/filters79$/);
    await looksRight(page, 'dialog-changed');
    await press(page, 'Cancel');
    expect(await filtersIn(path)).toBe(9);
    await expect(fileName(page)).toContainText('unsaved');

    await page.keyboard.press('Control+s');
    await press(page, 'Reload');
    await drawing.reads('C1', '28×28×9');
    await expect(fileName(page)).toContainText('· saved');
    await page.keyboard.press('Control+z');
    await drawing.reads('C1', '28×28×7');
    await page.keyboard.press('Control+s');
    await expect(fileName(page)).toContainText('· saved');
    expect(await filtersIn(path)).toBe(7);

    await setFilters(page, 8);
    await writeFile(path, withFilters(10));
    await page.keyboard.press('Control+s');
    await question.getByRole('button', { name: 'Save as…' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`${name} mine`);
    await page.keyboard.press('Enter');
    await expect(fileName(page)).toContainText(`${name} mine · saved`);
    expect([await filtersIn(path), await filtersIn(path.replace(name, `${name} mine`))]).toEqual([10, 8]);
  });

  test('is overwritten where the user says so, but not with what came after the question', async ({ page, served }) => {
    await saveAs(page, 'overwritten');
    const path = join(served.home, 'drawings', 'overwritten.netloom.json');
    await setFilters(page, 7);
    await writeFile(path, withFilters(9));
    await page.keyboard.press('Control+s');
    const row = page.getByRole('row', { name: /C1 · filters/ });
    await expect(row).toHaveText(/9$/);
    await writeFile(path, withFilters(10));
    await press(page, 'Overwrite');
    await expect(row).toHaveText(/10$/);
    expect(await filtersIn(path)).toBe(10);
    await press(page, 'Overwrite');
    await expect(fileName(page)).toContainText('· saved');
    expect(await filtersIn(path)).toBe(7);
  });

  test('and cannot be read any more says why, and can be overwritten', async ({ page, served }) => {
    await saveAs(page, 'damaged');
    const path = join(served.home, 'drawings', 'damaged.netloom.json');
    await setFilters(page, 7);
    await writeFile(path, 'no drawing');
    await page.keyboard.press('Control+s');
    await expect(dialog(page, /“damaged” changed/)).toContainText('The file is not JSON');
    await expect(page.getByRole('button', { name: 'Reload' })).toBeDisabled();
    await press(page, 'Overwrite');
    await expect(fileName(page)).toContainText('· saved');
    expect(await filtersIn(path)).toBe(7);
  });
});
