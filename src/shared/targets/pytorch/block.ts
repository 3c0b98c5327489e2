import type { BlockContext, PrimitiveBlock } from '../../blocks/definition';
import type { ParameterSpecs } from '../../document/parameters/spec';
import type { PyTorchWriter } from './writer';

/** Writes a block in PyTorch. */
export type PyTorchBlock = (writer: PyTorchWriter, context: BlockContext) => void;

/** Ties what is written to the parameters of its block. */
export function pytorchBlock<const Specs extends ParameterSpecs>(
  _block: PrimitiveBlock<Specs>,
  write: (writer: PyTorchWriter, context: BlockContext<Specs>) => void,
): PyTorchBlock {
  return write as PyTorchBlock;
}
