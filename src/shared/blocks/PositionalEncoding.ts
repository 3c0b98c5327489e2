import { plainType } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { caption } from './families/format';
import { forSequence } from './families/sequence';
import { sources } from './sources';

/**
 * Sines at even features and cosines at odd ones, of wavelengths from 2π to 2π·base, as a table positions×features.
 */
export function encodingTable(length: number, channels: number, base: number): number[] {
  return Array.from({ length: length * channels }, (_, index) => {
    const [position, channel] = [Math.floor(index / channels), index % channels];
    const angle = position / base ** ((channel - (channel % 2)) / channels);
    return channel % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
}

export const PositionalEncoding = defineBlock({
  kind: 'primitive',
  type: 'PositionalEncoding',
  stem: 'position',
  category: 'sequence',
  doc: 'Adds to each position of a sequence a pattern of waves that says where it is, since attention alone sees no order.',
  source: sources.vaswani2017,
  keywords: ['transformer', 'position', 'sinusoidal', 'sine', 'order', 'attention'],
  parameters: {
    base: {
      kind: 'number',
      default: 10_000,
      minimum: 2,
      help: 'How much longer the longest wave is than the shortest, 2π positions.',
      advanced: true,
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ base }) => caption('sinusoidal', base !== 10_000 && `base ${base}`),
  shape: ({ inputs: [input] }) =>
    forSequence('PositionalEncoding', input, () => ({ outputs: [plainType(input!.shape)] })),
  formula: ({ parameters: { base } }) => [
    {
      rule: `x[p, 2i] + sin(p / ${base}^(2i/d)),  x[p, 2i+1] + cos(p / ${base}^(2i/d))`,
      worked: '',
      source: sources.vaswani2017,
    },
  ],
  lower: ({ builder, parameters: { base }, values: [sequence] }) => {
    const [, length, channels] = sequence!.shape as [number, number, number];
    const values = encodingTable(length, channels, base);
    return [builder.one('add', [sequence!, builder.one('constant', [], { values, shape: [1, length, channels] })])];
  },
  examples: [
    {
      name: 'the base model of “Attention is all you need”',
      parameters: {},
      inputs: [[50, 512]],
      outputs: [[50, 512]],
      weights: 0,
      source: sources.vaswani2017,
    },
    {
      name: 'an odd number of features, shorter waves',
      parameters: { base: 100 },
      inputs: [[9, 5]],
      outputs: [[9, 5]],
      weights: 0,
      source: sources.vaswani2017,
    },
  ],
});
