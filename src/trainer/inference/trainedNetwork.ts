import { readFile } from 'node:fs/promises';
import { runWeights } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import type { Network } from '@shared/compiler/network';
import type { Standardisation } from '@shared/data/standardise';
import type { Recipe } from '@shared/document/schema';
import type { EvaluateRequest, PredictRequest } from '@shared/contract/trainerMessages';
import { messageOf } from '@shared/errors/messageOf';
import { readSafetensors, type SafetensorsFile } from '@shared/tensor/safetensors';
import { formatShape, sameShape } from '@shared/tensor/shape';
import type { NamedTensors } from '@shared/tensor/types';
import { checkpointStateSchema } from '../checkpoint/checkpoint';
import type { ExampleCost } from '../loop/evaluationBatch';
import { networkHash } from '../loop/networkHash';
import { Refusal } from './refusal';

/** A drawing with its weights, ready for an engine. */
export interface TrainedNetwork {
  readonly network: Network;
  /** Without what only training does, so that no program keeps averages or accumulates. */
  readonly recipe: Recipe;
  readonly cost: ExampleCost;
  readonly tensors: NamedTensors;
  readonly standardisation: Standardisation;
  /** Names of the classes, where the weights say them. */
  readonly classes: readonly string[] | undefined;
}

/** Throws a `Refusal` where the drawing is not complete, or the weights cannot be read or belong to another drawing. */
export async function openTrained({ document, weights: files }: EvaluateRequest | PredictRequest) {
  const { network, totals, problems, missing } = analyze(document);
  if (!network) {
    const fault = problems.find(({ severity }) => severity === 'error') ?? missing[0];
    throw new Refusal(`The drawing is not complete. ${fault?.path ? `${fault.path}: ` : ''}${fault?.message ?? ''}`);
  }
  const { file, contents } = await readFirst(files);
  const { tensors, standardisation, classes } = interpreted(file, contents);
  refuseOthers(file, network, contents.metadata, tensors);
  if (!standardisation)
    throw new Refusal(`${file} does not say how its images were prepared. Give the run, or its checkpoint.`);
  const { augmentation: _, averaging: _averaging, accumulation: _accumulation, ...rest } = document.recipe;
  const recipe = { ...rest, objectives: rest.objectives.map(({ classWeights: _weights, ...objective }) => objective) };
  return { network, recipe, cost: totals, tensors, standardisation, classes } satisfies TrainedNetwork;
}

/** The first file that can be read: of a run's checkpoints the last may have been cut short. */
async function readFirst(files: readonly string[]): Promise<{ file: string; contents: SafetensorsFile }> {
  const failures: string[] = [];
  for (const file of files) {
    try {
      return { file, contents: readSafetensors(await readFile(file)) };
    } catch (error) {
      failures.push(`${file} cannot be read as weights: ${messageOf(error)}.`);
    }
  }
  throw new Refusal(`${failures[0]} Give a run, its checkpoint, or the weights that "netloom train --out" writes.`);
}

function interpreted(file: string, contents: SafetensorsFile) {
  try {
    return runWeights(contents);
  } catch (error) {
    throw new Refusal(`${file} cannot be used: ${messageOf(error)}.`, { cause: error });
  }
}

/** Throws where the weights are not those of this network. */
function refuseOthers(
  file: string,
  network: Network,
  { format, state }: SafetensorsFile['metadata'],
  tensors: NamedTensors,
): void {
  if (format !== undefined && !format.startsWith('netloom'))
    throw new Refusal(`${file} was exported for ${format}. Give the run that it came from, or its checkpoint.`);
  const advice = 'Open the drawing as it was trained, or train this one.';
  const unused = new Set(tensors.keys());
  for (const { path, weights } of network.nodes)
    for (const { name, shape } of weights) {
      const tensor = tensors.get(`${path}/${name}`);
      unused.delete(`${path}/${name}`);
      if (tensor && sameShape(tensor.shape, shape)) continue;
      const found = tensor ? `has it as ${formatShape(tensor.shape)}` : 'has no such weight';
      throw new Refusal(
        `${file} belongs to another drawing: "${path}/${name}" should be ${formatShape(shape)}, and the file ${found}. ${advice}`,
      );
    }
  const [left] = unused;
  if (left !== undefined)
    throw new Refusal(`${file} belongs to another drawing: it has "${left}", and this drawing has not. ${advice}`);
  const trainedHash = state === undefined ? undefined : hashIn(state);
  if (trainedHash !== undefined && trainedHash !== networkHash(network))
    throw new Refusal(
      `${file} belongs to another drawing: its weights fit, but blocks, settings or connections differ. ${advice}`,
    );
}

function hashIn(state: string): string | undefined {
  try {
    return checkpointStateSchema.pick({ network: true }).parse(JSON.parse(state)).network;
  } catch {
    return undefined;
  }
}
