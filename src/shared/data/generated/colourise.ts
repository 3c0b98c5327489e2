import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { imageField } from './fields';
import { outlineNames } from './pictures/outlines';
import { noiseFor, paintBackground, paintShape, placeApart, placeShape, toByte } from './pictures/scene';

/** Red, green and blue of each outline, at its brightest: what the outline tells of the colour that grey hides. */
const colours = [
  [230, 60, 50],
  [60, 110, 235],
  [70, 190, 70],
  [235, 200, 50],
  [190, 80, 210],
  [60, 200, 210],
] as const;

/** Grey images of shapes whose colour follows from their outline. */
export const colourise = defineGenerated({
  kind: 'colourise',
  label: 'Grey to colour',
  doc: 'Grey images of shapes: give each shape its colour back. Circles are red, squares blue, triangles green.',
  settings: {
    size: wholeNumber(16, 128).default(32),
    /** Outlines that occur. */
    outlines: wholeNumber(2, outlineNames.length).default(4),
  },
  counts: { train: 2000, test: 400 },
  fields: ({ size }) => ({ grey: imageField(size, size, 1), colour: imageField(size, size, 3) }),
  draw: ({ size, outlines }, random) => {
    const addNoise = noiseFor(size * size * 3, random);
    return ({ grey, colour }) => {
      const paper = 20 + random.integer(60);
      paintBackground(colour, size, [paper, paper, paper * 1.2], 30, random);
      const pick = (outline: number) => {
        const brightness = 0.65 + 0.35 * random.uniform();
        return colours[outline]!.map((value) => value * brightness);
      };
      const place = () => placeShape(size, outlines, pick, random, 0.25);
      for (const shape of placeApart(2 + random.integer(3), place)) paintShape(colour, size, shape);
      addNoise(colour, 3);
      for (let pixel = 0; pixel < grey.length; pixel++) grey[pixel] = luminance(colour, 3 * pixel);
    };
  },
});

/** ITU-R BT.601, as Pillow's `convert('L')` has it. */
function luminance(image: ArrayLike<number>, at: number): number {
  return toByte(0.299 * image[at]! + 0.587 * image[at + 1]! + 0.114 * image[at + 2]!);
}
