import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { blockLibrary } from '@shared/blocks/library';
import { analyze } from '@shared/compiler/analyze';
import { parseBlock } from '@shared/document/blockFile';
import { currentVersion, documentSchema } from '@shared/document/schema';

const file = (version: number, recipe: object) => ({ format: 'netloom', version, nodes: [], edges: [], recipe });

describe('a drawing of version 1', () => {
  it.each([
    ['names no loss', {}, []],
    [
      'names its loss',
      { loss: 'meanSquaredError' },
      [{ weight: 1, loss: { kind: 'meanSquaredError', labelSmoothing: 0 } }],
    ],
    ['smooths labels', { labelSmoothing: 0.1 }, [{ weight: 1, loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }]],
  ])('that %s has the objective that it had', (_, recipe, objectives) => {
    const { version, recipe: read } = parseDocument(file(1, { epochs: 3, ...recipe }));
    expect({ version, epochs: read.epochs, objectives: read.objectives }).toEqual({
      version: currentVersion,
      epochs: 3,
      objectives,
    });
  });

  it('is refused, where it is damaged, as one of today would be', () => {
    expect(() => parseDocument(file(1, { loss: 'none' }))).toThrow(/recipe\.objectives\[0\]\.loss/);
    expect(() => parseDocument({ ...file(1, {}), recipe: 7 })).toThrow(/recipe: /);
  });

  it('is of the current version once it is read', () => {
    const read = parseDocument(file(1, { loss: 'crossEntropy' }));
    expect(documentSchema.parse(read)).toEqual(read);
  });
});

describe('a drawing of version 2', () => {
  const position = { x: 0, y: 0 };
  const gate = (id: string, rest: object) => ({ id, block: 'SqueezeExcitation', position, ...rest });
  const wide = {
    type: 'Wide',
    parameters: { filters: { kind: 'integer', default: 8, help: '' } },
    graph: {
      nodes: [
        { id: 'conv', block: 'Conv2D', parameters: { filters: { expression: 'filters' } }, position },
        gate('se', { parameters: { channels: { expression: 'filters' }, units: { expression: 'filters/4' } } }),
      ],
      edges: [{ from: ['conv', 'output'], to: ['se', 'input'] }],
      inputs: [{ name: 'input', to: [['conv', 'input']] }],
      outputs: [{ name: 'output', from: ['se', 'output'] }],
    },
  };
  const chain = ['in', 'first', 'row', 'wide', 'out'];
  const document = {
    ...file(2, {}),
    nodes: [
      { id: 'in', block: 'Input', parameters: { shape: [6, 6, 3] }, position },
      gate('first', { parameters: { channels: 3, units: 2 } }),
      gate('row', { parameters: { channels: 3 }, repeat: 2, each: { channels: [3, 3], units: [1, 2] } }),
      { id: 'wide', block: 'Wide', parameters: { filters: 12 }, position },
      { id: 'out', block: 'Output', position },
    ],
    edges: chain.slice(1).map((id, at) => ({ from: [chain[at], 'output'], to: [id, 'input'] })),
    composites: [wide],
  };

  it('has squeeze-and-excitation blocks of as many channels as were typed', () => {
    const read = parseDocument(document);
    const { problems, nodes, network } = analyze(read);
    expect(problems.filter(({ onlyTraining }) => !onlyTraining)).toEqual([]);
    expect(nodes.get('wide')!.outputs).toEqual([[4, 4, 12]]);
    const weights = (path: string) => network!.nodes.find((node) => node.path === path)!.weights[0]!.shape;
    expect(['first', 'row/repeat1', 'row/repeat2', 'wide/se'].map((path) => weights(`${path}/excite`))).toEqual([
      [2, 3],
      [1, 3],
      [2, 3],
      [3, 12],
    ]);
    expect(JSON.stringify(read)).not.toContain('channels');
  });

  it('keeps channels that are those of another block', () => {
    const own = { ...wide, type: 'Gate', parameters: { channels: wide.parameters.filters } };
    const node = { id: 'own', block: 'Gate', parameters: { channels: 5 }, position };
    const read = parseDocument({ ...file(2, {}), nodes: [node], composites: [own] });
    expect(read.nodes[0]!.parameters).toEqual({ channels: 5 });
    expect(blockLibrary(read).get('Gate')!.parameters).toHaveProperty('channels');
  });

  it('and a block file too', () => {
    const { composites } = parseBlock({ format: 'netloom-block', version: 2, block: 'Wide', composites: [wide] });
    expect(composites[0]!.graph.nodes[1]!.parameters).toEqual({ units: { expression: 'filters/4' } });
  });

  it.each([
    ['nodes that are no list', { nodes: 3 }, /nodes: /],
    ['a node that is none', { nodes: [null] }, /nodes\[0\]: /],
    ['composites without a graph', { composites: [{ type: 'A' }] }, /composites\[0\]\.graph: /],
  ])('is refused with %s', (_, damage, message) => {
    expect(() => parseDocument({ ...file(2, {}), ...damage })).toThrow(message);
  });
});
