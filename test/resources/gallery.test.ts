import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument, serializeDocument } from '@shared/document';
import { galleryFiles } from '../../scripts/gallery';
import { published } from './published';

const folder = new URL('../../resources/gallery/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.netloom.json'));

describe.each(files)('%s', (file) => {
  it('is a sound drawing that says nothing but what is written', () => {
    const document = parseDocument(read(file));
    const analysis = analyze(document);
    expect(analysis.problems).toEqual([]);
    expect(analysis.network).toBeDefined();
    expect(serializeDocument(document)).toBe(read(file));
  });
});

it('the files are what scripts/gallery draws', () => {
  for (const [file, text] of galleryFiles()) expect(read(file)).toBe(text);
});

describe('totals of the published networks', () => {
  it.each(published)('$network has its $parameters parameters', ({ network, parameters, billions }) => {
    const { totals } = analyze(parseDocument(read(`${network}.netloom.json`)));
    expect(totals.parameters.trainable).toBe(parameters);
    if (billions !== undefined) expect(totals.macs / 1e9).toBeCloseTo(billions, 3);
  });

  it('ResNet-20 has about 0.27 million, and its plain twin hardly fewer', () => {
    const [residual, plain] = ['resnet-20', 'plain-20'].map(
      (name) => analyze(parseDocument(read(`${name}.netloom.json`))).totals.parameters.trainable,
    );
    expect(residual! / 1e6).toBeCloseTo(0.27, 2);
    expect(residual! - plain!).toBe(16 * 32 + 32 * 64 + 2 * (32 + 64));
  });

  it.each([
    ['conv1', [55, 55, 96], 34_944],
    ['pool1', [27, 27, 96], 0],
    ['conv2', [27, 27, 256], 614_656],
    ['conv3', [13, 13, 384], 885_120],
    ['conv4', [13, 13, 384], 1_327_488],
    ['conv5', [13, 13, 256], 884_992],
    ['pool3', [6, 6, 256], 0],
    ['fc6', [4096], 37_752_832],
    ['fc7', [4096], 16_781_312],
    ['fc8', [1000], 4_097_000],
  ])('AlexNet %s is %j with %i parameters, as the lecture “CNN Architectures” lists it', (path, shape, parameters) => {
    const node = analyze(parseDocument(read('alexnet.netloom.json'))).nodes.get(path)!;
    expect(node.outputs).toEqual([shape]);
    expect(node.parameters.trainable).toBe(parameters);
  });
});
