import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import type { CompositeBlock } from '@shared/blocks/definition';
import { findArcs } from '@shared/targets/figures/inside/findArcs';
import { entry, insideOfUse, type Inside } from '@shared/targets/figures/inside/insideOfUse';
import { sceneOf, type Scene } from '@renderer/canvas/block/miniature/scene';
import { miniatureWords } from '@renderer/canvas/block/miniature/miniatureWords';

const library = new Map(Object.entries(blocks));
const use = (type: string, values: Record<string, number | string> = {}): Inside =>
  insideOfUse(library.get(type) as CompositeBlock, library, values);

const identity = use('ResidualBlock', { filters: 64, stride: 1, shortcut: 'identity' });
const projection = use('ResidualBlock', { filters: 64, stride: 2, shortcut: 'projection' });

function expectSound({ boxes, width, height }: Scene): void {
  const slack = 0.001;
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(-slack);
    expect(box.y).toBeGreaterThanOrEqual(-slack);
    expect(box.x + box.width).toBeLessThanOrEqual(width + slack);
    expect(box.y + box.height).toBeLessThanOrEqual(height + slack);
  }
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        one.x + one.width <= other.x + slack ||
        other.x + other.width <= one.x + slack ||
        one.y + one.height <= other.y + slack ||
        other.y + other.height <= one.y + slack;
      expect(isApart, `${one.id} lies on ${other.id}`).toBe(true);
    }
  });
}

describe('the miniature of a composite', () => {
  test('has the skip of a residual block as an arc, and none of the projection that this use leaves out', () => {
    expect(findArcs(identity)).toEqual([{ from: entry, to: 'add', parts: [] }]);
    const scene = sceneOf(identity, 150);
    expect(scene.skips).toHaveLength(1);
    expect(scene.boxes.map(({ id }) => id)).not.toContain('projection');
  });

  test('has the projection on the arc, above the chain that it leads past', () => {
    expect(findArcs(projection)).toEqual([{ from: entry, to: 'add', parts: ['projection', 'projectionBn'] }]);
    const { boxes } = sceneOf(projection, 150);
    const at = (id: string) => boxes.find((box) => box.id === id)!;
    expect(at('projection').y + at('projection').height).toBeLessThan(at('conv1').y);
    expect(at('conv1').y).toBe(at('bn2').y);
  });

  test('has the branches of Inception side by side, between what they share', () => {
    const scene = sceneOf(use('InceptionModule'), 150);
    expect(scene.skips).toHaveLength(0);
    const before = new Set(scene.boxes.filter(({ isMerge }) => !isMerge).map(({ y }) => y));
    expect(before.size).toBeGreaterThanOrEqual(4);
    const merge = scene.boxes.find(({ isMerge }) => isMerge)!;
    const middle = merge.y + merge.height / 2;
    const rows = [...before].map((y) => y + 4.5);
    expect(middle).toBeCloseTo((Math.min(...rows) + Math.max(...rows)) / 2, 0);
  });

  test('says in words what it shows', () => {
    expect(miniatureWords(projection)).toBe(
      'inside: conv1, bn1, relu1, conv2, bn2, add, relu2; skip with projection and projectionBn',
    );
  });

  test('stays in its frame without overlaps, for every composite that comes with Netloom', () => {
    for (const block of Object.values(blocks))
      if (block.kind === 'composite')
        for (const width of [80, 150, 400]) expectSound(sceneOf(insideOfUse(block, library, defaults(block)), width));
  });

  test('stays in its frame without overlaps, whatever is inside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (count, pairs, merges) => {
          const ids = Array.from({ length: count }, (_, index) => `n${index}`);
          const steps = pairs.map(([one, other]): readonly [string, string] => {
            const to = other % count;
            const from = one % (to + 1);
            return [from === to ? entry : ids[from]!, ids[to]!];
          });
          const unique = [...new Map(steps.map((step) => [step.join(), step])).values()];
          const parts = ids.map((id, index) => ({
            id,
            category: 'convolution' as const,
            isMerge: merges[index]!,
            isNarrow: index % 3 === 0,
          }));
          expectSound(sceneOf({ parts, steps: unique, exits: [ids.at(-1)!] }, 150));
        },
      ),
    );
  });
});

function defaults(block: CompositeBlock): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(block.parameters).map(([name, spec]) => [name, (spec as { default: number | string }).default]),
  );
}
