import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast } from '../../../src/renderer/gallery/contrast';

const vgg = { name: 'VGG-16', parameters: 138_357_544, macs: 15_470_264_320 };
const resnet = { name: 'ResNet-18', parameters: 11_689_512, macs: 1_814_073_344 };

it('says how many times fewer, whichever comes first', () => {
  const text = 'ResNet-18 has 11.8 times fewer parameters and 8.53 times fewer operations than VGG-16.';
  expect(contrast(vgg, resnet)).toBe(text);
  expect(contrast(resnet, vgg)).toBe(text);
});

it('says what is equal', () => {
  expect(contrast(vgg, { ...vgg, name: 'twin' })).toBe('twin has as many parameters and as many operations as VGG-16.');
});

const costs = fc.record({ parameters: fc.nat(1e9), macs: fc.nat(1e12) });

it('never says more of the one with fewer parameters, and no infinite multiple', () => {
  fc.assert(
    fc.property(costs, costs, (one, other) => {
      const text = contrast({ ...one, name: 'A' }, { ...other, name: 'B' });
      expect(text).not.toMatch(/more parameters|Infinity|NaN/);
    }),
  );
});
