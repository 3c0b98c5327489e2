import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Shape } from '../../tensor/shape';
import type { DType } from '../../tensor/types';
import type { PixelAugmentation } from './definition';
import type { AugmentationPlan } from './index';
import { augmentationFeed, pixelsFeed, warpFeed } from './names';
import { movesWholePixels, pickPixels } from './wholePixels';

/** Makes an input of the program that the drawn numbers are fed to. */
export type Source = (name: string, shape: Shape, dtype: DType) => Value;

/** Moves images, or what goes with their pixels, as far as that goes while they are bytes, channels last. */
export function moveBytes(builder: ProgramBuilder, bytes: Value, plan: AugmentationPlan, source: Source): Value {
  if (!movesWholePixels(plan)) return bytes;
  return pickPixels(builder, bytes, source(pixelsFeed, bytes.shape.slice(0, -1), 'int32'), plan.border);
}

/** Varies images whose values are those of bytes, 0 to 255; what is brighter than white becomes white again. */
export function varyBytes(builder: ProgramBuilder, images: Value, plan: AugmentationPlan, source: Source): Value {
  const moved = moveBetweenPixels(builder, images, plan, source);
  const varied = varyPixels(builder, moved, plan, 'bytes', source);
  if (varied === moved) return moved;
  const white = builder.constant(255);
  const belowWhite = builder.one('relu', [builder.one('sub', [white, varied])]);
  return builder.one('relu', [builder.one('sub', [white, belowWhite])]);
}

/** Moves images, float32 in the builder's layout, where they do not move by whole pixels. */
export function moveBetweenPixels(
  builder: ProgramBuilder,
  images: Value,
  plan: AugmentationPlan,
  source: Source,
): Value {
  if (plan.geometric.length === 0 || movesWholePixels(plan)) return images;
  const { layout } = builder;
  const attributes = { border: plan.border === 'black' ? 'zero' : 'reflect', layout } as const;
  return builder.one('warp', [images, source(warpFeed, [images.shape[0]!, 2, 3], 'float32')], attributes);
}

/** Varies the pixels of images in a stage of their preparation. */
export function varyPixels(
  builder: ProgramBuilder,
  images: Value,
  { pixels }: AugmentationPlan,
  stage: PixelAugmentation<never>['stage'],
  source: Source,
): Value {
  const batch = images.shape[0]!;
  let varied = images;
  for (const { name, definition, setting } of pixels) {
    if (definition.stage !== stage) continue;
    const numbers = source(augmentationFeed(name), [batch, definition.numbers], 'float32');
    const number = (which: number) => {
      const own =
        definition.numbers === 1 ? numbers : builder.one('slice', [numbers], { begin: [0, which], size: [batch, 1] });
      return builder.one('reshape', [own], { shape: [batch, 1, 1, 1] });
    };
    varied = definition.lower({ builder, images: varied, number }, setting);
  }
  return varied;
}
