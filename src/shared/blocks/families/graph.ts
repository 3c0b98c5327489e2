import type { BlockProblem } from '../../document/problem';
import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import { channelsOf, type ExampleType } from '../../tensor/exampleType';
import { describeType } from './format';
import { reshapeToRows } from './sequence';
import { say, stated } from '../../messages/saying';

/** The ports of a block that works on a graph, in the order of its inputs. */
export const graphPorts = [{ name: 'features' }, { name: 'graph' }] as const;

/** What is wrong with the features of a graph's nodes [nodes, features], or with its edges [nodes, nodes]. */
export function graphProblem(block: string, features: ExampleType, graph: ExampleType): BlockProblem | undefined {
  if (!isMatrix(features))
    return {
      ...stated('block', 'needsNodes', block, describeType(features)),
      input: 0,
      remedies: [reshapeToRows(features)],
    };
  const nodes = features.shape[0]!;
  if (isMatrix(graph) && graph.shape[0] === nodes && channelsOf(graph) === nodes) return undefined;
  const isSwapped = isMatrix(graph) && graph.shape[0] === nodes && channelsOf(features) === nodes;
  return {
    ...stated(
      'block',
      'needsGraph',
      block,
      nodes,
      describeType(graph),
      say('advice', isSwapped ? 'swapPorts' : 'connectGraph'),
    ),
    input: 1,
  };
}

function isMatrix({ shape, axes }: ExampleType): boolean {
  return axes === 'plain' && shape.length === 2;
}

/**
 * Brings to each node what its neighbours have, normalised symmetrically: D^(−1/2) A D^(−1/2) X (Kipf & Welling 2017, equation 2).
 * A node's degree is the sum of its row; a node without edges, of degree 0 or less, gives and gets nothing.
 * @param graph A, [batch, nodes, nodes]
 * @param values X, [batch, nodes, channels]
 * @param selfLoops whether each node is its own neighbour too: A + I in place of A
 */
export function propagate(builder: ProgramBuilder, graph: Value, values: Value, selfLoops: boolean): Value {
  const { add, div, mul, sqrt } = arithmetic(builder);
  const edges = builder.one('reduceSum', [graph], { axes: [2], keepDims: true });
  const degrees = selfLoops ? add(edges, 1) : edges;
  const isConnected = builder.one('greater', [degrees, builder.constant(0)]);
  const safe = builder.one('select', [isConnected, degrees, builder.constant(1)]);
  const scale = builder.one('select', [isConnected, div(1, sqrt(safe)), builder.constant(0)]);
  const scaled = mul(values, scale);
  const neighbours = builder.one('matMul', [graph, scaled]);
  return mul(selfLoops ? add(neighbours, scaled) : neighbours, scale);
}
