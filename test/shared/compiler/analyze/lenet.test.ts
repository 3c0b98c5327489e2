import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';

const lenet = parseDocument(readFileSync('resources/gallery/lenet-5.netloom.json', 'utf8'));

describe('LeNet-5 from the gallery', () => {
  const analysis = analyze(lenet);

  it('is sound', () => {
    expect(analysis.problems).toEqual([]);
    expect(analysis.missing).toEqual([]);
    expect(analysis.network?.nodes.map(({ path }) => path)).toEqual(lenet.nodes.map(({ id }) => id));
  });

  it('has the 61,706 parameters of the lecture', () => {
    expect(analysis.totals.parameters).toEqual({ trainable: 61_706, fixed: 0 });
    expect(analysis.totals.parameterBytes).toBe(4 * 61_706);
  });

  it('sees the whole padded image at the output', () => {
    expect(analysis.totals.receptiveField?.size).toEqual([32, 32]);
  });
});
