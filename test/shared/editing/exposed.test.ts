import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import {
  concealParameter,
  EditError,
  exposeParameter,
  makeComposite,
  renameExposed,
  setParameters,
} from '@shared/editing';
import { analyze } from '@shared/compiler/analyze';
import { readFileSync } from 'node:fs';
import { root } from '../../support/checkout';

const lenet = parseDocument(readFileSync(root('resources/gallery/lenet-5.netloom.json'), 'utf8'));
const { document, id, type } = makeComposite(lenet, ['C1', 'S2'], 'Stem');
const exposed = exposeParameter(document, type, 'C1', 'filters');
const outputOf = (drawing: typeof document) => analyze(drawing).nodes.get(id)?.outputs[0];

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

  it('can be pairs of two equal numbers, as a stride is by default', () => {
    const strided = exposeParameter(document, type, 'C1', 'stride');
    expect(strided.document.composites[0]?.parameters['stride']).toMatchObject({ kind: 'integer', default: 1 });
    expect(outputOf(strided.document)).toEqual([14, 14, 6]);
    const uneven = setParameters(document, ['C1'], { stride: [1, 2] }, type);
    expect(() => exposeParameter(uneven, type, 'C1', 'stride')).toThrow(EditError);
  });

  it('are a hint where a use sets one that nothing inside reads any more', () => {
    const used = setParameters(exposed.document, [id], { filters: 9 });
    expect(analyze(used).problems).toEqual([]);
    const cut = setParameters(used, ['C1'], { filters: 4 }, type);
    expect(analyze(cut).problems).toMatchObject([{ path: id, severity: 'warning', parameter: 'filters' }]);
    expect(analyze(cut).trainable).toBe(true);
    expect(analyze(setParameters(cut, [id], { filters: undefined })).problems).toEqual([]);
  });
});
