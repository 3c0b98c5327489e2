import { z } from 'zod';
import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { imageField, maskField } from './fields';
import { outlineNames } from './pictures/outlines';
import {
  colourFarFrom,
  noiseFor,
  paintBackground,
  paintShape,
  placeApart,
  placeShape,
  visitPixels,
} from './pictures/scene';

/** Shapes that overlap, with the class of each pixel: 0 is the background. */
export const shapeMasks = defineGenerated({
  kind: 'shapeMasks',
  label: 'Shapes with masks',
  doc: 'Several shapes that overlap: say for each pixel which shape it belongs to, or the background.',
  settings: {
    size: wholeNumber(16, 128).default(32),
    channels: z.union([z.literal(1), z.literal(3)]).default(3),
    /** Of the mask, the background among them. */
    classes: wholeNumber(3, 6).default(4),
  },
  counts: { train: 2500, test: 400 },
  fields: ({ size, channels, classes }) => ({
    image: imageField(size, size, channels),
    mask: maskField([size, size], ['background', ...outlineNames.slice(0, classes - 1)]),
  }),
  draw: ({ size, channels, classes }, random) => {
    const addNoise = noiseFor(size * size * channels, random);
    return ({ image, mask }) => {
      const paper = Array.from({ length: channels }, () => random.integer(120));
      paintBackground(image, size, paper, 40, random);
      const colour = () => colourFarFrom(paper, 70 * channels, random);
      const place = () => placeShape(size, classes - 1, colour, random, 0.25);
      for (const shape of placeApart(2 + random.integer(3), place)) {
        paintShape(image, size, shape);
        const label = 1 + outlineNames.indexOf(shape.outline);
        visitPixels(shape, size, (pixel) => (mask[pixel] = label));
      }
      addNoise(image, 4 + 10 * random.uniform());
    };
  },
});
