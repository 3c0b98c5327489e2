import { z } from 'zod';
import { defineDerived } from './definition';

/** For super-resolution (SRCNN, Dong et al. 2014). */
export const shrunk = defineDerived({
  kind: 'shrunk',
  label: 'Small copy',
  doc: 'The image with fewer pixels, each the mean of a square, for super-resolution: the image itself is the target.',
  settings: {
    /** The side of the square. What is left over at the right and bottom is cut off. */
    factor: z.number().int().min(2).max(16).default(2),
  },
  shape: ([height, width, channels], { factor }) => [
    Math.max(1, Math.floor(height / factor)),
    Math.max(1, Math.floor(width / factor)),
    channels,
  ],
  derive: ({ image, shape: [height, width, channels], settings, target }) => {
    const [tall, wide] = [height, width].map((length) => Math.min(settings.factor, length)) as [number, number];
    const columns = Math.max(1, Math.floor(width / settings.factor));
    for (let at = 0; at < target.length; at++) {
      const channel = at % channels;
      const column = Math.floor(at / channels) % columns;
      const row = Math.floor(at / channels / columns);
      let sum = 0;
      for (let y = row * tall; y < (row + 1) * tall; y++)
        for (let x = column * wide; x < (column + 1) * wide; x++) sum += image[(y * width + x) * channels + channel]!;
      target[at] = Math.round(sum / (tall * wide));
    }
  },
});
