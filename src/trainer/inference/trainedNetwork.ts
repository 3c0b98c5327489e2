import { readFile } from 'node:fs/promises';
import { runWeights, type TrainedWeights } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { weightsIn, type Network } from '@shared/compiler/network';
import type { Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import type { TrainedMember } from '@shared/contract/trainerMessages';
import { messageOf } from '@shared/errors/messageOf';
import { readSafetensors, type SafetensorsFile } from '@shared/tensor/safetensors';
import { formatShape, sameShape } from '@shared/tensor/shape';
import type { NamedTensors } from '@shared/tensor/types';
import { checkpointStateSchema } from '../checkpoint/checkpoint';
import type { ExampleCost } from '../loop/evaluationBatch';
import { networkHash } from '../loop/networkHash';
import { standardise } from '../loop/standardise';
import { Refusal } from './refusal';

/** A drawing with its weights, ready for an engine. */
export interface TrainedNetwork {
  readonly network: Network;
  /** Without what only training does, so that no program keeps averages or accumulates. */
  readonly recipe: Recipe;
  readonly cost: ExampleCost;
  readonly weights: FoundWeights;
}

/** Weights, and what their file says beside them. */
export interface FoundWeights extends TrainedWeights {
  /** Where they were found, for messages. */
  readonly file: string;
}

/** Throws a `Refusal` where the drawing is not complete. */
export function completeNetwork(document: NetloomDocument): { network: Network; cost: ExampleCost } {
  const { network, totals, problems, missing } = analyze(document);
  if (network) return { network, cost: totals };
  const fault = problems.find(({ severity }) => severity === 'error') ?? missing[0];
  throw new Refusal(`The drawing is not complete. ${fault?.path ? `${fault.path}: ` : ''}${fault?.message ?? ''}`);
}

/** Throws a `Refusal` where the drawing is not complete, or the weights cannot be read or belong to another drawing. */
export async function openTrained({ document, weights }: TrainedMember): Promise<TrainedNetwork> {
  const { network, cost } = completeNetwork(document);
  const { augmentation: _, averaging: _averaging, accumulation: _accumulation, ...rest } = document.recipe;
  const recipe = { ...rest, objectives: rest.objectives.map(({ classWeights: _weights, ...objective }) => objective) };
  return { network, recipe, cost, weights: await readWeights(weights, network) };
}

/** Reads the weights of a network. Throws a `Refusal` where they cannot be read or belong to another drawing. */
export async function readWeights(files: readonly string[], network: Network): Promise<FoundWeights> {
  const { file, contents } = await readFirst(files);
  const weights = interpreted(file, contents);
  refuseOthers(file, network, contents.metadata, weights.tensors);
  return { file, ...weights };
}

/**
 * How the images of a task's Inputs are prepared, as at training. Throws a `Refusal` where the weights do not say it, or
 * were trained on other images.
 */
export async function preparationOf({ weights }: TrainedNetwork, task: Task<Field>, data: OpenedData | undefined) {
  const { file, standardisation } = weights;
  const images = task.feeds.find(({ field }) => field.kind === 'image');
  const channels = images?.field.shape.at(-1);
  if (images && !standardisation)
    throw new Refusal(`${file} does not say how its images were prepared. Give the run, or its checkpoint.`);
  if (images && standardisation!.mean.length !== channels)
    throw new Refusal(
      `The weights were trained on images with ${standardisation!.mean.length} channels, and ${images.path} takes ${channels}. Train this drawing.`,
    );
  return standardise(data, task, standardisation);
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
  for (const { name, weight } of weightsIn(network)) {
    const tensor = tensors.get(name);
    unused.delete(name);
    if (tensor && sameShape(tensor.shape, weight.shape)) continue;
    const found = tensor ? `has it as ${formatShape(tensor.shape)}` : 'has no such weight';
    throw new Refusal(
      `${file} belongs to another drawing: "${name}" should be ${formatShape(weight.shape)}, and the file ${found}. ${advice}`,
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
