import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { type Language } from '@renderer/words/languages';
import { contrast } from '../../../src/renderer/gallery/contrast';
import { speak } from '../../support/speak';

afterEach(() => speak('english'));

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

it.each<[Language, string, string]>([
  [
    'german',
    'Verglichen mit VGG-16 hat ResNet-18 11.8-mal weniger Parameter und 8.53-mal weniger Operationen.',
    'Verglichen mit VGG-16 hat twin ebenso viele Parameter und ebenso viele Operationen.',
  ],
  [
    'chinese',
    '与 VGG-16 相比，ResNet-18 的参数量更少（相差 11.8 倍），运算量更少（相差 8.53 倍）。',
    '与 VGG-16 相比，twin 的参数量相同，运算量相同。',
  ],
])('says so in %s', async (language, differing, equal) => {
  await speak(language);
  expect(contrast(vgg, resnet)).toBe(differing);
  expect(contrast(vgg, { ...vgg, name: 'twin' })).toBe(equal);
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
