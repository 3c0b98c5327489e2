import type { Network, NetworkNode } from '@shared/compiler/network';
import { resultNode } from '@shared/compiler/lower/objective';
import type { Dataset } from '@shared/data/dataset';
import { formatShape, sameShape } from '@shared/tensor/shape';

/** The one Input node of a network that classifies the data set's images. Throws, in words, where the two do not fit. */
export function fitToDataset(network: Network, dataset: Dataset): NetworkNode {
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const [input] = inputs;
  if (!input || inputs.length > 1) {
    const found = inputs.length === 0 ? 'none' : inputs.map(({ path }) => path).join(', ');
    throw new Error(`Training on ${dataset.name} needs exactly one Input block; the drawing has ${found}.`);
  }
  const shape = input.context.outputs[0]!;
  if (!sameShape(shape, dataset.shape)) {
    throw new Error(
      `The images of ${dataset.name} are ${formatShape(dataset.shape)}, and "${input.name}" takes ${formatShape(shape)}. ` +
        `Set the shape of "${input.name}" to ${formatShape(dataset.shape)}, or choose another data set.`,
    );
  }
  const result = resultNode(network);
  const output = result.context.outputs[0]!;
  const classes = dataset.classes.length;
  if (!sameShape(output, [classes])) {
    throw new Error(
      `${dataset.name} has ${classes} classes, so the network should end in ${classes} numbers, one a class; ` +
        `"${result.name}" gives ${formatShape(output)}. End the drawing with a Dense block of ${classes} units.`,
    );
  }
  return input;
}
