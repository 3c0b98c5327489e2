import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Axes } from '../../tensor/exampleType';

/** What the Activation block sets; blocks with an `activation` parameter take the defaults. */
export interface ActivationSettings {
  /** The factor of negative values in a leaky ReLU. */
  readonly slope: number;
}

export const defaultSettings: ActivationSettings = { slope: 0.01 };

/** An activation function, used by the Activation block and by every block with an `activation` parameter. */
export interface ActivationDefinition {
  readonly type: string;
  readonly doc: string;
  readonly formula: string;
  lower(builder: ProgramBuilder, input: Value, settings: ActivationSettings, axes: Axes): Value;
}
