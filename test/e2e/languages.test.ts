import type { Page } from '@playwright/test';
import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';
import { violationsOn } from './support/axe';

inChromium();

interface Expected {
  readonly tag: string;
  readonly title: string;
  readonly train: string;
  readonly ready: string;
  readonly learningRate: string;
}

const expected: Readonly<Record<string, Expected>> = {
  Deutsch: {
    ...{ tag: 'de', title: 'Sprache', train: 'Trainieren', ready: 'Bereit zum Training', learningRate: 'Lernrate' },
  },
  简体中文: { tag: 'zh-Hans', title: '语言', train: '训练', ready: '可以训练', learningRate: '学习率' },
};

const trainButton = (page: Page, name: string) =>
  page.locator('.train-controls').getByRole('button', { name, exact: true });

for (const [language, { tag, title, train, ready, learningRate }] of Object.entries(expected))
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
    await page.getByRole('tab', { name: 'Recipe' }).click();
    await expect(page.getByRole('heading', { name: learningRate, exact: true })).toBeVisible();

    await page.reload();
    await expect(trainButton(page, train)).toBeEnabled();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByRole('heading', { name: learningRate, exact: true })).toBeVisible();
    await picture(page, `language-${tag}-recipe`);
    await page.setViewportSize({ width: 1100, height: 700 });
    await picture(page, `language-${tag}-small`);
    await page.getByRole('tab', { name: 'Data' }).click();
    await picture(page, `language-${tag}-data`);
  });

test.describe('of a browser that prefers German', () => {
  test.use({ locale: 'de-AT' });

  test('the page is German, and what is typed stays when the language changes', async ({ page, drawing }) => {
    await expect(trainButton(page, 'Trainieren')).toBeEnabled();
    await page.getByRole('tab', { name: 'Recipe' }).click();
    const rate = page.getByLabel('Lernrate', { exact: true }).first();
    await rate.fill('0.0123');
    await rate.press('Enter');
    await drawing.command('Language…');
    await page.getByRole('dialog').getByRole('radio', { name: 'English' }).check();
    await page.keyboard.press('Escape');
    await expect(trainButton(page, 'Train')).toBeEnabled();
    await expect(page.getByLabel('learning rate', { exact: true }).first()).toHaveValue('0.0123');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByLabel('learning rate', { exact: true }).first()).not.toHaveValue('0.0123');
  });
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
  await page.getByRole('tab', { name: 'Runs' }).click();
  await expect(page.getByRole('columnheader', { name: 'Zustand' })).toBeVisible();
  await picture(page, 'language-de-runs');
});
