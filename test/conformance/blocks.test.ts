import { describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import { asType } from '@shared/tensor/exampleType';
import { sizeOf } from '@shared/tensor/shape';
import { inspect, primitives } from './support/blocks';

describe.each(primitives)('$type', (block) => {
  it.each(block.examples)('$name ($source)', ({ parameters, inputs, outputs, weights, macs }) => {
    const found = inspect(block, parameters, inputs);
    expect(found.problems).toEqual([]);
    expect(found.context.outputs).toEqual(outputs.map(asType));
    if (weights !== undefined) {
      expect(found.weights.reduce((sum, weight) => sum + sizeOf(weight.shape), 0)).toBe(weights);
    }
    if (macs !== undefined) expect(block.macs?.(found.context) ?? 0).toBe(macs);
  });

  it('has an example for each of its parameters', () => {
    const used = new Set(block.examples.flatMap(({ parameters }) => Object.keys(parameters)));
    expect(Object.keys(block.parameters).filter((name) => !used.has(name))).toEqual([]);
  });

  it('says what it is and what its parameters are for', () => {
    expect(block.doc).toMatch(/^[A-Z].*\.$/);
    expect(blocks[block.type]).toBe(block);
    for (const spec of Object.values(block.parameters)) expect(spec.help).toMatch(/^[A-Z].*\.$/);
  });
});
