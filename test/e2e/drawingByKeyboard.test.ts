import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { root } from '../support/checkout';
import { servedApp, type OpenedApp } from './support/app';

const app = servedApp();
let page: Page;
let drawing: OpenedApp['drawing'];

async function open(theme: 'light' | 'dark' = 'light'): Promise<void> {
  ({ page, drawing } = await app.open(theme));
}

const focused = () =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id']);

it('a network is drawn, mended and undone without a pointer', async () => {
  await open();
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { name: 'Draw a network' }).waitFor();
  await drawing.quickAdd('input');
  for (const [line, id, shape] of [
    ['conv 8 3 same', 'conv1', '28×28×8'],
    ['maxpool', 'maxPool1', '14×14×8'],
    ['flatten', 'flatten1', '1568'],
    ['dense 10', 'dense1', '10'],
  ] as const) {
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill(line);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await drawing.reads(id, shape);
  }
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focused).toBe('flatten1');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focused).toBe('conv1');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('parameter-filters');
  await page.keyboard.type('4*4');
  await page.keyboard.press('Enter');
  await drawing.reads('flatten1', '3136');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('conv1');
  await page.keyboard.press('Control+z');
  await drawing.reads('flatten1', '1568');
});

it('a node says what it is, what comes out of it and how it is', async () => {
  await open();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toBe('C1');
  await page.getByRole('article', { name: 'C1, Conv2D, output 28 by 28 by 6, no problems' }).waitFor();
});

it('the layers can be read as a table', async () => {
  await open();
  await page.keyboard.press('Control+l');
  const row = page.getByRole('row', { name: /C3/ }).first();
  await row.waitFor();
  expect(await row.textContent()).toContain('2,416');
});

it('the theme is switched by a command and remembered', async () => {
  await open();
  await page.keyboard.press('Control+Shift+l');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

it('far out, nodes of ResNet-50 become tiles', async () => {
  await open();
  await drawing.command('Open from the gallery…');
  await page.getByRole('option', { name: /ResNet-50/ }).click();
  await page.getByRole('textbox', { name: 'name' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'name' }).inputValue()).toBe('ResNet-50');
  await page.keyboard.press('Control+1');
  for (let times = 0; times < 4; times++) await page.keyboard.press('Control+-');
  await expect.poll(() => page.locator('.canvas').getAttribute('data-detail')).not.toBe('full');
});

it('a file that is dropped on the window opens; one that is no drawing says so and changes nothing', async () => {
  await open();
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content!], fileName!));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      },
      [name, text],
    );
  await drop('broken.netloom.json', '{"nodes": 3}');
  await page.getByText(/broken\.netloom\.json cannot be opened/).waitFor();
  expect(await drawing.node('C1').count()).toBe(1);
  await drop(
    'dropped.netloom.json',
    (await readFile(root('resources/gallery/lenet-5.netloom.json'), 'utf8')).replaceAll('"C1"', '"dropped"'),
  );
  await drawing.reads('dropped', '28×28×6');
  expect(await page.locator('.file-name').textContent()).toContain('unsaved');
});

for (const theme of ['light', 'dark'] as const) {
  it(`nothing is wrong for assistive technology, ${theme}`, async () => {
    await open(theme);
    await page.evaluate(await readFile(createRequire(root('package.json')).resolve('axe-core'), 'utf8'));
    await drawing.quickAdd('add');
    for (const source of ['C1', 'S2']) {
      await drawing.pick(source);
      await drawing.connect('add1');
    }
    await drawing.reads('add1', 'shapes differ');
    await page.keyboard.press('Control+Shift+m');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What would you like to do?').waitFor();
    expect(await violations()).toEqual([]);
  });
}

interface AxeWindow {
  readonly axe: {
    run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

function violations(): Promise<string[]> {
  return page.evaluate(async () => {
    const found = await (window as unknown as AxeWindow).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
          .join(' | ')}`,
    );
  });
}
