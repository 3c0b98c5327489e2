import { readFile } from 'node:fs/promises';
import { expect, inChromium, testApart as test } from './fixtures';
import { violationsOn } from './support/axe';
import { picture } from '../support/visit';
import { drop } from './support/files';

inChromium();

test('a composite of one’s own goes through the library and through a file into other drawings', async ({
  page,
  drawing,
}) => {
  const library = page.getByRole('region', { name: 'Your library' });
  const banner = (text: string) => page.getByText(text);
  await drawing.group('C1', 'S2');
  await drawing.node('composite1').click({ button: 'right', position: { x: 60, y: 18 } });
  await picture(page, 'canvas-menu');
  await page.getByRole('menuitem', { name: 'Save composite to library' }).click();
  await expect(library.getByRole('button', { name: 'Composite1', exact: true })).toBeVisible();
  await picture(page, 'own-blocks');
  expect(await violationsOn(page)).toEqual([]);

  await page.keyboard.press('Control+n');
  await expect(drawing.node('C3')).toHaveCount(0);
  await drawing.quickAdd('input');
  await library.getByRole('button', { name: 'Composite1', exact: true }).press('Enter');
  await drawing.reads('composite1', '14×14×6');
  await expect(library).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(drawing.node('composite1')).toHaveCount(0);
  await drawing.pick('input');
  await drawing.quickAdd('composite1');
  await drawing.reads('composite1', '14×14×6');

  await library.getByRole('button', { name: 'Actions for Composite1' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as a file…' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('Composite1.netloom-block.json');
  await library.getByRole('button', { name: 'Actions for Composite1' }).click();
  await page.getByRole('menuitem', { name: 'Remove from library' }).click();
  await expect(banner('Composite1 is removed from your library.')).toBeVisible();
  await expect(library.getByRole('button', { name: 'Composite1', exact: true })).toHaveCount(0);
  await drawing.reads('composite1', '14×14×6');

  await drop(page, 'broken.netloom-block.json', '{"format": "netloom"}');
  await expect(banner('Import broken.netloom-block.json: format: expected "netloom-block"')).toBeVisible();
  await drop(page, file.suggestedFilename(), await readFile(await file.path(), 'utf8'));
  await expect(library.getByRole('button', { name: 'Composite1', exact: true })).toBeVisible();
  await library
    .getByRole('button', { name: 'Composite1', exact: true })
    .dragTo(page.locator('.react-flow__pane'), { targetPosition: { x: 60, y: 60 } });
  await expect(drawing.node('composite2')).toBeVisible();
});
