import { inEnglish, say } from '@shared/messages/saying';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adaptToDataset, adaptToShapes } from '@shared/compiler/adaptToDataset';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import { tabulateDifferences } from '@shared/editing/compare/table';
import { addNode, inputShape, setParameters } from '@shared/editing';
import { recipeSchema, type NetloomDocument } from '@shared/document/schema';
import { datasetReferenceSchema, type DatasetReference } from '@shared/data/reference';

const folder = new URL('../../../resources/gallery/', import.meta.url);
const gallery = (name: string) => parseDocument(readFileSync(new URL(`${name}.netloom.json`, folder), 'utf8'));
const names = readdirSync(folder).flatMap((file) => /^(.*)\.netloom\.json$/.exec(file)?.[1] ?? []);
const errors = (document: NetloomDocument) => analyze(document).problems.filter(({ severity }) => severity === 'error');
const changes = (before: NetloomDocument, after: NetloomDocument) =>
  tabulateDifferences([before, after])
    .filter(({ part }) => part === 'network')
    .map(({ label, values }) => `${label}: ${values.join(' → ')}`);

/** The least side of images with which a network works that is too deep for 28×28, from its strides and windows. */
const smallest: Readonly<Record<string, number>> = {
  ...{ alexnet: 67, 'alexnet-groups': 67, 'alexnet-torchvision': 63, zfnet: 53 },
  ...{ 'googlenet-paper': 79, 'inception-v3': 75, 'inception-v4': 75, 'inception-resnet-v2': 75 },
  ...{ 'fcn-shapes': 32, googlenet: 32, 'vgg-16': 32, 'vgg-19': 32, 'densenet-121': 32 },
};

const inputsOf = ({ nodes }: NetloomDocument) => nodes.filter(({ block }) => block === 'Input').length;

/** Networks that take one image; others have nothing to do with such data. */
const ofImages = names.filter((name) => inputShape(gallery(name))?.length === 3 && inputsOf(gallery(name)) === 1);

describe.each(ofImages)('%s', (name) => {
  const document = gallery(name);

  it('can be trained on generated shapes after one edit, at the smallest size that works', () => {
    const made = adaptToShapes(document);
    if (!('document' in made)) return expect.unreachable(inEnglish(made.refusal));
    expect(errors(made.document)).toEqual([]);
    expect(analyze(made.document).trainable).toBe(true);
    const [height, width, channels] = inputShape(document)!;
    const usual = Math.max(smallest[name] ?? 0, channels === 3 ? 32 : 28);
    const side = Math.min(usual, Math.max(height!, width!));
    expect(made.document.recipe.dataset).toMatchObject({ kind: 'shapes', size: side, channels });
    expect(inputShape(made.document)).toEqual([side, side, channels]);
  });

  it('can be trained on MNIST after one edit, or the reason names what is too small', () => {
    const made = adaptToDataset(document, { kind: 'mnist' });
    if (smallest[name] === undefined) {
      if (!('document' in made)) return expect.unreachable(inEnglish(made.refusal));
      expect(analyze(made.document).trainable).toBe(true);
      expect(inputShape(made.document)).toEqual([28, 28, 1]);
    } else {
      if ('document' in made) return expect.unreachable('too deep for 28×28');
      expect(inEnglish(made.refusal)).toMatch(/\d+×\d+/);
    }
  });
});

it('changes the input, the last layer and the data, and nothing else', () => {
  const before = gallery('resnet-18');
  const made = adaptToDataset(before, { kind: 'mnist' });
  if (!('document' in made)) return expect.unreachable(inEnglish(made.refusal));
  expect(changes(before, made.document)).toEqual([
    'input · shape: 224 × 224 × 3 → 28 × 28 × 1',
    'fc · units: 1000 → 10',
  ]);
  expect({ ...made.document.recipe, dataset: before.recipe.dataset }).toEqual(before.recipe);
});

it('names the Input that the data have nothing for', () => {
  expect(adaptToDataset(gallery('siamese-digits'), { kind: 'mnist' })).toEqual({
    refusal: say('training', 'noData', 'MNIST', 'right', 'Input'),
  });
});

it('fits a data set of the user’s own', () => {
  const dataset: DatasetReference = { kind: 'idx', id: 'x', name: 'Cats and dogs', shape: [64, 48, 3], classes: 2 };
  const made = adaptToDataset(gallery('googlenet'), dataset);
  if (!('document' in made)) return expect.unreachable(inEnglish(made.refusal));
  expect(inputShape(made.document)).toEqual([64, 48, 3]);
  expect(analyze(made.document).trainable).toBe(true);
});

it('leaves a drawing alone that does not work whatever the data are, and gives its own reason', () => {
  const broken = setParameters(gallery('lenet-5'), ['C1'], { kernel: [99, 99], padding: 'valid' });
  const [problem] = errors(broken);
  expect(adaptToDataset(broken, { kind: 'mnist' })).toEqual({ refusal: problem!.said });
  expect(adaptToShapes(broken)).toEqual({ refusal: problem!.said });
  const empty: NetloomDocument = { ...gallery('lenet-5'), nodes: [], edges: [] };
  const { document: alone } = addNode(empty, { block: 'Input', position: { x: 0, y: 0 } });
  for (const drawing of [empty, alone]) expect(adaptToShapes(drawing)).toHaveProperty('refusal');
});

describe('fits data of every kind', () => {
  const fitted = (name: string, dataset: object, recipe: object = {}) => {
    const document = gallery(name);
    const before = { ...document, recipe: recipeSchema.parse({ ...document.recipe, ...recipe }) };
    const made = adaptToDataset(before, datasetReferenceSchema.parse(dataset));
    if (!('document' in made)) return expect.unreachable(inEnglish(made.refusal));
    const { problems, trainable } = analyze(made.document);
    expect([problems, trainable]).toEqual([[], true]);
    return { changes: changes(before, made.document), recipe: made.document.recipe };
  };

  it('masks: the last convolution gives a value a class', () => {
    const dataset = { kind: 'shapeMasks', size: 48, channels: 1, classes: 6 };
    expect(fitted('unet-shapes', dataset).changes).toEqual([
      'input · shape: 32 × 32 × 3 → 48 × 48 × 1',
      expect.stringMatching(/ · filters: 4 → 6$/),
    ]);
  });

  it('numbers: a classifier gives as many values, and the recipe forgets what was for classes', () => {
    const recipe = {
      objectives: [{ loss: { kind: 'crossEntropy' }, metrics: ['accuracy'] }],
      ...{ feeds: { input: 'picture' }, earlyStopping: { watch: 'accuracy' } },
    };
    const made = fitted('lenet-5', { kind: 'road', size: 32 }, recipe);
    expect(made.changes).toContainEqual(expect.stringMatching(/ · units: 10 → 1$/));
    expect(made.recipe.objectives).toEqual([{ loss: { kind: 'meanSquaredError', labelSmoothing: 0 }, weight: 1 }]);
    expect(made.recipe).toMatchObject({ feeds: {}, earlyStopping: { watch: 'loss' } });
  });

  it('two classes: one value a class, or the one that is there', () => {
    const two: DatasetReference = { kind: 'idx', id: 'x', name: 'x', shape: [28, 28, 1], classes: 2 };
    expect(fitted('lenet-5', two).changes).toEqual([expect.stringMatching(/units: 10 → 2$/)]);
  });

  it('sequences: of another length', () => {
    expect(fitted('deepbind-motifs', { kind: 'motifs', length: 60 }).changes).toEqual([
      expect.stringMatching(/shape: 100 × 4 → 60 × 4$/),
    ]);
  });

  it('several Outputs: each by its own objective', () => {
    const dataset: DatasetReference = { kind: 'idx', id: 'x', name: 'x', shape: [28, 28, 1], classes: 7 };
    const made = fitted('googlenet-digits', dataset);
    expect(made.changes.filter((change) => change.endsWith('units: 10 → 7'))).toHaveLength(3);
    expect(made.recipe.objectives.map(({ weight }) => weight)).toEqual([1, 0.3, 0.3]);
  });

  it('or says what is missing, where no last layer could give it', () => {
    const made = adaptToDataset(gallery('lenet-5'), datasetReferenceSchema.parse({ kind: 'shapeMasks', size: 28 }));
    if ('document' in made) return expect.unreachable();
    expect(inEnglish(made.refusal)).toContain('so the output needs 28×28×4');
  });
});
