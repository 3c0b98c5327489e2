import { parseDocument } from '@shared/document';
import { currentVersion } from '@shared/document/schema';
import type { Drawn } from '../shared/support/drawn';

/**
 * Uses of composites, one inside the other, that differ in parameters given as expressions; two parameters have equal values
 * at every use.
 */
export function expressionsCase() {
  const number = (value: number) => ({ kind: 'integer', default: value, help: '' });
  const given = (expression: string) => ({ expression });
  const squeeze = {
    type: 'Squeeze',
    parameters: { width: number(4), also: number(4), kernel: number(5), rate: { ...number(0.25), kind: 'number' } },
    graph: scope(
      {
        wide: ['Conv2D', { filters: given('2 * width'), kernel: given('kernel'), padding: 'same' }],
        norm: ['BatchNormalization'],
        drop: ['Dropout', { rate: given('rate / 2') }],
        depth: ['DepthwiseConv2D', { padding: 'same' }],
        narrow: ['Conv2D', { filters: given('width / 2'), kernel: 1 }],
        beside: ['Conv2D', { filters: given('also'), kernel: 1 }],
        odd: ['Conv2D', { filters: given('max(width, 6)'), kernel: 1 }],
        cat: ['Concatenate'],
        last: ['BatchNormalization'],
      },
      [
        ...['wide>norm', 'norm>drop', 'drop>depth', 'depth>narrow', 'depth>beside', 'depth>odd'],
        ...['narrow>cat', 'beside>cat', 'odd>cat', 'cat>last'],
      ],
      ['wide', 'last'],
    ),
  };
  const twice = {
    type: 'Twice',
    parameters: { size: number(4) },
    graph: scope(
      {
        a: ['Squeeze', { width: given('size'), also: given('size') }],
        b: ['Squeeze', { width: given('size + 2'), also: given('size + 2'), kernel: 3, rate: 0.5 }],
      },
      ['a>b'],
      ['a', 'b'],
    ),
  };
  const whole = scope(
    {
      in: ['Input', { shape: [6, 6, 3] }],
      first: ['Twice', { size: 4 }],
      second: ['Twice', { size: 8 }],
      out: ['Output'],
    },
    ['in>first', 'first>second', 'second>out'],
    ['first', 'second'],
  );
  const { nodes, edges } = whole;
  const document = { format: 'netloom', version: 1, name: 'expressions', nodes, edges, composites: [squeeze, twice] };
  return { name: 'composites whose parameters are expressions', document: parseDocument(document) };
}

/** Two uses of a composite that differ in parameters of every kind. */
export function parametersCase() {
  const given = (expression: string) => ({ expression });
  const help = '';
  const stage = {
    type: 'Stage',
    parameters: {
      window: { kind: 'pair', default: [3, 3], minimum: 1, help },
      step: { kind: 'pair', default: [1, 1], minimum: 1, help },
      border: { kind: 'padding', default: 'same', named: ['same', 'valid'], help },
      kept: { kind: 'shape', default: [4, 4, 2], help },
      rate: { kind: 'number', default: 0.25, minimum: 0, maximum: 0.9, help },
      biased: { kind: 'boolean', default: true, help },
      activation: { kind: 'choice', default: 'tanh', options: ['tanh', 'sigmoid'], help },
    },
    graph: scope(
      {
        conv: [
          'Conv2D',
          {
            ...{ filters: 4, kernel: given('window'), stride: given('step'), padding: given('border') },
            ...{ bias: given('biased'), activation: given('activation') },
          },
        ],
        tall: ['DepthwiseConv2D', { kernel: given('[window[0], 1]'), padding: 'same' }],
        drop: ['Dropout', { rate: given('rate') }],
        norm: ['BatchNormalization'],
        shape: ['Reshape', { shape: given('kept') }],
      },
      ['conv>tall', 'tall>drop', 'drop>norm', 'norm>shape'],
      ['conv', 'shape'],
    ),
  };
  const { nodes, edges } = scope(
    {
      in: ['Input', { shape: [8, 8, 3] }],
      first: ['Stage', { window: [3, 5], step: 2, kept: [4, 8, 2], rate: 0.3 }],
      second: ['Stage', { window: [2, 3], step: [4, 1] }],
      third: ['Stage', { window: 2, border: 'valid', kept: [9, 4], biased: false, activation: 'sigmoid' }],
      out: ['Output'],
    },
    ['in>first', 'first>second', 'second>third', 'third>out'],
    ['first', 'third'],
  );
  const document = { format: 'netloom', version: 2, name: 'parameters', nodes, edges, composites: [stage] };
  return { name: 'composites with parameters of every kind', document: parseDocument(document) };
}

/** Uses of composites that take their channels from what arrives: two wide and one narrow, repeated, and one inside another. */
export function arrivingCase() {
  const given = (expression: string) => ({ expression });
  const gated = {
    type: 'Gated',
    parameters: { reduction: { kind: 'integer', default: 2, minimum: 1, help: '' } },
    graph: scope(
      {
        same: ['Conv2D', { filters: given('input.channels'), kernel: 3, padding: 'same' }],
        norm: ['BatchNormalization'],
        se: ['SqueezeExcitation', { units: given('input.channels/reduction') }],
        pool: ['AveragePool2D', { window: given('max(1, input.height/3)'), stride: 1, padding: 'same' }],
      },
      ['same>norm', 'norm>se', 'se>pool'],
      ['same', 'pool'],
    ),
  };
  const whole = scope(
    {
      in: ['Input', { shape: [6, 6, 3] }],
      wide: ['Conv2D', { filters: 8, kernel: 1 }],
      first: ['Gated', { reduction: 4 }],
      narrow: ['Conv2D', { filters: 6, kernel: 4 }],
      second: ['Gated'],
      se: ['SqueezeExcitation', { units: 2 }],
      out: ['Output'],
    },
    ['in>wide', 'wide>first', 'first>narrow', 'narrow>second', 'second>se', 'se>out'],
    ['wide', 'se'],
  );
  const nodes = whole.nodes.map((node) => (node.id === 'se' ? { ...node, repeat: 3 } : node));
  const document = {
    format: 'netloom',
    version: currentVersion,
    name: 'arriving',
    nodes,
    edges: whole.edges,
    composites: [gated],
  };
  return { name: 'composites that take their channels from what arrives', document: parseDocument(document) };
}

/** The graph of a composite that begins and ends with these nodes, each port called as that of a built-in block. */
function scope(nodes: Drawn, edges: readonly string[], [first, last]: readonly [string, string]) {
  return {
    nodes: Object.entries(nodes).map(([id, [block, parameters = {}]]) => ({
      ...{ id, block, parameters },
      position: { x: 0, y: 0 },
    })),
    edges: edges.map((edge) => {
      const [from, to] = edge.split('>') as [string, string];
      return { from: [from, 'output'], to: [to, 'input'] };
    }),
    inputs: [{ name: 'input', to: [[first, 'input']] }],
    outputs: [{ name: 'output', from: [last, 'output'] }],
  };
}
