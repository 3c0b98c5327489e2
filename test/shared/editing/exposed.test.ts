import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { concealParameter, EditError, exposeParameter, makeComposite, renameExposed } from '@shared/editing';
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
});
