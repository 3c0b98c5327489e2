import type { Dataset } from './dataset';
import { DatasetError } from './error';
import { labelledImages, type LabelledImages } from './labelledImages';
import { hostSaying } from '../messages/hostSaying';

/**
 * IDX, the format of MNIST and similar datasets (http://yann.lecun.com/exdb/mnist): two zero bytes, the type (8: unsigned byte),
 * the number of axes, each axis' length as a big-endian 32-bit number, then the values.
 */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** A file's bytes, and its name for messages. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface IdxFiles<File> {
  readonly trainImages: File;
  readonly trainLabels: File;
  readonly testImages: File;
  readonly testLabels: File;
}

export const idxRoles = ['trainImages', 'trainLabels', 'testImages', 'testLabels'] as const;

const unsignedByte = 8;

/** What the first bytes of an IDX file say of it. */
export interface IdxHeader {
  readonly shape: readonly number[];
  /** Bytes before the values. */
  readonly bytes: number;
  /** Bytes of the whole file. */
  readonly total: number;
}

/** The longest that a header can be: four axes. */
export const longestIdxHeader = 20;

/**
 * Reads the header at the beginning of a file; more may follow in `bytes`. Throws a `DatasetError` that names the file
 * where it is truncated or not an IDX file.
 */
export function parseIdxHeader({ name, bytes }: NamedBytes): IdxHeader {
  if (bytes.length < 4) {
    throw new DatasetError(hostSaying('idx', 'noMagic', name, bytes.length));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = bytes[2]!;
  const axes = bytes[3]!;
  if (view.getUint16(0) !== 0 || axes < 1 || axes > 4) {
    throw new DatasetError(hostSaying('idx', 'notIdx', name, hex(bytes)));
  }
  if (type !== unsignedByte) {
    throw new DatasetError(hostSaying('idx', 'type', name, `0x${type.toString(16)}`));
  }
  const header = 4 + 4 * axes;
  if (bytes.length < header) {
    throw new DatasetError(hostSaying('idx', 'shortHeader', name, header, bytes.length));
  }
  const shape = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  return { shape, bytes: header, total: header + shape.reduce((product, extent) => product * extent, 1) };
}

/**
 * Checks that a file is as long as its header says. Throws a `DatasetError` that names it.
 * @param found its bytes, or more than `total` where the rest was not counted
 */
export function checkIdxLength(name: string, { shape, bytes, total }: IdxHeader, found: number): void {
  if (found === total) return;
  const [values, needed] = [shape.join('×'), total - bytes];
  throw new DatasetError(
    found > total
      ? hostSaying('idx', 'tooLong', name, values, needed)
      : hostSaying('idx', 'truncated', name, values, needed, found - bytes),
  );
}

/** Reads one IDX file of bytes. Throws a `DatasetError` that names the file where it is truncated or not an IDX file. */
export function parseIdx(file: NamedBytes): IdxArray {
  const header = parseIdxHeader(file);
  checkIdxLength(file.name, header, file.bytes.length);
  return { shape: header.shape, data: file.bytes.subarray(header.bytes) };
}

/** Images with their labels. Throws where their counts differ. */
export function idxSplit(
  images: NamedBytes,
  labels: NamedBytes,
): { split: LabelledImages; shape: [number, number, number] } {
  const pictures = parseIdx(images);
  const answers = parseIdx(labels);
  if (pictures.shape.length < 3) {
    throw new DatasetError(hostSaying('idx', 'notImages', images.name, pictures.shape.join('×')));
  }
  if (answers.shape.length !== 1) {
    throw new DatasetError(hostSaying('idx', 'notLabels', labels.name, answers.shape.join('×')));
  }
  const [count, height, width, channels = 1] = pictures.shape as [number, number, number, number?];
  if (count === 0 || height === 0 || width === 0 || channels === 0) {
    throw new DatasetError(hostSaying('idx', 'noImages', images.name, pictures.shape.join('×')));
  }
  if (count !== answers.shape[0]) {
    throw new DatasetError(hostSaying('idx', 'countsDiffer', images.name, count, labels.name, answers.shape[0]!));
  }
  return { split: { count, pixels: pictures.data, labels: answers.data }, shape: [height, width, channels] };
}

/** The dataset in four IDX files. Classes are 0 up to the largest label. */
export function idxDataset(name: string, files: IdxFiles<NamedBytes>): Dataset {
  const train = idxSplit(files.trainImages, files.trainLabels);
  const test = idxSplit(files.testImages, files.testLabels);
  if (train.shape.join() !== test.shape.join()) {
    const [{ name: trained }, { name: tested }] = [files.trainImages, files.testImages];
    throw new DatasetError(
      hostSaying('idx', 'shapesDiffer', trained, train.shape.join('×'), tested, test.shape.join('×')),
    );
  }
  let largest = 0;
  for (const { labels } of [train.split, test.split]) for (const label of labels) if (label > largest) largest = label;
  const classes = Array.from({ length: largest + 1 }, (_, index) => `${index}`);
  return labelledImages(name, train.shape, classes, { train: train.split, test: test.split });
}

/**
 * Which of four files is which, from their contents and names: images have three or four axes, labels one; of each kind
 * the test file is the one named so, or the shorter.
 */
export function recogniseIdxFiles<File extends NamedBytes>(files: readonly File[]): IdxFiles<File> {
  const read = files.map((file) => ({ file, shape: parseIdx(file).shape }));
  const images = read.filter(({ shape }) => shape.length >= 3);
  const labels = read.filter(({ shape }) => shape.length === 1);
  if (images.length !== 2 || labels.length !== 2) {
    const names = files.map(({ name }) => name);
    throw new DatasetError(hostSaying('idx', 'notFour', images.length, labels.length, names));
  }
  const twice =
    images[0]!.file.name === images[1]!.file.name
      ? images[0]
      : labels[0]!.file.name === labels[1]!.file.name
        ? labels[0]
        : undefined;
  if (twice) {
    throw new DatasetError(hostSaying('idx', 'twice', twice.file.name));
  }
  const [trainImages, testImages] = trainFirst(images);
  const [trainLabels, testLabels] = trainFirst(labels);
  return { trainImages, trainLabels, testImages, testLabels };
}

function trainFirst<File extends NamedBytes>(pair: readonly { file: File; shape: readonly number[] }[]): [File, File] {
  const [first, second] = pair as [(typeof pair)[number], (typeof pair)[number]];
  const isTest = ({ file }: { file: File }) => /t10k|test|valid/i.test(file.name);
  const swap = isTest(first) !== isTest(second) ? isTest(first) : first.shape[0]! < second.shape[0]!;
  return swap ? [second.file, first.file] : [first.file, second.file];
}

function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
