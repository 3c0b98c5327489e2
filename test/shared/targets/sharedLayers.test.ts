import { describe, expect, it } from 'vitest';
import { initializeState } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import type { NetloomDocument } from '@shared/document/schema';
import { setParameters } from '@shared/editing';
import { makeComposite } from '@shared/editing/makeComposite';
import { exportTarget, codeTargets } from '@shared/targets';
import { drawn, sharing } from '../support/drawn';

const conv = { filters: 4, kernel: 3, padding: 'same' };
const drawing = drawn(
  {
    left: ['Input', { shape: [8, 8, 2] }],
    right: ['Input', { shape: [8, 8, 2] }],
    conv1: ['Conv2D', conv],
    conv2: ['Conv2D', conv],
    join: ['Add'],
    flat: ['Flatten'],
    dense: ['Dense', { units: 2 }],
    output: ['Output'],
  },
  ['left>conv1', 'right>conv2', 'conv1>join', 'conv2>join', 'join>flat', 'flat>dense', 'dense>output'],
);
const layers = sharing(drawing, { conv1: 'conv2' });

/** Two uses of one composite, with the weights of the first. */
function composites(): NetloomDocument {
  const { document, id } = makeComposite(drawing, ['conv1'], 'Branch');
  const use = document.nodes.find((node) => node.id === id)!;
  const nodes = document.nodes.map((node) => (node.id === 'conv2' ? { ...use, id: 'conv2', weightsOf: id } : node));
  return { ...document, nodes };
}

const textOf = (target: string, document: NetloomDocument) => exportTarget(target).emit(document).files[0]!.text;

describe('layers with shared weights', () => {
  it('are one layer of Keras that is called twice', () => {
    const text = textOf('keras', layers);
    expect(text).toContain(
      [
        '    conv2 = layers.Conv2D(4, 3, padding="same", name="conv2")',
        '    conv1 = conv2(left_input)',
        '    x = conv2(right_input)',
      ].join('\n'),
    );
    expect(text.match(/layers\.Conv2D/g)).toHaveLength(1);
  });

  it('are one module of PyTorch', () => {
    const text = textOf('pytorch', layers);
    expect(text.match(/nn\.Conv2d/g)).toHaveLength(1);
    expect(text.match(/self\.conv2\(/g)).toHaveLength(2);
  });

  it('inside a composite that is used twice are made once', () => {
    expect(textOf('keras', composites())).toContain(
      [
        'def branch(name):',
        '    conv1 = layers.Conv2D(4, 3, padding="same", name=f"{name}.conv1")',
        '',
        '    def call(x):',
        '        return conv1(x)',
        '',
        '    return call',
      ].join('\n'),
    );
    expect(textOf('pytorch', composites()).match(/= Branch\(\)/g)).toHaveLength(1);
  });

  it.each(codeTargets.map(({ id }) => id))(
    'are highlighted in %s where they are made and where a node calls them',
    (target) => {
      const { files, lines } = exportTarget(target).emit(layers);
      const text = files[0]!.text.split('\n');
      for (const id of ['conv1', 'conv2']) {
        const own = lines.get(id)!.flatMap(([first, last]) => text.slice(first - 1, last));
        expect(own.filter((line) => /= (layers|nn)\.Conv2[Dd]\(/.test(line))).toHaveLength(1);
        expect(own.filter((line) => /= (self\.)?conv2\(/.test(line))).toHaveLength(1);
      }
    },
  );

  it.each(codeTargets.map(({ id }) => id))('are saved once for %s', (target) => {
    for (const [document, count] of [
      [layers, 4],
      [composites(), 4],
    ] as const)
      expect(exportTarget(target).weights!(document, initializeState(analyze(document).network!, 1)).size).toBe(count);
  });

  it('need equal settings', () => {
    const other = setParameters(layers, ['conv1'], { kernel: 3, dilation: 2 });
    expect(() => exportTarget('keras').emit(other)).toThrow(
      'conv2 and conv1 share their weights but not their settings, and in code they are one layer, which has one setting. ' +
        'Give both equal parameters, or each its own weights.',
    );
  });
});
