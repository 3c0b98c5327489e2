import type { Network } from '../../compiler/network';
import { batchShape, type ChannelOrder } from './channelOrder';
import type { Drawing } from './drawing';
import type { Lines } from './lines';
import { commentText } from './values';

/**
 * The docstring of a file: what the network is, and what it takes.
 * @param notes more lines for it
 */
export function writeHeader(lines: Lines, drawing: Drawing, order: ChannelOrder, notes: readonly string[] = []): void {
  const { title, parameters, network, preprocessing, trained } = drawing;
  lines.text.push(`"""${commentText(title)}: ${parameters} parameters. Drawn in Netloom.`, '');
  const inputs = inputsOf(network).map(
    ({ name, type }) =>
      `${name}: ${batchShape(type, order)}${type.axes === 'image' ? `, channels ${order}` : ''}` +
      `${type.dtype === 'int32' ? ', tokens' : ''}` +
      `${preprocessing ? ', as preprocess() returns it' : ''}.`,
  );
  lines.text.push(...inputs);
  if (trained && !preprocessing)
    lines.text.push('The file of weights does not say how the images were prepared that they were trained on.');
  lines.text.push(...notes);
  lines.add('"""');
}

function inputsOf({ nodes }: Network) {
  const inputs = nodes.filter(({ block }) => block.boundary === 'input');
  return inputs.map(({ name, context }) => ({
    name: inputs.length === 1 ? 'Input' : `Input "${commentText(name)}"`,
    type: context.outputs[0]!,
  }));
}
