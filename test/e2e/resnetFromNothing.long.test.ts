import { expect, inChromium, test } from './fixtures';

inChromium();

/** ResNet-18, a line of quick add a block. */
const lines = [
  'input 224x224x3',
  'conv 64 7 s2 p3 nobias',
  'batch',
  'activation relu',
  'maxpool 3 s2 p1',
  'residual 64',
  'residual 64',
  ...[128, 256, 512].flatMap((filters) => [`residual ${filters} s2 projection`, `residual ${filters}`]),
  'globalaverage',
  'dense 1000',
  'output',
];

test('ResNet-18 is drawn from an empty canvas in fewer than 40 actions', async ({ page, drawing }) => {
  let actions = 0;
  const press = async (keys: string): Promise<void> => {
    actions++;
    await page.keyboard.press(keys);
  };
  const enter = async (text: string): Promise<void> => {
    actions++;
    const dialog = page.getByRole('dialog', { name: 'Add a block' });
    await dialog.getByRole('combobox').fill(text);
    await expect(page.getByRole('option', { selected: true }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  };
  await press('Control+n');
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  for (const [place, line] of lines.entries()) {
    await press(place ? 'a' : '/');
    await enter(line);
  }
  await drawing.reads('dense1', '1000');
  // As torchvision's resnet18 has them.
  await expect(page.getByRole('contentinfo')).toContainText('11,689,512 trainable parameters · 9,600 non-trainable');
  expect(actions).toBeLessThan(40);
});
