import { z } from 'zod';
import { fieldSchema } from '../data/field';
import { tilesSchema } from './events';
import { saidTextSchema } from './said';
import { readonlyTyped } from '../data/readonlyTyped';

/** What trained drawings are asked, and what they answer. */

/** Bytes of an image's file, and letters of a text, that a question may have. */
export const mostGiven = { imageBytes: 64 * 2 ** 20, valueBytes: 64 * 2 ** 20, letters: 1_000_000 } as const;

const bytes = z.instanceof(Uint8Array);
const within = (most: number, what: string) =>
  bytes.refine(({ byteLength }) => byteLength <= most, { message: `${what} of at most ${most / 2 ** 20} MB` });

/** What one Input is given. */
export const givenSchema = z.discriminatedUnion('kind', [
  /** The bytes of an image's file. */
  z.object({ kind: z.literal('image'), bytes: within(mostGiven.imageBytes, 'an image'), name: z.string().max(1000) }),
  /** Values as the Input's field has them, in little-endian order. */
  z.object({ kind: z.literal('values'), bytes: within(mostGiven.valueBytes, 'values') }),
  /** Letters, words or numbers. */
  z.object({ kind: z.literal('text'), text: z.string().max(mostGiven.letters) }),
  /** What an example of the test set has. */
  z.object({ kind: z.literal('example'), index: z.number().int().min(0) }),
]);

export type Given = z.infer<typeof givenSchema>;

const valueSchema = z.object({ field: fieldSchema, bytes });

/** The answer of one Output. */
export const outputAnswerSchema = z.object({
  /** The Output's path. */
  output: z.string(),
  /** What the Output is trained for: what its values mean. */
  field: fieldSchema,
  /** Of the prediction, channels last. */
  shape: readonlyTyped(z.array(z.number().int())),
  /** float32: probabilities where the loss makes them from scores, else values; images from 0 to 1. */
  prediction: bytes,
  /** What an example of the test set has there, as the field has it. */
  truth: bytes.optional(),
});

export type OutputAnswer = z.infer<typeof outputAnswerSchema>;

export const answeredSchema = z.object({
  outputs: z.array(outputAnswerSchema),
  /** How images were changed to fit their Inputs, by path: `resized from 640×480, turned grey`. */
  changes: z.record(z.string(), z.string()).optional(),
  /** What the Inputs got, by path; where that was asked for. */
  inputs: z.record(z.string(), valueSchema).optional(),
});

export type Answered = z.infer<typeof answeredSchema>;

/** The answers to one example, or why there are none. */
export const predictionSchema = z.union([answeredSchema, z.object({ error: z.string() })]);

/** The answers to an example that is tried, with pictures of what nodes made of it. */
export const triedSchema = answeredSchema.extend({
  featureMaps: z.array(z.object({ path: z.string(), tiles: tilesSchema })),
});

export type Tried = z.infer<typeof triedSchema>;

/** What a trained drawing takes and gives. */
export const abilitiesSchema = z.object({
  inputs: z.array(z.object({ path: z.string(), field: fieldSchema })),
  outputs: z.array(
    z.object({
      path: z.string(),
      field: fieldSchema,
      /** The least and the largest number among the training examples. */
      range: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
  /** Examples of the test set that can be asked for. */
  examples: z.number().int(),
  /** Why there are none. */
  note: saidTextSchema.optional(),
});

export type Abilities = z.infer<typeof abilitiesSchema>;
