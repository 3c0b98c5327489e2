import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { currentVersion, documentSchema } from '@shared/document/schema';
import { serializeDocument } from '@shared/document';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';

it('a denoising network is trained on noisy copies, and evaluated on the same ones', async () => {
  const position = { x: 0, y: 0 };
  const chain = [
    { id: 'input', block: 'Input', parameters: { shape: [12, 12, 1] }, position },
    { id: 'c1', block: 'Conv2D', parameters: { filters: 4, kernel: 3, padding: 'same', activation: 'relu' }, position },
    { id: 'c2', block: 'Conv2D', parameters: { filters: 1, kernel: 3, padding: 'same' }, position },
    { id: 'output', block: 'Output', position },
  ];
  const document = documentSchema.parse({
    ...{ format: 'netloom', version: currentVersion, name: 'denoise', nodes: chain },
    edges: chain.slice(1).map(({ id }, at) => ({ from: [chain[at]!.id, 'output'], to: [id, 'input'] })),
    recipe: {
      dataset: { kind: 'shapes', size: 12, channels: 1, train: 200, test: 40 },
      derived: [{ kind: 'noised', name: 'noisy', deviation: 0.3 }],
      ...{ epochs: 4, batch: 20, optimizer: { kind: 'adam', learningRate: 0.01 } },
    },
  });
  const folder = temporaryFolder();
  const file = join(folder, 'denoise.netloom.json');
  const weights = join(folder, 'weights.safetensors');
  writeFileSync(file, serializeDocument(document));
  const trained = await runCli(['train', file, '--engine', 'onnxruntime', '--json', '--out', weights], folder);
  expect([trained.code, trained.errors]).toEqual([0, '']);
  const { test } = trained.lines().at(-1) as { test: { loss: number; metrics: Record<string, number> } };
  // The noise alone has 10.5 dB.
  expect(test.metrics['psnr']).toBeGreaterThan(12);
  const evaluated = await runCli(['evaluate', file, '--weights', weights, '--engine', 'onnxruntime', '--json'], folder);
  expect([evaluated.code, evaluated.errors]).toEqual([0, '']);
  expect(JSON.stringify(evaluated.lines().at(-1))).toContain(`"psnr":${test.metrics['psnr']}`);
});
