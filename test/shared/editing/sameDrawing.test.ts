import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { removeNodes, renameDocument, setParameters } from '@shared/editing';
import { isSameDrawing } from '@shared/editing/compare/sameDrawing';

const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const lenet = gallery('lenet-5');

it('an edited drawing is the same one, and so is one that was saved under another name', () => {
  expect(isSameDrawing(lenet, setParameters(lenet, ['C1'], { filters: 12 }))).toBe(true);
  expect(isSameDrawing(lenet, removeNodes(lenet, ['S2', 'F6']))).toBe(true);
  expect(isSameDrawing(lenet, renameDocument(lenet, 'digits'))).toBe(true);
});

it.each(['small-cnn', 'googlenet', 'plain-20', 'resnet-20'])(
  '%s is another drawing than LeNet-5, whatever its name',
  (name) => {
    expect(isSameDrawing(lenet, gallery(name))).toBe(false);
    expect(isSameDrawing(lenet, renameDocument(gallery(name), lenet.name))).toBe(false);
  },
);

it('relatives of one family are different drawings', () => {
  expect(isSameDrawing(gallery('resnet-18'), gallery('resnet-50'))).toBe(false);
  expect(isSameDrawing(gallery('resnet-20'), gallery('plain-20'))).toBe(false);
});
