import type { Remedy } from '@shared/document/problem';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '@shared/messages/saying';
import type { PrimitiveBlock } from '@shared/blocks/definition';
import { blocks } from '@shared/blocks/registry';
import { timeDistributed } from '@shared/blocks/timeDistributed';
import { lower } from '@shared/compiler/lower/lower';
import type { ExampleType } from '@shared/tensor/exampleType';
import { sameShape, sizeOf } from '@shared/tensor/shape';
import { inputsOf, parametersOf } from './support/arbitraries';
import { inspect, primitives } from './support/blocks';
import { networkOf } from './support/network';
import { writtenInKeras, writtenInPyTorch } from './support/writers';

const primitive = (type: string) => blocks[type] as PrimitiveBlock;

/** What comes out of blocks in a row. */
function through(
  type: ExampleType,
  chain: readonly { block: string; parameters?: Readonly<Record<string, unknown>> }[],
): ExampleType {
  return chain.reduce((arriving, { block, parameters = {} }) => {
    const { problems, context } = inspect(primitive(block), parameters, [arriving]);
    expect(problems).toEqual([]);
    return context.outputs[0]!;
  }, type);
}

function repaired(
  block: PrimitiveBlock,
  parameters: Record<string, unknown>,
  inputs: readonly ExampleType[],
  { action }: Remedy,
) {
  if (action.kind === 'timeDistributed') return inspect(timeDistributed(block), parameters, inputs);
  if (action.kind !== 'set' && action.kind !== 'insert') throw new Error(`A block does not offer "${action.kind}".`);
  if (action.kind === 'set') return inspect(block, { ...parameters, ...action.parameters }, inputs);
  const arriving = inputs.map((type, index) => (index === action.input ? through(type, action.blocks) : type));
  return inspect(block, parameters, arriving);
}

describe.each(primitives)('$type, with any parameters and any shapes arriving', (block) => {
  const cases = fc.tuple(parametersOf(block), inputsOf(block));

  it('gives whole extents of at least 1, or says what is wrong', () => {
    fc.assert(
      fc.property(cases, ([parameters, inputs]) => {
        const { outputs, problems } = inspect(block, parameters, inputs);
        for (const extent of outputs.flat()) expect(Number.isInteger(extent) && extent >= 1).toBe(true);
        for (const { message, brief } of problems) {
          expect(message).toMatch(/^\S.*[.]$/);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
          expect(brief.length).toBeLessThan(30);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offers remedies that remove the problem and give the shape they promise', () => {
    fc.assert(
      fc.property(cases, ([parameters, inputs]) => {
        const { problems } = inspect(block, parameters, inputs);
        for (const { brief, remedies = [] } of problems) {
          for (const remedy of remedies) {
            const after = repaired(block, parameters, inputs, remedy);
            const others = problems.length + inputs.length > 3;
            if (!others) expect(after.problems.map((problem) => problem.brief)).not.toContain(brief);
            if (remedy.result && after.problems.length === 0) expect(after.outputs).toEqual([remedy.result]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('states figures that agree with one another', () => {
    fc.assert(
      fc.property(cases, ([parameters, inputs]) => {
        const { problems, context, weights } = inspect(block, parameters, inputs);
        fc.pre(problems.length === 0);
        for (const { shape } of weights)
          expect(shape.every((extent) => Number.isInteger(extent) && extent >= 1)).toBe(true);
        const macs = block.macs?.(context) ?? 0;
        expect(Number.isInteger(macs) && macs >= 0).toBe(true);
        expect(block.caption(context.parameters)).not.toMatch(/undefined|NaN/);
        for (const { rule, worked } of block.formula?.(context) ?? [])
          expect(inEnglish(rule) + inEnglish(worked)).not.toMatch(/undefined|NaN/);
        const total = weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
        const stated = inEnglish(block.parameterFormula?.(context) ?? '').match(/= ([\d,]+)$/)?.[1];
        if (stated) expect(Number(stated.replaceAll(',', ''))).toBe(total);
      }),
    );
  });

  it.each(['NHWC', 'NCHW'] as const)('lowers to ops of the stated shape in %s, in training and in use', (layout) => {
    fc.assert(
      fc.property(cases, fc.constantFrom('train' as const, 'predict' as const), ([parameters, inputs], mode) => {
        const inspection = inspect(block, parameters, inputs);
        fc.pre(inspection.problems.length === 0);
        const lowered = lower(networkOf(block, inspection), { layout, packing: 'separate', batch: 2, mode });
        const result = lowered.canonical('node');
        expect(sameShape(result.shape, [2, ...inspection.outputs[0]!])).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  // Inputs and outputs are written by the walkers of the targets.
  if (!block.boundary)
    it('is written in Keras and PyTorch, with all of its weights', () => {
      fc.assert(
        fc.property(cases, ([parameters, inputs]) => {
          const { problems, context, weights } = inspect(block, parameters, inputs);
          fc.pre(problems.length === 0);
          const names = weights.map(({ name }) => name).sort();
          for (const written of [writtenInKeras(block, context), writtenInPyTorch(block, context)]) {
            expect(written.outputs).toHaveLength(1);
            expect(written.outputs[0]).not.toMatch(/undefined|NaN|\[object/);
            expect([...written.weights].sort()).toEqual(names);
          }
        }),
      );
    });
});
