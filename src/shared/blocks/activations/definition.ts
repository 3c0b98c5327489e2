import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/** An activation function, used by the Activation block and by every block with an `activation` parameter. */
export interface ActivationDefinition {
  readonly type: string;
  readonly doc: string;
  readonly formula: string;
  lower(builder: ProgramBuilder, input: Value): Value;
}
