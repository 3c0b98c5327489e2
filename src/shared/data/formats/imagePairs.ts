import { z } from 'zod';
import type { FormatDefinition } from './definition';
import { pairingSchema } from './imageMasks';
import { guessPairing, leastPaired, pairedShare, type Pairing, type PairingWords } from './pairing';
import { commonSettings, imageSettingsSchema } from './settings';

const settings = z
  .object({
    kind: z.literal('imagePairs'),
    input: imageSettingsSchema.prefault({}),
    target: imageSettingsSchema.prefault({}),
    pairing: pairingSchema.optional(),
    ...commonSettings,
  })
  .strict();

export const pairWords: PairingWords = {
  input: new Set([
    ...['input', 'inputs', 'source', 'low', 'lr', 'noisy', 'blurry', 'blur', 'degraded', 'corrupted', 'grey', 'gray'],
    ...['a', 'x', 'before', 'rainy', 'hazy', 'sketch', 'sketches', 'small'],
  ]),
  target: new Set([
    ...['target', 'targets', 'output', 'outputs', 'high', 'hr', 'clean', 'sharp', 'original', 'originals', 'colour'],
    ...['color', 'b', 'y', 'after', 'gt', 'groundtruth', 'large', 'photo', 'photos'],
  ]),
};

export const imagePairs: FormatDefinition<typeof settings> = {
  kind: 'imagePairs',
  label: 'Pairs of images',
  doc: 'A folder of inputs and one of targets with the same names, or targets beside their inputs, called NAME_target.',
  settings,
  fits: ({ files }) => {
    const pairing = guessPairing(files, pairWords);
    return pairing && pairedShare(files, pairWords) >= leastPaired ? (isLetters(pairing) ? 0.5 : 0.85) : 0;
  },
};

/** Folders called a and b may as well be classes. */
const isLetters = ({ by, input, target }: Pairing): boolean => by === 'folder' && input.length + target.length === 2;
