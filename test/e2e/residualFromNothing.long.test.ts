import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';

inChromium();

/** `conv 16, bn, relu, [conv 32 s2, bn, relu, conv 32, bn | conv 1×1 32 s2, bn] add, relu, gap, dense 10`, by its parts. */
const parts = {
  stem: 'input 28x28x1, conv 16 3 same, bn, relu',
  main: ['conv 32 3 s2 same, bn, relu', 'conv 32 3 same, bn'],
  skip: 'conv 32 1 s2, bn',
  end: ['add, relu', 'gap', 'dense 10', 'output'],
};
const whole = `${parts.stem}, [${parts.main.join(', ')} | ${parts.skip}] ${parts.end.join(', ')}`;

test('a residual network is drawn from an empty canvas as a line in 3 actions', async ({ page, drawing }) => {
  let actions = 0;
  const act = async (action: Promise<unknown>): Promise<void> => {
    actions++;
    await action;
  };
  await act(page.keyboard.press('Control+n'));
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  await act(page.keyboard.press('/'));
  const field = page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox');
  await act(field.pressSequentially(`${whole}\n`));
  await drawing.reads('dense1', '10');
  await expect(page.getByText('Ready to train', { exact: true })).toBeVisible();
  expect(actions).toBeLessThanOrEqual(12);
});

test('a residual network is drawn from an empty canvas by mouse in at most 30 actions', async ({ page, drawing }) => {
  let actions = 0;
  const act = async (action: Promise<unknown>): Promise<void> => {
    actions++;
    await action;
  };
  const menu = page.getByRole('dialog', { name: 'Add a block' });
  const type = async (line: string): Promise<void> => {
    await act(menu.getByRole('combobox').pressSequentially(`${line}\n`));
    await expect(menu).toBeHidden();
  };
  /** Pulls an edge from a node's output onto the empty canvas, so far to the right and down. */
  const pullOut = async (id: string, right: number, down: number): Promise<void> => {
    const [x, y] = await drawing.port(id, 'source');
    await act(drawing.drag([x, y], [x + right, y + down]));
    await expect(menu).toBeVisible();
  };
  await act(page.keyboard.press('Control+n'));
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  const pane = (await page.locator('.react-flow__pane').boundingBox())!;
  await act(page.mouse.dblclick(pane.x + 40, pane.y + 120));
  await type(parts.stem);
  await expect(drawing.node('relu1')).toBeVisible();
  await pullOut('relu1', 60, 30);
  await type(parts.main[0]!);
  await pullOut('relu2', 60, 30);
  await type(parts.main[1]!);
  await act(page.getByRole('button', { name: 'Fit View' }).click());
  await pullOut('relu1', 20, 330);
  await type(parts.skip);
  await act(page.getByRole('button', { name: 'Fit View' }).click());
  await pullOut('bn3', 60, 40);
  const ends = ['relu3', 'gap1', 'dense1', 'output'] as const;
  for (const [at, line] of parts.end.entries()) {
    if (at) await pullOut(ends[at - 1]!, 60, 0);
    await type(line);
    // A new block is brought into view; the same distance is farther where the view is smaller.
    await expect(drawing.node(ends[at]!)).toBeVisible();
  }
  await act(page.getByRole('button', { name: 'Fit View' }).click());
  const body = (await drawing.node('add1').boundingBox())!;
  await act(drawing.drag(await drawing.port('bn4', 'source'), [body.x + body.width / 2, body.y + body.height / 2]));
  await drawing.reads('dense1', '10');
  await expect(page.getByText('Ready to train', { exact: true })).toBeVisible();
  await picture(page, 'residual-by-mouse');
  expect(actions).toBeLessThanOrEqual(30);
});
