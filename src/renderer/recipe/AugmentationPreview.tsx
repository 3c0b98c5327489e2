import { useMemo, useState } from 'react';
import type { AugmentationPlan } from '@shared/learning/augmentation';
import { augmentImage } from '@shared/learning/augmentation/apply';
import { augmentationRandom, drawAugmentation } from '@shared/learning/augmentation/draw';
import { StillTiles } from '../tiles/StillTiles';
import { tilesOfImages } from '../tiles/tileGrid';
import { useWords } from '../words/currentWords';
import { recipeWords } from '../words/english/recipe';

interface AugmentationPreviewProps {
  /** [height, width, channels] */
  readonly shape: readonly number[];
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Of each channel of the training images, 0 black and 1 white. */
  readonly mean: readonly number[];
  readonly plan: AugmentationPlan;
  readonly seed: number;
}

/** Width of the strip and of an image in it, pixels. */
const size = { strip: 264, image: 64 } as const;

/** A few training images, original and as a training step may see them. */
export function AugmentationPreview({ shape, pixels, mean, plan, seed }: AugmentationPreviewProps) {
  const words = useWords(recipeWords);
  const [step, setStep] = useState(0);
  const before = useMemo(() => tilesOfImages(shape, pixels), [shape, pixels]);
  const after = useMemo(
    () => tilesOfImages(shape, augmentAll(pixels, plan, seed, step, mean)),
    [shape, pixels, plan, seed, step, mean],
  );
  return (
    <div className="augmentation-preview">
      <span className="form-hint">{words.original}</span>
      <StillTiles tiles={before} width={size.strip} tile={size.image} maximumRows={1} label={words.originalImages} />
      <span className="form-hint">{words.augmented}</span>
      <StillTiles tiles={after} width={size.strip} tile={size.image} maximumRows={1} label={words.augmentedImages} />
      <button type="button" className="button" onClick={() => setStep(step + 1)}>
        {words.otherVariations}
      </button>
    </div>
  );
}

function augmentAll(
  pixels: Uint8Array,
  plan: AugmentationPlan,
  seed: number,
  step: number,
  mean: readonly number[],
): Uint8Array<ArrayBuffer> {
  const random = augmentationRandom(seed, step);
  const image = plan.shape[0] * plan.shape[1] * plan.shape[2];
  const result = new Uint8Array(pixels.length);
  for (let start = 0; start < pixels.length; start += image)
    result.set(
      augmentImage(pixels.subarray(start, start + image), plan, drawAugmentation(plan, random), { mean }),
      start,
    );
  return result;
}
