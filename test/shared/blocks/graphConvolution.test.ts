import { expect, it } from 'vitest';
import { GraphConvolution } from '@shared/blocks/GraphConvolution';
import { initializeState, predictProgram, probeName } from '@shared/compiler';
import { createRandom } from '@shared/tensor/random';
import type { Shape } from '@shared/tensor/shape';
import { interpret, tensor, type Tensor } from '../../reference';
import { fill } from '../../reference/tensor';
import { inspect } from '../../conformance/support/blocks';
import { networkOf } from '../../support/network';

const [nodes, channels, units] = [6, 3, 2];

/** What comes out of one layer, on a batch of one, and what its weights are. */
function run(parameters: object, features: Tensor, graph: Tensor) {
  const network = networkOf([
    { block: 'Input', path: 'x', parameters: { shape: [nodes, channels] } },
    { block: 'Input', path: 'a', parameters: { shape: [nodes, nodes] } },
    { block: 'GraphConvolution', path: 'node', parameters: { units, ...parameters }, from: ['x', 'a'] },
    { block: 'Output', path: 'output' },
  ]);
  const lowering = { layout: 'NHWC', packing: 'separate' } as const;
  const program = predictProgram(network, { lowering, predictBatch: 1, probes: ['node'] });
  const variables = Object.fromEntries(
    [...initializeState(network, 3)].map(([name, { shape, data }]) => [
      name,
      { shape, data: Float64Array.from(data, (value) => value + 0.1) },
    ]),
  );
  const { outputs } = interpret(program, { x: features, a: graph }, variables);
  return { result: outputs.get(probeName('node'))!.data, variables };
}

/** The edges 0–1, 1–2 (twice as heavy) and 3–4; node 5 has none. */
function someGraph(): Tensor {
  const data = new Float64Array(nodes * nodes);
  for (const [from, to, weight] of [
    [0, 1, 1],
    [1, 2, 2],
    [3, 4, 1],
  ] as const)
    data[from * nodes + to] = data[to * nodes + from] = weight;
  return { shape: [1, nodes, nodes], data };
}

const random = createRandom(2);
const features = fill([1, nodes, channels], () => random.normal());
const range = (length: number) => Array.from({ length }, (_, index) => index);
const at = ({ shape, data }: { shape: Shape; data: ArrayLike<number> }, row: number, column: number) =>
  data[row * shape.at(-1)! + column]!;

it.each([{ selfLoops: true }, { selfLoops: false }])(
  'a graph convolution is D^(−1/2) A D^(−1/2) X W + b, with %j',
  ({ selfLoops }) => {
    const graph = someGraph();
    const { result, variables } = run({ selfLoops }, features, graph);
    const edge = (i: number, j: number) => at(graph, i, j) + (selfLoops && i === j ? 1 : 0);
    const degree = range(nodes).map((i) => range(nodes).reduce((sum, j) => sum + edge(i, j), 0));
    const expected = range(nodes).flatMap((i) =>
      range(units).map((unit) => {
        let sum = variables['node/bias']!.data[unit]!;
        for (const j of range(nodes)) {
          if (edge(i, j) === 0) continue;
          const product = range(channels).reduce(
            (total, channel) => total + at(features, j, channel) * at(variables['node/kernel']!, channel, unit),
            0,
          );
          sum += (edge(i, j) / Math.sqrt(degree[i]! * degree[j]!)) * product;
        }
        return sum;
      }),
    );
    expect(result).toHaveLength(expected.length);
    expected.forEach((value, index) => expect(result[index]).toBeCloseTo(value, 10));
  },
);

it('a node without edges keeps its own features with self-loops, and has only the bias without', () => {
  const graph = tensor([1, nodes, nodes]);
  const { result, variables } = run({ selfLoops: false }, features, graph);
  expect(Array.from(result)).toEqual(range(nodes).flatMap(() => Array.from(variables['node/bias']!.data)));
  const other = run({ activation: 'none', bias: false }, features, graph);
  const own = range(channels).reduce(
    (sum, channel) => sum + at(features, 5, channel) * at(other.variables['node/kernel']!, channel, 1),
    0,
  );
  expect(at({ shape: [nodes, units], data: other.result }, 5, 1)).toBeCloseTo(own, 10);
});

it('a graph of other nodes is refused, and swapped edges are named', () => {
  const messageFor = (...inputs: Shape[]) => inspect(GraphConvolution, {}, inputs).problems[0]?.message;
  expect(messageFor([48, 6], [34, 34])).toBe(
    'GraphConvolution needs a graph of 48×48 (nodes×nodes), since features of 48 nodes arrive, but gets a tensor of 34×34. ' +
      'Connect the graph of these nodes to "graph".',
  );
  expect(messageFor([48, 48], [48, 6])).toContain('Swap the edges into "features" and "graph".');
  expect(messageFor([6], [6, 6])).toContain('needs features of nodes (nodes×features) but gets a vector of 6 values.');
});
