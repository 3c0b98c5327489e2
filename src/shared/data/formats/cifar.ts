import { z } from 'zod';
import { baseName, type FormatDefinition } from './definition';
import { commonSettings } from './settings';

const settings = z
  .object({
    kind: z.literal('cifar'),
    /** Which of CIFAR-100's labels is the class: 100 fine ones or 20 coarse ones. */
    labels: z.enum(['fine', 'coarse']).default('fine'),
    ...commonSettings,
  })
  .strict();

export type CifarSettings = z.infer<typeof settings>;

/** What the files of both data sets are called, as binary and as pickle. */
const names = /^(data_batch_\d+(\.bin)?|test_batch(\.bin)?|train(\.bin)?|test(\.bin)?)$/;

/** Whether a file has CIFAR's images, by its name. */
export const isCifar = (path: string): boolean => names.test(baseName(path));

export const cifar: FormatDefinition<typeof settings> = {
  kind: 'cifar',
  label: 'CIFAR',
  doc: 'CIFAR-10 or CIFAR-100 as its authors give it, unpacked: the binary version or the one for Python.',
  settings,
  fits: ({ files }) => (files.some(({ path, bytes }) => isCifar(path) && bytes > 0) ? 0.95 : 0),
};
