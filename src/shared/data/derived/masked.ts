import { z } from 'zod';
import { defineDerived, seed } from './definition';

/** For inpainting (context encoders, Pathak et al. 2016). */
export const masked = defineDerived({
  kind: 'masked',
  label: 'Copy with a hole',
  doc: 'The image with a black rectangle somewhere, for inpainting: the image itself is the target.',
  settings: {
    /** Of the image's area. */
    share: z.number().gt(0).lt(1).default(0.25),
    seed,
  },
  shape: (image) => image,
  derive: ({ image, shape: [height, width, channels], settings, random, target }) => {
    const side = Math.sqrt(settings.share);
    const [rows, columns] = [height, width].map((length) => Math.max(1, Math.round(side * length)));
    const top = random.integer(height - rows! + 1);
    const left = random.integer(width - columns! + 1);
    target.set(image);
    for (let row = top; row < top + rows!; row++)
      target.fill(0, (row * width + left) * channels, (row * width + left + columns!) * channels);
  },
});
