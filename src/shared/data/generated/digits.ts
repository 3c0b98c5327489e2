import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { classField, imageField } from './fields';
import { digitNames } from './pictures/digitStrokes';
import { drawDigit } from './pictures/drawDigit';
import { noiseFor } from './pictures/scene';

/** Sides of images in which digits can be read. */
export const digitSide = wholeNumber(16, 64).default(28);

/** Digits drawn with a pen: what to learn from where MNIST is not at hand. */
export const digits = defineGenerated({
  kind: 'digits',
  label: 'Drawn digits',
  doc: 'Digits drawn with a pen, slanted, bent and noisy: tell 0 to 9 apart.',
  settings: { size: digitSide },
  counts: { train: 6000, test: 1000 },
  fields: ({ size }) => ({ image: imageField(size, size, 1), label: classField(digitNames) }),
  draw: ({ size }, random) => {
    const addNoise = noiseFor(size * size, random);
    return (example, index) => {
      const digit = index % digitNames.length;
      example.label[0] = digit;
      drawDigit(example.image, size, digit, random);
      addNoise(example.image, 25 * random.uniform());
    };
  },
});
