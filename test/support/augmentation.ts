import { planAugmentation, type AugmentationRecipe, type ImageShape } from '@shared/learning/augmentation';
import { augmentImage } from '@shared/learning/augmentation/apply';
import { augmentationFeeds, augmentationRandom, drawAugmentation } from '@shared/learning/augmentation/draw';
import { Examples } from '@shared/compiler/lower/examples';
import { finishProgram } from '@shared/program/finish';
import { toCanonical } from '@shared/compiler/lower/order';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import { augmentationSchema } from '@shared/learning/augmentation';
import type { Standardisation } from '@shared/data/standardise';
import { imageType } from '@shared/tensor/exampleType';
import type { Lowering } from '@shared/program/program';
import type { Engine } from '@trainer/engines/engine';

export const augmentation = (settings: Partial<AugmentationRecipe>): AugmentationRecipe =>
  augmentationSchema.parse(settings);

export const standardisation: Standardisation = { mean: [0.4, 0.5, 0.3], deviation: [0.2, 0.25, 0.3] };

/** A program that prepares a batch of images as a train step does: gives them as `images`, channels last. */
export function preparation(
  lowering: Lowering,
  shape: ImageShape,
  batch: number,
  settings: Partial<AugmentationRecipe>,
) {
  const plan = planAugmentation(augmentation(settings), shape);
  const builder = new ProgramBuilder(lowering.layout, ops);
  const channels = shape[2];
  const own = {
    mean: standardisation.mean.slice(0, channels),
    deviation: standardisation.deviation.slice(0, channels),
  };
  const examples = new Examples(builder, batch, {
    kind: 'bytes',
    standardisation: own,
    ...(plan && { augmentation: plan }),
  });
  const images = toCanonical(builder, examples.images('input', imageType(shape)), 'image');
  const outputs = new Map([['images', images]]);
  const program = finishProgram(builder, { inputs: examples.inputs, variables: [], outputs, updates: new Map() });
  return { plan, program, standardisation: own };
}

/** A batch of random images, and what an engine's program and the preview make of them: bytes' values. */
export async function augmented(
  engine: Engine,
  shape: ImageShape,
  settings: Partial<AugmentationRecipe>,
  { batch = 4, seed = 1, step = 5 } = {},
) {
  const { plan, program, standardisation: own } = preparation(engine.lowering, shape, batch, settings);
  const size = shape[0] * shape[1] * shape[2];
  const bytes = Uint8Array.from({ length: batch * size }, (_, index) => (index * 73 + (index >> 3) * 151) % 256);
  const feeds = plan ? augmentationFeeds(plan, batch, augmentationRandom(seed, step)) : new Map();
  const loaded = await engine.load({ prepare: program }, { threads: 1 });
  const fed = { input: { shape: [batch, ...shape], data: bytes }, ...Object.fromEntries(feeds) };
  const { images } = await loaded.run('prepare', fed, ['images']);
  await loaded.dispose();
  const random = augmentationRandom(seed, step);
  const drawn = Array.from({ length: plan ? batch : 0 }, () => drawAugmentation(plan!, random));
  const shown = Array.from({ length: batch }, (_, place) => {
    const image = bytes.subarray(place * size, (place + 1) * size);
    return plan ? [...augmentImage(image, plan, drawn[place]!, own)] : [...image];
  }).flat();
  const values = Array.from(images!.data, (value, index) => {
    const channel = index % shape[2];
    return 255 * (value * own.deviation[channel]! + own.mean[channel]!);
  });
  return { plan, bytes, feeds, warps: drawn.flatMap(({ warp }) => warp), standardised: images!, values, shown };
}
