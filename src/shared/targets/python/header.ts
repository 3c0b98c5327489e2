import type { Network } from '../../compiler/network';
import type { Shape } from '../../tensor/shape';
import type { Drawing } from './drawing';
import type { Lines } from './lines';
import { commentText } from './values';

/** Where the framework has the channels of its tensors. */
export type ChannelOrder = 'first' | 'last';

/** `(batch, 28, 28, 1)` */
export function batchShape(shape: Shape, order: ChannelOrder): string {
  const channels = shape.at(-1)!;
  const extents = order === 'last' ? shape : [channels, ...shape.slice(0, -1)];
  return `(${['batch', ...extents].join(', ')})`;
}

/** The docstring of a file: what the network is, and what it takes. */
export function writeHeader(lines: Lines, drawing: Drawing, order: ChannelOrder): void {
  const { title, parameters, network, preprocessing, trained } = drawing;
  lines.text.push(`"""${commentText(title)}: ${parameters} parameters. Drawn in Netloom.`, '');
  const inputs = inputsOf(network).map(
    ({ name, shape }) =>
      `${name}: ${batchShape(shape, order)}${shape.length > 1 ? `, channels ${order}` : ''}` +
      `${preprocessing ? ', as preprocess() returns it' : ''}.`,
  );
  lines.text.push(...inputs);
  if (trained && !preprocessing)
    lines.text.push('The file of weights does not say how the images were prepared that they were trained on.');
  lines.add('"""');
}

function inputsOf({ nodes }: Network) {
  const inputs = nodes.filter(({ block }) => block.boundary === 'input');
  return inputs.map(({ name, context }) => ({
    name: inputs.length === 1 ? 'Input' : `Input "${commentText(name)}"`,
    shape: context.outputs[0]!,
  }));
}
