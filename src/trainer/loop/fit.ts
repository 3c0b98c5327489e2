import { inputMisfit, outputMisfit } from '@shared/compiler/datasetFit';
import { resultNode } from '@shared/compiler/lower/objective';
import type { Network, NetworkNode } from '@shared/compiler/network';
import type { Dataset } from '@shared/data/dataset';
import { missingLabels } from '@shared/data/labels';

/** The one Input node of a network that classifies the data set's images. Throws, in words, where the two do not fit. */
export function fitToDataset(network: Network, dataset: Dataset): NetworkNode {
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const [input] = inputs;
  if (!input || inputs.length > 1) {
    const found = inputs.length === 0 ? 'none' : inputs.map(({ path }) => path).join(', ');
    throw new Error(`Training on ${dataset.name} needs exactly one Input block; the drawing has ${found}.`);
  }
  const { name, shape, classes } = dataset;
  const facts = { name, shape, classes: classes.length, missing: missingLabels(dataset) };
  const misfit =
    inputMisfit(input.path, input.context.outputs[0]!.shape, facts) ??
    outputMisfit(resultNode(network).context.outputs[0]!.shape, facts);
  if (misfit) throw new Error(`${misfit.message} Change the drawing, or choose another data set.`);
  return input;
}
