import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../vite.shared.config';
import { picture, startBrowser, startServer, visit, type Served } from './browser';

let server: Served;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(root('node_modules/axe-core/axe.min.js'), 'utf8');

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(['Inspector', 'Recipe', 'Data', 'Code'])('passes the rules of WCAG AA with the %s tab open', async (tab) => {
    const { page } = await visit(browser, server.link, theme);
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Inspector')
      await page.getByRole('group', { name: /^C1, Conv2D/ }).click({ position: { x: 60, y: 40 } });
    await page.waitForTimeout(700);
    await picture(page, `${tab.toLowerCase()}-${theme}`);
    await page.evaluate(axe);
    const violations = await page.evaluate<Violation[]>(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => ({ html: html.slice(0, 160) })) })))`);
    expect(violations).toEqual([]);
    await page.context().close();
  });
});
