import { z } from 'zod';
import { formatSettingsSchema } from '../data/formats';
import { generatedSchema } from '../data/generated';
import { imageViewsSchema } from '../data/imageViews';
import { documentSchema } from '../document/schema';
import { abilitiesSchema, givenSchema, predictionSchema, triedSchema } from './answers';
import { engineReportSchema } from './engines';
import { runEventSchema, watchSchema } from './events';
import { lossSurfaceSchema, surfaceOptionsSchema } from './lossSurface';
import { timedBlocksSchema, timedSchema } from './timed';
import { saidSchema, saidTextSchema } from './said';

/** Messages between the host and the trainer's process. Paths are fine here: neither end is a window. */

const idxFilesSchema = z.object({
  trainImages: z.string(),
  trainLabels: z.string(),
  testImages: z.string(),
  testLabels: z.string(),
});

/** Where a data set comes from, with the host's handles resolved. */
export const datasetSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('idx'), name: z.string(), files: idxFilesSchema },
    /** Numbers the labels that occur from 0. */
    consecutive: z.boolean().optional(),
  }),
  ...generatedSchema.options,
  z.object({
    kind: z.literal('files'),
    name: z.string(),
    paths: z.array(z.string()).min(1),
    settings: formatSettingsSchema,
    /** Where indexes of files are kept. */
    cacheFolder: z.string().optional(),
  }),
]);

/** The engines of this machine, and the one that a run would use. */
export const enginesReportSchema = z.object({
  engines: z.array(engineReportSchema),
  engine: z.string(),
  /** Why a faster one is not used. */
  note: saidTextSchema.optional(),
});

/** The result of trying an engine: what it is, or why it doesn't work. */
export const engineTrialSchema = z.union([
  z.object({ version: z.string(), gpu: z.boolean() }),
  z.object({ error: saidTextSchema }),
]);

export const runRequestSchema = z.object({
  run: z.string(),
  document: documentSchema,
  dataset: datasetSourceSchema,
  engine: z.string().optional(),
  threads: z.number().int().positive().optional(),
  /** Where the run's checkpoint is kept. */
  checkpoint: z.string(),
  /** Whether to resume from that checkpoint. */
  resume: z.boolean(),
  /** What the host has to say of the run; stands in its event `started`. */
  remarks: z.array(saidTextSchema).optional(),
  /** Seconds between checkpoints within an epoch. */
  checkpointSeconds: z.number().positive().default(15),
});

/** A drawing with the weights that a run gave it. */
const memberSchema = z.object({
  document: documentSchema,
  /** Files of weights; the first that can be read is used. */
  weights: z.array(z.string()).min(1),
});

/** What calculates; the usual engine and all processors where absent. */
const calculatedBy = { engine: z.string().optional(), threads: z.number().int().positive().optional() };

const trainedSchema = memberSchema.extend(calculatedBy);

export const evaluateRequestSchema = z.object({
  ...calculatedBy,
  /** Several are an ensemble: their answers are averaged. */
  members: z.array(memberSchema).min(1),
  dataset: datasetSourceSchema,
  split: z.enum(['train', 'test']),
  /** Versions of the images in place of the images themselves; not for an ensemble. */
  views: imageViewsSchema.optional(),
});

/** What one Input is given, where files may be named. */
const givenOrFileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string() }),
  ...givenSchema.options,
]);

/** One example: what each Input is given, by path. */
const questionSchema = z.record(z.string(), givenOrFileSchema);

/** A trained drawing that questions will be asked of. */
export const openRequestSchema = trainedSchema.extend({
  /** Where examples come from, and names of classes. */
  dataset: datasetSourceSchema.optional(),
});

export const timeRequestSchema = z.object({
  ...calculatedBy,
  document: documentSchema,
  /** Examples at once, one measurement each. */
  batches: z.array(z.number().int().positive()).min(1),
  /** How long each is measured; at least three times. */
  seconds: z.number().positive(),
});

export const surfaceRequestSchema = trainedSchema.extend(surfaceOptionsSchema.shape).extend({
  dataset: datasetSourceSchema,
  /** Files of other weights of the same drawing, of which the first that can be read is used: the line to them in place of a plane. */
  to: z.array(z.string()).min(1).optional(),
});

export const timeBlocksRequestSchema = timeRequestSchema.pick({ document: true, seconds: true, threads: true });

export const predictRequestSchema = openRequestSchema.extend({
  questions: z.array(questionSchema).min(1),
});

/** A question to a drawing that is open. */
export const askSchema = z.object({
  question: questionSchema,
  /** Nodes whose feature maps are wanted. */
  featureMaps: z.array(z.string()),
});

export const toTrainerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('describe') }),
  z.object({ type: z.literal('start'), request: runRequestSchema, watch: watchSchema.optional() }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  /** Stops the run after the current step, with a checkpoint. */
  z.object({ type: z.literal('stop') }),
  z.object({ type: z.literal('setLearningRate'), learningRate: z.number().positive() }),
  z.object({ type: z.literal('watch'), watch: watchSchema }),
  /** Loads an engine from an engine-specific location and runs a small computation on it. */
  z.object({ type: z.literal('tryEngine'), engine: z.string(), place: z.string() }),
  z.object({ type: z.literal('evaluate'), request: evaluateRequestSchema }),
  z.object({ type: z.literal('predict'), request: predictRequestSchema }),
  z.object({ type: z.literal('time'), request: timeRequestSchema }),
  z.object({ type: z.literal('timeBlocks'), request: timeBlocksRequestSchema }),
  z.object({ type: z.literal('surface'), request: surfaceRequestSchema }),
  /** Keeps a trained drawing ready for questions. */
  z.object({ type: z.literal('open'), request: openRequestSchema }),
  z.object({ type: z.literal('ask'), ask: askSchema }),
  /** Reads every row of an SQLite file, which may end the process. */
  z.object({ type: z.literal('checkDatabase'), file: z.string() }),
]);

/** What trained drawings reach over the examples of a split. */
const evaluatedSchema = z.object({
  examples: z.number().int(),
  /** Of one drawing, its loss and metrics; of an ensemble the metrics of the averaged answers. */
  metrics: z.record(z.string(), z.number()),
  /** Of an ensemble: what each member reaches on its own, in the order of the request. */
  members: z.array(z.record(z.string(), z.number())).optional(),
});

export const fromTrainerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('described'), report: enginesReportSchema }),
  z.object({ type: z.literal('event'), event: runEventSchema }),
  z.object({ type: z.literal('tried'), trial: engineTrialSchema }),
  z.object({ type: z.literal('databaseChecked'), fault: z.string().optional() }),
  z.object({ type: z.literal('evaluated'), evaluated: evaluatedSchema }),
  /** One batch size was measured, in the order of the request. */
  z.object({ type: z.literal('timed'), timed: timedSchema, isLast: z.boolean() }),
  /** How far a measurement of blocks is, 0 to 1. */
  z.object({ type: z.literal('timingBlocks'), share: z.number() }),
  z.object({ type: z.literal('timedBlocks'), timed: timedBlocksSchema }),
  /** How far a loss surface is, 0 to 1. */
  z.object({ type: z.literal('surfacing'), share: z.number() }),
  z.object({ type: z.literal('surfaced'), surface: lossSurfaceSchema }),
  /** Answers to some inputs, in their order. */
  z.object({ type: z.literal('predicted'), predictions: z.array(predictionSchema), isLast: z.boolean() }),
  z.object({ type: z.literal('opened'), abilities: abilitiesSchema }),
  z.object({ type: z.literal('answered'), answer: triedSchema }),
  /** There is no answer. `isInput`: what was given cannot be used. */
  z.object({ type: z.literal('refused'), message: z.string(), said: saidSchema.optional(), isInput: z.boolean() }),
  /** Heartbeat of the process's event loop; its absence means a hang. */
  z.object({ type: z.literal('heartbeat') }),
]);

export type DatasetSource = z.infer<typeof datasetSourceSchema>;
export type EnginesReport = z.infer<typeof enginesReportSchema>;
export type EngineTrial = z.infer<typeof engineTrialSchema>;
export type Watch = z.infer<typeof watchSchema>;
export type RunRequest = z.output<typeof runRequestSchema>;
export type Evaluated = z.infer<typeof evaluatedSchema>;
export type TrainedMember = z.output<typeof memberSchema>;
export type EvaluateRequest = z.output<typeof evaluateRequestSchema>;
export type TimeRequest = z.output<typeof timeRequestSchema>;
export type TimeBlocksRequest = z.output<typeof timeBlocksRequestSchema>;
export type SurfaceRequest = z.output<typeof surfaceRequestSchema>;
export type PredictRequest = z.output<typeof predictRequestSchema>;
export type TrainedRequest = z.output<typeof trainedSchema>;
export type OpenRequest = z.output<typeof openRequestSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Ask = z.output<typeof askSchema>;
export type Prediction = z.infer<typeof predictionSchema>;
export type ToTrainer = z.input<typeof toTrainerSchema>;
export type FromTrainer = z.infer<typeof fromTrainerSchema>;
