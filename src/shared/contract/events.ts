import { z } from 'zod';
import type { Tiles } from '../compiler/probes/tiles';
import { dataProgressSchema } from '../data/progress';
import { earlierResultsSchema, withResults } from './earlierResults';
import { resultsSchema } from './results';
import { keptSaidTextSchema, saidSchema } from './said';

/** Events that a run emits. The same stream reaches the canvas, the command line and the run's log. */

const bytes = z.instanceof(Uint8Array);

/** The states of a run that is in progress. */
export const activeRunStates = ['preparing', 'running', 'paused', 'stopping'] as const;

export const runStateSchema = z.enum([...activeRunStates, 'finished', 'stopped', 'failed', 'lost']);

/** Whether a run in this state is in progress. */
export function isActiveState(state: z.infer<typeof runStateSchema>): boolean {
  return (activeRunStates as readonly string[]).includes(state);
}

export const tilesSchema = z.object({
  count: z.number().int(),
  height: z.number().int(),
  width: z.number().int(),
  channels: z.union([z.literal(1), z.literal(3)]),
  pixels: bytes,
  range: z.tuple([z.number(), z.number()]),
}) satisfies z.ZodType<Tiles>;

/** Nodes whose filters, and nodes whose feature maps of one test image, are visible; whether sizes of gradients are. */
export const watchSchema = z.object({
  filters: z.array(z.string()),
  featureMaps: z.object({ sample: z.number().int().min(0), paths: z.array(z.string()) }),
  gradients: z.boolean().optional(),
});

/** Marks on the curves. */
export const markKinds = [
  'learningRate',
  'paused',
  'resumed',
  'checkpoint',
  /** The learning rate was reduced, because the test metric stopped improving. */
  'reduced',
  /** Early stopping ended the run. */
  'stoppedEarly',
  /** The epoch whose weights were restored at the end. */
  'best',
] as const;

/** Before there were other metrics, the accuracy stood beside the loss. */
export function withMetrics(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('accuracy' in value)) return value;
  const { accuracy, ...rest } = value;
  return { metrics: accuracy === undefined ? {} : { accuracy }, ...rest };
}

const results = {
  results: resultsSchema.optional(),
  classification: earlierResultsSchema.optional(),
};

/** Of one pass: the loss over all objectives, and metrics by name; see `measureName`. */
export const measuresSchema = z.preprocess(
  withMetrics,
  z.object({ loss: z.number(), metrics: z.record(z.string(), z.number()).default({}) }),
);

export const runEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('started'),
    run: z.string(),
    engine: z.string(),
    device: z.string(),
    /** The device by its code, for other languages. */
    deviceSaid: saidSchema.optional(),
    /** Why a faster engine is not in use. */
    note: z.string().optional(),
    /** Sentences: how the device changes the recipe, and why equal seeds may not give equal runs on it. */
    remarks: z.array(keptSaidTextSchema).optional(),
    stepsPerEpoch: z.number().int(),
    epochs: z.number().int(),
    /** The step that this run begins at: 0, or that of the checkpoint that it resumes. */
    step: z.number().int(),
    parameters: z.number().int(),
    trainExamples: z.number().int(),
    /** Set apart from the training examples. */
    validationExamples: z.number().int().default(0),
    testExamples: z.number().int(),
    startedAt: z.number(),
  }),
  z.object({
    type: z.literal('state'),
    run: z.string(),
    state: runStateSchema,
    message: z.string().optional(),
    said: saidSchema.optional(),
  }),
  /** How far the look at the data is that comes before the first step. */
  dataProgressSchema.extend({ type: z.literal('preparing'), run: z.string() }),
  /** Steps since the last such event, in order; arrays of equal length. */
  z.object({
    type: z.literal('steps'),
    run: z.string(),
    step: z.array(z.number().int()),
    loss: z.array(z.number()),
    /** By name, of every step. */
    metrics: z.record(z.string(), z.array(z.number())).default({}),
    learningRate: z.number(),
  }),
  z.object({
    type: z.literal('progress'),
    run: z.string(),
    step: z.number().int(),
    totalSteps: z.number().int(),
    epoch: z.number().int(),
    examplesPerSecond: z.number(),
    secondsLeft: z.number(),
    /** Resident memory of the trainer's process, bytes. */
    memory: z.number(),
  }),
  z.object({
    type: z.literal('epoch'),
    run: z.string(),
    epoch: z.number().int(),
    step: z.number().int(),
    train: measuresSchema,
    /** Of the validation examples, or of the test set where there are none. */
    validation: measuresSchema.optional(),
    seconds: z.number(),
  }),
  z.object({
    type: z.literal('filters'),
    run: z.string(),
    step: z.number().int(),
    /** The node's path, `conv1` or `res1/conv1`. */
    path: z.string(),
    tiles: tilesSchema,
  }),
  z.object({
    type: z.literal('featureMaps'),
    run: z.string(),
    step: z.number().int(),
    path: z.string(),
    sample: z.number().int(),
    tiles: tilesSchema,
  }),
  /** How large the gradients of the next step are, of each node with weights that are trained, by path. */
  z.object({
    type: z.literal('gradients'),
    run: z.string(),
    step: z.number().int(),
    nodes: z.record(
      z.string(),
      z.object({
        /** Of the loss's gradient over all the node's weights. */
        rootMeanSquare: z.number(),
        weights: z.number().int(),
      }),
    ),
  }),
  /** An event marked on the curves. */
  z.object({
    type: z.literal('mark'),
    run: z.string(),
    step: z.number().int(),
    kind: z.enum(markKinds),
    label: z.string(),
  }),
  z.object({ type: z.literal('checkpoint'), run: z.string(), step: z.number().int(), epoch: z.number().int() }),
  z
    .object({
      type: z.literal('finished'),
      run: z.string(),
      test: measuresSchema,
      seconds: z.number(),
      /** Why the run ended before its last epoch, and which epoch's weights it keeps, where that is not the last one's. */
      note: z.string().optional(),
      keptEpoch: z.number().int().optional(),
      ...results,
    })
    .transform(withResults),
  /** What a stopped run came to: its weights on the test images. Comes after its end, unless nobody waits for it. */
  z
    .object({
      type: z.literal('tested'),
      run: z.string(),
      step: z.number().int(),
      test: measuresSchema,
      seconds: z.number(),
      ...results,
    })
    .transform(withResults),
  z.object({
    type: z.literal('failed'),
    run: z.string(),
    message: z.string(),
    /** The message by its code, where it has one. */
    said: saidSchema.optional(),
    /** The trainer's process is lost; the run can resume from its last checkpoint. */
    lost: z.boolean(),
    /** Step of the last checkpoint, where there is one. */
    checkpointStep: z.number().int().optional(),
  }),
]);

/** The loss and the metrics under one another, by name: `loss` is the loss of the whole, `output2/loss` that of one output. */
export function measuresByName<Value>(measures: {
  readonly loss: Value;
  readonly metrics: Readonly<Record<string, Value>>;
}): Record<string, Value> {
  return { loss: measures.loss, ...measures.metrics };
}

export type MarkKind = (typeof markKinds)[number];
export type MeasuresRecord = z.infer<typeof measuresSchema>;
export type RunState = z.infer<typeof runStateSchema>;
export type RunEvent = z.infer<typeof runEventSchema>;
/** Final events of a run. */
export type RunEnd = Extract<RunEvent, { type: 'finished' | 'failed' | 'state' }>;

/** Whether nothing more is trained after this: the run finished, failed or was stopped. */
export function endsRun(event: RunEvent): event is RunEnd {
  return event.type === 'finished' || event.type === 'failed' || (event.type === 'state' && event.state === 'stopped');
}
