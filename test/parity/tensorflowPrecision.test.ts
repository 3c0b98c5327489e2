import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { augmentationSchema } from '@shared/learning/augmentation';
import { productsOnProcessor, type Products } from '@trainer/engines/precision';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { openSession, trainSteps } from '../support/session';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

const program = fileURLToPath(new URL('productSteps.ts', import.meta.url));

/** The losses of some steps, and how oneDNN says that it rounded the inputs of each convolution. */
async function steps(products: Products) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, products], {
    env: { ...process.env, ONEDNN_VERBOSE: '1' },
    maxBuffer: 1e8,
  });
  const convolutions = stdout.split('\n').filter((line) => /,exec,cpu,convolution,/.test(line));
  expect(convolutions.length).toBeGreaterThan(0);
  return {
    losses: JSON.parse(/^losses (.*)$/m.exec(stdout)![1]!) as number[],
    rounded: convolutions.filter((line) => line.includes('attr-fpmath:bf16')).length / convolutions.length,
  };
}

describe('mixed precision in TensorFlow', () => {
  it('has oneDNN round what it multiplies, and changes nothing on a processor that cannot', async () => {
    const [plain, mixed] = [await steps('float32'), await steps('bfloat16')];
    expect([plain.rounded, mixed.rounded]).toEqual([0, 1]);
    if (productsOnProcessor('mixed').products === 'float32') expect(mixed.losses).toEqual(plain.losses);
    else mixed.losses.forEach((loss, step) => expect(loss).toBeCloseTo(plain.losses[step]!, 1));
  });
});

describe('equal seeds in TensorFlow', () => {
  it('give equal runs with augmentation', async () => {
    const augmentation = augmentationSchema.parse({ flip: 'both', shift: 2, rotation: 20, contrast: 0.3, cutout: 3 });
    const run = async () => {
      const session = await openSession(tensorflow, { augmentation, seed: 3 });
      const steps = await trainSteps(session, 7);
      await session.dispose();
      return steps;
    };
    expect(await run()).toEqual(await run());
  });
});
