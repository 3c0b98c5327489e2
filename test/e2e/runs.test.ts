import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Connection } from '@host/runs/connection';
import { RunStore } from '@host/runs/store';
import { picture, startBrowser, startServer, visit, type Served, type Visit } from './browser';
import { violationsOn } from './support/axe';
import { homeWithRuns } from './support/runs';

let stored: Awaited<ReturnType<typeof homeWithRuns>>;
let server: Served;
let browser: Browser;
let current: Visit;
let page: Page;

beforeAll(async () => {
  [stored, browser] = await Promise.all([homeWithRuns(), startBrowser()]);
  server = await startServer({ NETLOOM_HOME: stored.home });
  current = await visit(browser, server.link);
  ({ page } = current);
  await page.getByRole('tab', { name: 'Runs' }).click();
});
afterAll(async () => {
  if (page) await picture(page, 'runs-end');
  await browser?.close();
  await server?.close();
  stored?.remove();
});

const list = () => page.getByRole('table', { name: 'Runs', exact: true });
const names = () => list().locator('tbody .run-name').allInnerTexts();
const row = (name: string) => list().getByRole('row').filter({ hasText: name });
const act = async (name: string, item: string) => {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
/** Whether something is on each of these canvases. */
const areDrawn = (elements: readonly Element[]) =>
  elements.every((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    return data.some((value) => value > 0);
  });
/** Cells of a table's rows, by what their heads say. */
const rowsOf = (table: string) =>
  page
    .getByRole('table', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((each) => [...each.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );

describe('the list of runs', () => {
  it('shows what each run came to, the latest first, and sorts by a click on a heading', async () => {
    await expect.poll(names).toEqual(['Wide', 'Narrow', 'Too fast']);
    expect(await row('Wide').innerText()).toMatch(/finished[\s\S]*\d+\.\d+ %[\s\S]*4 of 4[\s\S]*Shapes[\s\S]*ONNX/);
    expect(await row('Too fast').locator('.run-state').getAttribute('title')).toContain('diverged');
    await list().getByRole('button', { name: 'Epochs' }).click();
    await expect.poll(names).toEqual(['Wide', 'Narrow', 'Too fast']);
    expect(await list().locator('th[aria-sort=descending]').innerText()).toContain('Epochs');
    await list().getByRole('button', { name: 'Epochs' }).click();
    await expect.poll(names).toEqual(['Too fast', 'Narrow', 'Wide']);
    await list().getByRole('button', { name: 'Started' }).click();
    await expect.poll(names).toEqual(['Wide', 'Narrow', 'Too fast']);
  });

  it('is gone through with the arrow keys; Enter shows a run, the way back leads to the list', async () => {
    await list().getByRole('button', { name: 'Wide', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Narrow' }).waitFor();
    expect((await rowsOf('About the run')).map(([label]) => label)).toEqual(
      expect.arrayContaining(['engine', 'seed', 'files']),
    );
    // The focus is on the way back.
    await page.keyboard.press('Enter');
    await expect.poll(names).toHaveLength(3);
  });

  it('renames with F2 and tags from the menu, and finds a run by its tag', async () => {
    await list().getByRole('button', { name: 'Narrow', exact: true }).press('F2');
    const field = page.getByRole('textbox', { name: 'Name of Narrow' });
    await field.fill('Two filters');
    await field.press('Enter');
    await expect.poll(names).toEqual(['Wide', 'Two filters', 'Too fast']);
    await act('Two filters', 'Tags…');
    const tags = page.getByRole('textbox', { name: /^Tags of Two filters/ });
    await tags.fill('small, baseline');
    await tags.press('Enter');
    await page.getByRole('button', { name: 'baseline' }).click();
    await expect.poll(names).toEqual(['Two filters']);
    await page.getByRole('searchbox', { name: 'Search runs' }).fill('nothing like it');
    await page.getByText('No run has all of these words.').waitFor();
    await page.getByRole('searchbox', { name: 'Search runs' }).fill('');
    await expect.poll(names).toHaveLength(3);
  });
});

describe('comparing', () => {
  it('tells the differences in recipe and graph first, then lays the curves over one another', async () => {
    await page.getByRole('checkbox', { name: 'Choose Two filters' }).check();
    await page.getByRole('checkbox', { name: 'Choose Wide' }).check();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('table', { name: 'Differences' }).waitFor();
    const differences = await rowsOf('Differences');
    expect(differences[0]).toEqual([expect.stringMatching(/epochs.*recipe/s), '1', '4']);
    expect(differences).toContainEqual([expect.stringMatching(/filters.*network/s), '2', '8']);
    const colours = () =>
      page
        .getByRole('figure', { name: 'Loss of Two filters, Wide by training step' })
        .locator('canvas')
        .evaluate((element) => {
          const canvas = element as HTMLCanvasElement;
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          const hues = new Set<string>();
          for (let at = 0; at < data.length; at += 4) {
            const [red, green, blue, alpha] = data.subarray(at, at + 4) as unknown as [number, number, number, number];
            if (alpha === 255 && Math.max(red, green, blue) - Math.min(red, green, blue) > 100)
              hues.add(`${red},${green},${blue}`);
          }
          return [...hues];
        });
    // The first two colours of runs.css.
    await expect.poll(colours).toEqual(expect.arrayContaining(['0,114,178', '194,87,12']));
    const compared = page.getByRole('table', { name: 'Compared runs' });
    await compared.getByRole('button', { name: 'Parameters' }).click();
    expect((await rowsOf('Compared runs')).map(([name]) => name)).toEqual(['Wide', 'Two filters']);
  });

  it.each(['light', 'dark'] as const)(
    'passes the rules of WCAG AA in the %s theme, as the list does',
    async (theme) => {
      const { page: other, errors } = await visit(browser, server.link, theme);
      await other.getByRole('tab', { name: 'Runs' }).click();
      await other.getByRole('checkbox', { name: 'Choose Wide' }).check();
      await other.getByRole('checkbox', { name: 'Choose Too fast' }).check();
      await picture(other, `runs-${theme}`);
      expect(await violationsOn(other)).toEqual([]);
      await other.getByRole('button', { name: 'Actions for Wide' }).click();
      await other.getByRole('menuitem', { name: 'Delete…' }).waitFor();
      await picture(other, `runs-menu-${theme}`);
      await other.keyboard.press('Escape');
      await other.getByRole('button', { name: 'Compare' }).click();
      await other.locator('.compare-charts canvas').first().waitFor();
      await expect.poll(() => other.locator('.compare-charts canvas').evaluateAll(areDrawn)).toBe(true);
      await picture(other, `runs-compared-${theme}`);
      expect(await violationsOn(other)).toEqual([]);
      expect(errors).toEqual([]);
      await other.context().close();
    },
  );
});

describe('what can be done with a run', () => {
  it('its event files are saved for TensorBoard', async () => {
    await page.getByRole('button', { name: 'All runs' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), act('Wide', 'Save for TensorBoard…')]);
    expect(file.suggestedFilename()).toMatch(/^events\.out\.tfevents\.\d+\./);
    expect(readFileSync(await file.path()).includes('validation/accuracy')).toBe(true);
  });

  it('its drawing comes back with its weights on the nodes and its results', async () => {
    await act('Wide', 'Open drawing and weights');
    await expect.poll(() => page.locator('.react-flow__node').count()).toBe(6);
    await page.locator('.react-flow__node[data-id="c1"] canvas').waitFor();
    await page
      .getByRole('tabpanel', { name: /Training/ })
      .getByRole('button', { name: 'Results' })
      .waitFor();
    await picture(page, 'runs-opened');
  });

  it('it is deleted after a question, with its files', async () => {
    await page.getByRole('tab', { name: 'Runs' }).click();
    await act('Two filters', 'Delete…');
    const question = page.getByRole('dialog', { name: 'Delete “Two filters”?' });
    await picture(page, 'runs-delete');
    await question.getByRole('button', { name: 'Keep' }).click();
    expect(await names()).toHaveLength(3);
    await act('Two filters', 'Delete…');
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(names).toEqual(['Wide', 'Too fast']);
    expect(current.errors).toEqual([]);
  });
});

describe('where there is no list', () => {
  /** The tab as it stands over a home that was prepared so. */
  async function told(name: string, prepare: (folder: string) => void, theme: 'light' | 'dark'): Promise<string> {
    const home = await mkdtemp(join(tmpdir(), 'netloom-runs-'));
    await mkdir(join(home, 'runs'));
    prepare(join(home, 'runs'));
    const other = await startServer({ NETLOOM_HOME: home });
    try {
      const { page: view } = await visit(browser, other.link, theme);
      await view.getByRole('tab', { name: 'Runs' }).click();
      const panel = view.getByRole('region', { name: 'Runs' });
      await expect.poll(() => panel.innerText()).not.toMatch(/^(Looking for runs…)?$/);
      await picture(view, `runs-${name}`);
      expect(await violationsOn(view)).toEqual([]);
      const text = await panel.innerText();
      await view.context().close();
      return text;
    } finally {
      await other.close();
      await rm(home, { recursive: true, force: true });
    }
  }

  it('says how one comes to have runs', async () => {
    expect(await told('empty', () => {}, 'light')).toContain('press Train');
  });

  it('of a file that does not open says why, and is there once it does, without a restart', async () => {
    const home = await mkdtemp(join(tmpdir(), 'netloom-runs-'));
    const file = join(home, 'runs', 'runs.db');
    await mkdir(file, { recursive: true });
    const other = await startServer({ NETLOOM_HOME: home });
    try {
      const { page: view } = await visit(browser, other.link, 'dark');
      await view.getByRole('tab', { name: 'Runs' }).click();
      const trouble = view.getByRole('region', { name: 'Runs' }).getByRole('alert');
      await trouble.getByText(/cannot be opened[\s\S]*then try again/).waitFor();
      await picture(view, 'runs-unopened');
      expect(await violationsOn(view)).toEqual([]);
      const again = view.getByRole('button', { name: 'Try again' });
      await again.press('Enter');
      await trouble.waitFor();
      await again.focus();
      await rm(file, { recursive: true });
      await view.keyboard.press('Enter');
      await view.getByText('No runs yet.').waitFor();
      expect(await view.evaluate(() => document.activeElement?.className)).toBe('runs');
      await view.context().close();
    } finally {
      await other.close();
      await rm(home, { recursive: true, force: true });
    }
  });

  it('of a newer version’s file says what to do, and leaves it alone', async () => {
    const makeNewer = (folder: string) => {
      RunStore.open(join(folder, 'runs.db')).close();
      const connection = Connection.open(join(folder, 'runs.db'));
      connection.execute('PRAGMA user_version = 99');
      connection.close();
    };
    expect(await told('newer', makeNewer, 'dark')).toMatch(/newer[\s\S]*[Tt]raining works/);
  });

  it('of a damaged file begins another one, and says where the old one is', async () => {
    const damage = (folder: string) => writeFileSync(join(folder, 'runs.db'), 'This is not a database. '.repeat(400));
    expect(await told('damaged', damage, 'light')).toMatch(/damaged[\s\S]*runs\.damaged-/);
  });
});
