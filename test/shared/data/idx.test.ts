import { describe, expect, it } from 'vitest';
import { missingLabels, withConsecutiveLabels } from '@shared/data/labels';
import { fieldOf, type Dataset } from '@shared/data/dataset';
import { labelledFields } from '@shared/data/labelledImages';
import { classRemarks } from '@shared/data/remarks';
import { hostInEnglish } from '@shared/messages/hostSaying';
import type { Table } from '@shared/data/table';
import { idxDataset, parseIdx, recogniseIdxFiles } from '@shared/data/idx';
import { idxImages, idxLabels } from '../../support/idx';

/** Images with these labels for training, and one image with the last of them for testing. */
function labelled(labels: readonly number[]) {
  const images = (count: number) => ({ name: 'images', bytes: idxImages(count, 2, 2) });
  return idxDataset('mine', {
    trainImages: images(labels.length),
    trainLabels: { name: 'labels', bytes: idxLabels(labels) },
    testImages: images(1),
    testLabels: { name: 'labels', bytes: idxLabels(labels.slice(-1)) },
  });
}

const labelsOf = ({ columns }: Table) => columns[labelledFields.label]!.data;
const classesOf = (dataset: Dataset) => fieldOf(dataset, 'class')!.classes!;
const remarksOf = (dataset: Dataset) =>
  classRemarks(classesOf(dataset), dataset.train.columns[labelledFields.label]!).map(hostInEnglish);

describe('labels', () => {
  const letters = labelled(Array.from({ length: 26 }, (_, index) => index + 1));

  it('that leave out a class are named', () => {
    expect(classesOf(letters)).toHaveLength(27);
    expect(missingLabels(letters)).toEqual([0]);
    expect(remarksOf(letters)).toEqual(['No training image is of the class 0.']);
    expect(remarksOf(labelled([0, 255]))).toEqual([
      'No training image is of the classes 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 244 more.',
    ]);
    expect(remarksOf(labelled([0, 1, 2]))).toEqual([]);
  });

  it('are numbered from 0 where that is wanted, and their classes keep their names', () => {
    const numbered = withConsecutiveLabels(letters);
    expect(classesOf(numbered)).toEqual(Array.from({ length: 26 }, (_, index) => `${index + 1}`));
    expect([...labelsOf(numbered.train)]).toEqual(Array.from({ length: 26 }, (_, index) => index));
    expect([...labelsOf(numbered.test)]).toEqual([25]);
    const two = withConsecutiveLabels(labelled([255, 0, 0, 255]));
    expect([classesOf(two), [...labelsOf(two.train)]]).toEqual([
      ['0', '255'],
      [1, 0, 0, 1],
    ]);
    expect(withConsecutiveLabels(labelled([0, 1]))).toEqual(labelled([0, 1]));
  });

  it('of a single class are warned of', () => {
    expect(remarksOf(labelled([0, 0]))[0]).toMatch(/of one class, 0: every answer is right, and nothing is learned/);
    expect(remarksOf(withConsecutiveLabels(labelled([3, 3])))[0]).toMatch(/of one class, 3/);
  });
});

describe('IDX files', () => {
  it('are read with their shape', () => {
    const { shape, data } = parseIdx({ name: 'a', bytes: idxImages(2, 3, 4) });
    expect(shape).toEqual([2, 3, 4]);
    expect(data.length).toBe(24);
  });

  it.each([
    ['an empty file', new Uint8Array(0), /images\.idx is truncated/],
    ['text', new TextEncoder().encode('<html>not found</html>'), /images\.idx is not an IDX file.*3c 68 74 6d/],
    ['values of another type', Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0), /images\.idx has IDX type 0xd/],
    ['a truncated header', Uint8Array.of(0, 0, 8, 3, 0, 0), /images\.idx is truncated: its header needs 16/],
    ['too few values', idxImages(2, 3, 4).subarray(0, 30), /images\.idx is truncated: 2×3×4 values need 24.*are 14/],
    ['too many values', Uint8Array.of(...idxImages(1, 1, 1), 7), /images\.idx is too long/],
    ['sizes beyond any memory', Uint8Array.of(0, 0, 8, 3, ...Array<number>(12).fill(255)), /images\.idx is truncated/],
  ])('that are %s are refused by name', (_, bytes, message) => {
    expect(() => parseIdx({ name: 'images.idx', bytes })).toThrow(message);
  });

  it('with different numbers of images and labels are refused, naming both', () => {
    const images = { name: 'images', bytes: idxImages(3, 2, 2) };
    const labels = { name: 'labels', bytes: idxLabels([0, 1]) };
    expect(() =>
      idxDataset('x', { trainImages: images, trainLabels: labels, testImages: images, testLabels: labels }),
    ).toThrow('images has 3 images but labels has 2 labels');
  });

  it('that are swapped are refused with the likely cause', () => {
    const images = { name: 'images', bytes: idxImages(2, 2, 2) };
    const labels = { name: 'labels', bytes: idxLabels([0, 1]) };
    expect(() =>
      idxDataset('x', { trainImages: labels, trainLabels: images, testImages: images, testLabels: labels }),
    ).toThrow(/images and labels are not swapped/);
  });

  it('are recognised in any order, by name or by length', () => {
    const files = [
      { name: 'b', bytes: idxLabels([0, 1, 1]) },
      { name: 'd', bytes: idxImages(2, 2, 2) },
      { name: 'a', bytes: idxLabels([0, 1]) },
      { name: 'c', bytes: idxImages(3, 2, 2) },
    ];
    const found = recogniseIdxFiles(files);
    expect(Object.values(found).map(({ name }) => name)).toEqual(['c', 'b', 'd', 'a']);
    expect(() => recogniseIdxFiles(files.slice(0, 3).concat(files[0]!))).toThrow(
      /Found 1 image files and 3 label files/,
    );
  });
});
