import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWeights } from '@shared/compiler';
import type { Random } from '@shared/tensor/random';
import { readSafetensors, SafetensorsError } from '@shared/tensor/safetensors';
import { checkpointStepIn } from '@host/runs/checkpointStep';
import { CheckpointError, decodeCheckpoint, encodeCheckpoint, readCheckpoint } from '@trainer/checkpoint/checkpoint';
import { watchStateSchema } from '@trainer/loop/watching';
import { mutateBytes, mutateValue } from '../mutation';
import { unlessDeclared, type FuzzTarget } from '../target';

const tensor = (shape: number[], data: Float32Array | Int32Array) => ({ shape, data });

const whole = encodeCheckpoint({
  state: {
    ...{
      step: 120,
      seed: 7,
      stepsPerEpoch: 60,
      running: { loss: 1.5, metrics: { accuracy: 0.5 }, steps: 3 },
      seconds: 2,
    },
    ...{ watching: watchStateSchema.parse({}), network: 'a1b2', classes: ['0', '1'] },
    ...{ standardisation: { mean: [0.1], deviation: [0.3] }, learningRate: { rate: 0.1, step: 60, reductions: 1 } },
  },
  tensors: new Map([
    ['c1/kernel', tensor([3, 3, 1, 4], new Float32Array(36).fill(0.5))],
    ['c1/kernel:momentum', tensor([3, 3, 1, 4], new Float32Array(36))],
    ['c1/kernel:average', tensor([3, 3, 1, 4], new Float32Array(36).fill(0.25))],
    ['count', tensor([], new Int32Array([3]))],
  ]),
  shown: 'average',
});

/** Changes the header, and says of it what it is then. */
function withOtherHeader(random: Random): Uint8Array {
  const length = Number(Buffer.from(whole).readBigUInt64LE());
  const header = JSON.parse(Buffer.from(whole.subarray(8, 8 + length)).toString()) as {
    __metadata__: { state: string };
  };
  if (random.integer(2))
    header.__metadata__.state = JSON.stringify(mutateValue(random, JSON.parse(header.__metadata__.state))) ?? '';
  const text = Buffer.from(JSON.stringify(random.integer(2) ? mutateValue(random, header) : header) ?? '');
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([size, text, whole.subarray(8 + length)]);
}

/** Files of weights and checkpoints: safetensors with a header of JSON. */
export const weights: FuzzTarget = {
  inputs: { night: 4_000, test: 400 },
  make: (random) => (random.integer(3) ? withOtherHeader(random) : mutateBytes(random, whole)),
  open: async (folder) => ({
    async feed(input) {
      const path = join(folder, 'checkpoint.safetensors');
      await writeFile(path, input);
      await unlessDeclared([SafetensorsError], () => runWeights(readSafetensors(input)));
      await unlessDeclared([SafetensorsError, CheckpointError], () => decodeCheckpoint(input));
      await unlessDeclared([CheckpointError], () => readCheckpoint(path));
      checkpointStepIn(path);
    },
  }),
};
