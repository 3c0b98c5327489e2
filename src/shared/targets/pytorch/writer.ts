import type { ClassDefinition } from '../python/body';
import type { PythonValue } from '../python/values';
import type { PartsStep } from '../renameWeights';

/**
 * The interface by which a block writes itself as part of an `nn.Module`. Images are channels first there. Implemented by the PyTorch
 * walker.
 */
export interface PyTorchWriter {
  /** Python expressions of the tensors that arrive in `forward`. */
  readonly inputs: readonly string[];
  /** Adds `self.c1 = nn.Conv2d(…)` to the constructor and returns the expression that refers to it, `self.c1`. */
  module(module: PyTorchModule): string;
  /** Names the block's result in `forward` (one expression an output port). */
  output(...expressions: string[]): void;
  /** A literal inside an expression of `forward`, kept as a value as the arguments of modules are. */
  literal(value: PythonValue): string;
}

export interface PyTorchModule {
  /** `nn.Conv2d`, or the class that the file defines where PyTorch has no such module. */
  readonly type: string | ClassDefinition;
  readonly positional?: readonly PythonValue[];
  readonly keyword?: Readonly<Record<string, PythonValue>>;
  readonly suffix?: string;
  /**
   * The block's weights by their names there, `{ kernel: { name: 'weight', permutation: [3, 2, 0, 1] } }`: the
   * permutation brings the canonical axes (kernels H×W×in×out) into PyTorch's order. A list where PyTorch keeps one as
   * several; those of one name are joined along their first axis there, in the order of the block's weights.
   */
  readonly weights?: Readonly<Record<string, PyTorchWeight | readonly PyTorchWeight[]>>;
}

export interface PyTorchWeight {
  readonly name: string;
  /** Which parts of the weight it is, in which order, one step after the other; all of it where absent. */
  readonly parts?: readonly PartsStep[];
  readonly permutation?: readonly number[];
  /** It is of the weight's shape and zero: PyTorch adds it to another. */
  readonly zeros?: true;
  /** Python that has it of `module` begin as Netloom's, where `xavier_uniform_` would count other connections. */
  readonly initial?: readonly string[];
}
