import type { BlockContext, PrimitiveBlock } from '../../blocks/definition';
import type { ParameterSpecs } from '../../document/parameters/spec';
import type { KerasWriter } from './writer';

/** Writes a block in Keras. */
export type KerasBlock = (writer: KerasWriter, context: BlockContext) => void;

/** Ties what is written to the parameters of its block. */
export function kerasBlock<const Specs extends ParameterSpecs>(
  _block: PrimitiveBlock<Specs>,
  write: (writer: KerasWriter, context: BlockContext<Specs>) => void,
): KerasBlock {
  return write as KerasBlock;
}
