import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Names, pascalCase, snakeCase } from '@shared/targets/python/identifiers';

describe('Python identifiers', () => {
  it.each([
    ['ResidualBlock', 'residual_block'],
    ['conv2a', 'conv2a'],
    ['My stem (1)', 'my_stem_1'],
    ['lambda', 'lambda_'],
    ['3x3', 'n3x3'],
    ['日本', 'layer'],
  ])('turns %s into the name %s', (text, name) => expect(snakeCase(text)).toBe(name));

  it.each([
    ['LeNet-5', 'LeNet5'],
    ['resnet 20', 'Resnet20'],
    ['5x', 'Net5x'],
    ['', 'Network'],
  ])('turns %s into the class %s', (text, name) => expect(pascalCase(text)).toBe(name));

  it('is a valid name, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(snakeCase(text)).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(pascalCase(text)).toMatch(/^[A-Z][A-Za-z0-9_]*$/);
      }),
    );
  });

  it('hands out each name once and never one that the code itself uses', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 'conv', 'conv_2', 'super', 'self', 'F')), (wanted) => {
        const names = new Names('variable');
        const given = wanted.map((name) => names.fresh(name));
        expect(new Set(given).size).toBe(given.length);
        for (const name of ['x', 'super', 'self', 'F']) expect(given).not.toContain(name);
      }),
    );
  });
});
