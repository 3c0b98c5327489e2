import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { blockLibrary } from '@shared/blocks/library';
import { resolveNode } from '@shared/compiler/expand/resolveNode';
import type { NetloomDocument } from '@shared/document/schema';
import { graphOf, setParameters } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { placesLike } from '@shared/editing/alike/places';
import { offeredParameters, replacePlaces } from '@shared/editing/alike/replacePlaces';
import { drawn, sharing, type Drawn } from '../support/drawn';

type Cell = Readonly<Record<'first' | 'second', Readonly<Record<string, unknown>>>>;

/** Residual cells in a row, each with its own settings of the two convolutions. */
function cells(all: readonly Cell[]): NetloomDocument {
  const nodes: Drawn = { in: ['Input', { shape: [8, 8, 4] }] };
  const edges: string[] = [];
  let before = 'in';
  all.forEach(({ first, second }, at) => {
    nodes[`a${at}`] = ['Conv2D', { padding: 'same', ...first }];
    nodes[`relu${at}`] = ['Activation'];
    nodes[`b${at}`] = ['Conv2D', { padding: 'same', ...second }];
    nodes[`add${at}`] = ['Add'];
    edges.push(`${before}>a${at}`, `a${at}>relu${at}`, `relu${at}>b${at}`, `b${at}>add${at}`, `${before}>add${at}`);
    before = `add${at}`;
  });
  nodes['out'] = ['Output'];
  return drawn(nodes, [...edges, `${before}>out`]);
}

const cellIds = (at: number) => [`a${at}`, `relu${at}`, `b${at}`, `add${at}`];
const filters = (count: number): Cell => ({ first: { filters: count }, second: { filters: count } });

/** Nodes and edges whatever their order and positions, with all parameters as they count. */
function contentOf(document: NetloomDocument, names: ReadonlyMap<string, string> = new Map()) {
  const nameOf = (id: string) => names.get(id) ?? id;
  const library = blockLibrary(document);
  const nodes = document.nodes.map(({ id, block, parameters }) => {
    const { values } = resolveNode(library.get(block)!.parameters, parameters);
    return JSON.stringify([nameOf(id), block, values]);
  });
  const edges = document.edges.map(({ from, to }) => JSON.stringify([nameOf(from[0]), from[1], nameOf(to[0]), to[1]]));
  return { nodes: nodes.sort(), edges: edges.sort() };
}

describe('places that look like the inside of a composite', () => {
  it('become uses of it, with one parameter for what differs alike', () => {
    const plain = cells([filters(4), filters(8), filters(16)]);
    const made = makeComposite(plain, cellIds(0), 'Cell');
    const places = placesLike(made.document, made.id);
    expect(places.map(({ ids }) => [...ids.values()].sort())).toEqual(
      [cellIds(1), cellIds(2)].map((ids) => ids.sort()),
    );
    expect(offeredParameters(made.document, 'Cell', places)).toEqual([
      { parameter: 'filters', nodes: ['a0', 'b0'], values: [4, 8, 16] },
    ]);
    const { document, ids } = replacePlaces(made.document, made.id);
    expect(ids).toHaveLength(2);
    expect(document.nodes.map(({ id, block }) => [id, block])).toEqual([
      ['in', 'Input'],
      ...[made.id, ...ids].map((id) => [id, 'Cell']),
      ['out', 'Output'],
    ]);
    expect(Object.keys(document.composites[0]!.parameters)).toEqual(['filters']);
    expect(analyze(document).totals).toEqual(analyze(plain).totals);
  });

  it('give the drawing back when all uses are unpacked', () => {
    const kernel = fc.oneof(fc.constantFrom(1, 3), fc.constantFrom([1, 3], [3, 3]));
    const conv = fc.record(
      { filters: fc.constantFrom(2, 4), kernel, activation: fc.constantFrom('none', 'tanh'), bias: fc.boolean() },
      { requiredKeys: ['filters'] },
    );
    const drawings = fc.array(fc.record({ first: conv, second: conv }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(drawings, fc.nat(4), (all, number) => {
        const chosen = number % all.length;
        const plain = cells(all);
        const made = makeComposite(plain, cellIds(chosen), 'Cell');
        const places = placesLike(made.document, made.id);
        expect(places).toHaveLength(all.length - 1);
        const used = replacePlaces(made.document, made.id);
        const names = new Map<string, string>();
        const inner = graphOf(used.document, 'Cell').nodes.map(({ id }) => id);
        const unpacked = [made.id, ...used.ids].reduce((before, use, at) => {
          const opened = dissolveComposite(before, use);
          opened.ids.forEach((id, index) => {
            const inside = inner[index]!;
            names.set(id, at === 0 ? inside : places[at - 1]!.ids.get(inside)!);
          });
          return opened.document;
        }, used.document);
        expect(contentOf(unpacked, names)).toEqual(contentOf(plain));
      }),
      { numRuns: 20 },
    );
  });

  it('are found inside composites too, where what the enclosing one hands on stays so', () => {
    const outer = makeComposite(cells([filters(4), filters(8), filters(8)]), [0, 1, 2].flatMap(cellIds), 'Outer');
    const given = ['a0', 'a1', 'a2'];
    const width = { kind: 'integer', default: 8, help: '' } as const;
    const named = {
      ...outer.document,
      composites: outer.document.composites.map((composite) => ({ ...composite, parameters: { width } })),
    };
    const wide = setParameters(named, given, { filters: { expression: 'width' } }, 'Outer');
    const made = makeComposite(wide, cellIds(0), 'Cell', 'Outer');
    const { document, ids } = replacePlaces(made.document, made.id, 'Outer');
    expect(ids).toHaveLength(2);
    expect(Object.keys(document.composites.find(({ type }) => type === 'Cell')!.parameters)).toEqual([
      'width',
      'filters',
    ]);
    expect(analyze(document).totals).toEqual(analyze(wide).totals);
  });

  it('are none where blocks, wiring or what is read from outside differ', () => {
    const count = (document: NetloomDocument) => {
      const made = makeComposite(document, cellIds(0), 'Cell');
      return placesLike(made.document, made.id).length;
    };
    const plain = cells([filters(4), filters(4), filters(4)]);
    expect(count(plain)).toBe(2);
    const with2 = (id: string, change: object) => ({
      ...plain,
      nodes: plain.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
    });
    expect(count(with2('relu1', { block: 'Dropout' }))).toBe(1);
    expect(count(with2('relu1', { bypass: true }))).toBe(1);
    expect(count(sharing(plain, { b2: 'a2' }))).toBe(1);
    const skip = { from: ['relu2', 'output'], to: ['out', 'input'] } as const;
    expect(count({ ...plain, edges: [...plain.edges, { from: [...skip.from], to: [...skip.to] }] })).toBe(1);
    expect(count({ ...plain, edges: plain.edges.filter(({ to }) => to[0] !== 'b1') })).toBe(1);
  });
});
