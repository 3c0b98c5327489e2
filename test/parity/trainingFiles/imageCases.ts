import { execFileSync } from 'node:child_process';
import { idxImages, idxLabels } from '../../support/idx';
import { pixels } from '../../support/images';
import { python } from '../python';
import { examples, numbered, picture, random, sideOf, type FileCase } from './fileCase';

const image = { height: 10, width: 10, channels: 3, fit: 'stretch' } as const;

/** A convolution and two classes. */
const classifier = (shape: readonly number[], convolution: object = {}) =>
  [
    ['input', 'Input', { shape }],
    ['conv', 'Conv2D', { filters: 4, kernel: 3, activation: 'relu', ...convolution }],
    ['pool', 'GlobalAveragePool2D'],
    ['scores', 'Dense', { units: 2 }],
  ] as const;

/** Records of CIFAR's binary version: a label, then red, green and blue. */
function cifarRecords(): Buffer {
  const { uniform } = random();
  const records = numbered((at) => {
    const values = picture(at, 2 * sideOf(at), uniform, 32, 1);
    return Buffer.from([at % 2, ...values, ...values.map((value) => value >> 1), ...values.toReversed()]);
  });
  return Buffer.concat(records);
}

const recordBytes = 1 + 32 * 32 * 3;

/** The same records as CIFAR's version for Python. */
const pickled = (records: Buffer): Buffer =>
  execFileSync(python(), ['-c', pickler], { input: records, maxBuffer: 2 ** 24 });

const pickler = `
import pickle, sys
import numpy as np
rows = np.frombuffer(sys.stdin.buffer.read(), np.uint8).reshape(-1, ${recordBytes})
batch = {b"labels": rows[:, 0].tolist(), b"data": rows[:, 1:].copy()}
sys.stdout.buffer.write(pickle.dumps(batch, 3))
`;

const cifar = {
  settings: { kind: 'cifar', split: { validation: 0 } },
  nodes: classifier([32, 32, 3], { kernel: 5, stride: 4 }),
} as const;
/** How many of CIFAR's records are for training. */
const trained = recordBytes * (examples - 16);

export const imageCases: Readonly<Record<string, FileCase>> = {
  'a folder of images, with validation examples set apart': {
    settings: { kind: 'imageFolder', image, split: { validation: 0, test: 0.2 } },
    files: () => {
      const { uniform } = random();
      return Object.fromEntries(
        numbered((at) => [
          `${['small', 'large'][at % 2]}/${at}.png`,
          pixels(12, 12, 3, picture(at, sideOf(at), uniform)).png(),
        ]),
      );
    },
    nodes: classifier([10, 10, 3]),
    recipe: { validation: { share: 0.2 } },
  },
  'images with masks': {
    settings: { kind: 'imageMasks', image },
    files: () => {
      const { uniform } = random();
      return Object.fromEntries(
        numbered((at) => {
          const values = picture(at, 6, uniform);
          const mask = Array.from({ length: 144 }, (_, place) => (values[3 * place]! > 120 ? 255 : 0));
          return [
            [`images/${at}.png`, pixels(12, 12, 3, values).png()],
            [`masks/${at}.png`, pixels(12, 12, 1, mask).png()],
          ] as const;
        }).flat(),
      );
    },
    nodes: [
      ['input', 'Input', { shape: [10, 10, 3] }],
      ['conv', 'Conv2D', { filters: 6, kernel: 3, padding: 'same', activation: 'relu' }],
      ['scores', 'Conv2D', { filters: 2, kernel: 1 }],
    ],
  },
  'images with masks, outlines of which do not count, classes balanced': {
    settings: { kind: 'imageMasks', image, ignoredValue: 255 },
    files: () => {
      const { uniform } = random();
      return Object.fromEntries(
        numbered((at) => {
          const values = picture(at, 6, uniform);
          const mask = Array.from({ length: 144 }, (_, place) => {
            const value = values[3 * place]!;
            return value > 100 && value < 140 ? 255 : value > 120 ? 1 : 0;
          });
          return [
            [`images/${at}.png`, pixels(12, 12, 3, values).png()],
            [`masks/${at}.png`, pixels(12, 12, 1, mask).png()],
          ] as const;
        }).flat(),
      );
    },
    nodes: [
      ['input', 'Input', { shape: [10, 10, 3] }],
      ['conv', 'Conv2D', { filters: 6, kernel: 3, padding: 'same', activation: 'relu' }],
      ['scores', 'Conv2D', { filters: 2, kernel: 1 }],
    ],
    recipe: { objectives: [{ classWeights: { kind: 'balanced' } }] },
  },
  'pairs of images of different sizes': {
    settings: {
      kind: 'imagePairs',
      input: { ...image, height: 6, width: 6 },
      target: { ...image, height: 12, width: 12 },
    },
    files: () => {
      const { uniform } = random();
      return Object.fromEntries(
        numbered((at) => {
          const drawn = pixels(12, 12, 3, picture(at, sideOf(at), uniform));
          return [
            [`low/${at}.png`, drawn.clone().resize(6, 6).png()],
            [`high/${at}.png`, drawn.png()],
          ] as const;
        }).flat(),
      );
    },
    nodes: [
      ['input', 'Input', { shape: [6, 6, 3] }],
      ['larger', 'UpSampling2D'],
      ['answer', 'Conv2D', { filters: 3, kernel: 3, padding: 'same' }],
    ],
  },
  'IDX files': {
    files: () => {
      const { uniform } = random();
      const values = numbered((at) => picture(at, sideOf(at), uniform, 12, 1)).flat();
      const labels = numbered((at) => at % 2);
      return {
        'train-images-idx3-ubyte': idxImages(examples, 12, 12, (place) => values[place]!),
        'train-labels-idx1-ubyte': idxLabels(labels),
        't10k-images-idx3-ubyte': idxImages(16, 12, 12, (place) => values[place]!),
        't10k-labels-idx1-ubyte': idxLabels(labels.slice(0, 16)),
      };
    },
    nodes: classifier([12, 12, 1]),
  },
  'CIFAR’s binary version': {
    ...cifar,
    files: () => {
      const records = cifarRecords();
      return { 'data_batch_1.bin': records.subarray(0, trained), 'test_batch.bin': records.subarray(trained) };
    },
  },
  'CIFAR’s version for Python': {
    ...cifar,
    files: () => {
      const records = cifarRecords();
      return { data_batch_1: pickled(records.subarray(0, trained)), test_batch: pickled(records.subarray(trained)) };
    },
  },
};
