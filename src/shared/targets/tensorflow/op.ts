import type { OpType } from '../../program/attributes';
import type { OpContext } from '../opContext';
import type { TensorFlowWriter } from './writer';

/** Writes an op into a TensorFlow graph and returns the names of its outputs, in order. Images are channels last. */
export type TensorFlowOp<Type extends OpType> = (writer: TensorFlowWriter, context: OpContext<Type>) => string[];
