import type { Field } from '../../data/field';
import type { Standardisation } from '../../data/standardise';
import type { AugmentationPlan } from '../../learning/augmentation';
import type { PartName } from '../../program/names';

/**
 * Where a program finds its examples.
 * `values`: inputs and targets are fed, ready for the network. `fed`: they are fed as the data have them, and the program
 * prepares them. `resident`: a whole part of the data is resident in the engine; the indices of its examples are fed.
 */
export type ExampleOrigin =
  | { readonly kind: 'values' }
  | ({ readonly kind: 'fed' } & Preparation)
  | ({
      readonly kind: 'resident';
      readonly part: PartName;
      /** Examples of the part. */
      readonly count: number;
    } & Preparation);

/** How the values of fields are prepared for the network. */
export interface Preparation {
  /** The field of each Input, by path. */
  readonly inputs: Readonly<Record<string, PreparedField>>;
  /** The field of each objective, in their order. */
  readonly targets: readonly Field[];
  /** Moves and varies the images of the Inputs and, where they are images too, of the targets. */
  readonly augmentation?: AugmentationPlan;
}

export interface PreparedField {
  readonly field: Field;
  /** Of images. */
  readonly standardisation?: Standardisation;
}
