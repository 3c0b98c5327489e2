import { beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '@shared/compile/program';
import { opDefinition, ops } from '@shared/ops/registry';
import type { TensorData } from '@shared/tensor/types';
import { tensorflow } from '@trainer/engines/tensorflow';
import { channelsLast } from '../conformance/support/channelsLast';
import { opProgram, relativeError, sampleValues } from '../conformance/support/ops';
import { interpret, tensor, type Tensor } from '../reference';
import { useTensorFlow } from './tensorflowEngine';

const instances = Object.keys(ops).flatMap((op) =>
  opDefinition(op).samples.map((sample, index) => ({
    op,
    sample: channelsLast(op, sample) ?? sample,
    name: `${op} ${index} ${JSON.stringify(sample.attributes)}`,
  })),
);

beforeAll(useTensorFlow);

describe('TensorFlow computes what the reference does, forward and gradient', () => {
  test.each(instances)('$name', async ({ op, sample }) => {
    const program = opProgram(op, sample);
    const feeds = sampleValues(program, sample, 3);
    const actual = await run(program, feeds);
    const { outputs } = interpret(program, feeds);
    expect([...actual.keys()].sort()).toEqual([...outputs.keys()].sort());
    for (const [name, expected] of outputs) expect(relativeError(actual.get(name)!, expected), name).toBeLessThan(1e-5);
  });
});

async function run(program: Program, feeds: Readonly<Record<string, Tensor>>): Promise<Map<string, Tensor>> {
  const loaded = await tensorflow.load({ op: program }, {});
  try {
    const fed = program.inputs.map(({ name, value }) => [name, typed(feeds[name]!, value.dtype)] as const);
    const results = await loaded.run('op', Object.fromEntries(fed), [...program.outputs.keys()]);
    return new Map(
      Object.entries(results).map(([name, { shape, data }]) => [name, tensor(shape, Array.from(data, Number))]),
    );
  } finally {
    await loaded.dispose();
  }
}

const arrays = { float32: Float32Array, int32: Int32Array, uint8: Uint8Array, bool: Uint8Array } as const;

function typed({ shape, data }: Tensor, dtype: keyof typeof arrays): TensorData {
  return { shape, data: arrays[dtype].from(data) };
}
