import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { firstLoad } from '../../bench/browser/firstLoad';
import { root } from '../support/checkout';
import { hostMessages } from '@shared/messages/host';

const built = root('out/renderer');
const assets = join(built, 'assets');

/** Texts that only the library itself holds. */
const marks = { Monaco: 'monaco-mouse-cursor-text', uPlot: 'u-cursor-pt', elk: 'org.eclipse.elk' } as const;

test('the page begins with at most 1,120 kB of scripts, 362 kB when compressed', async () => {
  const { kilobytes, gzippedKilobytes, scripts } = await firstLoad(built);
  expect(scripts.length).toBeGreaterThan(0);
  expect(kilobytes).toBeGreaterThan(300);
  expect(kilobytes).toBeLessThanOrEqual(1120);
  expect(gzippedKilobytes).toBeLessThanOrEqual(362);
});

test('the English of what only the host says is in none of the page’s scripts', async () => {
  const having: string[] = [];
  for (const name of (await readdir(assets)).filter((file) => file.endsWith('.js')))
    if ((await readFile(join(assets, name), 'utf8')).includes(hostMessages.file.more(3).slice(2))) having.push(name);
  expect(having).toEqual([]);
});

for (const [library, mark] of Object.entries(marks))
  test(`${library} is loaded when it is needed, not at first`, async () => {
    const { scripts } = await firstLoad(built);
    const having: string[] = [];
    for (const name of (await readdir(assets)).filter((file) => file.endsWith('.js')))
      if ((await readFile(join(assets, name), 'utf8')).includes(mark)) having.push(name);
    expect(having).not.toEqual([]);
    expect(having.filter((name) => scripts.includes(name))).toEqual([]);
  });
