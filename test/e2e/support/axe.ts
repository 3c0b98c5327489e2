import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { root } from '../../support/checkout';

const axe = readFileSync(root('node_modules/axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  /** The first elements at fault, cut short. */
  readonly elements: readonly string[];
}

/** What breaks the rules of WCAG AA on the page as it is. */
export async function violationsOn(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe);
  return page.evaluate<
    readonly Violation[]
  >(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    .then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, elements: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) })))`);
}
