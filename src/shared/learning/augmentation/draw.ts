import { createRandom, type Random } from '../../tensor/random';
import { stepSeed } from '../../tensor/random/stepSeed';
import type { NamedTensors, TensorData } from '../../tensor/types';
import type { AugmentationPlan } from './index';
import { augmentationFeed, pixelsFeed, warpFeed } from './names';
import type { Affine } from './definition';
import { movesWholePixels, writePixelNumbers } from './wholePixels';

/** What was drawn for one image. */
export interface DrawnAugmentation {
  /** From pixel places of the result to those of the image: two rows of three numbers. */
  readonly warp: readonly number[];
  /** The numbers of each augmentation of pixels, in the plan's order. */
  readonly pixels: readonly (readonly number[])[];
}

/** The source of random numbers of a batch (from 0): equal seeds give equal images, from whichever step a run goes on. */
export function augmentationRandom(seed: number, batch: number): Random {
  return createRandom(stepSeed(seed, batch), 'augmentation');
}

export function drawAugmentation({ geometric, pixels, shape }: AugmentationPlan, random: Random): DrawnAugmentation {
  let whole: Affine = { linear: [1, 0, 0, 1], move: [0, 0] };
  for (const { definition, setting } of geometric) whole = after(whole, definition.draw(setting, random));
  return {
    warp: fromPixels(whole, shape[0], shape[1]),
    pixels: pixels.map(({ definition, setting }) => definition.draw(setting, random, shape)),
  };
}

/** What is fed for the images of a step, by input name. */
export function augmentationFeeds(plan: AugmentationPlan, batch: number, random: Random): NamedTensors {
  const [height, width] = plan.shape;
  const places = movesWholePixels(plan) ? new Int32Array(batch * height * width) : undefined;
  const warps = new Float32Array(batch * 6);
  const numbers = plan.pixels.map(({ definition }) => new Float32Array(batch * definition.numbers));
  for (let image = 0; image < batch; image++) {
    const drawn = drawAugmentation(plan, random);
    if (places) writePixelNumbers(plan, drawn.warp, places, image);
    else warps.set(drawn.warp, image * 6);
    drawn.pixels.forEach((each, index) => numbers[index]!.set(each, image * each.length));
  }
  const feeds = new Map<string, TensorData>(
    plan.pixels.map(({ name, definition }, index) => [
      augmentationFeed(name),
      { shape: [batch, definition.numbers], data: numbers[index]! },
    ]),
  );
  if (places) return feeds.set(pixelsFeed, { shape: [batch, height, width], data: places });
  return plan.geometric.length > 0 ? feeds.set(warpFeed, { shape: [batch, 2, 3], data: warps }) : feeds;
}

/** Places of the result go through `second` first: `first` is what is done to the image first. */
function after(first: Affine, second: Affine): Affine {
  const [a, b, c, d] = first.linear;
  const [e, f, g, h] = second.linear;
  const [x, y] = second.move;
  return {
    linear: [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h],
    move: [a * x + b * y + first.move[0], c * x + d * y + first.move[1]],
  };
}

/** The same map between places that are counted from the first pixel. */
function fromPixels({ linear: [a, b, c, d], move }: Affine, height: number, width: number): number[] {
  const [x, y] = [(width - 1) / 2, (height - 1) / 2];
  return [a, b, x - a * x - b * y + move[0], c, d, y - c * x - d * y + move[1]];
}
