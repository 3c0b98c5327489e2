import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { setParameters } from '@shared/editing';
import { sizeOf, type Shape } from '@shared/tensor/shape';

const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));

/** What a lecture's table says of one layer: its output, and its weights without biases. */
type Row = readonly [layer: string, output: Shape, weights: number];

function expectRows(document: NetloomDocument, rows: readonly Row[]): void {
  const { nodes } = analyze(document);
  const found = rows.map(([layer]): Row => {
    const { outputs, parameters } = nodes.get(layer)!;
    const [output] = outputs;
    const biases = parameters.trainable > 0 ? output!.at(-1)! : 0;
    return [layer, output!, parameters.trainable - biases];
  });
  expect(found).toEqual(rows);
}

describe('the tables of the lectures', () => {
  it('LeNet-5, layer by layer, on images of 32×32', () => {
    const drawn = setParameters(gallery('lenet-5'), ['input'], { shape: [32, 32, 1] });
    expectRows(setParameters(drawn, ['C1'], { padding: 'valid' }), [
      ['C1', [28, 28, 6], 150],
      ['S2', [14, 14, 6], 0],
      ['C3', [10, 10, 16], 2_400],
      ['S4', [5, 5, 16], 0],
      ['C5', [120], 48_000],
      ['F6', [84], 10_080],
      ['scores', [10], 840],
    ]);
  });

  it('AlexNet: 34,848 weights in the first layer, and the dense layers', () => {
    expectRows(gallery('alexnet'), [
      ['conv1', [55, 55, 96], 34_848],
      ['conv3', [13, 13, 384], 884_736],
      ['fc6', [4096], 37_748_736],
      ['fc7', [4096], 16_777_216],
      ['fc8', [1000], 4_096_000],
    ]);
  });

  it('VGG-16: memory and parameters, row by row', () => {
    const rows: readonly Row[] = [
      ['conv1_1', [224, 224, 64], 1_728],
      ['conv1_2', [224, 224, 64], 36_864],
      ['pool1', [112, 112, 64], 0],
      ['conv2_1', [112, 112, 128], 73_728],
      ['conv2_2', [112, 112, 128], 147_456],
      ['pool2', [56, 56, 128], 0],
      ['conv3_1', [56, 56, 256], 294_912],
      ['conv3_2', [56, 56, 256], 589_824],
      ['conv3_3', [56, 56, 256], 589_824],
      ['pool3', [28, 28, 256], 0],
      ['conv4_1', [28, 28, 512], 1_179_648],
      ['conv4_2', [28, 28, 512], 2_359_296],
      ['conv4_3', [28, 28, 512], 2_359_296],
      ['pool4', [14, 14, 512], 0],
      ['conv5_1', [14, 14, 512], 2_359_296],
      ['conv5_2', [14, 14, 512], 2_359_296],
      ['conv5_3', [14, 14, 512], 2_359_296],
      ['pool5', [7, 7, 512], 0],
      ['fc6', [4096], 102_760_448],
      ['fc7', [4096], 16_777_216],
      ['fc8', [1000], 4_096_000],
    ];
    const vgg = gallery('vgg-16');
    expectRows(vgg, rows);
    const { nodes } = analyze(vgg);
    for (const [layer, output] of rows) expect(nodes.get(layer)!.activationBytes, layer).toBe(4 * sizeOf(output));
  });

  it('VGG-16: 15 million of its parameters are convolutions’, 124 million dense layers’', () => {
    const { nodes } = analyze(gallery('vgg-16'));
    const sum = (prefix: string) =>
      [...nodes]
        .filter(([path]) => path.startsWith(prefix))
        .reduce((total, [, { parameters }]) => total + parameters.trainable, 0);
    expect([sum('conv'), sum('fc')]).toEqual([14_714_688, 123_642_856]);
  });

  it('three 3×3 convolutions see as far as one of 7×7', () => {
    const vgg = gallery('vgg-16');
    const seenBy = (document: NetloomDocument, layer: string) => analyze(document).nodes.get(layer)!.receptiveField!.size;
    expect(seenBy(vgg, 'conv3_3')).toEqual(seenBy(setParameters(vgg, ['conv3_1'], { kernel: 7 }), 'conv3_1'));
  });
});
