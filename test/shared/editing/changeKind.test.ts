import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { blocks } from '@shared/blocks/registry';
import { parseDocument, serializeDocument } from '@shared/document';
import { EditError } from '@shared/editing';
import { changeKind } from '@shared/editing/changeKind';
import { makeComposite } from '@shared/editing/makeComposite';
import { documents } from '../support/arbitraries';
import { drawn } from '../support/drawn';

const document = drawn(
  {
    i: ['Input', { shape: [28, 28, 3] }],
    p: ['MaxPool2D', { kernel: 3, stride: 2 }],
    c: ['Conv2D', { filters: 8, kernel: 3, padding: 'same', stride: 2 }],
    a: ['Add'],
    o: ['Output'],
  },
  ['i>p', 'i>c', 'p>a', 'c>a', 'a>o'],
);
const nodeOf = (drawing: typeof document, id: string) => drawing.nodes.find((node) => node.id === id)!;

describe('another kind of a block, in its place', () => {
  it('keeps id, place, edges, and the parameters that both have', () => {
    const changed = changeKind(document, 'p', 'AveragePool2D');
    expect(nodeOf(changed, 'p')).toEqual({ ...nodeOf(document, 'p'), block: 'AveragePool2D' });
    expect(changed.edges).toEqual(document.edges);
    const separable = changeKind(document, 'c', 'SeparableConv2D');
    expect(nodeOf(separable, 'c').parameters).toEqual(nodeOf(document, 'c').parameters);
    expect(analyze(separable).nodes.get('c')!.outputs).toEqual(analyze(document).nodes.get('c')!.outputs);
  });

  it('leaves out what the other block lacks', () => {
    const changed = changeKind(document, 'c', 'Dense');
    expect(nodeOf(changed, 'c').parameters).toEqual({});
    expect(changeKind(document, 'a', 'Flatten').edges.filter(({ to }) => to[0] === 'a')).toEqual([
      { from: ['p', 'output'], to: ['a', 'input'] },
    ]);
  });

  it('works inside a composite, whose ports it keeps', () => {
    const { document: grouped } = makeComposite(document, ['p', 'c', 'a'], 'Stage');
    const [{ graph }] = changeKind(grouped, 'p', 'AveragePool2D', 'Stage').composites as [
      (typeof grouped.composites)[0],
    ];
    expect(graph.inputs).toEqual(grouped.composites[0]!.graph.inputs);
    expect(graph.edges).toEqual(grouped.composites[0]!.graph.edges);
  });

  it('refuses a block that is not there', () => {
    expect(() => changeKind(document, 'p', 'Nothing')).toThrow(EditError);
  });

  it('of any drawing gives one that can be saved, opened and analysed', () => {
    fc.assert(
      fc.property(
        documents({ wild: false }),
        fc.nat(),
        fc.constantFrom(...Object.keys(blocks)),
        (drawing, place, type) => {
          const { id } = drawing.nodes[place % Math.max(1, drawing.nodes.length)] ?? { id: 'none' };
          const changed = changeKind(drawing, id, type);
          expect(parseDocument(JSON.parse(serializeDocument(changed)) as unknown)).toEqual(changed);
          expect(() => analyze(changed)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
