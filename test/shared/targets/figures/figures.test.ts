import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { printColours, sourceOf, themeColours, volumePicture, volumesSvg } from '@shared/targets/figures';
import { cardsOf, noCards } from '@shared/editing';
import { volumesOfCards } from '@shared/targets/figures/fold';
import { joinsOf } from '@shared/targets/figures/joins';
import { labels } from '@shared/targets/figures/picture';
import type { Bounds } from '@shared/targets/figures/bounds';
import { outerBounds, placeVolumes } from '@shared/targets/figures/placed';
import { stepsBetween } from '@shared/targets/figures/steps';
import { facesOf, solidOf, usualScale } from '@shared/targets/figures/solid';
import { categoryVariable } from '@shared/targets/figures/svg/categoryVariable';
import { printedCategories } from '@shared/targets/figures/svg/colours';
import { imageType } from '@shared/tensor/exampleType';
import { documents } from '../../support/arbitraries';
import { root } from '../../../support/checkout';

const gallery = (name: string): NetloomDocument =>
  parseDocument(JSON.parse(readFileSync(root(`resources/gallery/${name}.netloom.json`), 'utf8')));
const sizes = fc.record({ isSmall: fc.boolean(), most: fc.integer({ min: 1, max: 12 }) });

function expectApart(areas: readonly Bounds[]): void {
  for (const [index, one] of areas.entries())
    for (const other of areas.slice(index + 1)) {
      const isApart =
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect(isApart).toBe(true);
    }
}

describe('the picture of any drawing', () => {
  test('has every node in one volume, and no two volumes overlap', () => {
    fc.assert(
      fc.property(documents({ largest: 14 }), sizes, (document, options) => {
        const { volumes, width, height } = volumePicture(sourceOf(document), options);
        const shown = volumes.flatMap(({ nodes }) => nodes);
        expect([...shown].sort()).toEqual(document.nodes.map(({ id }) => id).sort());
        const areas = volumes.map(outerBounds);
        for (const { left, top, right, bottom } of areas)
          expect(left >= 0 && top >= 0 && right <= width && bottom <= height).toBe(true);
        expectApart(areas);
      }),
      { numRuns: 150 },
    );
  });

  test('can be folded into rows without overlaps, and its lines lead to where volumes are', () => {
    fc.assert(
      fc.property(documents({ largest: 14 }), fc.integer({ min: 100, max: 600 }), (document, width) => {
        const source = sourceOf(document);
        const volumes = volumesOfCards(source, noCards);
        const placed = placeVolumes(volumes, stepsBetween(volumes, document.edges), {
          ...{ scale: usualScale, labelsOf: labels, gap: 28, mostBoxes: 3 },
          window: { width, height: 500, readable: 0.8 },
        });
        expectApart(placed.map(outerBounds));
        const { wires, skips } = joinsOf(placed, stepsBetween(volumes, document.edges));
        const byId = new Map(placed.map((volume) => [volume.id, volume]));
        for (const { from, to, points } of wires) {
          expect(points[0]!.x).toBeCloseTo(byId.get(from)!.bounds.right - byId.get(from)!.solid.depth.x / 2);
          expect(points.at(-1)!.x).toBeCloseTo(byId.get(to)!.bounds.left);
        }
        for (const { arc } of skips) expect(Number.isFinite(arc.control)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(documents(), sizes, (document, options) => {
        expect(volumePicture(sourceOf(document), options)).toEqual(volumePicture(sourceOf(document), options));
      }),
      { numRuns: 30 },
    );
  });

  test('is written as XML that librsvg reads, whatever names are', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents({ largest: 6 }),
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 7, maxLength: 7 }),
        async (document, names) => {
          const nodes = document.nodes.map((node, index) => ({ ...node, name: names[index] ?? '<&"' }));
          const picture = volumePicture(sourceOf({ ...document, nodes }));
          for (const colours of [printColours, themeColours]) {
            const svg = volumesSvg(picture, { title: names[0]!, colours });
            const { format, width } = await sharp(Buffer.from(svg)).metadata();
            expect([format, width]).toEqual(['svg', Math.round(picture.width)]);
          }
        },
      ),
      { numRuns: 40 },
    );
    await expect(
      sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>&</title></svg>')).metadata(),
    ).rejects.toThrow();
  });

  test('fits into the size that is asked for', () => {
    const svg = volumesSvg(volumePicture(sourceOf(gallery('vgg-16')), { isSmall: true }), {
      ...{ title: 'VGG-16', fit: { width: 240, height: 100 } },
    });
    expect(svg).toContain('width="240" height="100"');
    const [, , width, height] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number);
    expect(width! / height!).toBeCloseTo(2.4, 2);
  });
});

describe('a box', () => {
  test('grows by the same length each time that an axis doubles', () => {
    const extent = fc.integer({ min: 1, max: 1024 });
    fc.assert(
      fc.property(extent, extent, extent, (height, width, channels) => {
        const of = (factor: number) => solidOf(imageType([factor * height, factor * width, factor * channels]));
        const [one, two, four] = [of(1), of(2), of(4)];
        for (const side of ['width', 'height'] as const) {
          expect(two[side]).toBeGreaterThan(one[side]);
          expect(four[side] - two[side]).toBeCloseTo(two[side] - one[side], 8);
        }
        expect(four.depth.x - two.depth.x).toBeCloseTo(two.depth.x - one.depth.x, 8);
      }),
    );
  });

  test('has faces that share their edges', () => {
    const { front, top, side } = facesOf(solidOf(imageType([8, 8, 4])), { x: 3, y: 5 });
    expect(top[0]).toEqual(front[0]);
    expect(top[3]).toEqual(front[1]);
    expect(side[0]).toEqual(front[1]);
    expect(side[1]).toEqual(top[2]);
    expect(side[3]).toEqual(front[2]);
  });
});

describe('known networks', () => {
  const labelsOf = (name: string, most?: number) =>
    volumePicture(sourceOf(gallery(name)), most === undefined ? {} : { most }).volumes.map(({ labels }) =>
      labels.join(' '),
    );

  test('LeNet-5 is drawn as in the paper: no volume for what only activates, flattens or ends it', () => {
    expect(labelsOf('lenet-5')).toEqual([
      ...['input 28×28×1', 'C1 28×28×6', 'S2 14×14×6', 'C3 10×10×16', 'S4 5×5×16', 'C5 120', 'F6 84', 'scores 10'],
    ]);
  });

  test('ResNet-50 has its stages as stacks with a skip inside', () => {
    const { volumes } = volumePicture(sourceOf(gallery('resnet-50')));
    const stages = volumes.filter(({ hasSkip }) => hasSkip);
    expect(stages.map(({ times }) => times)).toEqual([3, 4, 6, 3]);
    expect(stages.every(({ fronts }) => fronts.length === 3)).toBe(true);
  });

  test.each(['resnet-50', 'vgg-16', 'densenet-121'])('%s is folded into rows for a window', (name) => {
    const source = sourceOf(gallery(name));
    const volumes = volumesOfCards(source, cardsOf(source.graph, source.library));
    const steps = stepsBetween(volumes, source.graph.edges);
    const placed = placeVolumes(volumes, steps, {
      ...{ scale: usualScale, labelsOf: labels, gap: 28, mostBoxes: 3 },
      window: { width: 860, height: 470, readable: 0.7 },
    });
    expectApart(placed.map(outerBounds));
    expect(Math.max(...placed.map(({ bounds }) => bounds.right))).toBeLessThan(1700);
    expect(joinsOf(placed, steps).wires.some(({ points }) => points.length > 2)).toBe(true);
  });

  test('a U-Net has an arc for each of its skips', () => {
    expect(volumePicture(sourceOf(gallery('unet-shapes'))).arcs).toHaveLength(2);
  });

  test('windows are drawn where a layer slides over an image, and nowhere else', () => {
    const { volumes } = volumePicture(sourceOf(gallery('lenet-5')));
    expect(volumes.filter(({ kernel }) => kernel).map(({ name }) => name)).toEqual(['input', 'C1', 'S2', 'C3']);
  });

  test.each(['vgg-19', 'plain-56', 'resnet-110', 'densenet-121', 'mobilenet-v2', 'inception-v4'])(
    '%s is drawn with few volumes where few are wanted, each node in one of them',
    (name) => {
      const document = gallery(name);
      const { volumes } = volumePicture(sourceOf(document), { isSmall: true });
      expect(volumes.length).toBeLessThanOrEqual(12);
      expect(new Set(volumes.flatMap(({ nodes }) => nodes)).size).toBe(document.nodes.length);
    },
  );

  test('three equal layers of VGG-16 become one volume', () => {
    expect(labelsOf('vgg-16', 16)).toContain('conv3_1 … conv3_3 ×3 56×56×256');
  });
});

test('figures are printed in the colours of the light theme', () => {
  const css = readFileSync(root('src/renderer/theme/categories.css'), 'utf8');
  for (const [category, colour] of Object.entries(printedCategories)) {
    const variable = categoryVariable(category as keyof typeof printedCategories);
    expect(css.indexOf(`${variable}: ${colour};`)).toBeGreaterThan(0);
  }
});
