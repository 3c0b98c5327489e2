import type { Standardisation } from '../../data/standardise';
import type { AugmentationPlan } from '../../learning/augmentation';
import type { SplitName } from '../../program/names';

/**
 * Where a program finds its images and labels.
 * `values`: images are fed as float32, ready for the network. `bytes`: images are fed as bytes, which the program
 * standardises. `resident`: a whole split is resident in the engine, as bytes; the indices of its examples are fed.
 */
export type ExampleOrigin =
  | { readonly kind: 'values' }
  | ({ readonly kind: 'bytes' } & Preparation)
  | ({
      readonly kind: 'resident';
      readonly split: SplitName;
      /** Examples of the split. */
      readonly count: number;
    } & Preparation);

/** How bytes are prepared for the network. */
export interface Preparation {
  readonly standardisation: Standardisation;
  readonly augmentation?: AugmentationPlan;
}
