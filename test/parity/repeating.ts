import type { NetloomDocument, NetNode } from '@shared/document/schema';
import { makeComposite } from '@shared/editing/makeComposite';
import { drawn } from '../shared/support/drawn';

const repeats: Readonly<Record<string, Partial<NetNode>>> = {
  alike: { repeat: 3 },
  widening: { repeat: 3, each: { filters: [3, 4, 6] } },
  stage: {
    repeat: 4,
    each: { stride: { first: [2], then: 1 }, shortcut: { first: ['projection'], then: 'identity' } },
  },
};

/** Blocks that are repeated, alike and with values that differ, in the drawing and inside a composite that is used twice. */
export function repeatingDocument(): NetloomDocument {
  const conv = { filters: 4, kernel: 3, padding: 'same' };
  const plain = drawn(
    {
      in: ['Input', { shape: [8, 8, 2] }],
      alike: ['Conv2D', conv],
      widening: ['Conv2D', { ...conv, activation: 'tanh' }],
      stage: ['ResidualBlock', { filters: 6 }],
      out: ['Output'],
    },
    ['in>alike', 'alike>widening', 'widening>stage', 'stage>out'],
  );
  const document = { ...plain, nodes: plain.nodes.map((node) => ({ ...node, ...repeats[node.id] })) };
  const { document: packed, id } = makeComposite(document, ['alike', 'widening', 'stage'], 'Trunk');
  const [use] = packed.nodes.filter((node) => node.id === id);
  const way = ['in', 'alike', 'widening', 'stage', 't1', 't2', 'out'];
  return {
    ...packed,
    nodes: [...document.nodes, { ...use!, id: 't1' }, { ...use!, id: 't2' }],
    edges: way.slice(1).map((to, at) => ({ from: [way[at]!, 'output'], to: [to, 'input'] })),
  };
}
