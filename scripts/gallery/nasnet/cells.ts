import { from, node } from '../../../src/shared/blocks/composites/graph';
import type { Composite, Edge, NetNode } from '../../../src/shared/document/schema';
import { filtersParameter } from './parts';

/** What an operation of a cell reads: the squeezed input, what came before it, or a sum of the cell. */
type Source = 'here' | 'previous' | `sum${number}`;

/** Operations, two of which are added: a separable convolution's kernel, pooling, or the source as it is. */
type Operation = readonly [source: Source, operation: number | 'average' | 'maximum' | 'identity', stride?: number];

type Pair = readonly [Operation, Operation];

const pools = { average: 'AveragePool2D', maximum: 'MaxPool2D' } as const;

/** A cell that search has found: pairs of operations, each pair added, and the sums that none reads put side by side. */
function cell(type: string, doc: string, pairs: readonly Pair[], kept: readonly string[]): Composite {
  const nodes: NetNode[] = [node('here', 'Squeeze', [0, 2], { filters: from('filters') })];
  const edges: Edge[] = [];
  const previous: [string, string][] = [];
  const connect = (source: string, to: string) => {
    if (source === 'previous') previous.push([to, 'input']);
    else edges.push({ from: [source, 'output'], to: [to, 'input'] });
  };
  for (const [index, pair] of pairs.entries()) {
    const sum = `sum${index + 1}`;
    const column = pair.some(([source]) => source.startsWith('sum')) ? 4 : 1;
    for (const [side, [source, operation, stride = 1]] of pair.entries()) {
      const id = `${side === 0 ? 'left' : 'right'}${index + 1}`;
      const at = [column, 2 * index + side] as const;
      if (operation === 'identity') {
        connect(source, sum);
        continue;
      }
      nodes.push(
        typeof operation === 'number'
          ? node(id, 'Separable', at, { filters: from('filters'), kernel: operation, stride })
          : node(id, pools[operation], at, { kernel: 3, stride, padding: 'same' }),
      );
      connect(source, id);
      connect(id, sum);
    }
    nodes.push(node(sum, 'Add', [column + 1, 2 * index + 0.5]));
  }
  nodes.push(node('concat', 'Concatenate', [7, pairs.length]));
  for (const source of kept) connect(source, 'concat');
  return {
    type,
    doc,
    parameters: filtersParameter,
    graph: {
      ...{ nodes, edges },
      inputs: [
        { name: 'input', to: [['here', 'input']] },
        { name: 'previous', to: previous },
      ],
      outputs: [{ name: 'output', from: ['concat', 'output'] }],
    },
  };
}

export const normalCell = () =>
  cell(
    'NormalCell',
    'Five pairs of operations that search found best, on the cell before and the one before that; keeps the size.',
    [
      [
        ['here', 5],
        ['previous', 3],
      ],
      [
        ['previous', 5],
        ['previous', 3],
      ],
      [
        ['here', 'average'],
        ['previous', 'identity'],
      ],
      [
        ['previous', 'average'],
        ['previous', 'average'],
      ],
      [
        ['here', 3],
        ['here', 'identity'],
      ],
    ],
    ['previous', 'sum1', 'sum2', 'sum3', 'sum4', 'sum5'],
  );

export const reductionCell = () =>
  cell(
    'ReductionCell',
    'The other cell that search found: its operations have stride 2, so that the image is halved.',
    [
      [
        ['here', 5, 2],
        ['previous', 7, 2],
      ],
      [
        ['here', 'maximum', 2],
        ['previous', 7, 2],
      ],
      [
        ['here', 'average', 2],
        ['previous', 5, 2],
      ],
      [
        ['sum2', 'identity'],
        ['sum1', 'average'],
      ],
      [
        ['sum1', 3],
        ['here', 'maximum', 2],
      ],
    ],
    ['sum2', 'sum3', 'sum4', 'sum5'],
  );
