import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { NetloomDocument } from '@shared/document/schema';
import type { DatasetSource, TrainedMember } from '@shared/contract/trainerMessages';
import type { NetloomHost } from '@host/index';
import { RunFolder } from '@host/runs/runFolder';
import { BadInput } from './exitCodes';
import { openDocument, wholeNumber } from './input';
import { listRuns, runIdOf } from './knownRuns';

/** What `--weights` names. */
export interface NamedWeights {
  /** Files of weights; the first that can be read counts. */
  readonly files: string[];
  /** The run's data set, where the weights are those of a run. */
  readonly dataset?: DatasetSource;
  /** Where the run lies, where the weights are those of a run. */
  readonly folder?: RunFolder;
  /** Reads the run's drawing, as it was trained. */
  readonly readDocument?: () => Promise<NetloomDocument>;
}

export interface EngineOptions {
  readonly engine?: string;
  readonly threads?: number;
}

/** Adds the options that say what calculates. */
export function addEngineOptions(command: Command): Command {
  return command
    .option('--engine <name>', 'the engine to use; see "netloom doctor"')
    .option('--threads <number>', 'processor threads to use', wholeNumber(1, 4 * availableParallelism()));
}

/** These options as a request has them. */
export function engineOptions({ engine, threads }: EngineOptions): EngineOptions {
  return { ...(engine !== undefined && { engine }), ...(threads !== undefined && { threads }) };
}

/** For the help of `--weights`. */
export const weightsHelp = 'a run as "netloom runs" lists it, the folder of a run, or a file of weights';

/** Finds a file, the folder of a run, or a run by the beginning of its id. Throws `BadInput` where it is none of these. */
export async function weightsOption(wanted: string, host: NetloomHost): Promise<NamedWeights> {
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isFile()) return { files: [resolve(wanted)] };
  if (found?.isDirectory()) return weightsIn(new RunFolder(resolve(wanted)), wanted);
  if (!(await listRuns(host)).some(({ run }) => run.startsWith(wanted)))
    throw new BadInput(`There is no file and no run "${wanted}"; "netloom runs" lists the runs.`);
  const run = await runIdOf(host, wanted);
  return weightsIn(await host.training.folderOf(run), wanted);
}

async function weightsIn(folder: RunFolder, wanted: string): Promise<NamedWeights> {
  if (!folder.hasCheckpoint)
    throw new BadInput(`${wanted} has no checkpoint yet. Give a run that has trained, or a file of weights.`);
  const facts = await folder.readFacts().catch(() => undefined);
  return {
    files: [...folder.checkpoints],
    ...(facts && { dataset: facts.dataset }),
    folder,
    readDocument: () => folder.readDocument(),
  };
}

/**
 * A drawing with the weights that a run gave it, and the run's data. Throws `BadInput` where there is no drawing.
 * @param file the drawing; the run's own where absent
 * @param command for messages
 */
export async function trainedMember(run: string, file: string | undefined, host: NetloomHost, command: string) {
  const { files: weights, dataset, folder, readDocument } = await weightsOption(run, host);
  const document = file === undefined ? await readDocument?.().catch(() => undefined) : await openDocument(file);
  if (!document) throw new BadInput(`${run} says no drawing. Give the drawing too: netloom ${command} FILE …`);
  return { member: { document, weights } satisfies TrainedMember, dataset, folder };
}
