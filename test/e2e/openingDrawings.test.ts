import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight, pictures } from './support/axe';
import { withFilters, dialog, fileName, press, setFilters, saveAs, drop } from './support/files';

inChromium();

test('the name under which a drawing is saved is its name everywhere', async ({ page, drawing }) => {
  await page.keyboard.press('Control+n');
  await drawing.quickAdd('input');
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill('residual');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+s');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('untitled');
  await page.keyboard.press('Escape');
  await saveAs(page, 'resblocks');
  await page
    .locator('.node[data-composite]')
    .first()
    .click({ position: { x: 60, y: 18 } });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toContainText('resblocks');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'name', exact: true })).toHaveValue('resblocks');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+w');
  await expect(dialog(page, 'Save the changes to “resblocks”?')).toContainText('lost unless you save');
});

test.describe('another drawing is opened', () => {
  test('beside the one that is open, which loses nothing', async ({ page, drawing }) => {
    await saveAs(page, 'first');
    await setFilters(page, 7);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('option', { name: 'first' })).toBeVisible();
    await looksRight(page, 'dialog-open');
    await page.getByRole('option', { name: 'first' }).click();
    await drawing.reads('C1', '28×28×7');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await drop(page, 'dropped.netloom.json', withFilters(9));
    await drawing.reads('C1', '28×28×9');
    await page.keyboard.press('Alt+w');
    await expect(dialog(page, /Save the changes/)).toContainText('never been saved');
    await pictures(page, 'dialog-discard');
    await press(page, 'Don’t save');
    await drawing.reads('C1', '28×28×7');
    await page.keyboard.press('Control+Shift+s');
    await pictures(page, 'dialog-saveAs');
  });

  test('from this computer, and a copy of it is downloaded there', async ({ page, drawing }) => {
    await setFilters(page, 7);
    await page.keyboard.press('Control+s');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('mine');
    const downloading = page.waitForEvent('download');
    await press(page, 'Download a copy');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('mine.netloom.json');
    await expect(fileName(page)).toContainText('unsaved');
    await page.keyboard.press('Alt+w');
    await press(page, 'Don’t save');
    await page.keyboard.press('Control+o');
    const choosing = page.waitForEvent('filechooser');
    await press(page, 'Open from this computer…');
    await (await choosing).setFiles(await download.path());
    await drawing.reads('C1', '28×28×7');
  });

  test('unless it is none: too large, a folder that is called so, something else', async ({ page, drawing }) => {
    const refuses = async (name: string, text: string) => {
      await expect(page.getByText(`${name} cannot be opened.`)).toContainText(text);
      await drawing.reads('C1', '28×28×7');
    };
    await setFilters(page, 7);
    await page.evaluate(() => {
      const huge = new File([], 'huge.netloom.json');
      Object.defineProperty(huge, 'size', { value: 500_000_000 });
      const unreadable = new File([], 'folder.json');
      unreadable.text = () => Promise.reject(new DOMException('', 'NotReadableError'));
      for (const file of [huge, unreadable]) {
        const event = new DragEvent('drop', { bubbles: true });
        Object.defineProperty(event, 'dataTransfer', { value: { files: [file], types: ['Files'], items: [] } });
        window.dispatchEvent(event);
      }
    });
    await refuses('huge.netloom.json', '500 MB');
    await refuses('folder.json', 'It is a folder');
    await drop(page, 'text.netloom.json', 'hello');
    await refuses('text.netloom.json', 'The file is not JSON');
    await drop(page, 'foreign.json', '{"format": "onnx"}');
    await refuses('foreign.json', 'expected "netloom"');
  });
});
