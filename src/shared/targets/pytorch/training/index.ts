import type { CodeTarget } from '../../codeTarget';
import { dataForm, downloadedData, generatedData, type DataForm, type DataForms } from '../../python/training/data';
import { classWeightLines } from '../../python/training/classWeights';
import { measureLines, shuffledLines } from '../../python/training/measure';
import { planTraining, type TrainingPlan } from '../../python/training/plan';
import { addBlocks, constantsOf, indented, notesOf, scriptNames } from '../../python/training/script';
import { pytorch, writePyTorchModel } from '..';
import { pytorchAugmentation } from './augmentations';
import { evaluateLines, optimizerLines, trainLines } from './loop';
import { pytorchLoss } from './losses';

/** Data sets that PyTorch's own loaders have. */
export const pytorchDataForms: DataForms = {
  mnist: () =>
    downloadedData([
      'from torchvision.datasets import MNIST',
      '',
      'splits = [MNIST(place, train=train, download=True) for train in (True, False)]',
      'return [(split.data.numpy()[..., None], split.targets.numpy()) for split in splits]',
    ]),
};

/** One file that trains the drawing by its recipe in PyTorch. */
export const pytorchTraining: CodeTarget = {
  id: 'pytorch-training',
  label: 'PyTorch training',
  language: 'python',
  emit(document) {
    const plan = planTraining(document);
    const data = dataForm(pytorchDataForms, plan.dataset);
    const { augment, cover } = pytorchAugmentation(plan);
    const { lines, modelName } = writePyTorchModel(document, undefined, {
      imports: importsOf(plan, data),
      constants: constantsOf(plan),
      notes: notesOf(plan.recipe, data.place),
      reserved: scriptNames,
      isScript: true,
    });
    addBlocks(lines, [
      initialLines,
      data.lines,
      measureLines,
      ...[augment, cover, prepareLines(augment.length > 0, cover.length > 0)],
      shuffledLines,
      classWeightLines(plan),
      pytorchLoss(plan),
      optimizerLines(plan),
      evaluateLines,
      trainLines(plan),
      saveLines,
      mainLines(modelName, data),
    ]);
    lines.text.push('', '', 'if __name__ == "__main__":', '    main()');
    return { files: [{ name: 'train.py', text: lines.toString() }], lines: lines.lines };
  },
  data: generatedData,
  weights: pytorch.weights,
};

function importsOf({ recipe }: TrainingPlan, { lines }: DataForm): string[] {
  const { averaging, schedule, warmup, earlyStopping } = recipe;
  const hasSchedule = schedule.kind !== 'constant' || warmup !== undefined;
  const optim = [...(hasSchedule ? ['lr_scheduler'] : []), ...(averaging ? ['swa_utils'] : [])];
  return [
    'import argparse',
    ...(earlyStopping?.restoreBest ? ['import copy'] : []),
    ...(lines.some((line) => line.includes('gzip.')) ? ['import gzip'] : []),
    'import json',
    'import math',
    'from collections.abc import Iterator',
    'from pathlib import Path',
    '',
    'import numpy as np',
    'import torch',
    'import torch.nn.functional as F',
    'from safetensors.torch import save_file',
    'from torch import nn',
    ...(optim.length > 0 ? [`from torch.optim import ${optim.join(', ')}`] : []),
  ];
}

const initialLines = [
  'def initialise(model: nn.Module) -> None:',
  '    """Kernels as Glorot & Bengio 2010, biases zero: as in Netloom, and as Keras does it."""',
  '    for name, parameter in model.named_parameters():',
  '        if parameter.ndim > 1:',
  '            nn.init.xavier_uniform_(parameter)',
  '        elif name.endswith("bias"):',
  '            nn.init.zeros_(parameter)',
];

function prepareLines(isAugmented: boolean, isCovered: boolean): string[] {
  return [
    'def prepare(images: np.ndarray, mean, deviation, training: bool = False) -> torch.Tensor:',
    '    """Images as the model takes them: float32, channels first, standardised."""',
    ...indented([
      'pixels = torch.from_numpy(images).permute(0, 3, 1, 2).float()',
      ...(isAugmented ? ['if training:', '    pixels = augment(pixels)'] : []),
      'mean, deviation = (torch.from_numpy(each).view(-1, 1, 1) for each in (mean, deviation))',
      ...(isCovered
        ? ['pixels = (pixels / 255 - mean) / deviation', 'return cover(pixels) if training else pixels']
        : ['return (pixels / 255 - mean) / deviation']),
    ]),
  ];
}

const saveLines = [
  'def save_weights(model: nn.Module, path: Path, mean: np.ndarray, deviation: np.ndarray) -> None:',
  '    """Weights for `load_weights`, and what images went through before."""',
  '    weights = {name: value.contiguous().cpu() for name, value in model.state_dict().items()}',
  '    preprocessing = {"mean": mean.tolist(), "deviation": deviation.tolist()}',
  '    save_file(weights, path, metadata={"preprocessing": json.dumps(preprocessing)})',
];

function mainLines(modelName: string, { place, help }: DataForm): string[] {
  return [
    'def main() -> None:',
    ...indented([
      'parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])',
      ...(place === undefined ? [] : [`parser.add_argument("--data", type=Path, default=${place}, help="${help}")`]),
      'parser.add_argument("--weights", help="weights to start from, as Netloom exports them")',
      'parser.add_argument("--epochs", type=int, default=EPOCHS)',
      'parser.add_argument("--out", type=Path, default=Path("trained.safetensors"))',
      'options = parser.parse_args()',
      '',
      'torch.manual_seed(SEED)',
      'training, test = load_data(options.data)',
      'mean, deviation = measure(training[0])',
      `model = ${modelName}()`,
      'initialise(model)',
      'if options.weights:',
      '    load_weights(model, options.weights)',
      'model.to("cuda" if torch.cuda.is_available() else "cpu")',
      'train(model, training, test, mean, deviation, options.epochs)',
      'save_weights(model, options.out, mean, deviation)',
    ]),
  ];
}
