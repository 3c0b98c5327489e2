import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { startServer, type Served } from '../support/served';
import { picture, visit, type Visit } from '../support/visit';
import { expect, inChromium, chromiumTest as test } from './fixtures';
import { looksRight, pictures } from './support/axe';
import { homeWithRuns } from './support/runs';

inChromium();

/** Each test goes on with the list as the one before left it. */
test.describe.configure({ mode: 'serial' });

let stored: Awaited<ReturnType<typeof homeWithRuns>>;
let server: Served;
let current: Visit;
let page: Page;

test.beforeAll(async ({ browser }) => {
  stored = await homeWithRuns();
  server = await startServer({ NETLOOM_HOME: stored.home });
  current = await visit(browser, server.link);
  ({ page } = current);
  await page.getByRole('tab', { name: 'Runs' }).click();
});
test.afterAll(async () => {
  if (page) await picture(page, 'runs-end');
  await page?.context().close();
  await server?.close();
  stored?.remove();
});

const list = () => page.getByRole('table', { name: 'Runs', exact: true });
const names = () => list().locator('tbody .run-name');
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

test.describe('the list of runs', () => {
  test('shows what each run came to, the latest first, and sorts by a click on a heading', async () => {
    await expect(names()).toHaveText(['Wide', 'Narrow', 'Too fast']);
    await expect(row('Wide')).toContainText(/finished.*\d+\.\d+ %.*4 of 4.*Shapes.*ONNX/);
    await expect(row('Too fast').locator('.run-state')).toHaveAttribute('title', /diverged/);
    await list().getByRole('button', { name: 'Epochs' }).click();
    await expect(names()).toHaveText(['Wide', 'Narrow', 'Too fast']);
    await expect(list().locator('th[aria-sort=descending]')).toContainText('Epochs');
    await list().getByRole('button', { name: 'Epochs' }).click();
    await expect(names()).toHaveText(['Too fast', 'Narrow', 'Wide']);
    await list().getByRole('button', { name: 'Started' }).click();
    await expect(names()).toHaveText(['Wide', 'Narrow', 'Too fast']);
  });

  test('is gone through with the arrow keys; Enter shows a run, the way back leads to the list', async () => {
    await list().getByRole('button', { name: 'Wide', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Narrow' })).toBeVisible();
    const facts = page.getByRole('table', { name: 'About the run' }).getByRole('row');
    for (const label of ['engine', 'seed', 'files'])
      await expect(facts.filter({ has: page.getByText(label, { exact: true }) })).not.toHaveCount(0);
    // The focus is on the way back.
    await page.keyboard.press('Enter');
    await expect(names()).toHaveCount(3);
  });

  test('renames with F2 and tags from the menu, and finds a run by its tag', async () => {
    await list().getByRole('button', { name: 'Narrow', exact: true }).press('F2');
    const field = page.getByRole('textbox', { name: 'Name of Narrow' });
    await field.fill('Two filters');
    await field.press('Enter');
    await expect(names()).toHaveText(['Wide', 'Two filters', 'Too fast']);
    await act('Two filters', 'Tags…');
    const tags = page.getByRole('textbox', { name: /^Tags of Two filters/ });
    await tags.fill('small, baseline');
    await tags.press('Enter');
    await page.getByRole('button', { name: 'baseline' }).click();
    await expect(names()).toHaveText(['Two filters']);
    await page.getByRole('searchbox', { name: 'Search runs' }).fill('nothing like it');
    await expect(page.getByText('No run matches all of these words.')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search runs' }).fill('');
    await expect(names()).toHaveCount(3);
  });
});

test.describe('comparing', () => {
  test('tells the differences in recipe and graph first, then lays the curves over one another', async () => {
    await page.getByRole('checkbox', { name: 'Select Two filters' }).check();
    await page.getByRole('checkbox', { name: 'Select Wide' }).check();
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('table', { name: 'Differences' })).toBeVisible();
    await expect
      .poll(() => rowsOf('Differences'))
      .toContainEqual([expect.stringMatching(/filters.*network/s), '2', '8']);
    expect((await rowsOf('Differences'))[0]).toEqual([expect.stringMatching(/epochs.*recipe/s), '1', '4']);
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
    await expect
      .poll(async () => (await rowsOf('Compared runs')).map(([name]) => name))
      .toEqual(['Wide', 'Two filters']);
  });

  test('passes the rules of WCAG AA, as the list does', async ({ browser }) => {
    const { page: other, errors } = await visit(browser, server.link);
    await other.getByRole('tab', { name: 'Runs' }).click();
    await other.getByRole('checkbox', { name: 'Select Wide' }).check();
    await other.getByRole('checkbox', { name: 'Select Too fast' }).check();
    await looksRight(other, 'runs');
    await other.getByRole('button', { name: 'Actions for Wide' }).click();
    await expect(other.getByRole('menuitem', { name: 'Delete…' })).toBeVisible();
    await pictures(other, 'runs-menu');
    await other.keyboard.press('Escape');
    await other.getByRole('button', { name: 'Compare' }).click();
    await expect(other.locator('.compare-charts canvas').first()).toBeVisible();
    await expect.poll(() => other.locator('.compare-charts canvas').evaluateAll(areDrawn)).toBe(true);
    await looksRight(other, 'runs-compared');
    expect(errors).toEqual([]);
    await other.context().close();
  });
});

test.describe('what can be done with a run', () => {
  test('its event files are saved for TensorBoard', async () => {
    await page.getByRole('button', { name: 'All runs' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), act('Wide', 'Save for TensorBoard…')]);
    expect(file.suggestedFilename()).toMatch(/^events\.out\.tfevents\.\d+\./);
    expect(readFileSync(await file.path()).includes('validation/accuracy')).toBe(true);
  });

  test('its drawing comes back with its weights on the nodes and its results', async () => {
    await act('Wide', 'Open drawing and weights');
    await expect(page.locator('.react-flow__node')).toHaveCount(6);
    await expect(page.locator('.react-flow__node[data-id="c1"] canvas')).toBeVisible();
    const training = page.getByRole('tabpanel', { name: /Training/ });
    await expect(training.getByRole('button', { name: 'Results' })).toBeVisible();
    await picture(page, 'runs-opened');
  });

  test('it is deleted after a question, with its files', async () => {
    await page.getByRole('tab', { name: 'Runs' }).click();
    await act('Two filters', 'Delete…');
    const question = page.getByRole('dialog', { name: 'Delete “Two filters”?' });
    await picture(page, 'runs-delete');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(names()).toHaveCount(3);
    await act('Two filters', 'Delete…');
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(names()).toHaveText(['Wide', 'Too fast']);
    expect(current.errors).toEqual([]);
  });
});
