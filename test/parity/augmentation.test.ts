import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AugmentationRecipe } from '@shared/learning/augmentation';
import { pixelsFeed } from '@shared/learning/augmentation/names';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { augmented } from '../support/augmentation';
import { python } from './python';
import { useTensorFlow } from './tensorflowEngine';

const shape = [9, 7, 3] as const;
const batch = 5;

/** Each against functions of PyTorch or of TensorFlow's own; see the script. */
const cases: Record<string, Partial<AugmentationRecipe>> = {
  'rotation, zoom, shift and flip': { rotation: 40, zoom: 0.3, shift: 2, flip: 'both' },
  'the same with a mirrored border': { rotation: 40, zoom: 0.3, shift: 2, flip: 'both', border: 'reflect' },
  'flip and shift': { flip: 'both', shift: 3 },
  brightness: { brightness: 0.6 },
  contrast: { contrast: 0.9 },
  saturation: { saturation: 0.9 },
};
type Made = Awaited<ReturnType<typeof augmented>>;

const made = new Map<string, readonly Made[]>();
let expected: Record<string, number[]>;

beforeAll(async () => {
  await useTensorFlow();
  const requests: Record<string, object> = {};
  for (const [name, settings] of Object.entries(cases)) {
    const runs: Made[] = [];
    for (const engine of [tensorflow, onnxruntimeNative])
      runs.push(await augmented(engine, shape, settings, { batch }));
    made.set(name, runs);
    const { bytes, feeds, warps, plan } = runs[0]!;
    requests[name] = {
      ...{ shape: [batch, ...shape], bytes: [...bytes] },
      ...{ interpolation: plan!.interpolation, border: plan!.border },
      feeds: {
        ...(plan!.geometric.length > 0 && { ':warp': [...warps] }),
        ...Object.fromEntries(
          [...feeds].filter(([feed]) => feed !== pixelsFeed).map(([feed, { data }]) => [feed, [...data]]),
        ),
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'netloom-augmentation-'));
  const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
  writeFileSync(input, JSON.stringify(requests));
  execFileSync(python(), [fileURLToPath(new URL('run_augmentation.py', import.meta.url)), input, output], {
    env: { ...process.env, CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  expected = JSON.parse(readFileSync(output, 'utf8')) as Record<string, number[]>;
}, 120_000);

describe('augmented images are those of torch.nn.functional.grid_sample and tf.image', () => {
  it.each(Object.keys(cases))('%s', (name) => {
    for (const { values } of made.get(name)!)
      values.forEach((value, index) => expect(Math.abs(value - expected[name]![index]!)).toBeLessThan(0.02));
  });
});
