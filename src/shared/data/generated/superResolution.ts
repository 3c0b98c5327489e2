import { z } from 'zod';
import { wholeNumber } from './bounds';
import { defineGenerated, type Values } from './definition';
import { imageField } from './fields';
import { outlineNames } from './pictures/outlines';
import { colourFarFrom, paintBackground, paintShape, placeShape } from './pictures/scene';

/** Images of shapes, and the same images with each square of pixels averaged. */
export const superResolution = defineGenerated({
  kind: 'superResolution',
  label: 'Low to high resolution',
  doc: 'Small images of shapes: draw them again with two or four times the pixels on a side.',
  settings: {
    /** Height and width of the small image. */
    size: wholeNumber(8, 64).default(16),
    channels: z.union([z.literal(1), z.literal(3)]).default(1),
    factor: z.union([z.literal(2), z.literal(4)]).default(2),
  },
  counts: { train: 2000, test: 400 },
  fields: ({ size, channels, factor }) => ({
    low: imageField(size, size, channels),
    high: imageField(size * factor, size * factor, channels),
  }),
  draw: ({ size, channels, factor }, random) => {
    // Drawn with twice the pixels, so that edges are soft and say where between two pixels they lie.
    const side = size * factor * 2;
    const drawn = new Uint8Array(side * side * channels);
    return ({ low, high }) => {
      const paper = Array.from({ length: channels }, () => random.integer(256));
      paintBackground(drawn, side, paper, 60, random);
      const count = 2 + random.integer(4);
      for (let painted = 0; painted < count; painted++) {
        const colour = () => colourFarFrom(paper, 60 * channels, random);
        paintShape(drawn, side, placeShape(side, outlineNames.length, colour, random, Math.PI));
      }
      averageSquares(drawn, high, size * factor, channels, 2);
      averageSquares(high, low, size, channels, factor);
    };
  },
});

/** Shrinks an image to `size` pixels on a side: each is the average of `factor` × `factor`. */
function averageSquares(large: Values, small: Values, size: number, channels: number, factor: number): void {
  const width = size * factor * channels;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let down = 0; down < factor; down++) {
          const start = (row * factor + down) * width + column * factor * channels + channel;
          for (let right = 0; right < factor; right++) sum += large[start + right * channels]!;
        }
        small[(row * size + column) * channels + channel] = Math.round(sum / factor ** 2);
      }
    }
  }
}
