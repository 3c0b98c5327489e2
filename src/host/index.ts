import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handlers } from '@shared/contract/contract';
import type { Host, HostEvent } from '@shared/contract/hostClient';
import { blockHandlers } from './blocks';
import { datasetHandlers } from './datasets';
import { DatasetSources } from './datasets/sources';
import type { Dialogs } from './fileDialogs';
import { documentHandlers } from './documents';
import { HandedOver } from './documents/handedOver';
import { OpenPages } from './documents/openPages';
import { FaultLog } from './faults/faultLog';
import { faultHandlers } from './faults/handlers';
import { addableEngines } from './engines';
import { EngineService } from './engines/engineService';
import { ExperimentService } from './experiments/experimentService';
import { exportHandlers } from './export/handlers';
import { dataHome, homeVariable } from '@system/home';
import type { MemoryLimit } from '@system/memoryLimit';
import { surfaceHandlers } from './inference/surfaceHandlers';
import { timingHandlers } from './inference/timingHandlers';
import { InferenceService } from './inference/inferenceService';
import { TryService } from './inference/tryService';
import { runHandlers } from './runs/handlers';
import { RunLibrary } from './runs/runLibrary';
import type { Patience } from './training/lifeWatch';
import { trainingHandlers } from './training/handlers';
import { TrainingService } from './training/trainingService';
import { forkTrainer, trainerEnvironment, type SpawnTrainer } from './training/trainerProcess';
import type { NoUpdates } from '@shared/contract/updates';
import { updateHandlers, type Updates } from './updates/handlers';
import { runtime, version } from './version';

export type { Dialogs } from './fileDialogs';

export interface HostOptions {
  /** Where runs, recent files and the user's blocks and data sets are kept; the platform's usual place where absent. */
  readonly home?: string;
  /** The folder of drawings that come with Netloom. */
  readonly gallery?: string;
  /** Where drawings are saved when there are no windows for choosing files. */
  readonly workspace?: string;
  readonly dialogs?: Dialogs;
  /** How the app finds newer versions of itself, or why it does not; what is started from a terminal does not. */
  readonly updates?: Promise<Updates | NoUpdates>;
  /** How the trainer is started; as a Node process of its own where absent. */
  readonly spawnTrainer?: SpawnTrainer;
  /** When a trainer counts as hung. */
  readonly patience?: Partial<Patience>;
  readonly checkpointSeconds?: number;
  /** What runs may use; as the system says where absent. */
  readonly memory?: MemoryLimit;
}

export interface NetloomHost extends Host {
  readonly training: TrainingService;
  readonly runs: RunLibrary;
  readonly experiments: ExperimentService;
  readonly inference: InferenceService;
  readonly sources: DatasetSources;
  /** What went wrong by itself; whoever starts a host adds what ends its own processes. */
  readonly faults: FaultLog;
  /** Has a page open a drawing that the system hands over: now where one is shown, else once one is. */
  handOver(path: string): void;
  /** Ends the trainer, with a checkpoint where a run is in progress. */
  close(): Promise<void>;
}

/** The services behind the interface: everything that the contract names, whatever carries the requests. */
export function createHost(options: HostOptions = {}): NetloomHost {
  const { home = dataHome(), gallery = defaultGallery(), dialogs } = options;
  const { workspace = join(home, 'drawings') } = options;
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const faults = new FaultLog(join(home, 'errors.jsonl'), version);
  const sources = new DatasetSources(join(home, 'datasets'));
  // A trainer looks for engines where this host keeps them, whatever its own environment says.
  const ownEnvironment = () => trainerEnvironment({ ...process.env, [homeVariable]: home });
  const spawnTrainer = options.spawnTrainer ?? forkTrainer;
  const spawn: SpawnTrainer = (environment = ownEnvironment()) => spawnTrainer(environment);
  const runs = new RunLibrary(join(home, 'runs'), spawn);
  const training = new TrainingService({
    runs,
    spawn,
    ...(options.patience !== undefined && { patience: options.patience }),
    ...(options.checkpointSeconds !== undefined && { checkpointSeconds: options.checkpointSeconds }),
    ...(options.memory !== undefined && { memory: options.memory }),
    onEvent: (payload) => {
      if (payload.type === 'failed' && payload.lost) faults.add('trainer', payload);
      emit({ name: 'run', payload });
      experiments.hear(payload);
    },
  });
  const experiments = new ExperimentService({
    ...{ training, runs, sources },
    onState: (payload) => emit({ name: 'experiment', payload }),
  });
  const engines = new EngineService({
    spawn,
    home,
    ...(dialogs && { dialogs }),
    onWork: (payload) => emit({ name: 'engine', payload }),
    onChanged: () => training.renewTrainer(),
  });
  const pages = new OpenPages();
  const handedOver = new HandedOver(() => emit({ name: 'handedOver', payload: {} }));
  const trying = new TryService({
    ...{ spawn, folderOf: (run) => training.folderOf(run) },
    ...(options.patience !== undefined && { patience: options.patience }),
  });
  const inference = new InferenceService(spawn, options.patience);
  const handlers: Handlers = {
    'app.describe': async () => ({
      version,
      platform: process.platform,
      runtime,
      nativeDialogs: dialogs !== undefined,
      addable: Object.keys(addableEngines),
      ...engineFacts(await training.describeEngines()),
    }),
    ...documentHandlers({ home, gallery, workspace, pages, handedOver, ...(dialogs && { dialogs }) }),
    ...blockHandlers(home, dialogs),
    ...datasetHandlers(sources, (payload) => emit({ name: 'data', payload }), dialogs),
    ...faultHandlers(faults),
    ...updateHandlers(options.updates),
    ...engines.handlers,
    ...trainingHandlers(training, sources),
    ...experiments.handlers,
    ...runHandlers(runs, training, dialogs),
    ...exportHandlers(training, sources, dialogs),
    ...trying.handlers,
    ...surfaceHandlers(inference, {
      folderOf: (run) => training.folderOf(run),
      onProgress: (payload) => emit({ name: 'surface', payload }),
    }),
    ...timingHandlers(inference, (payload) => emit({ name: 'timing', payload })),
  };
  return {
    handlers,
    pages,
    handOver: (path) => handedOver.add(path),
    training,
    runs,
    experiments,
    inference,
    sources,
    faults,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.all([engines.close(), experiments.close(), training.close(), trying.close()]);
      await runs.close();
    },
  };
}

function engineFacts({ engines, engine, note }: Awaited<ReturnType<TrainingService['describeEngines']>>) {
  return { engines, engine, ...(note !== undefined && { engineNote: note }) };
}

/** The gallery of the checkout or of the installed app: two folders up from the bundle, or from this file. */
export function defaultGallery(): string {
  const candidates = ['../../resources/gallery', '../resources/gallery'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(path)) ?? candidates[0]!;
}
