import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight } from './support/axe';
import { openFromGallery } from './support/gallery';

inChromium();

test('blocks are coloured by their measured time, and those that changed since have none', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await page.getByRole('group', { name: 'Colour by' }).getByRole('button', { name: 'measured ms' }).click();
  const legend = page.locator('.colour-legend');
  await expect(legend).toHaveText('Not measured yet.');
  await expect(drawing.node('res2_1').locator('.node')).toHaveAttribute('style', /--measure-0/);
  await page.locator('.colour-bar').getByRole('button', { name: 'Measure', exact: true }).click();
  await expect(legend).toHaveText(/^Measuring… \d+ %$/);
  await expect(legend).toHaveText(
    /^0[\d.]+ (µs|ms) · measured time of a forward pass · batch of \d+, ONNX Runtime · CPU/,
  );
  await expect(drawing.node('res2_1').locator('.node-macs')).toHaveText(/^[\d.]+ (µs|ms)$/);
  await expect(drawing.node('res2_1').locator('.node')).not.toHaveAttribute('style', /--measure-0/);
  await looksRight(page, 'colour-by-time');
  await drawing.pick('conv1');
  await drawing.set('filters', '8');
  await expect(drawing.node('conv1').locator('.node-macs')).toHaveCount(0);
});

test('a measurement that is stopped leaves what was, and a command measures too', async ({ page, drawing }) => {
  await drawing.command('Measure time per block');
  const bar = page.locator('.colour-bar');
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(bar.locator('.colour-legend')).toHaveText('Not measured yet.');
  await drawing.command('Measure time per block');
  await expect(bar.locator('.colour-legend')).toHaveText(/measured time of a forward pass/);
  await expect(bar.getByRole('button', { name: 'Measure again' })).toBeVisible();
});

test('gradients colour the blocks while they train', async ({ page, drawing }) => {
  await page.getByRole('group', { name: 'Colour by' }).getByRole('button', { name: 'gradient' }).click();
  const legend = page.locator('.colour-legend');
  await expect(legend).toHaveText('No gradients yet. Train a step to see them.');
  await page.locator('.train-controls').getByRole('button', { name: 'Train' }).click();
  await expect(legend).toHaveText(/· size of the loss’s gradient, root mean square · log scale · step [\d,]+$/);
  await expect(drawing.node('C1').locator('.node-macs')).toHaveText(/^\d\.\d·10⁻./);
  await expect(drawing.node('flatten').locator('.node-macs')).toHaveCount(0);
  const first = await legend.innerText();
  await expect(legend).not.toHaveText(first);
  await looksRight(page, 'colour-by-gradient');
  await page.locator('.train-controls').getByRole('button', { name: 'Stop' }).click();
});
