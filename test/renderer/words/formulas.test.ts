import { describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks/registry';
import type { Formula, FormulaText, PrimitiveBlock } from '@shared/blocks/definition';
import { resolveParameters } from '@shared/document/parameters/resolve';
import { exampleTypes } from '../../support/exampleTypes';

/** Functions that formulas name alike in every language. */
const functions = /^(a?tanh|exp|erf|ln|log|max|min|sin|cos|softmax|softplus|sigmoid)$/;

const primitives = Object.values(blocks).filter((block): block is PrimitiveBlock => block.kind === 'primitive');

describe.each(primitives.map((block) => [block.type, block] as const))('formulas of %s', (_, block) => {
  it('have words in messages alone; else symbols, functions and names of parameters', () => {
    const lines = block.examples.flatMap((example): readonly Formula[] => {
      const { values } = resolveParameters(block.parameters, example.parameters);
      const inputs = exampleTypes(example.inputs, block);
      const shaped = block.shape({ parameters: values, inputs });
      if (!('outputs' in shaped)) return [];
      const context = { parameters: values, inputs, outputs: shaped.outputs };
      const count = block.parameterFormula?.(context) ?? '';
      return [...(block.formula?.(context) ?? []), ...(block.gradientFormula?.(context) ?? []), { rule: count, worked: '' }];
    });
    const texts: readonly FormulaText[] = lines.flatMap(({ rule, worked }) => [rule, worked]);
    const words = texts
      .filter((text): text is string => typeof text === 'string')
      .flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
    expect(words.filter((word) => !functions.test(word) && !Object.hasOwn(block.parameters, word))).toEqual([]);
  });
});
