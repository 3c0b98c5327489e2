import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Connection } from '@host/runs/connection';
import { RunStore } from '@host/runs/store';
import { startServer } from '../support/served';
import { openApp } from '../support/visit';
import { chromiumTest, expect, inChromium } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

/** The Runs tab over a folder of runs that was prepared so. */
const test = chromiumTest.extend<{ runsOver: (prepare: (folder: string) => unknown) => Promise<Locator> }>({
  runsOver: async ({ page }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'netloom-runs-'));
    let close = async () => {};
    await use(async (prepare) => {
      await mkdir(join(home, 'runs'));
      await prepare(join(home, 'runs'));
      const served = await startServer({ NETLOOM_HOME: home });
      ({ close } = served);
      await openApp(page, served.link);
      await page.getByRole('tab', { name: 'Runs' }).click();
      return page.getByRole('region', { name: 'Runs' });
    });
    await close();
    await rm(home, { recursive: true, force: true });
  },
});

/** The tab has said what is the matter, in a way that everybody can read. */
async function says(page: Page, panel: Locator, text: string | RegExp, name: string): Promise<void> {
  await expect(panel).toContainText(text);
  await looksRight(page, `runs-${name}`);
}

test('where there are no runs the tab says how one comes to have some', async ({ page, runsOver }) => {
  await says(page, await runsOver(() => {}), 'Press Train', 'empty');
});

test('of a file that does not open the tab says why, and is there once it does, without a restart', async ({
  page,
  runsOver,
}) => {
  let file = '';
  const panel = await runsOver((folder) => mkdir((file = join(folder, 'runs.db'))));
  const trouble = panel.getByRole('alert');
  await says(page, trouble, /cannot be opened.*then try again/s, 'unopened');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.press('Enter');
  await expect(trouble).toBeVisible();
  await again.focus();
  await rm(file, { recursive: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('No runs yet.')).toBeVisible();
  await expect(page.locator('.runs')).toBeFocused();
});

test('of a newer version’s file the tab says what to do, and leaves it alone', async ({ page, runsOver }) => {
  const panel = await runsOver((folder) => {
    RunStore.open(join(folder, 'runs.db')).close();
    const connection = Connection.open(join(folder, 'runs.db'));
    connection.execute('PRAGMA user_version = 99');
    connection.close();
  });
  await says(page, panel, /newer.*training works/is, 'newer');
});

test('of a damaged file the tab begins another one, and says where the old one is', async ({ page, runsOver }) => {
  const panel = await runsOver((folder) =>
    writeFileSync(join(folder, 'runs.db'), 'This is not a database. '.repeat(400)),
  );
  await says(page, panel, /damaged.*runs\.damaged-/s, 'damaged');
});
