import { z } from 'zod';
import { defineDerived, seed } from './definition';

/** For generators (Goodfellow et al. 2014), which make an image of it. */
export const noise = defineDerived({
  kind: 'noise',
  label: 'Noise',
  doc: 'Random numbers from a normal distribution, new in each epoch, for a generator that makes images of them.',
  makes: 'numbers',
  isFresh: true,
  settings: {
    /** How many numbers each example has. */
    size: z.number().int().min(1).max(4096).default(64),
    seed,
  },
  shape: (_, { size }) => [size],
  derive: ({ random, target }) => void target.set(random.fillNormal(new Float32Array(target.length), 1)),
});
