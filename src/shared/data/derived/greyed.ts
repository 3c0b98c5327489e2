import { defineDerived } from './definition';

/** Luminance of red, green and blue (ITU-R BT.601). */
const luminance = [0.299, 0.587, 0.114];

/** For colourisation (Zhang et al. 2016). */
export const greyed = defineDerived({
  kind: 'greyed',
  label: 'Grey copy',
  doc: 'The image without its colours, for colourisation: the image itself is the target.',
  settings: {},
  shape: ([height, width]) => [height, width, 1],
  derive: ({ image, shape: [, , channels], target }) => {
    if (channels !== 3) {
      for (let at = 0; at < target.length; at++) target[at] = image[at * channels]!;
      return;
    }
    for (let at = 0; at < target.length; at++) {
      const [red, green, blue] = [image[3 * at]!, image[3 * at + 1]!, image[3 * at + 2]!];
      target[at] = Math.round(red * luminance[0]! + green * luminance[1]! + blue * luminance[2]!);
    }
  },
});
