import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { idxImages, idxLabels } from '../support/idx';
import { pixels, writeFiles } from '../support/images';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { openFromGallery } from './support/gallery';
import { inBothThemes, looksRight, violationsOn } from './support/axe';
import { commandsWords } from '@renderer/words/english/commands';
import { languages } from '@renderer/words/languages';

inChromium();

const chip = (page: Page) => page.locator('.train-controls .pill').first();
const train = (page: Page) => page.locator('.train-controls').getByRole('button', { name: 'Train' });

test('a network for ImageNet asks for data, and adapts itself to data at hand as one edit', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'ResNet-18');
  await expect(chip(page)).toHaveText('Choose data');
  await expect(chip(page)).not.toHaveAttribute('data-problem', 'true');
  await expect(page.getByText('cannot be read')).toHaveCount(0);
  await expect(train(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(
    page.getByText('No data yet. Choose your files, or try a data set that comes with Netloom.').first(),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await inBothThemes(page, async (theme) => {
    await chip(page).click();
    await expect(page.getByRole('button', { name: 'Try MNIST' })).toBeVisible();
    await picture(page, `choose-data-${theme}`);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
  await chip(page).click();
  await page.getByRole('button', { name: 'Try generated shapes, 32×32×3' }).click();
  await expect(chip(page)).toContainText('Shapes 32×32×3 · 2,000 / 500');
  await drawing.reads('input', '32×32×3');
  await drawing.reads('fc', '6');
  await expect(train(page)).not.toHaveAttribute('aria-disabled', 'true');
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await drawing.reads('input', '224×224×3');
  await drawing.reads('fc', '1000');
  await expect(chip(page)).toHaveText('Choose data');
});

test('says of a data set that is being read no sizes of the one before', async ({ page }) => {
  await page.getByRole('tab', { name: 'Data' }).click();
  await expect(chip(page)).toHaveText('MNIST · 60,000 / 10,000');
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/rpc/datasets.preview', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('data set').selectOption('digitPairs');
  await expect(chip(page)).toHaveText('Pairs of digits 28×28×1');
  goOn();
  await expect(chip(page)).toHaveText('Pairs of digits 28×28×1 · 10,000 / 1,000');
});

test('says of data at hand why they do not fit', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'AlexNet');
  await expect(chip(page)).toHaveText('Choose data');
  await chip(page).click();
  const mnist = page.getByRole('listitem').filter({ hasText: 'Try MNIST' });
  await expect(mnist.getByRole('button')).toBeDisabled();
  await expect(mnist).toContainText('does not fit in an image');
  await expect(page.getByRole('button', { name: 'Try generated shapes, 67×67×3' })).toBeEnabled();
});

test('training without data leads to the data by keyboard too, without an error', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'GoogLeNet');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Data' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Data' }).getByText('No data yet')).toBeVisible();
  await expect(page.getByText('The request failed.')).toHaveCount(0);
});

test('files that were uploaded are offered to other drawings, and can be removed', async ({ page, drawing }) => {
  await page.getByRole('tab', { name: 'Data' }).click();
  const tab = page.getByRole('tabpanel', { name: 'Data' });
  await tab.getByRole('button', { name: 'Choose data…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose data' });
  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
  const labels = (count: number) => idxLabels(Array.from({ length: count }, (_, index) => index % 3));
  await dialog
    .getByLabel('Files…')
    .setInputFiles([
      file('dots-train-images-idx3-ubyte', idxImages(30, 32, 32)),
      file('dots-train-labels-idx1-ubyte', labels(30)),
      file('dots-t10k-images-idx3-ubyte', idxImages(6, 32, 32)),
      file('dots-t10k-labels-idx1-ubyte', labels(6)),
    ]);
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(chip(page)).toContainText('30 / 6');
  const name = (await chip(page).innerText()).split(' · ')[0]!;
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+z');
  await openFromGallery(page, drawing, 'ResNet-18');
  await chip(page).click();
  const offers = page.getByRole('dialog', { name: 'Data' });
  await offers.getByRole('button', { name: `Try ${name}` }).click();
  await drawing.reads('input', '32×32×1');
  await drawing.reads('fc', '3');
  await expect(chip(page)).toContainText('30 / 6');
  const own = tab.getByRole('region', { name: 'Your data sets' });
  await own.getByRole('button', { name: `Remove ${name}…` }).click();
  await page
    .getByRole('dialog', { name: /^Remove/ })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(own).toHaveCount(0);
  await expect(chip(page)).toHaveText('Choose data');
});

/** A folder of striped and dotted images by class, and one file that is no image. */
async function folderOfImages(withTorn: boolean): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'netloom-')), 'patterns');
  const patterns = {
    rows: (row: number) => row % 4 < 2,
    columns: (_: number, column: number) => column % 4 < 2,
  } as const;
  for (const [name, isLight] of Object.entries(patterns))
    for (let index = 0; index < 30; index++) {
      const light = 150 + 3 * index;
      const values = Array.from({ length: 24 * 24 }, (_, at) =>
        isLight(Math.floor(at / 24), at % 24) ? light : index,
      );
      await writeFiles(folder, { [`${name}/${index}.png`]: pixels(24, 24, 1, values).png() });
    }
  if (withTorn) await writeFiles(folder, { 'rows/torn.png': 'no image' });
  return folder;
}

test('a folder of images is recognised, its bad file named, and trained on by mouse alone', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'LeNet-5');
  await page.getByRole('tab', { name: 'Data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose data' });
  await page.getByRole('button', { name: 'Choose data…' }).click();
  await dialog.getByLabel('Folder…').setInputFiles(await folderOfImages(true));
  await expect(dialog.getByText('Folder of images: 60 images of 2 classes: columns, rows.')).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText('1 example cannot be read:');
  await expect(dialog.getByRole('alert')).toContainText('rows/torn.png is no image that can be read');
  await expect(dialog.getByRole('button', { name: 'Use these data' })).toBeDisabled();
  await expect(dialog.locator('.sample-grid canvas').first()).toBeVisible();
  await looksRight(page, 'recognised');
  await dialog.getByLabel('Skip these').check();
  await dialog.getByRole('button', { name: 'Use these data' }).click();
  await expect(chip(page)).toContainText('patterns · 48 / 6');
  await drawing.reads('input', '24×24×3');
  const tab = page.getByRole('tabpanel', { name: 'Data' });
  await expect(tab.getByText('48 training · 6 validation · 6 test examples')).toBeVisible();
  await expect(tab.getByRole('region', { name: 'Class counts' })).toContainText('columns');
  await picture(page, 'own-images');
  await train(page).click();
  // It trains to its end, and is tested.
  await expect(page.locator('.results-figure').first()).toHaveText(/\d %$/, { timeout: 60_000 });
});

test('files of no format are named, with what can be read', async ({ page }) => {
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Choose data…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose data' });
  await dialog
    .getByLabel('Files…')
    .setInputFiles([{ name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3') }]);
  await expect(dialog.getByRole('alert')).toContainText(
    'Netloom does not recognise song.mp3. It reads: Folder of images',
  );
  await expect(dialog.getByRole('button', { name: 'Use these data' })).toBeDisabled();
});

for (const language of ['german', 'chinese'] as const)
  test(`what is wrong with files is said in ${language}`, async ({ page, drawing }) => {
    const words = await languages[language].load!();
    await drawing.command(commandsWords.english.labels['view.language']);
    await page.getByRole('dialog').getByRole('radio', { name: languages[language].label }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: words.app.detailsTabs.data }).click();
    await page.getByRole('button', { name: words.data.chooseData }).click();
    const dialog = page.getByRole('dialog', { name: words.choosing.title });
    const { file, image } = words.hostMessages;
    await dialog.getByLabel(words.choosing.folder).setInputFiles(await folderOfImages(true));
    const reason = image.notReadable('Input buffer contains unsupported image format');
    await expect(dialog.getByRole('alert')).toContainText(file.problem('rows/torn.png', reason));
    await picture(page, `wrong-file-${languages[language].tag}`);
    await dialog
      .getByLabel(words.choosing.files)
      .setInputFiles([{ name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3') }]);
    const said = file.unknownFormat('song.mp3', words.options.dataset.imageFolder.label);
    await expect(dialog.getByRole('alert')).toContainText(
      said.slice(0, said.indexOf(words.options.dataset.imageFolder.label)),
    );
  });

test('a folder that is dropped anywhere in the window is taken', async ({ page }) => {
  const transfer = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(['ID3'], 'song.mp3', { type: 'audio/mpeg' }));
    return files;
  });
  // As a hand does that holds files over the window, again and again: what takes them may not be loaded yet.
  await expect(async () => {
    await page.dispatchEvent('.react-flow__pane', 'dragover', { dataTransfer: transfer });
    await expect(page.getByText('Drop a folder or files to choose them as data')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.dispatchEvent('.react-flow__pane', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop a folder or files to choose them as data')).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Choose data' }).getByRole('alert')).toContainText('song.mp3');
});

test('generated shapes with masks are shown with their masks, and fields can be chosen', async ({ page }) => {
  await page.getByRole('tab', { name: 'Data' }).click();
  const tab = page.getByRole('tabpanel', { name: 'Data' });
  await tab.getByLabel('data set', { exact: true }).selectOption('shapeMasks');
  await expect(tab.getByText('2,500 training · 400 test examples')).toBeVisible();
  await expect(tab.getByRole('img', { name: /^mask: background, / }).first()).toBeVisible();
  await looksRight(page, 'masks');
  await tab.getByLabel('data set', { exact: true }).selectOption('communities');
  await expect(tab.getByRole('region', { name: 'Inputs and outputs' })).toBeVisible();
  await tab.getByLabel('input gets').selectOption({ index: 1 });
  await picture(page, 'communities');
  await expect(tab.getByLabel('input gets')).not.toHaveValue('');
});
