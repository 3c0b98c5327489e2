import { z } from 'zod';
import { saidTextSchema } from './said';

/** Messages between the interface and the host about installable engines. */

/** An engine and its state on this machine. */
export const engineReportSchema = z.object({
  id: z.string(),
  label: z.string(),
  available: z.boolean(),
  version: z.string(),
  /** Empty where it cannot be used. */
  device: saidTextSchema,
  /** Where it came from, where it was added to Netloom. */
  from: saidTextSchema.optional(),
  /** Why it cannot be used, or why it is not as fast as it could be. */
  reason: saidTextSchema.optional(),
});

/** A place that an engine can be got from, asked before anything is fetched. */
export const engineOfferSchema = z.object({
  /** `download`, `wheel`, `python`, or the host's own word for a folder that was chosen. */
  source: z.string(),
  label: saidTextSchema,
  /** `TensorFlow 2.21.0`; nothing where the place has none. */
  what: saidTextSchema,
  /** What is fetched; 0 where it is on this machine already. */
  bytes: z.number(),
  /** Approximate disk space needed while unpacking. */
  diskBytes: z.number(),
  /** A drawback or advantage worth knowing before choosing. */
  note: saidTextSchema.optional(),
  /** Why it can't be installed from there. */
  refusal: saidTextSchema.optional(),
});

export const engineOffersSchema = z.object({
  /** In the order in which they are tried. */
  offers: z.array(engineOfferSchema),
  /** What else stands in the way whatever the source, such as a missing compiler or driver. */
  obstacle: saidTextSchema.optional(),
  /** Free bytes on the disk where it would go. */
  freeBytes: z.number(),
});

/** The progress or result of an engine's installation. */
export const engineWorkSchema = z.object({
  engine: z.string(),
  gpu: z.boolean(),
  state: z.enum(['working', 'done', 'failed', 'cancelled']),
  /** The current step, or the result: `Downloading TensorFlow 2.21.0`. */
  step: saidTextSchema,
  /** Of the current download. */
  progress: z
    .object({
      done: z.number(),
      total: z.number(),
      bytesPerSecond: z.number().optional(),
      secondsLeft: z.number().optional(),
    })
    .optional(),
  /** Sources that failed, and why. */
  refusals: z.array(saidTextSchema),
});

export type EngineReport = z.infer<typeof engineReportSchema>;
export type EngineOffer = z.infer<typeof engineOfferSchema>;
export type EngineOffers = z.infer<typeof engineOffersSchema>;
export type EngineWork = z.infer<typeof engineWorkSchema>;
