import { say } from '../messages/saying';
import { channelsOf, plainType } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { activationParameter, finish } from './families/convolution';
import { caption } from './families/format';
import { graphPorts, graphProblem, propagate } from './families/graph';
import { asRows, reshaped } from './families/reshaping';
import { biasWeight, denseKernel, kernelFormula } from './families/weights';
import { sources } from './sources';

export const GraphConvolution = defineBlock({
  kind: 'primitive',
  type: 'GraphConvolution',
  stem: 'gconv',
  category: 'convolution',
  doc: 'Mixes the features of each node of a graph with those of its neighbours, and learns what to make of them.',
  source: sources.kipf2017,
  keywords: ['gcn', 'graph', 'node', 'network', 'neighbours', 'adjacency', 'convolution'],
  parameters: {
    units: { kind: 'integer', default: 16, minimum: 1, help: 'Number of output features of each node.' },
    activation: activationParameter,
    bias: { kind: 'boolean', default: true, help: 'Adds a learned bias to each output feature.' },
    selfLoops: {
      kind: 'boolean',
      default: true,
      help: 'Joins each node to itself, so that it keeps its own features (A + I); off where the graph has such edges.',
      advanced: true,
    },
  },
  inputs: graphPorts,
  outputs: [{ name: 'output' }],
  caption: ({ units, activation, selfLoops }) =>
    caption(
      `${units} ${units === 1 ? 'unit' : 'units'}`,
      !selfLoops && 'no self-loops',
      activation !== 'none' && activation,
    ),
  shape: ({ parameters: { units }, inputs: [features, graph] }) => {
    const problem = graphProblem('GraphConvolution', features!, graph!);
    return problem ? { problems: [problem] } : { outputs: [plainType([features!.shape[0]!, units])] };
  },
  weights: ({ parameters: { units, bias }, inputs: [features] }) => [
    denseKernel(channelsOf(features!), units),
    ...biasWeight(bias, units),
  ],
  // X·W of every node, then the sums over all pairs of nodes.
  macs: ({ parameters: { units }, inputs: [features] }) => {
    const [nodes, channels] = features!.shape as [number, number];
    return nodes * units * (channels + nodes);
  },
  window: () => 'all',
  formula: ({ parameters: { selfLoops, bias } }) => [
    {
      rule: say('rule', 'degrees', `D^(−1/2) ${selfLoops ? '(A + I)' : 'A'} D^(−1/2) X W${bias ? ' + b' : ''}`),
      worked: '',
      source: sources.kipf2017,
    },
  ],
  parameterFormula: ({ parameters: { units, bias }, inputs: [features] }) =>
    kernelFormula(units, [channelsOf(features!)], bias),
  lower: ({ builder, parameters: { bias, activation, selfLoops }, values: [features, graph], weight }) => {
    const kernel = weight('kernel');
    const product = builder.one('matMul', [asRows(builder, features!), kernel]);
    const ofNodes = reshaped(builder, product, [...features!.shape.slice(0, -1), kernel.shape[1]!]);
    const mixed = propagate(builder, graph!, ofNodes, selfLoops);
    return [finish(builder, mixed, bias ? weight('bias') : undefined, activation, 'plain')];
  },
  examples: [
    {
      name: 'the first layer for Cora',
      parameters: { units: 16, activation: 'relu' },
      inputs: [
        [2708, 1433],
        [2708, 2708],
      ],
      outputs: [[2708, 16]],
      weights: 22_944,
      macs: 179_421_248,
      source: sources.kipf2017,
    },
    {
      name: 'scores of three classes at each node',
      parameters: { units: 3 },
      inputs: [
        [48, 6],
        [48, 48],
      ],
      outputs: [[48, 3]],
      weights: 21,
      macs: 7_776,
      source: 'torch_geometric.nn.GCNConv(6, 3)',
    },
    {
      name: 'as the graph is, without biases, softmax at each node',
      parameters: { units: 4, activation: 'softmax', bias: false, selfLoops: false },
      inputs: [
        [7, 5],
        [7, 7],
      ],
      outputs: [[7, 4]],
      weights: 20,
      source: 'torch_geometric.nn.GCNConv(5, 4, add_self_loops=False, bias=False)',
    },
  ],
});
