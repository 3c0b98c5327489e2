import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { classField, imageField, numbersField } from './fields';
import { outlineNames } from './pictures/outlines';
import { colourFarFrom, noiseFor, paintBackground, paintShape, placeShape, visitPixels } from './pictures/scene';

/** One shape anywhere on an image: its class, and the box around it. */
export const shapeBoxes = defineGenerated({
  kind: 'shapeBoxes',
  label: 'Shapes with boxes',
  doc: 'One shape on each image: say which it is, and where its box begins and ends, as fractions of the sides.',
  settings: {
    size: wholeNumber(16, 128).default(32),
    /** Outlines that occur. */
    outlines: wholeNumber(2, outlineNames.length).default(4),
  },
  counts: { train: 2500, test: 400 },
  fields: ({ size, outlines }) => ({
    image: imageField(size, size, 3),
    label: classField(outlineNames.slice(0, outlines)),
    /** Left, top, right, bottom. */
    box: numbersField(4),
  }),
  draw: ({ size, outlines }, random) => {
    const addNoise = noiseFor(size * size * 3, random);
    return ({ image, label, box }, index) => {
      const paper = Array.from({ length: 3 }, () => random.integer(120));
      paintBackground(image, size, paper, 40, random);
      label[0] = index % outlines;
      const placed = placeShape(size, outlines, () => colourFarFrom(paper, 210, random), random, 0.25);
      const shape = { ...placed, outline: outlineNames[label[0]]! };
      paintShape(image, size, shape);
      let [left, top, right, bottom] = [size, size, 0, 0];
      visitPixels(shape, size, (pixel) => {
        const [row, column] = [Math.floor(pixel / size), pixel % size];
        [left, top] = [Math.min(left, column), Math.min(top, row)];
        [right, bottom] = [Math.max(right, column + 1), Math.max(bottom, row + 1)];
      });
      for (const [at, side] of [left, top, right, bottom].entries()) box[at] = side / size;
      addNoise(image, 4 + 10 * random.uniform());
    };
  },
});
