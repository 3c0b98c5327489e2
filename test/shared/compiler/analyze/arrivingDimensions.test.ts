import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, createAnalyzer } from '@shared/compiler/analyze';
import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { parseDocument } from '@shared/document';
import { currentVersion, type NetloomDocument } from '@shared/document/schema';
import { connect, disconnect, setParameters } from '@shared/editing';

const position = { x: 0, y: 0 };
const given = (expression: string) => ({ expression });
const node = (id: string, block: string, parameters: object = {}, rest: object = {}) => ({
  ...{ id, block, parameters, position },
  ...rest,
});
const row = (ids: readonly string[]) =>
  ids.slice(1).map((id, at) => ({ from: [ids[at]!, 'output'], to: [id, 'input'] }));

function composite(type: string, nodes: readonly { id: string }[], parameters: object = {}) {
  const ids = nodes.map(({ id }) => id);
  return {
    ...{ type, parameters },
    graph: {
      ...{ nodes, edges: row(ids) },
      inputs: [{ name: 'input', to: [[ids[0], 'input']] }],
      outputs: [{ name: 'output', from: [ids.at(-1), 'output'] }],
    },
  };
}

function drawing(nodes: readonly { id: string }[], composites: readonly object[]): NetloomDocument {
  const all = [...nodes, node('out', 'Output')];
  const edges = row(all.map(({ id }) => id));
  return parseDocument({ format: 'netloom', version: currentVersion, nodes: all, edges, composites });
}

/** What is wrong with a drawing itself, whatever it is trained on. */
const faults = ({ problems }: NetworkAnalysis) =>
  problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining).map(({ message }) => message);

const image = (channels: number, side = 6) => node('in', 'Input', { shape: [side, side, channels] });
const whole = { kind: 'integer', default: 1, minimum: 1, help: '' };

/** Twice the channels and back, derived from what arrives, or from a parameter that says the same. */
const derived = composite('Twice', [
  node('wide', 'Conv2D', { filters: given('2*input.channels'), kernel: 1 }),
  node('back', 'Conv2D', { filters: given('input.channels'), kernel: 1 }, { repeat: given('min(input.height, 3)') }),
]);
const typed = composite(
  'Twice',
  [
    node('wide', 'Conv2D', { filters: given('2*channels'), kernel: 1 }),
    node('back', 'Conv2D', { filters: given('channels'), kernel: 1 }, { repeat: given('min(height, 3)') }),
  ],
  { channels: whole, height: whole },
);

/** What is compiled of a drawing: every block with its parameters, weights and what it reads. */
const compiled = (document: NetloomDocument) => {
  const analysis = analyze(document);
  expect(faults(analysis)).toEqual([]);
  return analysis.network!.nodes.map(({ path, sources, weights, context }) => ({ path, sources, weights, context }));
};

describe('dimensions of what arrives at a composite', () => {
  it('give the same network as values that are typed', () => {
    const layers = fc.array(
      fc.record({
        filters: fc.integer({ min: 1, max: 9 }),
        stride: fc.integer({ min: 1, max: 2 }),
        repeat: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(layers, fc.boolean(), (all, isNested) => {
        const draw = (twice: object, isTyped: boolean) => {
          let height = 12;
          const nodes = all.flatMap(({ filters, stride, repeat }, at) => {
            height = Math.ceil(height / stride);
            const values = isTyped ? { channels: filters, height } : {};
            return [
              node(`conv${at}`, 'Conv2D', { filters, kernel: 1, stride, padding: 'same' }),
              node(`use${at}`, isNested ? 'Around' : 'Twice', values, { repeat }),
            ];
          });
          const inner = isTyped ? { channels: given('channels'), height: given('height') } : {};
          const around = composite(
            'Around',
            [node('before', 'Activation'), node('twice', 'Twice', inner)],
            isTyped ? { channels: whole, height: whole } : {},
          );
          return drawing([image(2, 12), ...nodes], [twice, around]);
        };
        expect(compiled(draw(derived, false))).toEqual(compiled(draw(typed, true)));
      }),
      { numRuns: 60 },
    );
  });

  it('are followed by a check that remembers the one before, edit by edit', () => {
    const around = composite('Around', [node('before', 'Activation'), node('twice', 'Twice')]);
    const document = drawing(
      [image(2), node('conv', 'Conv2D'), node('one', 'Around', {}, { repeat: 2 }), node('two', 'Twice')],
      [derived, around],
    );
    const edge = document.edges[0]!;
    const edits = fc.array(
      fc.oneof(
        fc
          .integer({ min: 1, max: 4 })
          .map((side) => (before: NetloomDocument) => setParameters(before, ['in'], { shape: [side, side, 2] })),
        fc
          .integer({ min: 1, max: 4 })
          .map((filters) => (before: NetloomDocument) => setParameters(before, ['conv'], { filters })),
        fc
          .integer({ min: 1, max: 2 })
          .map((stride) => (before: NetloomDocument) => setParameters(before, ['back'], { stride }, 'Twice')),
        fc.constant((before: NetloomDocument) => disconnect(before, edge)),
        fc.constant((before: NetloomDocument) =>
          before.edges.some(({ to }) => to[0] === 'conv') ? before : connect(before, edge.from, edge.to),
        ),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, (all) => {
        const analyzer = createAnalyzer();
        let current = document;
        for (const change of [(same: NetloomDocument) => same, ...all]) {
          current = change(current);
          const [kept, fresh] = [analyzer(current), analyze(current)];
          expect(kept.network?.nodes).toEqual(fresh.network?.nodes);
          expect(kept.problems.map(({ message }) => message)).toEqual(fresh.problems.map(({ message }) => message));
          expect([...kept.nodes].map(([id, { outputs, scope }]) => ({ id, outputs, scope }))).toEqual(
            [...fresh.nodes].map(([id, { outputs, scope }]) => ({ id, outputs, scope })),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave what they do not concern as it was', () => {
    const analyzer = createAnalyzer();
    const document = drawing(
      [image(2), node('twice', 'Twice'), node('conv', 'Conv2D'), node('two', 'Twice')],
      [derived],
    );
    const before = analyzer(document);
    const after = analyzer(setParameters(document, ['in'], { shape: [6, 6, 5] }));
    expect(after.nodes.get('twice')!.outputs).toEqual([[6, 6, 5]]);
    expect(after.nodes.get('two')).toBe(before.nodes.get('two'));
  });

  it('are no problem while nothing arrives', () => {
    const loose = { ...drawing([image(2), node('twice', 'Twice')], [derived]), edges: [] };
    const analysis = analyze(loose);
    const { nodes } = analysis;
    expect(faults(analysis)).toEqual([]);
    expect(nodes.get('twice')!.missing.map(({ message }) => message)).toContain('Nothing is connected to twice.');
    expect(nodes.get('twice')!.state).toBe('waiting');
  });

  it('are named where there are none such', () => {
    const tall = (expression: string, shape: number[]) => {
      const own = composite('Own', [node('dense', 'Dense', { units: given(expression) })]);
      return faults(analyze(drawing([node('in', 'Input', { kind: 'values', shape }), node('own', 'Own')], [own])));
    };
    expect(tall('input.channels', [10])).toEqual([]);
    expect(tall('input.length', [7, 3])).toEqual([]);
    expect(tall('input.shape[1]', [7, 3])).toEqual([]);
    expect(tall('input.height', [10])[0]).toContain('There is no input.height.');
    expect(tall('other.channels', [10])[0]).toContain('There is no other.channels.');
    expect(tall('input.depth', [10])[0]).toContain('one of its dimensions: channels, of an image height and width');
  });

  it('are those of one time step in a composite that is time distributed', () => {
    const own = composite('Own', [
      node('conv', 'Conv2D', { filters: given('2*input.channels'), kernel: 1 }),
      node('flat', 'Flatten'),
      node('dense', 'Dense', { units: given('input.height') }),
    ]);
    const frames = node('in', 'Input', { kind: 'values', shape: [4, 5, 6, 3] });
    const analysis = analyze(drawing([frames, node('own', 'Own', {}, { timeDistributed: true })], [own]));
    const { nodes } = analysis;
    expect(faults(analysis)).toEqual([]);
    expect(nodes.get('own')!.outputs).toEqual([[4, 5]]);
    expect([...nodes.get('own')!.children!.values()][0]!.outputs).toEqual([[4, 5, 6, 6]]);
  });

  it('can leave a block out', () => {
    const own = composite('Own', [
      node('conv', 'Conv2D', { filters: 4, kernel: 1 }, { bypass: given('input.channels == 4') }),
      node('act', 'Activation'),
    ]);
    const { nodes } = analyze(drawing([image(4), node('a', 'Own'), node('c', 'Conv2D'), node('b', 'Own')], [own]));
    expect([nodes.get('a')!, nodes.get('b')!].map(({ parameters }) => parameters.trainable)).toEqual([0, 32 * 4 + 4]);
  });

  it('do not let a drawing grow without end', () => {
    const levels = ['A', 'B', 'C', 'D'];
    const composites = levels.map((type, at) =>
      composite(type, [node('inner', levels[at + 1] ?? 'Activation', {}, { repeat: given('input.height') })]),
    );
    const document = drawing([image(1, 60), node('a', 'A')], composites);
    const analyzer = createAnalyzer();
    expect(faults(analyzer(document)).join()).toContain('would have more than 100,000 nodes');
    const smaller = setParameters(document, ['in'], { shape: [2, 2, 1] });
    expect(faults(analyzer(smaller))).toEqual([]);
  });
});
