import type { Page } from '@playwright/test';
import { canvasWords } from '@renderer/words/english/canvas';
import { commandsWords } from '@renderer/words/english/commands';
import { languages } from '@renderer/words/languages';
import { picture } from '../support/visit';
import { galleryDocuments } from '../renderer/words/galleryEnglish';
import { expect, inChromium, test } from './fixtures';
import { looksRight, pictures, violationsOn } from './support/axe';
import { leftInEnglish } from './support/leftInEnglish';

inChromium();

interface Expected {
  readonly tag: string;
  readonly title: string;
  /** Tabs: recipe, data. */
  readonly tabs: readonly [string, string];
  readonly train: string;
  readonly ready: string;
  readonly learningRate: string;
}

const expected: Readonly<Record<string, Expected>> = {
  Deutsch: {
    ...{
      tag: 'de',
      title: 'Sprache',
      tabs: ['Rezept', 'Daten'],
      train: 'Trainieren',
      ready: 'Bereit zum Training',
      learningRate: 'Lernrate',
    },
  },
  简体中文: {
    tag: 'zh-Hans',
    title: '语言',
    tabs: ['配方', '数据'],
    train: '训练',
    ready: '可以训练',
    learningRate: '学习率',
  },
};

const trainButton = (page: Page, name: string) =>
  page.locator('.train-controls').getByRole('button', { name, exact: true });

for (const [
  language,
  {
    tag,
    title,
    tabs: [recipe, data],
    train,
    ready,
    learningRate,
  },
] of Object.entries(expected))
  test(`the page is in ${language} once it is chosen, and after a reload`, async ({ page, drawing }) => {
    await drawing.command('Language…');
    const dialog = page.getByRole('dialog', { name: 'Language' });
    await expect(dialog.getByRole('radio', { name: 'English' })).toBeChecked();
    await dialog.getByRole('radio', { name: language }).check();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await picture(page, `language-${tag}`);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: ready })).toBeVisible();
    await page.getByRole('tab', { name: recipe }).click();
    await expect(page.getByRole('heading', { name: learningRate, exact: true })).toBeVisible();

    await page.reload();
    await expect(trainButton(page, train)).toBeEnabled();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByRole('heading', { name: learningRate, exact: true })).toBeVisible();
    await picture(page, `language-${tag}-recipe`);
    await page.setViewportSize({ width: 1100, height: 700 });
    await picture(page, `language-${tag}-small`);
    await page.getByRole('tab', { name: data }).click();
    await picture(page, `language-${tag}-data`);
  });

test.describe('of a browser that prefers German', () => {
  test.use({ locale: 'de-AT' });

  test('the page is German, and what is typed stays when the language changes', async ({ page, drawing }) => {
    await expect(trainButton(page, 'Trainieren')).toBeEnabled();
    await page.getByRole('tab', { name: 'Rezept' }).click();
    const rate = page.getByLabel('Lernrate', { exact: true }).first();
    await rate.fill('0.0123');
    await rate.press('Enter');
    await drawing.command('Language…', 'Sprache …');
    await page.getByRole('dialog').getByRole('radio', { name: 'English' }).check();
    await page.keyboard.press('Escape');
    await expect(trainButton(page, 'Train')).toBeEnabled();
    await expect(page.getByLabel('learning rate', { exact: true }).first()).toHaveValue('0.0123');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByLabel('learning rate', { exact: true }).first()).not.toHaveValue('0.0123');
  });

  test('drawings of the gallery are German, are found by both names, and count as unchanged', async ({
    page,
    drawing,
  }) => {
    const { app, canvas, commands, gallery, galleryDrawings } = await languages.german.load!();
    const note = page.getByRole('textbox', { name: canvas.note });
    const cards = page.getByRole('main', { name: commands.labels['file.gallery'], exact: true });
    const search = page.getByRole('searchbox', { name: gallery.search });
    await expect(note).toHaveValue(/erkennt handgeschriebene Ziffern/);
    await picture(page, 'gallery-de-first');
    await drawing.command(commands.labels['file.gallery']);
    const autoencoder = galleryDrawings.names['Denoising autoencoder']!;
    for (const sought of ['Denoising autoencoder', autoencoder]) {
      await search.fill(sought);
      await expect(cards.locator('[data-card]')).toHaveText([autoencoder]);
    }
    await picture(page, 'gallery-de-found');
    await cards.locator('[data-card]').press('Enter');
    const fileName = page.locator('.file-name');
    await expect(fileName).toHaveText(`${autoencoder} · ${app.neverSaved}`);
    await expect(note).toHaveValue(/^Hinein geht ein verrauschtes Bild/);
    await picture(page, 'gallery-de-opened');
  });
});

test('notes of the gallery have room in every language', async ({ page }) => {
  for (const { load } of Object.values(languages)) {
    const translated = (await load?.())?.galleryDrawings.notes;
    const notes = galleryDocuments.flatMap((document) => document.notes);
    const shown = notes.map(({ text, size }) => ({ text: translated?.[text] ?? text, size }));
    const cut = await page.getByRole('textbox', { name: canvasWords.english.note }).evaluate((note, shown) => {
      const another = note.cloneNode() as HTMLTextAreaElement;
      note.after(another);
      const tooLong = shown.filter(({ text, size: { width, height } }) => {
        another.value = text;
        another.style.cssText = `width: ${width}px; height: ${height}px`;
        return another.scrollHeight > another.clientHeight;
      });
      another.remove();
      return tooLong.map(({ text }) => text);
    }, shown);
    expect(cut).toEqual([]);
  }
});

test('every view of training has room for German', async ({ page, drawing }) => {
  await drawing.command('Language…');
  await page.getByRole('dialog').getByRole('radio', { name: 'Deutsch' }).check();
  await page.keyboard.press('Escape');
  await trainButton(page, 'Trainieren').click();
  await expect(page.getByText(/^Schritt \d+ von /).first()).toBeVisible();
  await picture(page, 'language-de-training');
  await page.setViewportSize({ width: 1100, height: 700 });
  await picture(page, 'language-de-training-small');
  await page.locator('.train-controls').getByRole('button', { name: /Stopp/ }).click();
  await expect(page.getByRole('button', { name: /Ab Schritt .* fortsetzen/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Läufe' }).click();
  await expect(page.getByRole('columnheader', { name: 'Zustand' })).toBeVisible();
  await picture(page, 'language-de-runs');
});

for (const language of ['german', 'chinese'] as const)
  test(`in ${language} no English is left on the window, its pages and its dialogs`, async ({ page, drawing }) => {
    const words = await languages[language].load!();
    const labels = words.commands.labels;
    const look = async (name: string) => {
      await pictures(page, `language-${languages[language].tag}-${name}`);
      expect(await leftInEnglish(page, language), name).toEqual([]);
    };
    const dialog = () => page.getByRole('dialog');
    const leave = async () => {
      await page.keyboard.press('Escape');
      await expect(dialog()).toHaveCount(0);
    };
    await drawing.command(commandsWords.english.labels['view.language']);
    await dialog().getByRole('radio', { name: languages[language].label }).check();
    await expect(page.locator('html')).toHaveAttribute('lang', languages[language].tag);
    await leave();
    await look('window');

    await page.getByRole('button', { name: words.app.menu }).click();
    await page.getByRole('menuitem', { name: words.commands.categories.view }).press('ArrowRight');
    await expect(page.getByRole('menuitem', { name: labels['view.tiles'] })).toBeVisible();
    await look('menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByPlaceholder(words.commands.palette.hint)).toBeFocused();
    await look('palette');
    await page.keyboard.type(labels['help.keys']);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: words.commands.keys.title })).toBeVisible();
    await look('keys');
    await leave();

    await drawing.command(labels['file.compare']);
    await dialog().getByRole('combobox').selectOption({ label: words.galleryDrawings.names['Small CNN']! });
    await expect(dialog().getByRole('table', { name: words.comparing.differences })).toBeVisible();
    await look('comparing');
    await leave();
    // Commands are found by their English names too.
    await drawing.command(commandsWords.english.labels['file.complexity'], labels['file.complexity']);
    await expect(dialog().getByRole('table', { name: words.complexity.table })).toBeVisible();
    await look('complexity');
    await leave();
    await drawing.command(labels['file.saveAs']);
    await expect(page.getByRole('dialog', { name: words.fileDialogs.saveAs.title })).toBeVisible();
    await look('saving');
    await leave();

    await drawing.command(labels['file.start']);
    await expect(page.getByText(words.galleryNetworks.descriptions['lenet-5']!)).toBeVisible();
    await look('start');
    await drawing.command(labels['file.gallery']);
    await expect(page.getByRole('searchbox', { name: words.gallery.search })).toBeVisible();
    await expect(page.getByText(words.galleryNetworks.descriptions['lenet-5']!)).toBeVisible();
    await look('gallery');
    await looksRight(page);
  });
