import type { CodeTarget } from '../../codeTarget';
import { dataForm, downloadedData, generatedData, type DataForm, type DataForms } from '../../python/training/data';
import { classWeightLines } from '../../python/training/classWeights';
import { measureLines, shuffledLines } from '../../python/training/measure';
import { planTraining, type TrainingPlan } from '../../python/training/plan';
import { addBlocks, constantsOf, indented, notesOf, scriptNames } from '../../python/training/script';
import { keras, writeKerasModel } from '..';
import { batchesLines, compileLines, prepareLines, trainLines } from './loop';
import { optimizerLines, recipeOptimizerLines } from './optimizers';
import { kerasSchedule, scheduleLines } from './schedules';

/** Data sets that Keras's own loaders have. */
export const kerasDataForms: DataForms = {
  mnist: () => {
    const { lines } = downloadedData([
      'splits = keras.datasets.mnist.load_data()',
      'return [(images[..., None], labels) for images, labels in splits]',
    ]);
    // Keras keeps it in a place of its own.
    return { lines: lines.map((line) => line.replace('(place: Path)', '()')) };
  },
};

/** One file that trains the drawing by its recipe in Keras. */
export const kerasTraining: CodeTarget = {
  id: 'keras-training',
  label: 'Keras training',
  language: 'python',
  emit(document) {
    const plan = planTraining(document);
    const { recipe } = plan;
    const data = dataForm(kerasDataForms, plan.dataset);
    const schedule = kerasSchedule(recipe.schedule);
    const lines = writeKerasModel(document, undefined, {
      imports: importsOf(plan, data),
      constants: constantsOf(plan),
      notes: notesOf(recipe, data.place),
      reserved: scriptNames,
      isScript: true,
    });
    addBlocks(lines, [
      data.lines,
      measureLines,
      ...prepareLines(plan),
      shuffledLines,
      classWeightLines(plan),
      ...batchesLines(plan),
      ...scheduleLines(schedule, recipe),
      recipeOptimizerLines(plan),
      optimizerLines(plan),
      compileLines(plan),
      trainLines(plan),
      saveLines,
      mainLines(data),
    ]);
    lines.text.push('', '', 'if __name__ == "__main__":', '    main()');
    return { files: [{ name: 'train.py', text: lines.toString() }], lines: lines.lines };
  },
  data: generatedData,
  weights: keras.weights,
};

function importsOf({ recipe }: TrainingPlan, { lines }: DataForm): string[] {
  const usesMath = recipe.schedule.kind !== 'constant' || recipe.warmup !== undefined;
  return [
    'import argparse',
    ...(lines.some((line) => line.includes('gzip.')) ? ['import gzip'] : []),
    'import json',
    ...(usesMath ? ['import math'] : []),
    'from collections.abc import Iterator',
    'from pathlib import Path',
    '',
    'import keras',
    'import numpy as np',
    'from keras import layers',
    'from safetensors.numpy import save_file',
  ];
}

const saveLines = [
  'def save_weights(model: keras.Model, path: Path, mean: np.ndarray, deviation: np.ndarray) -> None:',
  '    """Weights for `load_weights`, and what images went through before."""',
  '    weights = {variable.path: np.asarray(variable) for variable in model.weights}',
  '    preprocessing = {"mean": mean.tolist(), "deviation": deviation.tolist()}',
  '    save_file(weights, path, metadata={"preprocessing": json.dumps(preprocessing)})',
];

function mainLines({ place, help }: DataForm): string[] {
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
      'keras.utils.set_random_seed(SEED)',
      `training, test = load_data(${place === undefined ? '' : 'options.data'})`,
      'mean, deviation = measure(training[0])',
      'model = build_model()',
      'if options.weights:',
      '    load_weights(model, options.weights)',
      'train(model, training, test, mean, deviation, options.epochs)',
      'save_weights(model, options.out, mean, deviation)',
    ]),
  ];
}
