import { IncompleteDrawing, type CodeTarget } from '../../codeTarget';
import { refusal } from '../../refusal';
import { dataForm, downloadedData, writtenFields, type DataForms } from '../../python/training/data';
import type { DataForm } from '../../python/training/dataForm';
import { classWeightLines } from '../../python/training/classWeights';
import { measureLines, measuredArguments, shuffledLines } from '../../python/training/measure';
import { planTraining, type TrainingPlan } from '../../python/training/plan';
import { derivedLines } from '../../python/training/derived';
import { loadLines, optionLines } from '../../python/training/main';
import { addBlocks, constantsOf, indented, notesOf } from '../../python/training/script';
import { lookedAt, setApartLines } from '../../python/training/validation';
import { moveLines } from '../../python/training/move';
import { scriptNames } from '../../python/training/scriptNames';
import { keras, writeKerasModel } from '..';
import { inputLines, targetLines, weightLines } from './examples';
import { batchesLines, compileLines, lossFunctions, trainLines } from './loop';
import { evaluateLines, measureCallbackLines } from './measures';
import { prepareLines } from './prepare';
import { optimizerLines, recipeOptimizerLines } from './optimizers';
import { kerasSchedule, scheduleLines } from './schedules';

/** Data sets that Keras's own loaders have. */
export const kerasDataForms: DataForms = {
  mnist: () => {
    const { lines } = downloadedData(['splits = keras.datasets.mnist.load_data()']);
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
    refuseTurns(plan);
    const { recipe } = plan;
    const data = dataForm(kerasDataForms, plan);
    const schedule = kerasSchedule(plan);
    const lines = writeKerasModel(document, undefined, {
      imports: importsOf(plan, data),
      constants: constantsOf(plan, data),
      notes: notesOf(recipe, data.place),
      reserved: scriptNames,
      isScript: true,
    });
    addBlocks(lines, [
      data.lines,
      setApartLines(plan, data),
      ...derivedLines(plan.derived),
      measureLines(plan),
      ...(plan.isStandardised ? prepareLines(plan) : []),
      moveLines(plan),
      inputLines(plan),
      targetLines(plan),
      shuffledLines,
      ...classWeightLines(plan),
      ...(plan.objectives.some(({ classWeights }) => classWeights) ? [weightLines(plan)] : []),
      ...batchesLines(plan),
      ...scheduleLines(schedule, recipe),
      recipeOptimizerLines(plan),
      optimizerLines(plan),
      ...lossFunctions(plan),
      compileLines(plan),
      ...measureCallbackLines(plan),
      ...(plan.validation ? [evaluateLines(plan)] : []),
      trainLines(plan),
      saveLines(plan),
      mainLines(data, plan),
    ]);
    lines.text.push('', '', 'if __name__ == "__main__":', '    main()');
    return { files: [{ name: 'train.py', text: lines.toString() }], lines: lines.lines };
  },
  data: writtenFields,
  weights: keras.weights,
};

/** Keras's `fit` has one loss and one optimizer a step, and takes targets from the data. */
function refuseTurns({ turns, objectives }: TrainingPlan): void {
  const constant = objectives.filter(({ computed }) => computed).map(({ path }) => path);
  if (turns) throw new IncompleteDrawing([refusal('kerasTurns')]);
  if (constant.length > 0) throw new IncompleteDrawing([refusal('kerasConstant', constant)]);
}

function importsOf({ recipe, isStandardised }: TrainingPlan, { lines }: DataForm): string[] {
  const usesMath = recipe.schedule.kind !== 'constant' || recipe.warmup !== undefined;
  return [
    'import argparse',
    ...(lines.some((line) => line.includes('gzip.')) ? ['import gzip'] : []),
    ...(isStandardised ? ['import json'] : []),
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

function saveLines({ isStandardised }: TrainingPlan): string[] {
  const own = isStandardised ? ', mean: np.ndarray, deviation: np.ndarray' : '';
  return [
    `def save_weights(model: keras.Model, path: Path${own}) -> None:`,
    `    """Weights for \`load_weights\`${isStandardised ? ', and what images went through before' : ''}."""`,
    '    weights = {variable.path: np.asarray(variable) for variable in model.weights}',
    ...(isStandardised
      ? [
          '    preprocessing = {"mean": mean.tolist(), "deviation": deviation.tolist()}',
          '    save_file(weights, path, metadata={"preprocessing": json.dumps(preprocessing)})',
        ]
      : ['    save_file(weights, path)']),
  ];
}

function mainLines(data: DataForm, plan: TrainingPlan): string[] {
  return [
    'def main() -> None:',
    ...indented([
      ...optionLines(data),
      '',
      'keras.utils.set_random_seed(SEED)',
      ...loadLines(data, plan),
      'model = build_model()',
      'if options.weights:',
      '    load_weights(model, options.weights)',
      `train(model, training, ${lookedAt(plan)}${measuredArguments(plan)}, epochs=options.epochs)`,
      `save_weights(model, options.out${measuredArguments(plan)})`,
      ...(plan.validation ? [`print("test:", evaluate(model, test${measuredArguments(plan)}))`] : []),
    ]),
  ];
}
