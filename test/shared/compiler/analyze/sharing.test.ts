import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy, createAnalyzer } from '@shared/compiler/analyze';
import type { NetloomDocument } from '@shared/document/schema';
import { removeNodes, setParameters, shareWeights, toggleBypass } from '@shared/editing';
import { makeComposite } from '@shared/editing/makeComposite';
import { drawn, sharing, type Drawn } from '../../support/drawn';

const conv = { filters: 4, kernel: 3, padding: 'same' };
const twins: Drawn = {
  left: ['Input', { shape: [8, 8, 2] }],
  right: ['Input', { shape: [8, 8, 2] }],
  conv1: ['Conv2D', conv],
  conv2: ['Conv2D', conv],
  join: ['Add'],
  output: ['Output'],
};
const wires = ['left>conv1', 'right>conv2', 'conv1>join', 'conv2>join', 'join>output'];
const pair = (nodes: Drawn = {}, shared: Readonly<Record<string, string>> = { conv2: 'conv1' }) =>
  sharing(drawn({ ...twins, ...nodes }, wires), shared);

/** Errors other than those of the data, which are of no interest here. */
const problems = (document: NetloomDocument) =>
  analyze(document).problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);

/** What is said at a node, and what is left after its last remedy. */
function mended(document: NetloomDocument, path: string) {
  const problem = problems(document).find((each) => each.path === path)!;
  const remedy = problem.remedies!.at(-1)!;
  return { said: problem.message, label: remedy.label, left: problems(applyRemedy(document, problem, remedy)) };
}

describe('a node that uses the weights of another', () => {
  it('has none of its own, and they count once', () => {
    const { nodes, totals, network } = analyze(pair());
    expect(totals.parameters.trainable).toBe(4 * (3 * 3 * 2) + 4);
    expect(nodes.get('conv2')).toMatchObject({ parameters: { trainable: 0 }, weightsOf: 'conv1' });
    expect(nodes.get('conv1')!.weightsOf).toBeUndefined();
    expect(network!.nodes.find(({ path }) => path === 'conv2')!.weightsPath).toBe('conv1');
  });

  it('may be the first of a chain', () => {
    const third: Drawn = { conv3: ['Conv2D', conv] };
    const document = sharing(drawn({ ...twins, ...third }, [...wires, 'left>conv3', 'conv3>join']), {
      conv3: 'conv2',
      conv2: 'conv1',
    });
    expect(analyze(document).nodes.get('conv3')!.weightsOf).toBe('conv1');
    expect(problems(document)).toEqual([]);
  });

  it('needs a node that is there', () => {
    expect(mended(pair({}, { conv2: 'conv9' }), 'conv2')).toEqual({
      said: 'conv2 uses the weights of "conv9", but there is no such node. Choose another, or give conv2 its own weights.',
      label: 'Give conv2 its own weights',
      left: [],
    });
  });

  it.each([{ conv1: 'conv2', conv2: 'conv1' }, { conv2: 'conv2' }] as Record<string, string>[])(
    'is not its own owner: %j',
    (shared) => {
      const document = pair({}, shared);
      expect(problems(document).map(({ brief }) => brief)).toContain('circular weights');
      expect(analyze(document).totals.parameters.trainable).toBe(2 * (4 * (3 * 3 * 2) + 4));
      expect(mended(document, 'conv2').left).toEqual([]);
    },
  );

  it('needs the same block', () => {
    const document = pair({ conv2: ['DepthwiseConv2D', { multiplier: 2, padding: 'same' }] });
    expect(mended(document, 'conv2').said).toMatch(
      /^conv2 is DepthwiseConv2D and can't use the weights of conv1, which is Conv2D\./,
    );
  });

  it('needs weights of equal shapes, and takes the parameters of the owner', () => {
    const document = pair({ conv1: ['Conv2D', { ...conv, kernel: 5 }], conv2: ['Conv2D', { ...conv, bias: false }] });
    const [problem] = problems(document);
    expect(problem!.message).toBe(
      'conv2 has a kernel of 3×3×2×4, and conv1 has a kernel of 5×5×2×4. Make parameters and inputs of both equal. Or give conv2 its own weights.',
    );
    expect(problem!.remedies!.map(({ label }) => label)).toEqual([
      'Set the parameters of conv2 as in conv1',
      'Give conv2 its own weights',
    ]);
    const equal = applyRemedy(document, problem!, problem!.remedies![0]!);
    expect(problems(equal)).toEqual([]);
    expect(equal.nodes[3]!.parameters).toEqual(equal.nodes[2]!.parameters);
  });

  it('needs an owner that is used', () => {
    const bypassed = toggleBypass(pair({ left: ['Input', { shape: [8, 8, 4] }] }), ['conv1']);
    expect(mended(bypassed, 'conv2').said).toMatch(/^conv1 is bypassed, so there are no weights for conv2 to use\./);
    const document = drawn({ ...twins }, ['right>conv2', 'left>conv1', 'conv2>output']);
    expect(mended(sharing(document, { conv2: 'conv1' }), 'conv2').said).toMatch(
      /^conv1 isn't connected to the output, so there are no weights for conv2 to use\./,
    );
  });
});

describe('a composite that uses the weights of another', () => {
  const inside = makeComposite(drawn(twins, wires), ['conv1'], 'Branch');
  const used = inside.document.nodes.find(({ block }) => block === 'Branch')!;
  const branches: NetloomDocument = {
    ...inside.document,
    nodes: inside.document.nodes.map((node) =>
      node.id === 'conv2' ? { ...used, id: 'conv2', weightsOf: used.id } : node,
    ),
  };

  it('shares them pair by pair', () => {
    const { nodes, totals, problems: found } = analyze(branches);
    expect(found.filter(({ onlyTraining }) => !onlyTraining)).toEqual([]);
    expect(totals.parameters.trainable).toBe(4 * (3 * 3 * 2) + 4);
    const use = nodes.get('conv2')!;
    expect(use.weightsOf).toBe(used.id);
    expect(use.children!.get('conv2/conv1')).toMatchObject({ weightsOf: `${used.id}/conv1`, weights: [{}, {}] });
  });

  it('says which of them do not fit', () => {
    const document = setParameters(branches, ['right'], { shape: [8, 8, 3] });
    expect(mended(document, 'conv2').said).toMatch(
      new RegExp(`^conv2 › conv1 has a kernel of 3×3×3×4, and ${used.id} › conv1 has a kernel of 3×3×2×4\\.`),
    );
  });
});

it('a live check follows who shares with whom', () => {
  const analyzer = createAnalyzer();
  const start = drawn(twins, wires);
  const steps = [
    start,
    shareWeights(start, 'conv2', 'conv1'),
    shareWeights(shareWeights(start, 'conv2', 'conv1'), 'conv1', 'conv2'),
    removeNodes(shareWeights(start, 'conv2', 'conv1'), ['conv1']),
    start,
  ];
  for (const document of steps) expect(analyzer(document)).toEqual(analyze(document));
});
