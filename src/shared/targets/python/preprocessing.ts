import type { Network } from '../../compiler/network';
import type { TrainedWeights } from '../../compiler/runWeights';
import { datasetFacts, fieldFacts } from '../../data/facts';
import type { Standardisation } from '../../data/standardise';
import type { NetloomDocument } from '../../document/schema';
import { channelsOf, type ExampleType } from '../../tensor/exampleType';
import { sameShape } from '../../tensor/shape';
import { refusal, refused } from '../refusal';
import { batchShape, type ChannelOrder } from './channelOrder';
import { formatNumber } from './values';

/** What pixels go through before they reach the network, for a function of the generated code. */
export interface Preprocessing extends Standardisation {
  /** Of an example. */
  readonly type: ExampleType;
  /** Whose mean and deviation they are, in words. */
  readonly source: string;
}

export type Trained = Pick<TrainedWeights, 'standardisation'>;

/**
 * What the run did whose weights go with the code, or what training on the recipe's data set does; undefined where that is
 * not known. Throws where the run's images had other channels than the drawing's input.
 */
export function preprocessingOf(
  { recipe }: NetloomDocument,
  network: Network,
  trained: Trained | undefined,
): Preprocessing | undefined {
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const type = inputs[0]?.context.outputs[0];
  if (!trained) {
    const facts = datasetFacts(recipe.dataset, recipe.derived);
    const { name, standardisation } = facts;
    const drawn = fieldFacts(facts, 'image')?.shape;
    const fits = inputs.length === 1 && drawn && type && sameShape(drawn, type.shape);
    return fits && standardisation ? { ...standardisation, type, source: `${name}'s training images` } : undefined;
  }
  const { standardisation } = trained;
  if (!standardisation) return undefined;
  const channels = standardisation.mean.length;
  if (inputs.length !== 1 || !type || channelsOf(type) !== channels)
    throw refused(
      inputs.length === 1
        ? refusal('otherChannels', channels, channelsOf(type!))
        : refusal('otherInputs', channels, inputs.length),
    );
  return { ...standardisation, type, source: 'the training images' };
}

/**
 * The lines of the generated function.
 * @param constant a framework's tensor of the mean or the deviation
 * @param floats the images as floating point numbers
 */
export function preprocessLines(
  { mean, deviation, type, source }: Preprocessing,
  framework: {
    readonly signature: string;
    readonly order: ChannelOrder;
    constant(numbers: string): string;
    readonly floats: string;
  },
): string[] {
  const constant = (values: readonly number[]) => framework.constant(`[${values.map(formatNumber).join(', ')}]`);
  return [
    '',
    '',
    `def preprocess${framework.signature}:`,
    `    """Turn pixels from 0 to 255, ${batchShape(type, framework.order)}, into what the model takes.`,
    '',
    `    Mean and deviation are those of ${source}, per channel, with pixels scaled to 0 to 1.`,
    '    """',
    `    mean = ${constant(mean)}`,
    `    deviation = ${constant(deviation)}`,
    `    return (${framework.floats} / 255 - mean) / deviation`,
  ];
}
