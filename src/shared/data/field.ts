import { z } from 'zod';
import type { Shape } from '../tensor/shape';
import { readonlyTyped } from './readonlyTyped';

/**
 * What a field of a data set's examples is. Values of one example, as a reader gives them:
 * - `image`: uint8 [height, width, channels], 0 black and 255 white
 * - `mask`: a class at each position: uint8 [height, width], or [positions]
 * - `class`: the number of a class, uint8 or int32 []
 * - `classes`: uint8 [classes], 1 for each class that the example belongs to
 * - `numbers`: float32 [values]
 * - `sequence`: float32 or uint8 [positions, channels]
 * - `tokens`: int32 [positions], numbers of `classes`, the vocabulary
 * - `graph`: the weights of a graph's edges, float32 [nodes, nodes]; its nodes' features are a `sequence`
 */
export const fieldKinds = ['image', 'mask', 'class', 'classes', 'numbers', 'sequence', 'tokens', 'graph'] as const;

export type FieldKind = (typeof fieldKinds)[number];

/** One part of every example of a data set: its image, its class. */
export interface Field {
  /** Unique in its data set: `image`, `mask`, `age`. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Of one example, without a batch axis. */
  readonly shape: Shape;
  readonly dtype: 'uint8' | 'int32' | 'float32';
  /** Names of the classes of a `class`, `classes` or `mask`; the vocabulary of `tokens`. */
  readonly classes?: readonly string[];
  /** Of a class a position, the number that stands for no class, as padding and void do: neither losses nor metrics count it. */
  readonly ignoreIndex?: number;
  /** Whether training draws its values anew in each epoch; a reader gives those of the first. */
  readonly isFresh?: boolean;
}

/** A field as it is sent. */
export const fieldSchema = z.object({
  name: z.string(),
  kind: z.enum(fieldKinds),
  shape: readonlyTyped(z.array(z.number().int())),
  dtype: z.enum(['uint8', 'int32', 'float32']),
  classes: readonlyTyped(z.array(z.string())).optional(),
  ignoreIndex: z.number().int().min(0).optional(),
  isFresh: z.boolean().optional(),
});

/** What is known of a field before its data are opened. */
export interface FieldFacts extends Pick<Field, 'name' | 'kind' | 'ignoreIndex'> {
  readonly shape?: Shape;
  /** Their names, or how many they are. */
  readonly classes?: readonly string[] | number;
}

/** The same as a document keeps it. */
export const fieldFactsSchema = z
  .object({
    name: z.string().max(200),
    kind: z.enum(fieldKinds),
    shape: readonlyTyped(z.array(z.number().int().positive()).max(8)).optional(),
    classes: z.number().int().min(0).optional(),
    ignoreIndex: z.number().int().min(0).optional(),
  })
  .strict();

/** How many classes a field has, as far as that is known. */
export function classCount({ classes }: Pick<FieldFacts, 'classes'>): number | undefined {
  return typeof classes === 'object' ? classes.length : classes;
}
