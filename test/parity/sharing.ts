import type { NetloomDocument } from '@shared/document/schema';
import { shareWeights } from '@shared/editing';
import { makeComposite } from '@shared/editing/makeComposite';
import { drawn } from '../shared/support/drawn';

/** Layers and composites that share weights inside a composite, of which two uses of three share theirs. */
export function sharingDocument(): NetloomDocument {
  const conv = { filters: 4, kernel: 3, padding: 'same' };
  const inside = drawn(
    {
      in: ['Input', { shape: [8, 8, 4] }],
      a: ['Conv2D', { ...conv, activation: 'tanh' }],
      b: ['Conv2D', { ...conv, activation: 'tanh' }],
      r1: ['ResidualBlock', { filters: 4 }],
      r2: ['ResidualBlock', { filters: 4 }],
      r3: ['ResidualBlock', { filters: 4 }],
      out: ['Output'],
    },
    ['in>a', 'a>b', 'b>r1', 'r1>r2', 'r2>r3', 'r3>out'],
  );
  const shared = shareWeights(shareWeights(inside, 'a', 'b'), 'r2', 'r1');
  const { document, id } = makeComposite(shared, ['a', 'b', 'r1', 'r2', 'r3'], 'Stage');
  const first = document.nodes.find((node) => node.id === id)!;
  const stages = [
    { ...first, id: 's1', weightsOf: 's2' },
    { ...first, id: 's2' },
    { ...first, id: 's3' },
  ];
  const way = ['in', 's1', 's2', 's3', 'out'];
  return {
    ...document,
    nodes: [...document.nodes.filter((node) => node !== first), ...stages],
    edges: way.slice(1).map((to, at) => ({ from: [way[at]!, 'output'], to: [to, 'input'] })),
  };
}
