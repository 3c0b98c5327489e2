import { z } from 'zod';
import { experimentSizes } from '../experiments/definition';
import { measuresSchema, runStateSchema } from './events';

/** The host knows which there are: the page does without their drawings. */
const nameSchema = z.string().max(64);
const sizeSchema = z.enum(experimentSizes);

/** Which experiment is run, and how. */
export const experimentRequestSchema = z.object({
  experiment: nameSchema,
  size: sizeSchema,
  /** In place of the size's own. */
  epochs: z.number().int().min(1).max(100_000).optional(),
  /** Every network is trained once with each; with the recipe's where absent. */
  seeds: z.array(z.number().int().min(0).max(4_294_967_295)).max(100).optional(),
  engine: z.string().optional(),
  threads: z.number().int().positive().optional(),
});

/** An experiment as it is offered. */
export const describedExperimentSchema = z.object({
  experiment: nameSchema,
  label: z.string(),
  question: z.string(),
  lecture: z.string(),
  sizes: z.array(
    z.object({
      size: sizeSchema,
      networks: z.array(z.string()),
      /** Of each network. */
      epochs: z.number().int(),
      /** Of all runs together: multiply-accumulates of the forward passes in training. */
      work: z.number(),
    }),
  ),
});

/** How an experiment goes. */
export const experimentStateSchema = z.object({
  experiment: nameSchema,
  label: z.string(),
  size: sizeSchema,
  state: z.enum(['running', 'finished', 'stopped', 'failed']),
  /** In the order in which they are trained. */
  runs: z.array(
    z.object({
      name: z.string(),
      /** Absent before it has begun. */
      run: z.string().optional(),
      state: z.union([z.literal('waiting'), runStateSchema]),
      /** The share of its steps that is done. */
      progress: z.number(),
      /** Of its last epoch so far. */
      train: measuresSchema.optional(),
      test: measuresSchema.optional(),
      /** Why it failed. */
      message: z.string().optional(),
    }),
  ),
  /** The share of all work that is done. */
  progress: z.number(),
  /** Of all runs together, by the rate measured so far. */
  secondsLeft: z.number().optional(),
  /** What the runs say, once all have ended; why there is no answer where some failed. */
  answer: z.string().optional(),
});

export type ExperimentRequest = z.output<typeof experimentRequestSchema>;
export type DescribedExperiment = z.output<typeof describedExperimentSchema>;
export type ExperimentState = z.output<typeof experimentStateSchema>;
