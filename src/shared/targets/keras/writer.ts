import type { Shape } from '../../tensor/shape';
import type { ClassDefinition } from '../python/body';
import type { PythonValue } from '../python/values';

/** The interface by which a block writes itself in Keras' functional style. Implemented by the Keras walker. */
export interface KerasWriter {
  /** Python expressions of the tensors that arrive, in the order of `BlockContext.inputs`. */
  readonly inputs: readonly string[];
  /**
   * Calls a layer, `x = layers.Conv2D(6, 5, padding="same", name="c1")(x)`, and returns the expression of its result.
   * The walker supplies the name. Arguments are kept as values, so that uses of one composite that differ only in
   * values become one function with arguments.
   */
  layer(call: KerasLayer): string;
  /** Names the block's result (one expression an output port). */
  output(...expressions: string[]): void;
}

export interface KerasLayer {
  /** `layers.Conv2D`, or the class that the file defines where Keras has no such layer. */
  readonly type: string | ClassDefinition;
  readonly positional?: readonly PythonValue[];
  readonly keyword?: Readonly<Record<string, PythonValue>>;
  /** Expressions of its inputs; the block's own where absent. More than one is passed as a list. */
  readonly inputs?: readonly string[];
  /** What it is called with where that is no list: `x, y, key=z`. */
  readonly call?: string;
  /** Whether it works on the last axis alone, whatever axes stand before it: it needs no wrapper to be time distributed. */
  readonly anyAxes?: boolean;
  /** Distinguishes several layers of one block: `pad` gives `c1_pad`. */
  readonly suffix?: string;
  /**
   * The block's weights that this layer holds. Keras calls most of them the same in snake case; none needs a permutation,
   * since Keras keeps channels last too.
   */
  readonly weights?: readonly (string | KerasWeight)[];
}

/** Hears which layer of the code holds which weights. */
export type RecordLayer = (path: string, suffix: string, layer: KerasLayer) => void;

export interface KerasWeight {
  readonly weight: string;
  /** Its path within the layer, `lstm_cell/kernel`, where that is not its own name. */
  readonly path?: string;
  /** Its shape in Keras' layer, where that is not its own. */
  readonly view?: Shape;
}
