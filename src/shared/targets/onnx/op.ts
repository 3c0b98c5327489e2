import type { OpType } from '../../program/attributes';
import type { OpContext } from '../opContext';
import type { OnnxWriter } from './writer';

/** Writes an op into an ONNX graph and returns the names of its outputs, in order. */
export type OnnxOp<Type extends OpType> = (writer: OnnxWriter, context: OnnxContext<Type>) => string[];

export interface OnnxContext<Type extends OpType = OpType> extends OpContext<Type> {
  /** Whether nothing else in the program reads this input, so that the op may change how it is made. */
  soleReader(input: number): boolean;
}
