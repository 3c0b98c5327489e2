import { z } from 'zod';
import { defineDerived, seed } from './definition';

/** For denoising autoencoders (Vincent et al. 2008). */
export const noised = defineDerived({
  kind: 'noised',
  label: 'Noisy copy',
  doc: 'The image with Gaussian noise, for denoising: the image itself is the target.',
  settings: {
    /** Of the noise, where 1 is the distance from black to white. */
    deviation: z.number().min(0).max(2).default(0.2),
    seed,
  },
  shape: (image) => image,
  derive: ({ image, settings, random, target }) => {
    const noise = random.fillNormal(new Float32Array(image.length), 255 * settings.deviation);
    for (let at = 0; at < image.length; at++)
      target[at] = Math.max(0, Math.min(255, Math.round(image[at]! + noise[at]!)));
  },
});
