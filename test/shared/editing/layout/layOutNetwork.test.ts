import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edge } from '@shared/document/schema';
import { layOutNetwork, type LayoutBox, type LayoutOptions } from '@shared/editing/layout';

const portLine = 22;
const toTheRight: LayoutOptions = { direction: 'right', portLine };
const edge = (from: string, to: string): Edge => ({ from: [from, 'output'], to: [to, 'input'] });
const box = (id: string, height = 84): LayoutBox => ({ id, width: 176, height });

/** Lays out paths of nodes, `a>b>c`. */
function laid(paths: readonly string[], options: Partial<LayoutOptions> = {}) {
  const edges = paths.flatMap((path) => {
    const ids = path.split('>');
    return ids.slice(1).map((id, index) => edge(ids[index]!, id));
  });
  const ids = [...new Set(paths.flatMap((path) => path.split('>')))];
  const { places } = layOutNetwork(
    ids.map((id) => box(id)),
    edges,
    { ...toTheRight, ...options },
  );
  return (id: string) => places.get(id)!;
}

const drawing = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    boxes: fc
      .array(fc.record({ width: fc.integer({ min: 60, max: 300 }), height: fc.integer({ min: 44, max: 400 }) }), {
        ...{ minLength: count, maxLength: count },
      })
      .map((sizes) => sizes.map((size, index): LayoutBox => ({ id: `n${index}`, ...size }))),
    edges: fc
      .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 * count })
      .map((pairs) =>
        pairs
          .filter(([one, other]) => one !== other)
          .map(([one, other]) => edge(`n${Math.min(one, other)}`, `n${Math.max(one, other)}`)),
      ),
    direction: fc.constantFrom('right', 'down'),
    isFolded: fc.boolean(),
  }),
);
const optionsOf = ({ direction, isFolded }: { direction: 'right' | 'down'; isFolded: boolean }): LayoutOptions => ({
  ...{ direction, portLine },
  ...(isFolded && { window: { width: 900, height: 560, readable: 0.6 } }),
});

describe('any drawing', () => {
  test('has each node in a place of its own, and no two overlap', () => {
    fc.assert(
      fc.property(drawing, ({ boxes, edges, ...rest }) => {
        const { places } = layOutNetwork(boxes, edges, optionsOf(rest));
        expect(places.size).toBe(boxes.length);
        const areas = boxes.map(({ id, width, height }) => ({ ...places.get(id)!, width, height }));
        for (const [index, one] of areas.entries())
          for (const other of areas.slice(index + 1)) {
            const apart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });

  test('has edges that lead forward where it is not folded', () => {
    fc.assert(
      fc.property(drawing, ({ boxes, edges, direction }) => {
        const { places } = layOutNetwork(boxes, edges, { direction, portLine });
        const [axis, side] = direction === 'right' ? (['x', 'width'] as const) : (['y', 'height'] as const);
        const sizes = new Map(boxes.map((each) => [each.id, each[side]]));
        for (const { from, to } of edges)
          expect(places.get(from[0])![axis] + sizes.get(from[0])!).toBeLessThan(places.get(to[0])![axis]);
      }),
      { numRuns: 100 },
    );
  });

  test('is laid out the same each time', () => {
    fc.assert(
      fc.property(drawing, ({ boxes, edges, ...rest }) => {
        const [one, other] = [0, 1].map(() => layOutNetwork(boxes, edges, optionsOf(rest)));
        expect([...one!.places]).toEqual([...other!.places]);
      }),
      { numRuns: 30 },
    );
  });

  test('has what all paths pass in one line, whatever stands beside it', () => {
    const branch = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(branch, { minLength: 1, maxLength: 5 }), (regions) => {
        // t0, branches of so many nodes, t1, branches …
        const paths = regions.flatMap((lengths, region) => [
          ...(lengths.length ? [] : [`t${region}>t${region + 1}`]),
          ...lengths.map((length, index) =>
            [
              `t${region}`,
              ...Array.from({ length }, (_, place) => `b${region}.${index}.${place}`),
              `t${region + 1}`,
            ].join('>'),
          ),
        ]);
        const at = laid(paths);
        const trunk = Array.from({ length: regions.length + 1 }, (_, index) => at(`t${index}`).y);
        expect(new Set(trunk).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a network’s figure shows', () => {
  test('a residual block: its branch on the trunk, the projection above it', () => {
    const at = laid(['in>conv1>bn>relu>conv2>add>out', 'in>projection>add']);
    for (const id of ['conv1', 'conv2', 'add', 'out']) expect(at(id).y).toBe(at('in').y);
    expect(at('projection').y + 84).toBeLessThan(at('in').y);
    // In the middle of what it passes.
    expect(at('projection').x).toBeGreaterThan(at('conv1').x);
    expect(at('projection').x).toBeLessThan(at('conv2').x);
  });

  test('a skip leaves the trunk straight, and room above what it skips', () => {
    const paths = ['in>p>q>r>s>out', 'in>x>a>add>y>out'];
    const [at, without] = [laid([...paths, 'x>add']), laid(paths)];
    for (const id of ['a', 'add', 'y']) expect(at(id).y).toBe(at('x').y);
    expect(at('a').y - at('q').y).toBeGreaterThan(without('a').y - without('q').y);
  });

  test('an Inception module: four branches in their order, symmetric about the trunk', () => {
    const at = laid(['in>a>join>out', 'in>b1>b2>join', 'in>c1>c2>c3>join', 'in>d1>d2>join']);
    const middle = at('in').y;
    const lines = ['a', 'b1', 'c1', 'd1'].map((id) => at(id).y - middle);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect(lines[0]).toBe(-lines[3]!);
    expect(lines[1]).toBe(-lines[2]!);
    expect(at('join').y).toBe(middle);
  });

  test('an auxiliary output: the rest goes straight on, its head stands below', () => {
    const at = laid(['in>a>b>c>d>out', 'a>head>side']);
    expect(at('out').y).toBe(at('in').y);
    expect(at('head').y).toBeGreaterThan(at('in').y + 84);
    expect(at('head').x).toBe(at('b').x);
  });

  test('a second input: beside what reads it', () => {
    const at = laid(['in>a>b>c>join>out', 'label>join']);
    expect(at('label').x).toBe(at('c').x);
    expect(at('join').y).toBe(at('in').y);
  });

  test('what nothing joins keeps a distance', () => {
    const { places } = layOutNetwork([box('a'), box('b'), box('c')], [], toTheRight);
    const xs = [...places.values()].map(({ x }) => x).sort((one, other) => one - other);
    expect(xs[1]! - xs[0]!).toBeGreaterThan(176 + 40);
    expect(xs[2]! - xs[1]!).toBeGreaterThan(176 + 40);
  });
});

describe('a trunk that is too long for the window', () => {
  const chain = Array.from({ length: 18 }, (_, index) => `n${index}`);
  const stageOf = (id: string) => (Number(id.slice(1)) < 5 ? '56×56' : Number(id.slice(1)) < 12 ? '28×28' : '14×14');
  const window = { width: 1000, height: 600, readable: 0.6 };

  test('is folded where the resolution changes', () => {
    const at = laid([chain.join('>')], { window, stageOf });
    const rows = new Map<number, string[]>();
    for (const id of chain) rows.set(at(id).y, [...(rows.get(at(id).y) ?? []), id]);
    expect(rows.size).toBeGreaterThan(1);
    for (const [first] of [...rows.values()].slice(1)) expect(['n5', 'n12']).toContain(first);
  });

  test('stays in one line where it can be read so', () => {
    const at = laid([chain.slice(0, 6).join('>')], { window, stageOf });
    expect(at('n5').y).toBe(at('n0').y);
  });

  test('is folded under no skip, but where one begins', () => {
    const at = laid([chain.join('>'), 'n1>n16'], { window, stageOf });
    const inside = chain.slice(2, 17).map((id) => at(id).y);
    expect(new Set(inside).size).toBe(1);
  });
});

test('301 blocks with skips take a fraction of a second', () => {
  const ids = Array.from({ length: 301 }, (_, index) => `n${index}`);
  const edges = ids.flatMap((id, index) =>
    [1, ...(index % 4 === 0 ? [3] : [])].filter((by) => index + by < 301).map((by) => edge(id, `n${index + by}`)),
  );
  const { places } = layOutNetwork(
    ids.map((id) => box(id)),
    edges,
    { ...toTheRight, window: { width: 1000, height: 600, readable: 0.6 } },
  );
  expect(new Set([...places.values()].map(({ y }) => y)).size).toBeGreaterThan(5);
});
