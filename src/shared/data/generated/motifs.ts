import type { Random } from '../../tensor/random';
import { permutation } from '../../tensor/random/permutation';
import { bases } from '../dna';
import { wholeNumber } from './bounds';
import { defineGenerated } from './definition';
import { classField, sequenceField } from './fields';

/**
 * The planted motif's position weight matrix: how often each base stands at each place, in hundredths. About 13 bits,
 * where the 90 places of a sequence hide 6.5.
 */
const motif = [
  [5, 5, 5, 85],
  [5, 10, 80, 5],
  [90, 4, 3, 3],
  [4, 86, 6, 4],
  [10, 10, 70, 10],
  [5, 5, 5, 85],
  [4, 90, 3, 3],
  [85, 5, 5, 5],
  [15, 50, 20, 15],
  [10, 5, 80, 5],
] as const;

/** DNA with a motif or without, as in DeepBind (Alipanahi et al. 2015). */
export const motifs = defineGenerated({
  kind: 'motifs',
  label: 'DNA motifs',
  doc: 'DNA sequences, one-hot: say whether a motif is planted in them. Its letters vary, and so does its place.',
  settings: { length: wholeNumber(20, 1000).default(100) },
  counts: { train: 4000, test: 1000 },
  fields: ({ length }) => ({
    sequence: sequenceField(length, bases.length, 'uint8'),
    label: classField(['no motif', 'motif']),
  }),
  draw: ({ length }, random) => {
    const letters = new Uint8Array(length);
    // The same letters in another order: without them, counting letters would tell the classes apart.
    const decoy = [...permutation(motif.length, 1, 'decoy')].map((place) => motif[place]!);
    return (example, index) => {
      const planted = index % 2;
      example.label[0] = planted;
      for (let position = 0; position < length; position++) letters[position] = random.integer(bases.length);
      const start = random.integer(length - motif.length + 1);
      (planted ? motif : decoy).forEach((odds, place) => (letters[start + place] = drawBase(odds, random)));
      letters.forEach((base, position) => (example.sequence[position * bases.length + base] = 1));
    };
  },
});

/** @param odds hundredths, by base */
function drawBase(odds: readonly number[], random: Random): number {
  let left = 100 * random.uniform();
  return Math.max(
    0,
    odds.findIndex((chance) => (left -= chance) < 0),
  );
}
