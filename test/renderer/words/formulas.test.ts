import { describe, expect, it } from 'vitest';
import type { FormulaText } from '@shared/blocks/definition';
import { inspect, primitives } from '../../conformance/support/blocks';

/** Functions that formulas name alike in every language. */
const functions = /^(eˣ|tanh|erf|ln|max|min|sin|cos|sigmoid|softmax)$/;

describe('formulas', () => {
  it.each(primitives.map((block) => [block.type, block] as const))(
    'of %s have words in messages alone; else symbols, functions and names of parameters',
    (_, block) => {
      const texts = block.examples.flatMap(({ parameters, inputs }): readonly FormulaText[] => {
        const { problems, context } = inspect(block, parameters, inputs);
        if (problems.length > 0) return [];
        const lines = [...(block.formula?.(context) ?? []), ...(block.gradientFormula?.(context) ?? [])];
        return [...lines.flatMap(({ rule, worked }) => [rule, worked]), block.parameterFormula?.(context) ?? ''];
      });
      const words = texts.flatMap((text) => (typeof text === 'string' ? (text.match(/\p{L}{2,}/gu) ?? []) : []));
      expect(words.filter((word) => !functions.test(word) && !Object.hasOwn(block.parameters, word))).toEqual([]);
    },
  );
});
