import type { KerasLayer } from '../../targets/keras/writer';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/** An activation function, said once for the Activation block and for every block with an `activation` parameter. */
export interface ActivationDefinition {
  readonly type: string;
  readonly doc: string;
  readonly formula: string;
  lower(builder: ProgramBuilder, input: Value): Value;
  /** The string or expression for Keras' `activation=` argument, `"tanh"`. */
  readonly keras: string;
  /** The layer that says it by itself in Keras; `layers.Activation` where absent. */
  readonly kerasLayer?: Pick<KerasLayer, 'type' | 'positional' | 'keyword'>;
  /** The call on an expression in PyTorch's forward: `x => "torch.tanh(x)"`. */
  pytorch(expression: string): string;
}
