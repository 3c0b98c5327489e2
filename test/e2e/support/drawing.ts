import { expect, type Locator, type Page } from '@playwright/test';

export type Drawing = ReturnType<typeof drawingOn>;

/** What a person does on the drawing, as Playwright does it. */
export function drawingOn(page: Page) {
  /** By its path, or by its id alone, where the place that it is in fills the canvas. */
  const node = (id: string): Locator => page.locator(`.react-flow__node:is([data-id="${id}"], [data-id$="/${id}"])`);
  const badge = (id: string): Locator => node(id).locator('.node-badge');
  /** Where it stands once it stands still: a command may just have moved the view. */
  const middle = async (target: Locator): Promise<readonly [number, number]> => {
    for (let before = ''; ;) {
      const box = await target.boundingBox();
      if (!box) throw new Error('What is to be dragged is not on the page.');
      if (JSON.stringify(box) === before) return [box.x + box.width / 2, box.y + box.height / 2];
      before = JSON.stringify(box);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
  };
  const drag = async (
    [fromX, fromY]: readonly [number, number],
    [toX, toY]: readonly [number, number],
  ): Promise<void> => {
    await page.mouse.move(fromX, fromY);
    await page.mouse.down();
    await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2, { steps: 4 });
    await page.mouse.move(toX, toY, { steps: 4 });
    await page.mouse.up();
  };
  /** Clicks a node's name, where no port and no button lies. */
  const pick = async (id: string, more = false): Promise<void> => {
    const box = await node(id).boundingBox();
    // Seen from afar a node is smaller.
    const position = { x: Math.min(60, (box?.width ?? 120) / 2), y: Math.min(18, (box?.height ?? 36) / 2) };
    await node(id).click({ position, ...(more && { modifiers: ['Shift'] }) });
  };
  return {
    node,
    pick,
    badge,
    drag,
    port: (id: string, kind: 'source' | 'target') => middle(node(id).locator(`.react-flow__handle.${kind}`).first()),
    palette: async (block: string) => {
      const item = page.getByRole('button', { name: block, exact: true });
      await item.scrollIntoViewIfNeeded();
      return middle(item);
    },
    /** The shape at a node's output, or in a few words what is wrong. */
    reads: (id: string, text: string) => expect(badge(id)).toHaveText(text),
    isGone: (id: string) => expect(node(id)).toHaveCount(0),
    /** Makes the drawing's first composite of nodes, under the name that it is offered. */
    async group(...ids: readonly string[]): Promise<void> {
      for (const [at, id] of ids.entries()) await pick(id, at > 0);
      await page.keyboard.press('Control+Shift+g');
      await expect(node('composite1').getByRole('textbox')).toBeFocused();
      await page.keyboard.press('Enter');
    },
    async quickAdd(text: string): Promise<void> {
      await page.keyboard.press('/');
      await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill(text);
      await expect(page.getByRole('option', { selected: true }).first()).toBeVisible();
      await page.keyboard.press('Enter');
    },
    async connect(target: string): Promise<void> {
      await page.keyboard.press('c');
      await page.getByPlaceholder('Connect to…').fill(target);
      await expect(page.getByRole('option', { selected: true }).first()).toBeVisible();
      await page.keyboard.press('Enter');
    },
    /** Carries out a command that is found by what is typed, and shown as it is called in the page's language. */
    async command(typed: string, shown = typed): Promise<void> {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill(typed);
      await expect(page.getByRole('option', { name: shown, selected: true })).toBeVisible();
      await page.keyboard.press('Enter');
    },
    async set(parameter: string, value: string): Promise<void> {
      await page.getByRole('textbox', { name: parameter, exact: true }).fill(value);
      await page.keyboard.press('Enter');
    },
  };
}
