import type { BlockContext, PrimitiveBlock } from '@shared/blocks/definition';
import { blockForm } from '@shared/targets/blockForm';
import { kerasBlocks } from '@shared/targets/keras/blocks';
import { pytorchBlocks } from '@shared/targets/pytorch/blocks';

export interface Written {
  readonly outputs: readonly string[];
  /** Weights of the block that some layer holds. */
  readonly weights: readonly string[];
}

const feeds = (context: BlockContext) =>
  context.inputs.length > 0 ? context.inputs.map((_, index) => `x${index}`) : ['fed'];

/** What a block says of itself in Keras, as far as its names go. */
export function writtenInKeras(block: PrimitiveBlock, context: BlockContext): Written {
  let outputs: readonly string[] = [];
  const weights: string[] = [];
  blockForm(
    kerasBlocks,
    block.type,
    'Keras',
  )(
    {
      inputs: feeds(context),
      layer: (layer) => {
        for (const weight of layer.weights ?? []) weights.push(typeof weight === 'string' ? weight : weight.weight);
        return `layer(${(layer.inputs ?? feeds(context)).join(', ')})`;
      },
      output: (...expressions) => void (outputs = expressions),
    },
    context,
  );
  return { outputs, weights };
}

/** The same in PyTorch. */
export function writtenInPyTorch(block: PrimitiveBlock, context: BlockContext): Written {
  let outputs: readonly string[] = [];
  const weights: string[] = [];
  blockForm(
    pytorchBlocks,
    block.type,
    'PyTorch',
  )(
    {
      inputs: feeds(context),
      module: (module) => {
        weights.push(...Object.keys(module.weights ?? {}));
        return 'self.module';
      },
      output: (...expressions) => void (outputs = expressions),
      literal: (value) => JSON.stringify(value),
    },
    context,
  );
  return { outputs, weights };
}
