import { z } from 'zod';
import { blockFileSchema } from '../document/blockFile';
import { documentSchema, recipeSchema } from '../document/schema';
import { datasetReferenceSchema } from '../data/reference';
import { splitNames } from '../data/reader';
import {
  chosenProgressSchema,
  chosenSchema,
  examplesSchema,
  ownDatasetSchema,
  previewSchema,
  readAsSchema,
  recognisedSchema,
  uploadedFilesSchema,
} from './datasets';
import { abilitiesSchema, givenSchema, triedSchema } from './answers';
import { documentRequests } from './documents';
import { givenBlock, givenDocument } from './givenDocument';
import { engineOfferSchema, engineOffersSchema, engineReportSchema, engineWorkSchema } from './engines';
import { runEventSchema, runStateSchema, watchSchema } from './events';
import { faultRequests } from './faults';
import { describedExperimentSchema, experimentRequestSchema, experimentStateSchema } from './experiments';
import {
  differenceRowSchema,
  runCurvesSchema,
  runIdSchema,
  runListQuerySchema,
  runListSchema,
  runNameSchema,
  runRowSchema,
  tagSchema,
} from './runRecords';
import { ownBlocksSchema } from './ownBlocks';
import { keptSurfaceSchema, lossSurfaceSchema, surfaceOptionsSchema, surfaceProgressSchema } from './lossSurface';
import { none, request } from './request';
import { saidTextSchema } from './said';
import { timedBlocksSchema, timedSchema, timingProgressSchema } from './timed';
import { updateRequests } from './updates';

/**
 * Every request that the user interface can send and every event that it can receive. Both transports (Electron's IPC, and
 * HTTP with a WebSocket) are derived from this; nothing else is exchanged. Files are identified by handles from the
 * host, never by paths.
 */

const bytes = z.instanceof(Uint8Array);

/** Exported files: in a folder, or to be downloaded. */
const handedOutSchema = z.object({
  files: z.array(z.object({ name: z.string(), bytes })),
  savedTo: z.string().optional(),
});

const runSummarySchema = z.object({
  run: z.string(),
  name: z.string(),
  state: runStateSchema,
  startedAt: z.number(),
  step: z.number().int(),
  totalSteps: z.number().int(),
  checkpointStep: z.number().int().optional(),
});

export const requests = {
  'app.describe': request(
    none,
    z.object({
      version: z.string(),
      platform: z.string(),
      /** What the host runs on, by name and version. */
      runtime: z.array(z.object({ name: z.string(), version: z.string() })),
      /** Whether the host has windows for choosing files; in a browser the interface shows its own. */
      nativeDialogs: z.boolean(),
      engines: z.array(engineReportSchema),
      /** The engine that a run would use now. */
      engine: z.string(),
      /** Engines that can be added to Netloom, or removed. */
      addable: z.array(z.string()),
      /** Why a faster engine is not in use. */
      engineNote: saidTextSchema.optional(),
    }),
  ),
  /** What an engine could be got from, and the size of the download; fetches nothing but that. */
  'engines.offers': request(z.object({ engine: z.string(), gpu: z.boolean() }), engineOffersSchema),
  /**
   * Looks into a folder that holds an engine, and offers it as one more source. A host with native dialogs asks the user
   * for the folder, and answers with nothing where they cancel; without them `path` names it. Throws, in words, where it
   * holds none.
   */
  'engines.folder': request(
    z.object({ engine: z.string(), path: z.string().max(4096).optional() }),
    engineOfferSchema.optional(),
  ),
  /** Starts getting an engine, from one place or the first that works; how it goes comes as events. */
  'engines.add': request(
    z.object({ engine: z.string(), gpu: z.boolean(), source: z.string().optional() }),
    z.undefined(),
  ),
  /** Cancels the installation of an engine; what was downloaded is kept for the next attempt. */
  'engines.cancel': request(none, z.undefined()),
  /** Removes an added engine; whether there was one. */
  'engines.remove': request(z.object({ engine: z.string() }), z.boolean()),
  /** The work on an engine that goes on or ended last, for an interface that opened later. */
  'engines.work': request(none, engineWorkSchema.optional()),

  ...faultRequests,
  ...updateRequests,
  ...documentRequests,

  /** The user's own blocks, which every drawing can use. */
  'blocks.list': request(none, ownBlocksSchema),
  /** Keeps a block. Fails as `changed` where another has its name, unless `replace` is set. */
  'blocks.save': request(z.object({ block: givenBlock, replace: z.boolean().optional() }), z.undefined()),
  /** Deletes a block by the name of its file; whether there was one. */
  'blocks.remove': request(z.object({ file: z.string().max(300) }), z.boolean()),
  /** Asks the user for a file of a block, and reads it; nothing where they cancel. Only with native dialogs. */
  'blocks.choose': request(none, blockFileSchema.optional()),
  /** A block as a file: written where the user says, or given back where there are no dialogs. */
  'blocks.export': request(z.object({ block: givenBlock }), handedOutSchema),

  'datasets.preview': request(
    z.object({
      dataset: datasetReferenceSchema,
      derived: recipeSchema.shape.derived,
      count: z.number().int().min(1).max(200),
    }),
    previewSchema,
  ),
  /** Values of examples by their numbers in the split, of some fields or of all. */
  'datasets.examples': request(
    z.object({
      dataset: datasetReferenceSchema,
      split: z.enum(splitNames),
      indices: z.array(z.number().int()),
      fields: z.array(z.string()).optional(),
    }),
    examplesSchema,
  ),
  /** Asks for a folder or files; nothing where the user cancels. Only with native dialogs. */
  'datasets.choose': request(z.object({ what: z.enum(['folder', 'files']) }), chosenSchema.optional()),
  /** Takes files from the page, with their paths below the folder that was chosen. They are kept once they are adopted. */
  'datasets.upload': request(z.object({ files: uploadedFilesSchema }), chosenSchema),
  /** Says what chosen files are. Throws, in words, where they are no data set. */
  'datasets.recognise': request(chosenSchema.extend({ as: readAsSchema.optional() }), recognisedSchema),
  /** Keeps chosen files as a data set of the user's, read by these settings. */
  'datasets.adopt': request(chosenSchema.extend({ as: readAsSchema.optional() }), datasetReferenceSchema),
  /** Stops looking at chosen files, which fails then; nothing happens where nobody looks. */
  'datasets.stop': request(chosenSchema, none),
  /** The user's own data sets that this machine knows. */
  'datasets.list': request(none, z.array(ownDatasetSchema)),
  /**
   * Forgets a data set of the user's by its handle; whether there was one. What the browser uploaded is deleted, files that were
   * chosen where they lie stay.
   */
  'datasets.remove': request(z.object({ id: z.string() }), z.boolean()),

  'training.start': request(
    z.object({
      document: givenDocument,
      engine: z.string().optional(),
      /** Starts a run, too, that the machine has too little memory for. */
      force: z.boolean().optional(),
    }),
    z.object({ run: z.string() }),
  ),
  'training.pause': request(z.object({ run: z.string() }), z.undefined()),
  'training.resume': request(z.object({ run: z.string() }), z.undefined()),
  'training.stop': request(z.object({ run: z.string() }), z.undefined()),
  /** Starts a new trainer from the run's last checkpoint. */
  'training.recover': request(z.object({ run: z.string() }), z.object({ run: z.string() })),
  'training.setLearningRate': request(
    z.object({ run: z.string(), learningRate: z.number().positive() }),
    z.undefined(),
  ),
  /** What the canvas shows now. */
  'training.watch': request(watchSchema.extend({ run: z.string() }), z.undefined()),
  'training.current': request(none, runSummarySchema.optional()),
  /** The drawing that the current run trains, as it was when the run began. */
  'training.drawing': request(z.object({ run: z.string() }), documentSchema),
  /** The events of a run so far, for an interface that opened later. */
  'training.history': request(z.object({ run: z.string() }), z.array(runEventSchema)),

  'experiments.list': request(none, z.array(describedExperimentSchema)),
  /** Trains an experiment's networks one after another; how it goes comes as events. Refused while something trains. */
  'experiments.start': request(experimentRequestSchema, experimentStateSchema),
  /** Stops the run in progress, with a checkpoint; those that wait do not begin. */
  'experiments.stop': request(none, z.undefined()),
  /** The experiment in progress, or the last one of this host. */
  'experiments.current': request(none, experimentStateSchema.optional()),

  'runs.list': request(runListQuerySchema, runListSchema),
  /** Tries at once to open a list that did not open. Asking for the list does so too, as far as it takes no time. */
  'runs.tryAgain': request(none, z.undefined()),
  /** Runs beside one another, in the order of the question, and all in which their drawings and recipes differ. */
  'runs.compare': request(
    z.object({ runs: z.array(runIdSchema).min(1).max(100) }),
    z.object({ runs: z.array(runRowSchema), differences: z.array(differenceRowSchema) }),
  ),
  'runs.get': request(z.object({ run: runIdSchema }), z.object({ row: runRowSchema, document: documentSchema })),
  /** Training curves, thinned to what a chart of `width` pixels can show, in the order of the question. */
  'runs.curves': request(
    z.object({
      runs: z.array(runIdSchema).max(100),
      width: z.number().int().min(1).max(10_000),
      /** The smoothing factor: the weight of previous points. */
      smoothing: z.number().min(0).max(0.999),
    }),
    z.array(runCurvesSchema),
  ),
  'runs.rename': request(z.object({ run: runIdSchema, name: runNameSchema }), none),
  'runs.tag': request(z.object({ run: runIdSchema, tags: z.array(tagSchema).max(20) }), none),
  /** Deletes the runs with their files. Refused for one that is training. */
  'runs.delete': request(z.object({ runs: z.array(runIdSchema).max(1000) }), none),
  /** The runs' curves as TensorBoard's event files: written where the user says, or given back where there are no dialogs. */
  'runs.tensorboard': request(z.object({ runs: z.array(runIdSchema).min(1).max(1000) }), handedOutSchema),
  /** Opens the run's drawing; from then on weights, filters and feature maps are those of this run. */
  'runs.open': request(z.object({ run: runIdSchema }), z.object({ document: documentSchema })),

  /** Makes what a run has learned ready for questions, as of its last checkpoint. Throws, in words, before the first. */
  /** How long a drawing takes to answer so many examples at once, measured for so many seconds. */
  'inference.time': request(
    z.object({
      document: givenDocument,
      batch: z.number().int().min(1).max(1024),
      seconds: z.number().positive().max(60),
    }),
    timedSchema,
  ),
  /** How long each block takes. Ends a measurement that is in progress; refused, in words, where it is itself ended. */
  'inference.timeBlocks': request(z.object({ document: givenDocument }), timedBlocksSchema),
  'inference.stopTimingBlocks': request(none, none),
  /** The loss surface that is kept of a run, where it is that of its latest weights. */
  'surface.kept': request(z.object({ run: runIdSchema }), keptSurfaceSchema.optional()),
  /** The loss around what a run has learned. What is kept is given again; a calculation that is in progress ends. */
  'surface.calculate': request(z.object({ run: runIdSchema, options: surfaceOptionsSchema }), lossSurfaceSchema),
  'surface.stop': request(none, none),
  'try.open': request(z.object({ run: runIdSchema }), abilitiesSchema),
  /** What a run's drawing answers by its latest weights to what each Input is given, by path. */
  'try.ask': request(
    z.object({
      run: runIdSchema,
      question: z.record(z.string().max(200), givenSchema),
      featureMaps: z.array(z.string()).max(2000),
    }),
    triedSchema,
  ),
  /** Nobody asks any more: gives the memory back. */
  'try.close': request(z.object({ run: runIdSchema }), none),

  'export.code': request(
    z.object({
      document: givenDocument,
      target: z.string(),
      /** The run whose trained weights are included. */
      run: z.string().optional(),
    }),
    handedOutSchema,
  ),
} as const;

export const events = {
  run: runEventSchema,
  /** Progress of a look at chosen files. */
  data: chosenProgressSchema,
  /** Progress of an engine's installation. */
  engine: engineWorkSchema,
  /** How an experiment goes. */
  experiment: experimentStateSchema,
  /** How far a measurement of blocks is. */
  timing: timingProgressSchema,
  /** How far a loss surface is. */
  surface: surfaceProgressSchema,
  /** Events were lost while the interface could not be reached: it must fetch the state again. */
  gap: z.object({}),
  /** A drawing waits that the system hands over. */
  handedOver: z.object({}),
  /** The desktop menu asks the interface to run a command. */
  command: z.object({ id: z.string() }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<Name extends RequestName> = z.input<(typeof requests)[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.output<(typeof requests)[Name]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** The interface's client, independent of the transport. */
export interface Client {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

/** The host's request handlers: one function per request. */
export type Handlers = {
  readonly [Name in RequestName]: (
    input: z.output<(typeof requests)[Name]['input']>,
  ) => Promise<z.input<(typeof requests)[Name]['output']>>;
};
