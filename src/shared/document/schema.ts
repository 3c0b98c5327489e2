import { z } from 'zod';
import { derivedSchema } from '../data/derived';
import { datasetReferenceSchema } from '../data/reference';
import { augmentationSchema } from '../learning/augmentation';
import { improvement } from '../learning/improvement';
import { lossSchema } from '../learning/losses';
import { classWeightsSchema } from '../learning/losses/classWeightSettings';
import { optimizerSchema } from '../learning/optimizers';
import { scheduleSchema } from '../learning/schedules';

/**
 * The saved file, `*.netloom.json`. Everything else about a drawing is computed from it. The JSON Schema in
 * `resources/document.schema.json` is generated from here and from the block registry.
 */

/** Characters of a drawing's name. */
export const longestDocumentName = 200;

/** Of the file's form. */
export const currentVersion = 3;

/**
 * Names of nodes, ports and parameters: letters, digits, `_` and `-`, so that they can be used in weights' paths. Names
 * that every JavaScript object has are excluded, so that a file can't reach a prototype.
 */
export const identifierSchema = z
  .string()
  .regex(/^(?!(?:__proto__|constructor|prototype)$)[A-Za-z_][A-Za-z0-9_-]{0,63}$/);

/**
 * Inside composites a parameter may be an arithmetic expression over the composite's own parameters and over the dimensions
 * of what arrives at its inputs: `input.channels`, `height` and `width` of an image, `length` of a sequence, or `shape`.
 */
export const expressionSchema = z.object({ expression: z.string().max(500) }).strict();

export const parameterValueSchema = z.union([
  z.number(),
  z.string().max(2000),
  z.boolean(),
  z.array(z.number()).max(16),
  expressionSchema,
]);

/** Of one node, in a row. */
export const mostRepetitions = 1000;

/** One parameter of a node that is repeated: a value for each repetition, or for the first ones and one for all others. */
export const eachSchema = z.union([
  z.array(parameterValueSchema).min(1).max(mostRepetitions),
  z.object({ first: z.array(parameterValueSchema).min(1).max(mostRepetitions), then: parameterValueSchema }).strict(),
]);

export const nodeSchema = z
  .object({
    id: identifierSchema,
    /** A block of the registry, or one of the document's own composites. */
    block: identifierSchema,
    /** The name shown on the canvas; the id where absent. */
    name: z.string().max(200).optional(),
    /** Values that differ from the block's defaults. */
    parameters: z.record(identifierSchema, parameterValueSchema).default({}),
    /**
     * Drawn that many times in a row, each fed by the one before; once where absent. In composites this may be an expression.
     */
    repeat: z.union([z.number().int().min(1).max(mostRepetitions), expressionSchema]).optional(),
    /** Of a node that is repeated, the parameters that differ from repetition to repetition. */
    each: z.record(identifierSchema, eachSchema).optional(),
    /** Applied to every time step of a sequence by itself, with the same weights: the first axis of what arrives is time. */
    timeDistributed: z.boolean().optional(),
    /** Top-left corner on the canvas, in pixels at zoom 1. */
    position: z.object({ x: z.number(), y: z.number() }).strict(),
    /** Bypassed: its first input is passed to its first output. In composites this may be an expression. */
    bypass: z.union([z.boolean(), expressionSchema]).optional(),
    /** The node of the same graph whose weights it uses; its own where absent. The same block, with weights of equal shapes. */
    weightsOf: identifierSchema.optional(),
  })
  .strict();

/** [node, port] */
export const endSchema = z.tuple([identifierSchema, identifierSchema]);

export const edgeSchema = z.object({ from: endSchema, to: endSchema }).strict();

export const noteSchema = z
  .object({
    id: identifierSchema,
    text: z.string().max(20_000),
    position: z.object({ x: z.number(), y: z.number() }).strict(),
    size: z.object({ width: z.number().positive(), height: z.number().positive() }).strict(),
  })
  .strict();

/** A drawing with ports of its own: `inputs` and `outputs` name the inner ends that they stand for. */
export const compositeGraphSchema = z
  .object({
    nodes: z.array(nodeSchema),
    edges: z.array(edgeSchema),
    inputs: z.array(z.object({ name: identifierSchema, to: z.array(endSchema).min(1) }).strict()),
    outputs: z.array(z.object({ name: identifierSchema, from: endSchema }).strict()),
    /**
     * For ports to which inputs of the composite and edges come: everything that arrives there, in its order, an input by
     * its name. At ports that are not listed inputs come before edges.
     */
    order: z
      .array(z.object({ to: endSchema, from: z.array(z.union([identifierSchema, endSchema])) }).strict())
      .optional(),
  })
  .strict();

/** What every parameter of a composite says of itself. */
const described = { help: z.string(), label: z.string().max(200).optional(), advanced: z.boolean().optional() };
const bounds = { minimum: z.number().optional(), maximum: z.number().optional() };

const whole = z.number().int();
const namedPaddingSchema = z.enum(['same', 'valid', 'full']);

/** Of every kind that blocks' own parameters have. A default is in its long form: two numbers for a pair. */
const exposedParameterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('integer'), default: whole, ...bounds, ...described }),
  z.object({ kind: z.literal('number'), default: z.number(), ...bounds, step: z.number().optional(), ...described }),
  z.object({ kind: z.literal('boolean'), default: z.boolean(), ...described }),
  z.object({ kind: z.literal('choice'), default: z.string(), options: z.array(z.string()).min(1), ...described }),
  z.object({
    kind: z.literal('pair'),
    default: z.tuple([whole, whole]),
    minimum: z.number().optional(),
    ...described,
  }),
  z.object({
    kind: z.literal('padding'),
    default: z.union([namedPaddingSchema, whole, z.tuple([whole, whole, whole, whole])]),
    named: z.array(namedPaddingSchema),
    ...described,
  }),
  z.object({
    kind: z.literal('shape'),
    default: z.array(whole).min(1).max(4),
    free: z.boolean().optional(),
    ...described,
  }),
  z.object({ kind: z.literal('text'), default: z.string().max(2000), ...described }),
]);

/** A user-defined composite. */
export const compositeSchema = z
  .object({
    type: identifierSchema,
    doc: z.string().max(500).default(''),
    parameters: z.record(identifierSchema, exposedParameterSchema).default({}),
    graph: compositeGraphSchema,
  })
  .strict();

/** Gradient clipping: by the norm over all weights, or element-wise by value. */
export const clippingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('norm'), limit: z.number().positive().default(1) }).strict(),
  z.object({ kind: z.literal('value'), limit: z.number().positive().default(0.5) }).strict(),
]);

/** An exponential moving average of the weights, used for testing, display and export. */
export const averagingSchema = z.object({ decay: z.number().min(0).lt(1).default(0.999) }).strict();

export const earlyStoppingSchema = z.object({ ...improvement(5, 0), restoreBest: z.boolean().default(true) }).strict();

/** A target that is no field of the data: one number for all examples, or what another Output gives, by its id. */
export const computedTargetSchema = z.union([
  z.object({ constant: z.number() }).strict(),
  z.object({ output: identifierSchema }).strict(),
]);

/** Of a step. */
export const mostTurns = 10;

/** What one Output is trained for. What is absent is guessed from the data and the drawing. */
export const objectiveSchema = z
  .object({
    /** The Output's id; every Output that has no entry of its own where absent. */
    output: identifierSchema.optional(),
    /**
     * What the output is compared with: a field of the data, by its name, or what the program computes. No gradient reaches
     * the Output that is a target.
     */
    target: z.union([z.string().max(200), computedTargetSchema]).optional(),
    loss: lossSchema.optional(),
    /** Every example counts alike where absent. */
    classWeights: classWeightsSchema.optional(),
    /**
     * The class number that neither the loss nor metrics count, such as that of padding; -1 where all count. What the data say
     * where absent.
     */
    ignoreIndex: z.number().int().min(-1).max(1e6).optional(),
    /** The loss counts so much in the sum over all objectives. */
    weight: z.number().min(0).max(1e6).default(1),
    /** Paths of the nodes and composites whose weights it moves; it moves all where absent. */
    moves: z.array(z.string().max(1000)).max(1000).optional(),
    /**
     * Within a step turns follow one another, each with a forward and a backward pass of its own: its objectives are added up,
     * and the next turn starts from the weights that it leaves. The first turn where absent.
     */
    turn: z.number().int().min(1).max(mostTurns).optional(),
    /** Metrics of the test; the usual ones for the target where absent. */
    metrics: z.array(z.string().max(64)).max(20).optional(),
  })
  .strict();

/** Training examples that are set apart, to be tested on after each epoch: a share of each class, drawn by the recipe's seed. */
export const validationSchema = z.object({ share: z.number().gt(0).lt(1).default(0.1) }).strict();

/** How the drawing is trained. Optional settings are off where absent. */
export const recipeSchema = z
  .object({
    dataset: datasetReferenceSchema.default({ kind: 'mnist' }),
    /** Fields that are made of the data's images. */
    derived: z.array(derivedSchema).max(20).optional(),
    /** The field of the data that each Input gets, by the Input's id. Others are guessed. */
    feeds: z.record(identifierSchema, z.string().max(200)).default({}),
    objectives: z.array(objectiveSchema).max(100).default([]),
    /** The test examples stand in for them where absent. */
    validation: validationSchema.optional(),
    optimizer: optimizerSchema.default({
      kind: 'sgd',
      learningRate: 0.05,
      momentum: 0.9,
      nesterov: false,
      weightDecay: 0,
    }),
    clipping: clippingSchema.optional(),
    averaging: averagingSchema.optional(),
    schedule: scheduleSchema.default({ kind: 'cosine' }),
    /** Warm-up: epochs, or a fraction of one, during which the learning rate rises from near zero before the schedule starts. */
    warmup: z.number().positive().max(10_000).optional(),
    /** None where absent. */
    augmentation: augmentationSchema.optional(),
    epochs: z.number().int().min(1).max(100_000).default(5),
    earlyStopping: earlyStoppingSchema.optional(),
    batch: z.number().int().min(1).max(65_536).default(64),
    /** Gradient accumulation: batches per step, whose gradients are averaged. */
    accumulation: z.number().int().min(2).max(1024).optional(),
    seed: z.number().int().min(0).max(4_294_967_295).default(1),
    /** The precision of products; `auto` where absent: the device's default. */
    precision: z.enum(['auto', 'float32', 'mixed']).optional(),
  })
  .strict();

export const documentSchema = z
  .object({
    format: z.literal('netloom'),
    version: z.literal(currentVersion),
    name: z.string().max(longestDocumentName).default('untitled'),
    nodes: z.array(nodeSchema),
    edges: z.array(edgeSchema),
    composites: z.array(compositeSchema).default([]),
    notes: z.array(noteSchema).default([]),
    recipe: recipeSchema.prefault({}),
  })
  .strict();

export type ParameterValue = z.infer<typeof parameterValueSchema>;
export type EachValue = z.infer<typeof eachSchema>;
export type NetNode = z.infer<typeof nodeSchema>;
export type End = z.infer<typeof endSchema>;
export type Edge = z.infer<typeof edgeSchema>;
export type Note = z.infer<typeof noteSchema>;
export type CompositeGraph = z.infer<typeof compositeGraphSchema>;
export type Composite = z.infer<typeof compositeSchema>;
export type ClippingRecipe = z.infer<typeof clippingSchema>;
export type AveragingRecipe = z.infer<typeof averagingSchema>;
export type EarlyStopping = z.infer<typeof earlyStoppingSchema>;
export type Precision = NonNullable<Recipe['precision']>;
export type ComputedTarget = z.infer<typeof computedTargetSchema>;
export type ObjectiveRecipe = z.infer<typeof objectiveSchema>;
export type Recipe = z.infer<typeof recipeSchema>;
export type NetloomDocument = z.infer<typeof documentSchema>;
