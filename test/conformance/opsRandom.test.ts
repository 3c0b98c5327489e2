import type { OpType } from '@shared/program/attributes';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeModel } from '@shared/targets/onnx/protobuf';
import { interpret, tensor, uniform } from '../reference';
import { emissions, opProgram, relativeError, runModel, runOnnx, sampleValues, type Sample } from './support/ops';

const size = fc.integer({ min: 1, max: 4 });
const small = fc.integer({ min: 0, max: 2 });
const pair = (each: fc.Arbitrary<number>) => fc.tuple(each, each);
const sides = fc.tuple(small, small, small, small);

/** A convolution of any stride, dilation, padding and grouping whose kernel fits its image. */
const convolutions = fc
  .record({
    // Few and many, and whole blocks of channels: the ONNX forms depend on it.
    groups: fc.constantFrom(1, 1, 1, 2, 3, 16),
    inputs: fc.constantFrom(1, 1, 2, 5, 12, 16, 30),
    outputs: fc.constantFrom(1, 1, 2, 13, 16),
    kernel: pair(size),
    strides: pair(fc.integer({ min: 1, max: 3 })),
    dilations: pair(fc.integer({ min: 1, max: 2 })),
    pads: sides,
    extra: pair(small),
    batch: fc.constantFrom(1, 2, 9, 16),
  })
  .map(({ groups, inputs, outputs, kernel, extra, batch, ...rest }): Sample => {
    const extent = [0, 1].map((axis) => {
      const span = rest.dilations[axis]! * (kernel[axis]! - 1) + 1 + extra[axis]! + 1;
      return Math.max(1, span - rest.pads[axis * 2]! - rest.pads[axis * 2 + 1]!);
    });
    return {
      inputs: [
        { shape: [batch, groups * inputs, ...extent], dtype: 'float32' },
        { shape: [groups * outputs, inputs, ...kernel], dtype: 'float32' },
      ],
      attributes: { ...rest, groups, layout: 'NCHW' },
    };
  });

const pools = fc
  .record({
    kernel: pair(fc.integer({ min: 1, max: 3 })),
    strides: pair(fc.integer({ min: 1, max: 3 })),
    pads: sides,
    extent: pair(fc.integer({ min: 3, max: 7 })),
    ceil: fc.boolean(),
    countPadding: fc.boolean(),
  })
  .map(({ kernel, pads, extent, ...rest }): Sample => ({
    inputs: [{ shape: [1, 2, ...extent], dtype: 'float32', distinct: true }],
    attributes: {
      ...rest,
      kernel,
      pads: pads.map((pad, side) => Math.min(pad, kernel[side >> 1]! - 1)) as [number, number, number, number],
      layout: 'NCHW',
    },
  }));

async function agrees(op: OpType, sample: Sample, seed: number): Promise<void> {
  const program = opProgram(op, sample);
  const feeds = sampleValues(program, sample, seed);
  const { outputs } = interpret(program, feeds);
  for (const emission of emissions) {
    const actual = await runOnnx(program, feeds, emission);
    for (const [name, expected] of outputs) expect(relativeError(actual[name]!, expected), name).toBeLessThan(1e-5);
  }
}

test('any convolution and its gradients run in onnxruntime as in the reference', async () => {
  await fc.assert(
    fc.asyncProperty(convolutions, fc.nat(), (sample, seed) => agrees('conv2d', sample, seed)),
    { numRuns: 120 },
  );
});

test('batch normalisation of large images and its gradient run in onnxruntime as in the reference', async () => {
  const vector = { shape: [3], dtype: 'float32' as const, range: [0.5, 2] as const };
  const inputs = [{ shape: [2, 3, 24, 32], dtype: 'float32' as const, range: [-1, 3] as const }, vector, vector];
  await agrees('batchNorm', { inputs, attributes: { axis: 1, epsilon: 1e-3 } }, 4);
});

test.each(['maxPool', 'averagePool'] as const)(
  'any %s and its gradient run in onnxruntime as in the reference',
  async (op) => {
    await fc.assert(
      fc.asyncProperty(pools, fc.nat(), (sample, seed) => agrees(op, sample, seed)),
      { numRuns: 40 },
    );
  },
);

test.each([
  { extent: 112, kernel: 3, stride: 2, pad: 0, rounded: 56 },
  { extent: 7, kernel: 2, stride: 2, pad: 0, rounded: 4 },
  { extent: 14, kernel: 3, stride: 2, pad: 1, rounded: 8 },
])(
  'rounding up gives the sizes and values of onnxruntime’s own ceil_mode: $extent by $kernel/$stride',
  async (geometry) => {
    const { extent, kernel, stride, pad, rounded } = geometry;
    const shape = [1, 1, extent, extent];
    const random = uniform(5);
    const image = tensor(shape, Float32Array.from({ length: extent * extent }, random));
    const model = encodeModel({
      nodes: [
        {
          type: 'MaxPool',
          domain: '',
          inputs: ['x0'],
          outputs: ['y0'],
          attributes: {
            kernel_shape: [kernel, kernel],
            strides: [stride, stride],
            pads: [pad, pad, pad, pad],
            ceil_mode: 1,
          },
        },
      ],
      constants: [],
      inputs: [{ name: 'x0', dtype: 'float32', shape }],
      outputs: [{ name: 'y0', dtype: 'float32', shape: [1, 1, rounded, rounded] }],
    });
    const expected = await runModel(model, { x0: image }, { x0: 'float32' });
    const sample: Sample = {
      inputs: [{ shape, dtype: 'float32' }],
      attributes: {
        kernel: [kernel, kernel],
        strides: [stride, stride],
        pads: [pad, pad, pad, pad],
        ceil: true,
        layout: 'NCHW',
      },
    };
    const actual = interpret(opProgram('maxPool', sample, false), { x0: image }).outputs.get('y0')!;
    expect(actual.shape).toEqual([1, 1, rounded, rounded]);
    expect(relativeError(actual, expected.y0!)).toBe(0);
  },
);
