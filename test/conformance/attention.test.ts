import { describe, expect, test } from 'vitest';
import { arithmetic } from '@shared/program/arithmetic';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import type { Program } from '@shared/program/program';
import { differentiate } from '@shared/compiler/train/differentiate';
import { interpret, tensor, uniform, type Tensor } from '../reference';
import { emissions, relativeError, runOnnx } from './support/ops';

const names = ['query', 'key', 'value'] as const;
type Name = (typeof names)[number];

/** Scaled dot-product attention (Vaswani et al. 2017) of [batch, heads, positions, width], and its gradients. */
function attention(keyHeads: number): Program {
  const builder = new ProgramBuilder('NCHW', ops);
  const shapes = { query: [2, 2, 3, 4], key: [2, keyHeads, 5, 4], value: [2, keyHeads, 5, 3] };
  const [query, key, value, weights] = [...names.map((name) => shapes[name]), [2, 2, 3, 3]].map((shape) =>
    builder.source(shape),
  );
  const { mul } = arithmetic(builder);
  const scores = mul(builder.one('matMul', [query!, key!], { transposeB: true }), 1 / Math.sqrt(4));
  const answer = builder.one('matMul', [builder.one('softmax', [scores], { axis: 3 }), value!]);
  const total = builder.one('reduceSum', [mul(answer, weights!)], { axes: [0, 1, 2, 3] });
  const gradients = differentiate(builder, total, [query!, key!, value!]);
  const inputs = [query!, key!, value!, weights!].map((source, index) => ({
    name: [...names, 'weights'][index]!,
    value: source,
    role: 'feed' as const,
  }));
  return {
    layout: builder.layout,
    inputs,
    variables: [],
    nodes: builder.nodes,
    outputs: new Map([['total', total], ...names.map((name, index) => [`d${name}`, gradients[index]!] as const)]),
    updates: new Map(),
  };
}

function randomFeeds({ inputs }: Program): Record<string, Tensor> {
  const random = uniform(3);
  return Object.fromEntries(
    inputs.map(({ name, value: { shape } }) => {
      const data = Float32Array.from(
        { length: shape.reduce((size, extent) => size * extent, 1) },
        () => random() - 0.5,
      );
      return [name, tensor(shape, data)];
    }),
  );
}

describe.each([
  { name: 'a key for each head', keyHeads: 2 },
  { name: 'one key for all heads', keyHeads: 1 },
])('attention of batched products and softmax, with $name', ({ keyHeads }) => {
  const program = attention(keyHeads);
  const feeds = randomFeeds(program);
  const { outputs } = interpret(program, feeds);

  test.each(names)('has the gradient of numerical differentiation by its %s', (name: Name) => {
    const { shape, data } = feeds[name]!;
    const step = 1e-5;
    const total = (moved: Float64Array) =>
      interpret(program, { ...feeds, [name]: tensor(shape, moved) }).outputs.get('total')!.data[0]!;
    const slopes = data.map(
      (value, element) =>
        (total(data.with(element, value + step)) - total(data.with(element, value - step))) / (2 * step),
    );
    expect(relativeError(outputs.get(`d${name}`)!, tensor(shape, slopes))).toBeLessThan(1e-7);
  });

  test('gives on onnxruntime what the reference gives', async () => {
    for (const emission of emissions) {
      const actual = await runOnnx(program, feeds, emission);
      for (const [name, expected] of outputs) expect(relativeError(actual[name]!, expected), name).toBeLessThan(1e-5);
    }
  });
});
