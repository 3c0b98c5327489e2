import { beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '@shared/program/program';
import type { OpType } from '@shared/program/attributes';
import { opDefinition, ops } from '@shared/program/ops/registry';
import type { TensorData } from '@shared/tensor/types';
import { emitTensorFlow } from '@shared/targets/tensorflow';
import { commonAbilities } from '@shared/targets/tensorflow/writer';
import { tensorFlowFolder } from '@system/tensorflowEngine';
import { tensorflow } from '@trainer/engines/tensorflow/tensorflow';
import { loadBinding } from '@trainer/engines/tensorflow/binding';
import { ProgramRunner } from '@trainer/engines/tensorflow/programRunner';
import { GraphSession } from '@trainer/engines/tensorflow/session';
import { channelsLast } from '../conformance/support/channelsLast';
import { opProgram, relativeError, sampleValues, type Sample } from '../conformance/support/ops';
import { interpret, tensor, type Tensor } from '../reference';
import { useTensorFlow } from './tensorflowEngine';

const instances = (Object.keys(ops) as OpType[]).flatMap((op) =>
  opDefinition(op).samples.map((sample, index) => ({
    op,
    sample: channelsLast(op, sample) ?? sample,
    name: `${op} ${index} ${JSON.stringify(sample.attributes)}`,
  })),
);

/** Too large for numerical differentiation: what TensorFlow computes in another form from some size on. */
const large: readonly { readonly op: OpType; readonly sample: Sample; readonly name: string }[] = [
  {
    op: 'softmaxCrossEntropy',
    sample: {
      inputs: [
        { shape: [4, 16, 17, 3], dtype: 'float32', range: [-3, 3] },
        { shape: [4, 16, 17], dtype: 'int32', range: [0, 2] },
      ],
      attributes: { axis: 3 },
    },
    name: 'softmaxCrossEntropy of 1,088 pixels',
  },
  {
    op: 'conv2d',
    sample: {
      inputs: [
        { shape: [8, 5, 4, 32], dtype: 'float32' },
        { shape: [3, 2, 32, 40], dtype: 'float32' },
      ],
      attributes: { strides: [1, 1], pads: [1, 0, 0, 1], dilations: [1, 1], groups: 1, layout: 'NHWC' },
    },
    name: 'conv2d of many channels on few pixels',
  },
  ...(
    [
      [5, [0, 0, 0, 0]],
      [5, [2, 2, 2, 2]],
      [4, [2, 1, 1, 2]],
      [3, [1, 1, 1, 1]],
    ] as const
  ).map(([kernel, pads]): { op: OpType; sample: Sample; name: string } => ({
    op: 'conv2d',
    sample: {
      inputs: [
        { shape: [2, 12, 10, 3], dtype: 'float32' },
        { shape: [kernel, kernel, 3, 4], dtype: 'float32' },
      ],
      attributes: { strides: [1, 1], pads, dilations: [1, 1], groups: 1, layout: 'NHWC' },
    },
    name: `conv2d of few channels, kernel ${kernel}, padding ${pads.join()}`,
  })),
];

beforeAll(useTensorFlow);

describe('TensorFlow computes what the reference does, forward and gradient', () => {
  test.each([...instances, ...large])('$name', async ({ op, sample }) => {
    const program = opProgram(op, sample);
    const feeds = sampleValues(program, sample, 3);
    const actual = await run(program, feeds);
    const { outputs } = interpret(program, feeds);
    expect([...actual.keys()].sort()).toEqual([...outputs.keys()].sort());
    for (const [name, expected] of outputs) expect(relativeError(actual.get(name)!, expected), name).toBeLessThan(1e-5);
  });
});

describe('where TensorFlow has no gradients of dilated convolutions', () => {
  const dilated = instances.filter(({ op, sample }) => {
    const { dilations = [1, 1] } = sample.attributes as { dilations?: readonly number[] };
    return op.startsWith('conv2dBackprop') && dilations.some((dilation) => dilation > 1);
  });

  test.each(dilated)('other operations give them: $name', ({ op, sample }) => {
    const program = opProgram(op, sample);
    const feeds = sampleValues(program, sample, 3);
    const model = emitTensorFlow({ op: program }, commonAbilities);
    const binding = loadBinding(tensorFlowFolder(), { threads: 1 });
    const session = new GraphSession(binding, model.savedModel);
    const runner = new ProgramRunner('op', program, model.programs.get('op')!, session);
    const [[name, expected]] = [...interpret(program, feeds).outputs] as [[string, Tensor]];
    const { [name]: actual } = runner.run(typedFeeds(program, feeds), [name], 0);
    expect(relativeError(tensor(actual!.shape, Array.from(actual!.data, Number)), expected)).toBeLessThan(1e-5);
    session.dispose();
  });
});

async function run(program: Program, feeds: Readonly<Record<string, Tensor>>): Promise<Map<string, Tensor>> {
  const loaded = await tensorflow.load({ op: program }, {});
  try {
    const results = await loaded.run('op', typedFeeds(program, feeds), [...program.outputs.keys()]);
    return new Map(
      Object.entries(results).map(([name, { shape, data }]) => [name, tensor(shape, Array.from(data, Number))]),
    );
  } finally {
    await loaded.dispose();
  }
}

const arrays = { float32: Float32Array, int32: Int32Array, uint8: Uint8Array, bool: Uint8Array } as const;

function typedFeeds(program: Program, feeds: Readonly<Record<string, Tensor>>): Record<string, TensorData> {
  return Object.fromEntries(program.inputs.map(({ name, value }) => [name, typed(feeds[name]!, value.dtype)]));
}

function typed({ shape, data }: Tensor, dtype: keyof typeof arrays): TensorData {
  return { shape, data: arrays[dtype].from(data) };
}
