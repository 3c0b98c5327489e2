import { z } from 'zod';
import type { Random } from '../../tensor/random';
import type { Shape } from '../../tensor/shape';

/** Height, width, channels. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/** What deriving a value of one example takes. Bytes are rows of pixels, channels last. */
export interface Derivation<Settings> {
  readonly image: Uint8Array;
  readonly shape: ImageShape;
  readonly settings: Settings;
  /** The same for the same example, whenever it is read. */
  readonly random: Random;
  /** Of the derived shape, zeros; what is written here is the result. */
  readonly target: Uint8Array | Float32Array;
}

/** A way to make a field of an image, or for it. One file each. */
export interface DerivedDefinition<Settings = unknown> {
  readonly kind: string;
  readonly label: string;
  /** One line that says what comes out, and what it is for. */
  readonly doc: string;
  readonly schema: z.ZodObject;
  /** The kind of the field; images where absent. */
  readonly makes?: 'image' | 'numbers';
  /** Whether its values are drawn anew in each epoch of training. */
  readonly isFresh?: boolean;
  shape(image: ImageShape, settings: Settings): Shape;
  derive(derivation: Derivation<Settings>): void;
}

/** What every derived field says. */
const common = {
  /** The field's name: unique among all fields of the data. */
  name: z.string().min(1).max(200),
  /** The image field that it is made of; the first one where absent. */
  from: z.string().max(200).optional(),
};

/** Defines a derived field by its settings. */
export function defineDerived<const Kind extends string, Fields extends z.ZodRawShape>(
  definition: Omit<DerivedDefinition, 'kind' | 'schema' | 'shape' | 'derive'> & {
    readonly kind: Kind;
    readonly settings: Fields;
    shape(image: ImageShape, settings: z.output<z.ZodObject<Fields>>): Shape;
    derive(derivation: Derivation<z.output<z.ZodObject<Fields>>>): void;
  },
) {
  const { settings, ...rest } = definition;
  return { ...rest, schema: z.object({ kind: z.literal(definition.kind), ...common, ...settings }).strict() };
}

/** Of random numbers. */
export const seed = z.number().int().min(0).max(0xffffffff).default(1);
