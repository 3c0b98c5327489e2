import { analyze } from '@shared/compiler/analyze';
import { watchedProblems } from '@shared/compiler/analyze/watchedProblems';
import type { Network } from '@shared/compiler/network';
import { measuredKindsOf } from '@shared/compiler/task/measured';
import type { Task } from '@shared/compiler/task/task';
import { withMeasuredWatches } from '@shared/compiler/task/watched';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { Watched } from '@shared/data/progress';
import { classRemarks } from '@shared/data/remarks';
import { withDerived } from '@shared/data/derived/withDerived';
import { asSaidText, type HostSaying } from '@shared/messages/hostSaying';
import type { SaidText } from '@shared/messages/saidError';
import { withValidation } from '@shared/data/validation';
import type { Recipe } from '@shared/document/schema';
import type { RunRequest } from '@shared/contract/trainerMessages';
import type { NamedTensors } from '@shared/tensor/types';
import { CheckpointError, readCheckpoint, type Checkpoint, type CheckpointState } from '../checkpoint/checkpoint';
import { missingTensor } from '../checkpoint/soundness';
import { openDataset } from '@system/loadDataset';
import { chooseEngine, type ChosenEngine } from '../engines/registry';
import { partBest } from './bestEpoch';
import { fitTask } from './fit';
import { standardise } from './standardise';
import { networkHash } from './networkHash';
import { TrainingSession } from './trainingSession';
import { watchStateSchema } from './watching';

/** All that a run needs before its first step. */
export interface Prepared {
  readonly network: Network;
  readonly parameters: number;
  readonly recipe: Recipe;
  readonly data: OpenedData;
  readonly task: Task<Field>;
  readonly chosen: ChosenEngine;
  /** As the event `started` has them. */
  readonly remarks: readonly SaidText[];
  readonly session: TrainingSession;
  readonly state: CheckpointState;
  /** The weights of the best epoch, where a checkpoint had them. */
  readonly best: NamedTensors;
}

/**
 * Checks the drawing, reads the data, compiles, loads, and goes back to the checkpoint where that is asked for.
 * @param watched hears how far the look at the data is, which may take long where they are many files
 */
export async function prepare(request: RunRequest, watched: Watched = {}): Promise<Prepared> {
  const { network, totals } = soundNetwork(request);
  const checkpoint = request.resume ? await readCheckpoint(request.checkpoint) : undefined;
  if (request.resume && !checkpoint) {
    throw new CheckpointError(`There is no checkpoint ${request.checkpoint} to go on from. Start the training anew.`);
  }
  const opened = withDerived(await openDataset(request.dataset, watched), request.document.recipe.derived);
  const hash = networkHash(network);
  // A run that goes on keeps the seed it began with, whatever the recipe says now.
  const asked = { ...request.document.recipe, ...(checkpoint && { seed: checkpoint.state.seed }) };
  const { validation } = asked;
  const data = validation ? await withValidation(opened, validation.share, asked.seed) : opened;
  const task = fitTask(network, data, asked);
  const measured = measuredIn(network, task);
  const recipe = withMeasuredWatches(asked, measured);
  const ofRecipe = watchedProblems(asked, () => measured).map(({ said }) => said);
  const standardisations = await standardise(data, task, checkpoint?.state.standardisation, watched);
  const standardisation = [...standardisations.values()][0];
  const chosen = await chooseEngine(request.engine);
  const { engine } = chosen;
  const { products, note } = await engine.chooseProducts(recipe.precision ?? 'auto');
  const ofEngine = [note, await engine.whyNotRepeatable?.()].filter((remark) => remark !== undefined);
  const found = [...(await remarksOf(data, task)), ...ofRecipe, ...ofEngine];
  const remarks = [...(request.remarks ?? []), ...found.map(asSaidText)];
  const { threads } = request;
  const session = await TrainingSession.open({
    ...{ network, task, recipe, data, standardisations, products, engine, cost: totals },
    ...{ ...watched, gradients: true },
    ...(threads !== undefined && { threads }),
  });
  const fresh: CheckpointState = {
    step: 0,
    seed: recipe.seed,
    stepsPerEpoch: session.stepsPerEpoch,
    running: { loss: 0, metrics: {}, steps: 0 },
    watching: watchStateSchema.parse({}),
    network: hash,
    ...(standardisation && { standardisation }),
    classes: [...(task.objectives[0]?.field.classes ?? [])],
    seconds: 0,
  };
  const best = checkpoint ? await restore(checkpoint, fresh, session) : new Map();
  const state = checkpoint?.state ?? fresh;
  return {
    network,
    parameters: totals.parameters.trainable,
    recipe,
    data,
    task,
    chosen,
    remarks,
    session,
    state,
    best,
  };
}

/** Kinds of metrics. */
function measuredIn({ nodes }: Network, { objectives }: Task): string[] {
  const shapes = new Map(nodes.map(({ path, context }) => [path, context.outputs[0]!.shape]));
  return measuredKindsOf(objectives, (path) => shapes.get(path)) ?? [];
}

/** What people should know of classes that are missing. */
async function remarksOf(data: OpenedData, { objectives }: Task<Field>): Promise<HostSaying[]> {
  const field = objectives.find(({ field: { kind }, computed }) => kind === 'class' && !computed)?.field;
  if (!field?.classes || !data.tables) return [];
  return classRemarks(field.classes, data.tables.train.columns[field.name]!);
}

function soundNetwork({ document }: RunRequest) {
  const { network, totals, problems, missing } = analyze(document);
  if (network) return { network, totals };
  const fault = problems.find(({ severity }) => severity === 'error') ?? missing[0];
  const where = fault?.path ? `${fault.path}: ` : '';
  throw new Error(`The drawing cannot be trained yet. ${where}${fault?.message ?? 'It is not complete.'}`);
}

/** Sets the state of training, and gives the weights of the best epoch. */
async function restore(
  { state, tensors }: Checkpoint,
  fresh: CheckpointState,
  session: TrainingSession,
): Promise<NamedTensors> {
  if (state.network !== fresh.network) {
    throw new CheckpointError(
      'The checkpoint belongs to another drawing. Open that drawing, or start the training anew.',
    );
  }
  if (state.stepsPerEpoch !== fresh.stepsPerEpoch) {
    throw new CheckpointError(
      `The checkpoint was made with ${state.stepsPerEpoch} steps an epoch, and this recipe and data set make ` +
        `${fresh.stepsPerEpoch}. Set the batch and the data set as they were, or start the training anew.`,
    );
  }
  const parts = partBest(tensors);
  const missing = missingTensor((await session.weights.readState()).keys(), parts.state);
  if (missing !== undefined) {
    throw new CheckpointError(
      `The checkpoint lacks "${missing}", which this drawing has. Put a whole copy there, or start the training anew.`,
    );
  }
  await session.weights.writeState(parts.state);
  return parts.best;
}
