import type { CodeTarget } from '../../codeTarget';
import { dataForm, downloadedData, writtenFields, type DataForms } from '../../python/training/data';
import type { DataForm } from '../../python/training/dataForm';
import { classWeightLines } from '../../python/training/classWeights';
import { measureLines, measuredArguments, shuffledLines } from '../../python/training/measure';
import { planTraining, type TrainingPlan } from '../../python/training/plan';
import { derivedLines } from '../../python/training/derived';
import { loadLines, optionLines } from '../../python/training/main';
import { measuresLines } from '../../python/training/measures';
import { addBlocks, constantsOf, indented, notesOf } from '../../python/training/script';
import { lookedAt, setApartLines } from '../../python/training/validation';
import { moveLines } from '../../python/training/move';
import { scriptNames } from '../../python/training/scriptNames';
import { nodePrefixes, pytorch, writePyTorchModel } from '..';
import { pytorchAugmentation } from './augmentations';
import { inputLines, targetLines } from './examples';
import { initialLines } from './initialise';
import { describedLines, evaluateLines, optimizerLines, trainLines } from './loop';
import { pytorchLoss } from './losses';
import { turnLines } from './turns';

/** Data sets that PyTorch's own loaders have. */
export const pytorchDataForms: DataForms = {
  mnist: () =>
    downloadedData([
      'from torchvision.datasets import MNIST',
      '',
      'sets = [MNIST(place, train=train, download=True) for train in (True, False)]',
      'splits = [(each.data.numpy(), each.targets.numpy()) for each in sets]',
    ]),
};

/** One file that trains the drawing by its recipe in PyTorch. */
export const pytorchTraining: CodeTarget = {
  id: 'pytorch-training',
  label: 'PyTorch training',
  language: 'python',
  emit(document) {
    const plan = planTraining(document);
    const data = dataForm(pytorchDataForms, plan);
    const { augment, cover, move } = pytorchAugmentation(plan);
    const { lines, modelName } = writePyTorchModel(document, undefined, {
      imports: importsOf(plan, data),
      constants: constantsOf(plan, data),
      notes: notesOf(plan.recipe, data.place),
      reserved: scriptNames,
      isScript: true,
    });
    addBlocks(lines, [
      initialLines(document),
      data.lines,
      setApartLines(plan, data),
      ...derivedLines(plan.derived),
      measureLines(plan),
      ...[augment, cover, move],
      moveLines(plan),
      ...(plan.isStandardised ? [prepareLines(augment.length > 0, cover.length > 0)] : []),
      inputLines(plan),
      targetLines(plan),
      shuffledLines,
      ...classWeightLines(plan),
      ...pytorchLoss(plan),
      ...measuresLines(plan),
      optimizerLines(plan),
      ...(plan.turns ? [turnLines(plan, nodePrefixes(document))] : []),
      evaluateLines(plan),
      describedLines,
      trainLines(plan),
      saveLines(plan),
      mainLines(modelName, data, plan),
    ]);
    lines.text.push('', '', 'if __name__ == "__main__":', '    main()');
    return { files: [{ name: 'train.py', text: lines.toString() }], lines: lines.lines };
  },
  data: writtenFields,
  weights: pytorch.weights,
};

function importsOf({ recipe, isStandardised }: TrainingPlan, { lines }: DataForm): string[] {
  const { averaging, schedule, warmup, earlyStopping } = recipe;
  const hasSchedule = schedule.kind !== 'constant' || warmup !== undefined;
  const optim = [...(hasSchedule ? ['lr_scheduler'] : []), ...(averaging ? ['swa_utils'] : [])];
  return [
    'import argparse',
    ...(earlyStopping?.restoreBest ? ['import copy'] : []),
    ...(lines.some((line) => line.includes('gzip.')) ? ['import gzip'] : []),
    ...(isStandardised ? ['import json'] : []),
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

function saveLines({ isStandardised }: TrainingPlan): string[] {
  const own = isStandardised ? ', mean: np.ndarray, deviation: np.ndarray' : '';
  return [
    `def save_weights(model: nn.Module, path: Path${own}) -> None:`,
    `    """Weights for \`load_weights\`${isStandardised ? ', and what images went through before' : ''}."""`,
    '    # num_batches_tracked, the batch counter of BatchNorm, is no weight.',
    '    state = model.state_dict().items()',
    '    weights = {name: value.contiguous().cpu() for name, value in state if value.is_floating_point()}',
    ...(isStandardised
      ? [
          '    preprocessing = {"mean": mean.tolist(), "deviation": deviation.tolist()}',
          '    save_file(weights, path, metadata={"preprocessing": json.dumps(preprocessing)})',
        ]
      : ['    save_file(weights, path)']),
  ];
}

function mainLines(modelName: string, data: DataForm, plan: TrainingPlan): string[] {
  return [
    'def main() -> None:',
    ...indented([
      ...optionLines(data),
      '',
      'torch.manual_seed(SEED)',
      ...loadLines(data, plan),
      `model = ${modelName}()`,
      'initialise(model)',
      'if options.weights:',
      '    load_weights(model, options.weights)',
      'model.to("cuda" if torch.cuda.is_available() else "cpu")',
      `train(model, training, ${lookedAt(plan)}${measuredArguments(plan)}, epochs=options.epochs)`,
      `save_weights(model, options.out${measuredArguments(plan)})`,
      ...(plan.validation ? [`print("test:", described(evaluate(model, test${measuredArguments(plan)})))`] : []),
    ]),
  ];
}
