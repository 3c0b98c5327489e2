import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { recipeSchema, type Recipe } from '@shared/document/schema';
import { augmentations, augmentationSchema } from '@shared/learning/augmentation';
import { optimizers } from '@shared/learning/optimizers';
import { derivedKinds } from '@shared/data/derived';
import { losses } from '@shared/learning/losses';
import { metrics } from '@shared/learning/metrics';
import { schedules } from '@shared/learning/schedules';
import { exportTarget } from '@shared/targets';
import { IncompleteDrawing } from '@shared/targets/codeTarget';
import { kerasAugmentations } from '@shared/targets/keras/training/augmentations';
import { kerasDataForms } from '@shared/targets/keras/training';
import { kerasLosses } from '@shared/targets/keras/training/losses';
import { kerasOptimizers } from '@shared/targets/keras/training/optimizers';
import { kerasSchedules } from '@shared/targets/keras/training/schedules';
import { pytorchAugmentations } from '@shared/targets/pytorch/training/augmentations';
import { pytorchDataForms } from '@shared/targets/pytorch/training';
import { pytorchLosses } from '@shared/targets/pytorch/training/losses';
import { pytorchOptimizers } from '@shared/targets/pytorch/training/optimizers';
import { pytorchSchedules } from '@shared/targets/pytorch/training/schedules';
import { commonDataForms } from '@shared/targets/python/training/data';
import { derivedForms } from '@shared/targets/python/training/derived';
import { metricForms } from '@shared/targets/python/training/metrics';
import { decayRules } from '@shared/targets/python/training/weightDecay';
import { tinyDocument } from '../../support/tinyDocument';

const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const lenet = gallery('lenet-5');
const scripts = ['keras-training', 'pytorch-training'];
const scriptOf = (id: string, recipe: object = {}) =>
  exportTarget(id).emit({ ...lenet, recipe: recipeSchema.parse({ ...lenet.recipe, ...recipe }) }).files[0]!.text;

describe('every entry of a recipe has a form in training scripts', () => {
  const kinds = {
    optimizer: Object.keys(optimizers),
    schedule: Object.keys(schedules),
    loss: Object.keys(losses),
    metric: Object.keys(metrics),
    'derived image': Object.keys(derivedKinds),
    augmentation: Object.keys(augmentations),
    // Netloom writes the examples of all others.
    dataset: ['mnist', 'idx'],
  };
  const tables: readonly [string, keyof typeof kinds, object][] = [
    ['Keras', 'optimizer', kerasOptimizers],
    ['PyTorch', 'optimizer', pytorchOptimizers],
    ['weight decay', 'optimizer', decayRules],
    ['Keras', 'schedule', kerasSchedules],
    ['PyTorch', 'schedule', pytorchSchedules],
    ['Keras', 'loss', kerasLosses],
    ['PyTorch', 'loss', pytorchLosses],
    ['NumPy', 'metric', metricForms],
    ['NumPy', 'derived image', derivedForms],
    ['Keras', 'augmentation', kerasAugmentations],
    ['PyTorch', 'augmentation', pytorchAugmentations],
    ['Keras', 'dataset', { ...commonDataForms, ...kerasDataForms }],
    ['PyTorch', 'dataset', { ...commonDataForms, ...pytorchDataForms }],
  ];
  it.each(tables)('%s: %s', (_, entry, table) => {
    const missing = kinds[entry].filter((kind) => !(kind in table));
    expect(missing).toEqual([]);
  });
});

describe.each(scripts)('the script %s', (id) => {
  it('loads MNIST by the framework’s own loader, and a folder of IDX files by a reader of its own', () => {
    expect(scriptOf(id)).toMatch(/keras\.datasets\.mnist|torchvision\.datasets import MNIST/);
    const idx = scriptOf(id, {
      dataset: { kind: 'idx', id: 'x', name: 'mine', shape: [28, 28, 1], classes: 10, consecutive: true },
    });
    expect(idx).toContain('def read_idx(path: Path)');
    expect(idx).toContain('import gzip');
    expect(idx).toContain('np.searchsorted(occurring, ');
  });

  it('names the difference where the framework computes another formula', () => {
    const formula = id.startsWith('keras') ? 'pytorch' : 'keras';
    const optimizer = { kind: 'rmsProp', learningRate: 0.001, formula };
    expect(scriptOf(id, { optimizer })).toMatch(/# Netloom ran it by (Keras|PyTorch)'s formula/);
    expect(scriptOf(id, { optimizer: { ...optimizer, formula: id.split('-')[0] } })).not.toContain("'s formula");
  });

  it('has no line of code beyond 100 characters', () => {
    const augmentation = augmentationSchema.parse({
      ...{ flip: 'both', shift: 3, rotation: 10, zoom: 0.1, brightness: 0.2, contrast: 0.3, cutout: 6 },
    });
    const all: Partial<Recipe> = {
      ...{
        augmentation,
        warmup: 2,
        objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 }, weight: 1 }],
        accumulation: 2,
        averaging: { decay: 0.99 },
      },
    };
    for (const line of scriptOf(id, all).split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it('says which lines stand for which node', () => {
    const { files, lines } = exportTarget(id).emit(lenet);
    const [first] = lines.get('C3')![0]!;
    expect(files[0]!.text.split('\n')[first - 1]).toMatch(/C3|c3/);
  });

  it('looks at epochs by the examples that the recipe sets apart, and at the test set at the end', () => {
    const validated = scriptOf(id, { validation: { share: 0.2 } });
    expect(validated).toContain('VALIDATION = 0.2');
    expect(validated).toContain('training, validation = set_apart(training)');
    expect(validated).toContain('train(model, training, validation, mean, deviation');
    expect(validated).toMatch(/print\("test:", .*evaluate\(model, test, mean, deviation\)/);
    expect(scriptOf(id)).not.toContain('validation =');
    // Netloom writes what it has set apart itself.
    const tiny = tinyDocument({ validation: { share: 0.2 } });
    expect(exportTarget(id).emit(tiny).files[0]!.text).toContain('for split in ("train", "validation", "test")');
  });

  it('carries a generated data set beside it', () => {
    expect(exportTarget(id).data!(tinyDocument())).toEqual(['image', 'label']);
    expect(exportTarget(id).data!(lenet)).toBeUndefined();
  });

  it('is refused where the recipe’s data does not fit the drawing, and says why', () => {
    const document = { ...lenet, recipe: { ...lenet.recipe, dataset: tinyDocument().recipe.dataset } };
    expect(() => exportTarget(id).emit(document)).toThrow(IncompleteDrawing);
    expect(() => exportTarget(id).emit(document)).toThrow(/12×12×1/);
  });

  it.each(['unet-shapes', 'denoise-digits', 'steering-road', 'googlenet-digits', 'siamese-digits', 'communities'])(
    'is written for every task: %s',
    (name) => expect(exportTarget(id).emit(gallery(name)).files[0]!.text).toContain('def targets_of('),
  );

  it('makes the images that a recipe derives, by a function of their own', () => {
    const denoise = gallery('denoise-digits');
    const derived = [{ kind: 'noised', name: 'rough', from: 'clean', deviation: 0.3, seed: 1 } as const];
    const { text } = exportTarget(id).emit({
      ...denoise,
      recipe: { ...denoise.recipe, derived, feeds: { input: 'rough' } },
    }).files[0]!;
    expect(text).toContain('"rough": derived(examples["clean"])');
    expect(text).toContain('map(with_derived, load_data(options.data))');
  });

  it('moves masks with their images, and images alone where nothing belongs to them', () => {
    const unet = gallery('unet-shapes');
    const augmentation = augmentationSchema.parse({ flip: 'both' });
    const { text } = exportTarget(id).emit({ ...unet, recipe: { ...unet.recipe, augmentation } }).files[0]!;
    expect(text).toMatch(/= move\(\{name: values/);
    expect(text).toMatch(/"mask": np\.eye\(\d\)\[examples\["mask"\]\]/);
    expect(scriptOf(id, { augmentation })).not.toContain('move(');
  });

  it('watches the loss where the recipe watches what the drawing does not measure', () => {
    const script = scriptOf(id, { earlyStopping: { watch: 'psnr' } });
    expect(script).toEqual(scriptOf(id, { earlyStopping: { watch: 'loss' } }));
    const byF1 = { objectives: [{ metrics: ['accuracy', 'f1'] }], earlyStopping: { watch: 'f1' } };
    expect(scriptOf(id, byF1)).toMatch(/monitor="val_f1", mode="max"|result\["f1"\] - best > /);
  });
});

it('alternates objectives that take turns in PyTorch, and is refused in words where it cannot', () => {
  const document = gallery('dcgan-digits');
  const emit =
    (framework: string, recipe: object = {}) =>
    () =>
      exportTarget(`${framework}-training`).emit({ ...document, recipe: { ...document.recipe, ...recipe } }).files[0]!
        .text;
  const text = emit('pytorch')();
  expect(text).toContain('([0, 1, 3], under("discriminator.")),');
  expect(text).toContain('([2], under("generator.")),');
  expect(text).toContain('torch.full(outputs[1].shape[:-1], 0, device=outputs[1].device)');
  expect(emit('keras')).toThrow(/take turns or move some weights alone yet. Choose the PyTorch training script/);
  expect(emit('pytorch', { warmup: 1 })).toThrow(/cannot have warm-up yet/);
  const [real, fake, ...others] = document.recipe.objectives;
  expect(emit('pytorch', { objectives: [real, { ...fake!, moves: ['generator'] }, ...others] })).toThrow(
    /objectives of one turn \(real, fake\) to move the same weights/,
  );
});
