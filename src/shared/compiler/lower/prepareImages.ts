import type { Standardisation } from '../../data/standardise';
import { varyBytes, varyPixels } from '../../learning/augmentation/lower';
import type { ProgramBuilder } from '../../program/builder';
import type { Axes } from '../../tensor/exampleType';
import { vectorShape } from '../../program/ops/support/axes';
import type { Value } from '../../program/program';
import type { Preparation } from './exampleOrigin';

/**
 * Converts image bytes to the network's input: augmented according to the plan, if any, and standardised.
 * @param bytes float32, 0 to 255, in native order
 * @param axes what their axes mean behind that of the batch
 * @param source makes an input that the drawn numbers of an augmentation are fed to
 */
export function prepareImages(
  builder: ProgramBuilder,
  bytes: Value,
  axes: Axes,
  { standardisation, augmentation: plan }: Preparation,
  source: Parameters<typeof varyBytes>[3],
): Value {
  if (!plan) return standardised(builder, bytes, axes, standardisation);
  const images = standardised(builder, varyBytes(builder, bytes, plan, source), axes, standardisation);
  return varyPixels(builder, images, plan, 'standardised', source);
}

function standardised(builder: ProgramBuilder, images: Value, axes: Axes, { mean, deviation }: Standardisation): Value {
  const shape = vectorShape(images.shape.length, builder.channelAxis(images, axes), mean.length);
  const constant = (values: number[]) => builder.one('constant', [], { values, shape });
  const scale = constant(deviation.map((each) => 1 / (255 * each)));
  const offset = constant(mean.map((each, channel) => -each / deviation[channel]!));
  return builder.one('add', [builder.one('mul', [images, scale]), offset]);
}
