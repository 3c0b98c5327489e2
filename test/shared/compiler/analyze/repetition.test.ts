import '../../../support/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializeState, predictProgram, probeName } from '@shared/compiler';
import { analyze, analysisAt, createAnalyzer } from '@shared/compiler/analyze';
import { parseDocument, serializeDocument } from '@shared/document';
import type { EachValue, NetloomDocument, NetNode } from '@shared/document/schema';
import { setEach, setRepeat } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { concealParameter, renameExposed } from '@shared/editing/exposed';
import { sizeOf } from '@shared/tensor/shape';
import { interpret, uniform, type AnyTensor } from '../../../reference';
import { drawn, type Drawn } from '../../support/drawn';

const ends = { output: ['Output'] } as const;

/** Input, one node `x`, Output. */
function around(block: string, parameters: NetNode['parameters'], change: Partial<NetNode> = {}, shape = [8, 8, 2]) {
  const document = drawn({ input: ['Input', { shape }], x: [block, parameters], ...ends }, ['input>x', 'x>output']);
  return changed(document, change);
}

function changed(document: NetloomDocument, change: Partial<NetNode>, id = 'x'): NetloomDocument {
  return { ...document, nodes: document.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

const errors = (document: NetloomDocument) =>
  analyze(document)
    .problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining)
    .map(({ message }) => message);

/** What comes out of the whole drawing for random images, with weights that only depend on their order. */
function forward(document: NetloomDocument): number[] {
  const network = analyze(document).network!;
  const lowering = { layout: 'NHWC', packing: 'separate' } as const;
  const program = predictProgram(network, { lowering, probes: ['output'] });
  const random = uniform(3);
  const filled = (shape: readonly number[]): AnyTensor => ({
    shape,
    data: Array.from({ length: sizeOf(shape) }, random),
  });
  const feeds = Object.fromEntries(program.inputs.map(({ name, value }) => [name, filled(value.shape)]));
  const state = Object.fromEntries([...initializeState(network, 1)].map(([name, { shape }]) => [name, filled(shape)]));
  return Array.from(interpret(program, feeds, state).outputs.get(probeName('output'))!.data);
}

describe('a node that is repeated', () => {
  const block = fc.constantFrom(
    ['Conv2D', { filters: 3, kernel: 3, padding: 'same' }],
    ['Conv2D', { filters: 2, kernel: 3 }],
    ['BatchNormalization', {}],
    ['ResidualBlock', { filters: 2 }],
    ['MaxPool2D', { stride: 1 }],
  ) as fc.Arbitrary<[string, NetNode['parameters']]>;

  it('is the chain drawn by hand: in counts, shapes and values', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 1, max: 3 }), fc.boolean(), ([type, parameters], count, differs) => {
        const strides = Array.from({ length: count }, (_, index) => (index === 1 ? 2 : 1));
        const varied = differs && (type === 'Conv2D' || type === 'MaxPool2D');
        const repeated = around(type, parameters, { repeat: count, ...(varied && { each: { stride: strides } }) });
        const ids = strides.map((_, index) => `step${index}`);
        const nodes: Drawn = Object.fromEntries(
          ids.map((id, index) => [id, [type, { ...parameters, ...(varied && { stride: strides[index]! }) }]]),
        );
        const byHand = drawn(
          { input: ['Input', { shape: [8, 8, 2] }], ...nodes, ...ends },
          ['input', ...ids].map((id, index) => `${id}>${ids[index] ?? 'output'}`),
        );
        const [found, expected] = [analyze(repeated), analyze(byHand)];
        expect(errors(repeated)).toEqual([]);
        expect(found.totals).toEqual(expected.totals);
        for (const [index, id] of ids.entries())
          expect(analysisAt(found, `x/repeat${index + 1}`)!.outputs).toEqual(expected.nodes.get(id)!.outputs);
        expect(found.nodes.get('x')!.receptiveField).toEqual(expected.nodes.get(ids.at(-1)!)!.receptiveField);
        expect(forward(repeated)).toEqual(forward(byHand));
      }),
      { numRuns: 25 },
    );
  });

  it('gives each repetition its weights, and stays itself when the file is read again', () => {
    const document = around('Conv2D', { kernel: 3 }, { repeat: 2, each: { filters: { first: [4], then: 6 } } });
    const { network } = analyze(document);
    expect(network!.nodes.map(({ path }) => path)).toEqual(['input', 'x/repeat1', 'x/repeat2', 'output']);
    expect(network!.nodes.flatMap(({ weights }) => weights.map(({ shape }) => shape))).toEqual([
      ...[[3, 3, 2, 4], [4]],
      ...[[3, 3, 4, 6], [6]],
    ]);
    expect(parseDocument(JSON.parse(serializeDocument(document)))).toEqual(document);
  });

  it.each<[string, Partial<NetNode>, string]>([
    ['lacks a value', { repeat: 3, each: { stride: [2, 1] } }, 'stride needs 3 values, one per repetition; it has 2.'],
    [
      'has too many first values',
      { repeat: 2, each: { stride: { first: [2, 2, 2], then: 1 } } },
      'stride needs at most 2 values, one per repetition; it has 3.',
    ],
    [
      'has a bad value',
      { repeat: 2, each: { filters: [4, 0] } },
      'Repetition 2: filters must be a whole number of at least 1; it is 0.',
    ],
    [
      'has a bad value for all',
      { repeat: 2, parameters: { filters: 0 } },
      'filters must be a whole number of at least 1; it is 0.',
    ],
    ['has a bad count', { repeat: { expression: '1/2' } }, 'Repeat must be a whole number from 1 to 1000; 1/2 is 0.5.'],
    ['knows no such name', { repeat: { expression: 'n' } }, 'Repeat: '],
  ])('says so where it %s', (_, change, message) => {
    const found = errors(around('Conv2D', { filters: 4 }, change));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('says so where its block can’t follow itself', () => {
    const document = drawn({ left: ['Input'], right: ['Input'], x: ['Add'], ...ends }, [
      'left>x',
      'right>x',
      'x>output',
    ]);
    expect(errors(changed(document, { repeat: 2 }))).toEqual([
      'A block that is repeated needs one input and one output; Add has an input that merges several. Set Repeat to 1.',
    ]);
  });

  it('names the repetition in which a shape does not fit', () => {
    const found = errors(around('Conv2D', { filters: 4, kernel: 5 }, { repeat: 3 }));
    expect(found.some((message) => message.startsWith('Inside, repeat2: '))).toBe(true);
  });

  it('keeps the analysis of what an edit elsewhere does not reach', () => {
    const check = createAnalyzer();
    const document = around('ResidualBlock', { filters: 2 }, { repeat: 3 });
    const before = check(document);
    const after = check(changed(document, { name: 'end' }, 'output'));
    const moved = check(changed(document, { position: { x: 9, y: 9 } }));
    for (const later of [after, moved])
      expect(analysisAt(later, 'x/repeat2/conv1')).toBe(analysisAt(before, 'x/repeat2/conv1'));
  });

  it('is passed over as a whole where it is bypassed', () => {
    const { network } = analyze(around('Conv2D', { filters: 4 }, { repeat: 3, bypass: true }));
    expect(network!.nodes.map(({ path }) => path)).toEqual(['input', 'output']);
  });

  it('shares weights with one that is repeated as often, repetition by repetition', () => {
    const document = drawn(
      {
        input: ['Input', { shape: [8, 8, 2] }],
        x: ['Conv2D', { filters: 2, padding: 'same' }],
        y: ['Conv2D', { filters: 2, padding: 'same' }],
        ...ends,
      },
      ['input>x', 'x>y', 'y>output'],
    );
    const own = changed(document, { repeat: 2 });
    const shared = changed(own, { repeat: 2, weightsOf: 'x' }, 'y');
    expect(errors(shared)).toEqual([]);
    expect(analyze(shared).network!.nodes.map(({ weightsPath }) => weightsPath)).toEqual([
      ...['input', 'x/repeat1', 'x/repeat2', 'x/repeat1', 'x/repeat2', 'output'],
    ]);
    expect(errors(changed(own, { weightsOf: 'x' }, 'y')).join()).toContain(
      'y is drawn once, and x is repeated 2 times',
    );
  });
});

describe('a node that is repeated as often as its composite says', () => {
  const values: Record<string, EachValue> = { stride: { first: [{ expression: 'stride' }], then: 1 } };
  const stage = (parameters: NetNode['parameters']) => {
    const document = around('Stage', parameters);
    return {
      ...document,
      composites: [
        {
          type: 'Stage',
          doc: '',
          parameters: {
            times: { kind: 'integer', default: 2, minimum: 1, help: '' },
            stride: { kind: 'integer', default: 1, minimum: 1, help: '' },
          },
          graph: {
            nodes: [
              {
                ...{ id: 'conv', block: 'Conv2D', parameters: { filters: 3, padding: 'same' } },
                ...{ position: { x: 0, y: 0 }, repeat: { expression: 'times' }, each: values },
              },
            ],
            edges: [],
            inputs: [{ name: 'input', to: [['conv', 'input']] }],
            outputs: [{ name: 'output', from: ['conv', 'output'] }],
          },
        },
      ],
    } satisfies NetloomDocument;
  };

  it('has the count and the values of each use', () => {
    const { network, nodes } = analyze(stage({ times: 3, stride: 2 }));
    expect(network!.nodes.map(({ path }) => path).slice(1, -1)).toEqual(
      [1, 2, 3].map((each) => `x/conv/repeat${each}`),
    );
    expect(nodes.get('x')!.outputs).toEqual([[4, 4, 3]]);
  });

  it('follows when a parameter is renamed or concealed', () => {
    const renamed = renameExposed(
      renameExposed(stage({ times: 3, stride: 2 }), 'Stage', 'times', 'n'),
      'Stage',
      'stride',
      's',
    );
    expect(analyze(renamed).totals).toEqual(analyze(stage({ times: 3, stride: 2 })).totals);
    const concealed = concealParameter(stage({ times: 3, stride: 2 }), 'Stage', 'times');
    expect(concealed.composites[0]!.graph.nodes[0]!.repeat).toBe(2);
  });

  it.each([1000, { expression: 'times' }])('is too large where uses multiply to too many nodes: %j', (repeat) => {
    const one = stage({ times: 1000 });
    const stageItself = one.composites[0]!;
    const { graph } = stageItself;
    const inner = { ...stageItself, graph: { ...graph, nodes: [{ ...graph.nodes[0]!, repeat }] } };
    const document = changed({ ...one, composites: [inner] }, { repeat: 1000 });
    expect(errors(document).join()).toContain('a drawing can have');
  });
});

describe('editing repetitions', () => {
  it('ungroups a repeated node into the same network', () => {
    const document = around(
      'ResidualBlock',
      { filters: 2 },
      { repeat: 3, each: { stride: { first: [2], then: 1 }, shortcut: ['projection', 'identity', 'identity'] } },
    );
    const opened = dissolveComposite(document, 'x');
    expect(opened.ids).toEqual(['x_1', 'x_2', 'x_3']);
    expect(analyze(opened.document).totals).toEqual(analyze(document).totals);
    expect(errors(opened.document)).toEqual([]);
    expect(forward(opened.document)).toEqual(forward(document));
  });

  it('leaves the values of the first repetition where a node is drawn once again', () => {
    const document = setEach(setRepeat(around('Conv2D', { filters: 4 }), ['x'], 3), ['x'], 'stride', [2, 1, 1]);
    const once = setRepeat(document, ['x'], 1).nodes[1]!;
    expect(once).toMatchObject({ parameters: { filters: 4, stride: 2 } });
    expect([once.repeat, once.each]).toEqual([undefined, undefined]);
    expect(setEach(document, ['x'], 'stride', undefined).nodes[1]).not.toHaveProperty('each');
  });

  it('keeps as many values as there are repetitions, the last one for those that are added', () => {
    const conv = around('Conv2D', { filters: 4, padding: 'same' });
    const listed = setEach(setRepeat(conv, ['x'], 3), ['x'], 'stride', [2, 1, 1]);
    const document = setEach(listed, ['x'], 'filters', { first: [1, 2, 3], then: 4 });
    const eachOf = (count: number) => {
      const changed = setRepeat(document, ['x'], count);
      expect(errors(changed)).toEqual([]);
      return changed.nodes[1]!.each;
    };
    expect(eachOf(2)).toEqual({ stride: [2, 1], filters: { first: [1, 2], then: 4 } });
    expect(eachOf(5)).toEqual({ stride: [2, 1, 1, 1, 1], filters: { first: [1, 2, 3], then: 4 } });
  });
});
