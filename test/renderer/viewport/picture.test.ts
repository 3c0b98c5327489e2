import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenPlace } from '@renderer/drawing/openPlaces';
import { nodeHeight, nodeWidth } from '@renderer/viewport/nodeSize';
import { pictureOf, shownPlacesOf, type PlacePicture } from '@renderer/viewport/picture';
import type { NetNode } from '@shared/document/schema';
import { placeOfGraph } from '../../support/place';

/** A graph of cards on a grid, so that none lies on another, with what is open in it. */
interface Plan {
  readonly cells: readonly (readonly [column: number, row: number, open: Plan | undefined])[];
}

const cell = fc.tuple(fc.nat(4), fc.nat(3));
const { plan } = fc.letrec<{ plan: Plan; open: Plan | undefined }>((tie) => ({
  open: fc.option(tie('plan'), { nil: undefined, maxDepth: 3 }),
  plan: fc
    .uniqueArray(fc.tuple(cell, tie('open')), { maxLength: 4, selector: ([[column, row]]) => `${column},${row}` })
    .map((cells) => ({ cells: cells.map(([[column, row], open]) => [column, row, open] as const) })),
}));

const placed = (id: string, x: number, y: number): NetNode => ({
  id,
  block: 'Add',
  parameters: {},
  position: { x, y },
});

function placeOf({ cells }: Plan, isOpen: boolean, prefix = ''): OpenPlace {
  const nodes = cells.map(([column, row], index) => placed(`n${index}`, 230 * column - 400, 130 * row));
  const edges = nodes.slice(1).map(({ id }, index) => ({
    from: [nodes[index]!.id, 'output'] as [string, string],
    to: [id, 'input'] as [string, string],
  }));
  const frames = new Map(
    cells.flatMap(([, , open], index) =>
      open && isOpen ? [[`n${index}`, placeOf(open, true, `${prefix}n${index}/`)] as const] : [],
    ),
  );
  return placeOfGraph({ nodes, edges, inputs: [], outputs: [] }, { prefix, frames });
}

const usual = () => nodeHeight;

interface Box {
  readonly path: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What every node takes on the canvas, by the place that it is in. */
function boxesOf(picture: PlacePicture): ReadonlyMap<string, readonly Box[]> {
  return new Map(
    [...shownPlacesOf(picture)].map(([prefix, { picture: shown, origin }]) => [
      prefix,
      shown.placed.map(({ id, position, width = nodeWidth, above = 0, height = nodeHeight }) => ({
        path: prefix + id,
        left: origin.x + position.x,
        top: origin.y + position.y - above,
        right: origin.x + position.x + width,
        bottom: origin.y + position.y + height,
      })),
    ]),
  );
}

describe('composites that are open in place', () => {
  test('contain what is in them, to any depth', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const boxes = boxesOf(pictureOf(placeOf(drawn, true), usual));
        const byPath = new Map([...boxes.values()].flat().map((box) => [box.path, box]));
        for (const [prefix, inside] of boxes) {
          const frame = byPath.get(prefix.slice(0, -1));
          if (!frame) continue;
          for (const box of inside) {
            expect(box.left).toBeGreaterThan(frame.left);
            expect(box.top).toBeGreaterThan(frame.top + 30);
            expect(box.right).toBeLessThan(frame.right);
            expect(box.bottom).toBeLessThan(frame.bottom);
          }
        }
      }),
    );
  });

  test('lie on nothing beside them', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        for (const boxes of boxesOf(pictureOf(placeOf(drawn, true), usual)).values())
          for (const [index, one] of boxes.entries())
            for (const other of boxes.slice(index + 1)) {
              const meet =
                one.left < other.right - 1e-6 &&
                other.left < one.right - 1e-6 &&
                one.top < other.bottom - 1e-6 &&
                other.top < one.bottom - 1e-6;
              expect(meet, `${one.path} and ${other.path}`).toBe(false);
            }
      }),
    );
  });

  test('leave the picture that was there when they are closed', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const before = pictureOf(placeOf(drawn, false), usual);
        const open = pictureOf(placeOf(drawn, true), usual, before);
        const after = pictureOf(placeOf(drawn, false), usual, open);
        expect(boxesOf(after)).toEqual(boxesOf(before));
        expect(after.ways()).toEqual(before.ways());
      }),
    );
  });

  test('leave what is in them as it was where something around them changes', () => {
    const inner = placeOfGraph(
      { nodes: [placed('a', 0, 0), placed('b', 240, 0)], edges: [], inputs: [], outputs: [] },
      { prefix: 'f/' },
    );
    const around = (x: number) =>
      placeOfGraph(
        { nodes: [placed('f', 0, 0), placed('c', x, 0)], edges: [], inputs: [], outputs: [] },
        { frames: new Map([['f', inner]]) },
      );
    const before = pictureOf(around(240), usual);
    const after = pictureOf(around(480), usual, before);
    expect(after.frames.get('f')!.inside).toBe(before.frames.get('f')!.inside);
  });

  test('keep a trunk straight: neighbours in its row stay level with it', () => {
    const inner = placeOfGraph(
      { nodes: [placed('a', 0, 0), placed('b', 0, 300)], edges: [], inputs: [], outputs: [] },
      { prefix: 'f/' },
    );
    const row = [placed('before', -240, 0), placed('f', 0, 0), placed('after', 240, 0)];
    const { placed: shown } = pictureOf(
      placeOfGraph({ nodes: row, edges: [], inputs: [], outputs: [] }, { frames: new Map([['f', inner]]) }),
      usual,
    );
    expect(new Set(shown.map(({ position }) => position.y)).size).toBe(1);
  });
});
