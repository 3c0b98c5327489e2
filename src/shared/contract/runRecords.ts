import { z } from 'zod';
import { runStateSchema } from './events';
import { saidSchema, saidTextSchema } from './said';
import { readonlyTyped } from '../data/readonlyTyped';

/** How runs are listed and compared. */

/** Columns that a list of runs can be sorted by. */
export const runSortKeys = [
  'name',
  'state',
  'startedAt',
  'dataset',
  'engine',
  'device',
  'epoch',
  'metric',
  'bestMetric',
  'loss',
  'bestLoss',
  'seconds',
  'parameters',
] as const;

export type RunSortKey = (typeof runSortKeys)[number];

/** Names of runs are the host's own: the date, the time and something random. */
export const runIdSchema = z.string().max(100);
export const runNameSchema = z.string().trim().min(1).max(200);
/** Tags stand in lists: no line breaks, no commas. */
export const tagSchema = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\n,]*$/);

export const runListQuerySchema = z.object({
  /** Words that must all occur in name, tags, dataset, engine, device or state. */
  search: z.string().max(200).default(''),
  sort: z.enum(runSortKeys).default('startedAt'),
  descending: z.boolean().default(true),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(200),
  /** Only these. */
  runs: z.array(runIdSchema).max(100).optional(),
});

const metric = z.number().optional();
const count = z.number().int();
/** Metrics by name, as in events. */
export const metricsSchema = z.record(z.string(), z.number());

export const runRowSchema = z.object({
  run: z.string(),
  name: z.string(),
  state: runStateSchema,
  /** Why it failed or was lost. */
  message: z.string().optional(),
  messageSaid: saidSchema.optional(),
  startedAt: z.number(),
  updatedAt: z.number(),
  /** Training time, without pauses. */
  seconds: z.number(),
  dataset: z.string(),
  /** The kind of a generated set, for its name in other languages. */
  generated: z.string().optional(),
  engine: z.string().optional(),
  device: z.string().optional(),
  deviceSaid: saidSchema.optional(),
  threads: count.optional(),
  parameters: count.optional(),
  step: count,
  totalSteps: count.optional(),
  /** Epochs done, and those asked for. */
  epoch: count,
  epochs: count,
  seed: count,
  trainLoss: metric,
  /** The name of the main metric, as in events: the first of the run's first output. */
  metricName: z.string().optional(),
  trainMetric: metric,
  /** Validation at the latest epoch; of a run that finished or was stopped the test result. */
  loss: metric,
  metric,
  /** All metrics of that pass, by name. */
  metrics: metricsSchema.optional(),
  bestLoss: metric,
  /** The highest or the lowest of all epochs, as is better. */
  bestMetric: metric,
  bestEpoch: count.optional(),
  checkpointStep: count.optional(),
  tags: z.array(z.string()),
  /** Means of the training loss over equal parts of the run: 32-bit floats, little-endian; NaN where it has not been. */
  sparkline: z.instanceof(Uint8Array).optional(),
  /** Of the folder that holds the drawing, as the run began. */
  gitCommit: z.string().optional(),
  /** Whether the folder differed from that commit. */
  gitDirty: z.boolean().optional(),
  /** Netloom's. */
  version: z.string(),
  /** Where its checkpoints are, for people. */
  folder: z.string(),
});

export type RunRow = z.infer<typeof runRowSchema>;

/** The latest results of a run: on validation examples, or while there are none on those that it trained with. */
export function latestResult(row: RunRow): {
  readonly loss?: number;
  readonly metric?: number;
  readonly training: boolean;
} {
  const training = row.loss === undefined;
  const [loss, metric] = training ? [row.trainLoss, row.trainMetric] : [row.loss, row.metric];
  return { training, ...(loss !== undefined && { loss }), ...(metric !== undefined && { metric }) };
}

export const runListSchema = z.object({
  runs: z.array(runRowSchema),
  /** Of all pages. */
  total: count,
  /** Why runs can't be listed, for users. */
  trouble: saidTextSchema.optional(),
  /** Notices about the list for users: it was damaged and recreated, or folders were skipped. */
  notes: z.array(saidTextSchema),
});

const numbers = z.array(z.number());
const metricCurveSchema = z.object({
  train: z.object({ step: numbers, raw: numbers, smoothed: numbers }),
  validation: z.object({ step: numbers, value: numbers }),
});

/** A run's curves as a chart needs them: at most as many points as it can show, with all peaks kept. */
export const runCurvesSchema = z.object({
  run: z.string(),
  stepsPerEpoch: count.optional(),
  /** By name, see `measuresByName`. */
  curves: z.record(z.string(), metricCurveSchema),
});

/** One thing in which runs differ, with what each of them has there. */
export const differenceRowSchema = z.object({
  part: z.enum(['recipe', 'network']),
  label: z.string(),
  values: readonlyTyped(z.array(z.string())),
});
