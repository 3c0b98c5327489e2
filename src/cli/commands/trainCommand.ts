import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { weightsMetadata } from '@shared/compiler';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import { endsRun, type RunEnd } from '@shared/contract/events';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { weightsFile } from '@shared/targets/codeTarget';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { createHost, type NetloomHost } from '@host/index';
import type { RunFolder } from '@host/runs/runFolder';
import { TensorBoardWriter } from '@host/runs/tensorboard/follow';
import { atomicWrite } from '@system/atomicWrite';
import { checkEngine } from '../checkEngine';
import { datasetOption } from '../datasetOption';
import { BadInput, exitCodes } from '../exitCodes';
import { openDocument, positiveNumber, wholeNumber } from '../input';
import { prepareFolder } from '../outFolder';
import { print, say } from '../output';
import { narrators } from '../narrators';
import { stoppable } from '../stoppable';

interface TrainOptions {
  readonly dataset?: string;
  readonly consecutive?: boolean;
  readonly skip?: boolean;
  readonly epochs?: number;
  readonly batch?: number;
  readonly lr?: number;
  readonly seed?: number;
  readonly engine?: string;
  readonly threads?: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly tensorboard?: string;
}

export function addTrain(program: Command): void {
  program
    .command('train')
    .description('train a drawing; what is not said here is as the drawing’s recipe says')
    .argument('<file>', 'a drawing (*.netloom.json)')
    .option(
      '--dataset <name>',
      'mnist, the name of a generated set such as shapes, or a folder or file; see "netloom data"',
    )
    .option('--consecutive', 'number the labels that occur in the IDX files from 0: 1 to 26 become 26 classes')
    .option('--skip', 'leave out files and lines of --dataset that cannot be read')
    .option('--epochs <number>', 'passes over the training examples', wholeNumber(1, 100_000))
    .option('--batch <number>', 'examples a step', wholeNumber(1, 65_536))
    .option('--lr <number>', 'the learning rate at the start', positiveNumber)
    .option('--seed <number>', 'equal seeds give equal runs', wholeNumber(0, 4_294_967_295))
    .option('--engine <name>', 'the engine to use; see "netloom doctor"')
    .option('--threads <number>', 'processor threads to use', wholeNumber(1, 4 * availableParallelism()))
    .option('--out <folder>', `where to keep the checkpoint, the log and the trained ${weightsFile}`)
    .option('--resume', 'go on from the checkpoint in the --out folder')
    .option('--force', 'train although there is too little memory for it')
    .option('--tensorboard <folder>', 'write event files too, which "tensorboard --logdir" shows')
    .option('--json', 'print one JSON object a line for each event; the last is the test result')
    .addHelpText(
      'after',
      '\nCtrl-C ends the run with a checkpoint. Epochs are looked at by the validation examples, or by the test set where there are none.',
    )
    .action(async (file: string, options: TrainOptions) => {
      const document = withOptions(await openDocument(file), options);
      await train(document, options);
    });
}

function withOptions(document: NetloomDocument, { epochs, batch, lr, seed }: TrainOptions): NetloomDocument {
  const { optimizer, ...rest } = document.recipe;
  const recipe: Recipe = {
    ...rest,
    optimizer: { ...optimizer, ...(lr !== undefined && { learningRate: lr }) },
    ...(epochs !== undefined && { epochs }),
    ...(batch !== undefined && { batch }),
    ...(seed !== undefined && { seed }),
  };
  return { ...document, recipe };
}

async function train(document: NetloomDocument, options: TrainOptions): Promise<void> {
  const { out, resume = false, json = false, engine, threads } = options;
  if (resume && out === undefined) throw new BadInput('--resume needs --out: the folder of the run to go on with.');
  if (
    resume &&
    !existsSync(join(out!, 'checkpoint.safetensors')) &&
    !existsSync(join(out!, 'checkpoint.previous.safetensors'))
  ) {
    throw new BadInput(`${out} holds no checkpoint to go on from.`);
  }
  if (out !== undefined) await prepareFolder(out);
  if (options.tensorboard !== undefined) await prepareFolder(options.tensorboard, '--tensorboard');
  const host = createHost();
  const board =
    options.tensorboard === undefined ? undefined : new TensorBoardWriter(options.tensorboard, document.name);
  host.onEvent(({ name, payload }) => name === 'run' && board?.hear(payload));
  try {
    if (engine !== undefined) await checkEngine(host, engine);
    const dataset: DatasetSource = await datasetOption(options.dataset, document, host.sources, options);
    const folder = out === undefined ? undefined : resolve(out);
    const { end, run } = await follow(host, json, () =>
      host.training.start({
        ...{ document, dataset, resume },
        ...(engine !== undefined && { engine }),
        ...(threads !== undefined && { threads }),
        ...(folder !== undefined && { folder }),
        ...(options.force && { force: true }),
      }),
    );
    const place = await host.training.folderOf(run);
    if (folder !== undefined) await writeWeights(place, document, folder);
    await board?.close();
    if (board?.failure !== undefined) say(`TensorBoard's file is not whole: ${board.failure}.`);
    conclude(end, place, json);
  } finally {
    await host.close();
  }
}

/** Starts a run, prints its events, and returns its end. Ctrl-C stops it, a second one at once. */
async function follow(
  host: NetloomHost,
  json: boolean,
  start: () => Promise<{ run: string }>,
): Promise<{ end: RunEnd; run: string }> {
  const narrate = narrators[json ? 'json' : 'people']();
  const ended = new Promise<RunEnd>((resolveEnd) => {
    host.onEvent(({ name, payload }) => {
      if (name !== 'run') return;
      // The end is printed when all files are written.
      if (endsRun(payload)) resolveEnd(payload);
      else narrate(payload);
    });
  });
  const { run } = await start();
  const stop = () => void host.training.send(run, { type: 'stop' }).catch(() => {});
  return { run, end: await stoppable(ended, stop) };
}

/** Prints the end of a run: the last line there is. */
function conclude(end: RunEnd, folder: RunFolder, json: boolean): void {
  if (end.type === 'failed') {
    if (json) print(JSON.stringify(end));
    throw new Error(end.message);
  }
  narrators[json ? 'json' : 'people']()(end);
  if (!json) print(`Kept in ${folder.path}`);
  if (end.type === 'state') process.exitCode ??= exitCodes.interrupted;
}

async function writeWeights(run: RunFolder, document: NetloomDocument, folder: string): Promise<void> {
  const weights = await run.readWeights();
  if (!weights) return;
  const metadata = { format: 'netloom', drawing: document.name, ...weightsMetadata(weights) };
  await atomicWrite(join(folder, weightsFile), writeSafetensors({ tensors: weights.tensors, metadata }));
}
