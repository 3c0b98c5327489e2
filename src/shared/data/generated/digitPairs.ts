import { defineGenerated } from './definition';
import { digitSide } from './digits';
import { classField, imageField } from './fields';
import { digitNames } from './pictures/digitStrokes';
import { drawDigit } from './pictures/drawDigit';
import { noiseFor } from './pictures/scene';

/** Two images of digits; half of the pairs show the same digit. */
export const digitPairs = defineGenerated({
  kind: 'digitPairs',
  label: 'Pairs of digits',
  doc: 'Two images of digits: say whether they show the same digit.',
  settings: { size: digitSide },
  counts: { train: 10000, test: 1000 },
  fields: ({ size }) => ({
    left: imageField(size, size, 1),
    right: imageField(size, size, 1),
    label: classField(['different', 'same']),
  }),
  draw: ({ size }, random) => {
    const addNoise = noiseFor(size * size, random);
    return (example, index) => {
      const same = index % 2;
      const digit = random.integer(digitNames.length);
      const other = (digit + 1 + random.integer(digitNames.length - 1)) % digitNames.length;
      example.label[0] = same;
      drawDigit(example.left, size, digit, random);
      drawDigit(example.right, size, same ? digit : other, random);
      for (const image of [example.left, example.right]) addNoise(image, 25 * random.uniform());
    };
  },
});
