import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, narrowChart, wideChart, type Plotted } from '../../../src/renderer/complexity/chartLayout';

const resnet: Plotted = { name: 'ResNet-50', parameters: 25.6e6, macs: 4.09e9, top1: 76.13 };
const vgg: Plotted = { name: 'VGG-16', parameters: 138e6, macs: 15.5e9, top1: 71.6 };
const own: Plotted = { name: 'mine', parameters: 26e6, macs: 4.1e9, isOwn: true };

describe('the complexity chart', () => {
  it('puts more operations to the right, more parameters higher, and shows parameters as area', () => {
    const { bubbles } = layOut([resnet, vgg], 'parameters');
    const [large, small] = bubbles as [(typeof bubbles)[0], (typeof bubbles)[0]];
    expect(large.network).toBe(vgg);
    expect(large.x).toBeGreaterThan(small.x);
    expect(large.y).toBeLessThan(small.y);
    expect((large.radius / small.radius) ** 2).toBeCloseTo(138 / 25.6, 5);
    for (const { x, y } of bubbles) {
      expect(x).toBeGreaterThanOrEqual(wideChart.left);
      expect(x).toBeLessThanOrEqual(wideChart.width - wideChart.right);
      expect(y).toBeGreaterThanOrEqual(wideChart.top);
      expect(y).toBeLessThanOrEqual(wideChart.height - wideChart.bottom);
    }
  });

  it('shows by accuracy only networks that have a published one', () => {
    const { bubbles, up } = layOut([own, resnet, vgg], 'top1');
    expect(bubbles.map(({ network }) => network.name).sort()).toEqual(['ResNet-50', 'VGG-16']);
    expect(up.map(({ value }) => value)).toEqual([70, 80]);
  });

  it('names the drawing at hand before a network in the same place', () => {
    const named = layOut([resnet, own], 'parameters').bubbles.filter(({ isNamed }) => isNamed);
    expect(named.map(({ network }) => network.name)).toEqual(['mine']);
  });

  it('keeps names apart, and inside the frame', () => {
    const network = fc.record({
      name: fc.string({ minLength: 1, maxLength: 20 }),
      parameters: fc.integer({ min: 1, max: 1e9 }),
      macs: fc.integer({ min: 1, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.array(network, { maxLength: 60 }), fc.constantFrom(wideChart, narrowChart), (networks, size) => {
        const named = layOut(networks, 'parameters', size).bubbles.filter(({ isNamed }) => isNamed);
        const boxes = named.map(({ nameAt: { x, y }, network: { name } }) => ({ x, y, half: 3 * name.length }));
        for (const [index, { x, y, half }] of boxes.entries()) {
          expect(x - half).toBeGreaterThanOrEqual(size.left - 1e-9);
          expect(x + half).toBeLessThanOrEqual(size.width - size.right + 1e-9);
          expect(y).toBeGreaterThan(0);
          for (const other of boxes.slice(index + 1))
            expect(Math.abs(other.y - y) >= 14 || Math.abs(other.x - x) >= half + other.half - 1e-9).toBe(true);
        }
      }),
    );
  });

  it('is empty for drawings that cost nothing', () => {
    expect(layOut([{ name: 'empty', parameters: 0, macs: 0, isOwn: true }], 'parameters').bubbles).toEqual([]);
  });
});
