import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { root } from '../../support/checkout';
import { picture, type Theme } from '../../support/visit';

const axe = readFileSync(root('node_modules/axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  /** The first elements at fault, cut short. */
  readonly elements: readonly string[];
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What another theme may change alone. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What breaks the rules of WCAG AA on the page as it is. @param rules or tags of them */
export async function violationsOn(page: Page, rules: readonly string[] = everyRule): Promise<readonly Violation[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  return page.evaluate<
    readonly Violation[]
  >(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, elements: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) })))`);
}

const themes: readonly Theme[] = ['dark', 'light'];

/** Looks at the page as it is in one theme after the other, and leaves it in the light one. */
export async function inBothThemes(page: Page, look: (theme: Theme) => Promise<unknown>): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await look(colorScheme);
  }
}

/** Keeps a picture of the page in each theme. */
export const pictures = (page: Page, name: string): Promise<void> =>
  inBothThemes(page, (theme) => picture(page, `${name}-${theme}`));

/** Nothing breaks the rules of WCAG AA in either theme. @param name of the pictures that are kept */
export const looksRight = (page: Page, name?: string): Promise<void> =>
  inBothThemes(page, async (theme) => {
    if (name !== undefined) await picture(page, `${name}-${theme}`);
    expect(await violationsOn(page, theme === themes[0] ? everyRule : rulesOfColour), theme).toEqual([]);
  });
