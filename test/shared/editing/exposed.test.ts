import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockDefinition } from '@shared/blocks/definition';
import { blocks } from '@shared/blocks/registry';
import { emptyDocument, parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument, ParameterValue } from '@shared/document/schema';
import { addNode, copyOutside, EditError, setEach, setParameters, setRepeat } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { concealParameter, exposeParameter, renameExposed } from '@shared/editing/exposed';
import { makeComposite } from '@shared/editing/makeComposite';
import { analyze } from '@shared/compiler/analyze';
import { expand } from '@shared/compiler/expand/expand';
import { resolveNode } from '@shared/compiler/expand/resolveNode';
import { readFileSync } from 'node:fs';
import { parametersOf } from '../../conformance/support/arbitraries';
import { root } from '../../support/checkout';

const lenet = parseDocument(readFileSync(root('resources/gallery/lenet-5.netloom.json'), 'utf8'));
const { document, id, type } = makeComposite(lenet, ['C1', 'S2'], 'Stem');
const exposed = exposeParameter(document, type, 'C1', 'filters');
const outputOf = (drawing: typeof document) => analyze(drawing).nodes.get(id)?.outputs[0];

/** A node alone in a composite, with all its parameters set by the use; nothing where it can't be in a composite. */
function offeringAll(
  { document, id }: { readonly document: NetloomDocument; readonly id: string },
  block: BlockDefinition,
  given: Readonly<Record<string, ParameterValue>>,
) {
  if (block.kind === 'primitive' && block.boundary) return undefined;
  const cleared = {
    ...document,
    nodes: document.nodes.map((node) => ({ ...node, parameters: {} })),
  };
  const made = makeComposite(cleared, [id], 'Around');
  const offered = Object.keys(block.parameters).reduce(
    (before, name) => exposeParameter(before, 'Around', id, name).document,
    made.document,
  );
  return { document: setParameters(offered, [made.id], given), id: made.id };
}

describe('parameters that a composite offers', () => {
  it('begin with the value that the node inside had, so that nothing changes', () => {
    expect(exposed.name).toBe('filters');
    expect(outputOf(exposed.document)).toEqual([14, 14, 6]);
  });

  it('are set by each use, under whichever name they have', () => {
    const renamed = renameExposed(exposed.document, type, 'filters', 'width');
    const used = {
      ...renamed,
      nodes: renamed.nodes.map((node) => (node.id === id ? { ...node, parameters: { width: 9 } } : node)),
    };
    expect(outputOf(used)).toEqual([14, 14, 9]);
    expect(outputOf(renameExposed(used, type, 'width', 'size'))).toEqual([14, 14, 9]);
  });

  it('are fixed at their default when they are taken back', () => {
    const concealed = concealParameter(exposed.document, type, 'filters');
    expect(concealed.composites[0]?.parameters).toEqual({});
    expect(concealed.composites[0]?.graph.nodes.find((node) => node.id === 'C1')?.parameters['filters']).toBe(6);
    expect(outputOf(concealed)).toEqual([14, 14, 6]);
  });

  it('refuse a name that expressions cannot speak of', () => {
    expect(() => renameExposed(exposed.document, type, 'filters', 'a-b')).toThrow(EditError);
  });

  it('have the name of their block where the plain one is taken', () => {
    const second = exposeParameter(exposed.document, type, 'S2', 'kernel');
    expect(second.name).toBe('kernel');
    expect(exposeParameter(second.document, type, 'C1', 'kernel').name).toBe('C1Kernel');
  });

  it('can be pairs, set by each use as one number or two, with the bounds of the block inside', () => {
    const strided = exposeParameter(document, type, 'C1', 'stride');
    const offered = strided.document.composites[0]!.parameters['stride'];
    expect(offered).toMatchObject({ kind: 'pair', default: [1, 1], minimum: 1 });
    const used = (stride: ParameterValue) => setParameters(strided.document, [id], { stride });
    expect(outputOf(strided.document)).toEqual([14, 14, 6]);
    expect(outputOf(used(2))).toEqual([7, 7, 6]);
    expect(outputOf(used([1, 2]))).toEqual([14, 7, 6]);
    expect(analyze(used([0, 1])).problems[0]?.message).toMatch(/must be one whole number of at least 1, or two/);
    const uneven = setParameters(document, ['C1'], { stride: [1, 2] }, type);
    expect(exposeParameter(uneven, type, 'C1', 'stride').document.composites[0]?.parameters['stride']).toMatchObject({
      default: [1, 2],
    });
  });

  it('are not offered where the node inside has an expression already', () => {
    expect(() => exposeParameter(exposed.document, type, 'C1', 'filters')).toThrow(EditError);
  });

  it('are still there where a composite is made of a part whose repetitions and count they set', () => {
    const fixed = setParameters(exposed.document, ['C1'], { filters: 6 }, type);
    const named = setRepeat(fixed, ['C1'], { expression: 'filters / 3' }, type);
    const wide = setEach(named, ['C1'], 'filters', [{ expression: 'filters' }, 6], type);
    const inner = makeComposite(wide, ['C1'], 'Inner', type).document;
    expect(analyze(inner).problems).toEqual(analyze(wide).problems);
    expect(outputOf(inner)).toEqual(outputOf(wide));
  });

  it.each(Object.values(blocks).filter(({ parameters }) => Object.keys(parameters).length))(
    'can be all those of $type, whatever their kind',
    (block) => {
      const drawn = parametersOf(block) as fc.Arbitrary<Record<string, ParameterValue>>;
      fc.assert(
        fc.property(drawn, (parameters) => {
          const alone = addNode(emptyDocument(), { block: block.type, position: { x: 0, y: 0 }, parameters });
          const expected = resolveNode(block.parameters, parameters).values;
          const packed = offeringAll(alone, block, parameters);
          if (!packed) return;
          const reopened = parseDocument(serializeDocument(packed.document));
          expect(reopened).toEqual(packed.document);
          const expanded = new Map(expand(reopened).all.map((node) => [node.path, node]));
          expect(expanded.get(`${packed.id}/${alone.id}`)).toMatchObject({ parameters: expected });
          const pasted = copyOutside(reopened, [alone.id], 'Around', expected);
          expect(resolveNode(block.parameters, pasted.nodes[0]!.parameters)).toMatchObject({
            values: expected,
            problems: [],
          });
          const opened = dissolveComposite(reopened, packed.id).document.nodes[0]!;
          expect(resolveNode(block.parameters, opened.parameters)).toMatchObject({ values: expected, problems: [] });
        }),
        { numRuns: 5 },
      );
    },
  );

  it('are a hint where a use sets one that nothing inside reads any more', () => {
    const used = setParameters(exposed.document, [id], { filters: 9 });
    expect(analyze(used).problems).toEqual([]);
    const cut = setParameters(used, ['C1'], { filters: 4 }, type);
    expect(analyze(cut).problems).toMatchObject([{ path: id, severity: 'warning', parameter: 'filters' }]);
    expect(analyze(cut).trainable).toBe(true);
    expect(analyze(setParameters(cut, [id], { filters: undefined })).problems).toEqual([]);
  });
});
