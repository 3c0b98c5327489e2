import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { initializeState } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { datasetFacts } from '@shared/data/facts';
import { measure } from '@shared/data/standardise';
import { emptyDocument, parseDocument } from '@shared/document';
import { IncompleteDrawing } from '@shared/targets/codeTarget';
import { exportTarget, codeTargets } from '@shared/targets';
import { mnistFiles } from '@host/datasets/sources';
import { loadDataset } from '@system/loadDataset';
import { expressionsCase, parametersCase } from '../../parity/compositeCases';
import { drawn } from '../support/drawn';

const drawing = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const lenet = drawing('lenet-5');
const resnet = drawing('resnet-20');
/** Two graph convolutions in a drawing that is called as their class. */
const graphDrawing = {
  ...drawn(
    {
      features: ['Input', { shape: [12, 4] }],
      graph: ['Input', { shape: [12, 12] }],
      first: ['GraphConvolution', { units: 16 }],
      second: ['GraphConvolution', { units: 3 }],
      out: ['Output'],
    },
    ['features>first', 'graph>first.graph', 'first>second', 'graph>second.graph', 'second>out'],
  ),
  name: 'Graph convolution',
};
const linesOf = (text: string, [first, last]: readonly [number, number]) => text.split('\n').slice(first - 1, last);

describe('generated code', () => {
  it('reads as LeNet-5 would be written by hand', () => {
    const { files } = exportTarget('keras').emit(lenet);
    expect(files[0]!.text).toContain(
      [
        '    inputs = keras.Input(shape=(28, 28, 1), name="input")',
        '    x = layers.Conv2D(6, 5, padding="same", activation="tanh", name="C1")(inputs)',
        '    x = layers.AveragePooling2D(2, name="S2")(x)',
      ].join('\n'),
    );
    expect(exportTarget('pytorch').emit(lenet).files[0]!.text).toContain(
      '        self.c1 = nn.Conv2d(1, 6, 5, padding=2)\n',
    );
  });

  it('writes a composite once, with what differs between its uses as arguments, and equal uses as a loop', () => {
    const kerasText = exportTarget('keras').emit(resnet).files[0]!.text;
    expect(kerasText.match(/^def residual_block/gm)).toHaveLength(2);
    expect(kerasText).toContain('def residual_block_identity(x, filters, name):');
    expect(kerasText).toContain(
      '    for block in ("res2_1", "res2_2", "res2_3"):\n        x = residual_block_identity(x, 16, name=block)\n',
    );
    const torchText = exportTarget('pytorch').emit(resnet).files[0]!.text;
    expect(torchText.match(/^class /gm)).toHaveLength(3);
    expect(torchText).toContain(
      '        for block in (self.res2_1, self.res2_2, self.res2_3):\n            x = block(x)\n',
    );
  });

  it.each([
    { id: 'keras', header: '@keras.saving.register_keras_serializable()\nclass GraphConvolution(layers.Layer):\n' },
    { id: 'pytorch', header: 'class GraphConvolution(nn.Module):\n' },
  ])('defines a layer that $id lacks once, and calls nothing else so', ({ id, header }) => {
    const text = exportTarget(id).emit(graphDrawing).files[0]!.text;
    expect(text.split(header)).toHaveLength(2);
    expect(text).not.toMatch(/import torch.nn.functional/);
    expect(text).toMatch(/[= ]GraphConvolution\(.*16/);
    if (id === 'pytorch') expect(text).toContain('class GraphConvolution_2(nn.Module):');
  });

  it.each(codeTargets)('says which lines of $label stand for which node', (target) => {
    const { files, lines } = target.emit(resnet);
    const text = files[0]!.text;
    for (const { id } of resnet.nodes) {
      const ranges = lines.get(id) ?? [];
      // An input is an argument of `forward` in PyTorch, not a line.
      if (id !== 'input') expect(ranges.length, id).toBeGreaterThan(0);
    }
    const [first] = lines.get('scores')!;
    expect(linesOf(text, first!).join()).toMatch(/Dense\(10|Linear\(64, 10\)/);
    expect(linesOf(text, lines.get('res3_1/projection')![0]!).join()).toContain('projection');
  });

  it.each(codeTargets)('gives $label every weight under one name', (target) => {
    const state = initializeState(analyze(resnet).network!, 1);
    const renamed = target.weights(resnet, state);
    expect(renamed.size).toBe(state.size);
    const count = (weights: typeof state) => [...weights.values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(count(renamed)).toBe(count(state));
  });

  it.each(codeTargets)('refuses to write an unfinished drawing in $label, and says what is missing', (target) => {
    expect(() => target.emit(emptyDocument())).toThrow(IncompleteDrawing);
    expect(() => target.emit(emptyDocument())).toThrow(/Input/);
  });

  it('names the exports that there are where one is asked for that there is not', () => {
    expect(() => exportTarget('caffe')).toThrow(
      'There is no export to "caffe". Available: keras, pytorch, keras-training, pytorch-training, figure.',
    );
  });
});

it.each(codeTargets)('weights that were trained before the drawing was changed are refused: $label', (target) => {
  const { network } = analyze(lenet);
  const state = new Map(initializeState(network!, 1));
  expect(() => target.weights(lenet, state)).not.toThrow();
  const nodes = lenet.nodes.map((node) =>
    node.id === 'C1' ? { ...node, parameters: { ...node.parameters, filters: 8 } } : node,
  );
  expect(() => target.weights({ ...lenet, nodes }, state)).toThrow(
    'The weight "C1/kernel" was trained as 5×5×1×6, and the drawing now needs 5×5×1×8.',
  );
});

it.each([
  [[5], 'nn.BatchNorm1d(5', undefined],
  [[6, 4], 'nn.BatchNorm1d(4', undefined],
  [[6, 5, 4], 'nn.BatchNorm2d(4', '.permute(0, 2, 3, 1)'],
  [[6, 5, 4, 2], 'nn.BatchNorm1d(2', undefined],
])('PyTorch has images channels first, and examples of shape %j as they are', (shape, norm, permute) => {
  const position = { x: 0, y: 0 };
  const blocks = ['Input', 'BatchNormalization', 'Flatten', 'Output'];
  const nodes = blocks.map((block) => ({
    ...{ id: block, block, position },
    parameters: block === 'Input' ? { shape } : {},
  }));
  const edges = blocks.slice(1).map((to, index) => ({ from: [blocks[index]!, 'output'], to: [to, 'input'] }));
  const document = parseDocument({ format: 'netloom', version: 1, name: 'norm', nodes, edges });
  const text = exportTarget('pytorch').emit(document).files[0]!.text;
  expect(text).toContain(norm);
  expect(text.match(/\.permute\([^)]*\)/)?.[0]).toBe(permute);
});

describe('what generated code says of its input', () => {
  const standardisation = { mean: [0.25], deviation: [0.5] };
  const inputs = { keras: '(batch, 28, 28, 1), channels last', pytorch: '(batch, 1, 28, 28), channels first' };
  const forImageNet = drawing('alexnet');

  it.each(codeTargets)('is the preprocessing of the run whose weights go with it: $label', (target) => {
    const text = target.emit(lenet, { standardisation }).files[0]!.text;
    expect(text).toContain(`Input: ${inputs[target.id as keyof typeof inputs]}, as preprocess() returns it.`);
    expect(text).toMatch(/def preprocess\(images.*\n {4}mean = \w+(\.\w+)+\(\[0\.25\].*\n {4}deviation = .*\[0\.5\]/s);
  });

  it.each(codeTargets)('is that of the recipe’s data set where there is no run: $label', (target) => {
    const text = target.emit(lenet).files[0]!.text;
    expect(text).toContain("MNIST's training images");
    expect(text).toContain('[0.1306604762738429]');
  });

  it.each(codeTargets)('claims no preprocessing where none is known: $label', (target) => {
    const shapes = { kind: 'shapes', size: 28, channels: 1, train: 100, test: 10 } as const;
    const unknown = [
      target.emit({ ...lenet, recipe: { ...lenet.recipe, dataset: shapes } }),
      target.emit({ ...forImageNet, recipe: { ...forImageNet.recipe, dataset: { kind: 'mnist' } } }),
      target.emit(lenet, {}),
    ].map(({ files }) => files[0]!.text);
    for (const text of unknown) expect(text).not.toContain('preprocess()');
    expect(unknown[2]).toContain('does not say how the images were prepared');
  });

  it.each(codeTargets)('is refused where the run’s images had other channels than the drawing: $label', (target) => {
    const colour = { mean: [0.1, 0.2, 0.3], deviation: [1, 1, 1] };
    expect(() => target.emit(lenet, { standardisation: colour })).toThrow(
      'trained on images with 3 channels, and the drawing now has an input with 1 channel.',
    );
  });
});

describe('the arguments of a composite', () => {
  const text = (id: string) => exportTarget(id).emit(expressionsCase().document).files[0]!.text;

  it('are called as the parameters that the drawing says, not as what happens to be equal', () => {
    expect(text('keras')).toContain('def squeeze(x, width, kernel, rate, also, odd_filters, name):');
    expect(text('keras')).toMatch(/squeeze\(x, size \+ 2, 3, 0\.5, size \+ 2, odd_filters/);
    const torch = text('pytorch');
    expect(torch).toMatch(/self\.wide = nn\.Conv2d\(in_channels, 2 \* width, kernel, /);
    expect(torch).toContain('self.narrow = nn.Conv2d(2 * width, width // 2, 1)');
    expect(torch).toContain('self.beside = nn.Conv2d(2 * width, also, 1)');
    expect(torch).toContain('self.drop = nn.Dropout(rate / 2)');
  });

  it('are pairs and shapes too', () => {
    const { text } = exportTarget('keras').emit(parametersCase().document).files[0]!;
    expect(text).toMatch(/def stage_same_tanh\(x, window, step, \w+, rate, kept, name\):/);
    expect(text).toMatch(/stage_same_tanh\(inputs, \(3, 5\), 2, \(3, 1\), 0\.3, \(4, 8, 2\), name="first"\)/);
  });

  it('count the channels that arrive where no parameter does', () => {
    const torch = exportTarget('pytorch').emit(resnet).files[0]!.text;
    expect(torch).toContain('self.conv1 = nn.Conv2d(in_channels, filters, 3, padding=1, bias=False)');
    expect(torch).toContain('self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)');
    expect(torch).toContain('self.bn1 = nn.BatchNorm2d(filters)');
    expect(text('pytorch')).toContain('self.last = nn.BatchNorm2d(cat_channels, ');
  });
});

it('what is known of MNIST before it is opened is what its training images say', async () => {
  const { mean, deviation } = measure(
    (await loadDataset({ kind: 'idx', name: 'MNIST', files: mnistFiles() })).train.columns['image']!,
  );
  const { standardisation } = datasetFacts({ kind: 'mnist' });
  expect(standardisation!.mean).toEqual([expect.closeTo(mean[0]!, 12)]);
  expect(standardisation!.deviation).toEqual([expect.closeTo(deviation[0]!, 12)]);
});
