import { describe, expect, test } from 'vitest';
import { readList } from '@renderer/inspector/fields/ListField';
import { readPadding } from '@renderer/inspector/fields/PaddingField';
import { readExpression } from '@renderer/inspector/fields/readExpression';
import { readNumber } from '@renderer/inspector/fields/ScrubField';

describe('number fields', () => {
  const filters = { kind: 'integer', minimum: 1 } as const;

  test('take arithmetic', () => {
    expect(readNumber('64*2', filters)).toEqual({ value: 128 });
  });

  test('say what is wrong with what cannot be taken', () => {
    expect(readNumber('2.5', filters)).toEqual({ problem: 'Must be a whole number, not 2.5.' });
    expect(readNumber('0', filters)).toEqual({ problem: 'Must be at least 1.' });
    expect(readNumber('many', filters)).toHaveProperty('problem');
  });
});

describe('pairs and shapes', () => {
  test('are written with ×, x or a comma', () => {
    for (const text of ['3×5', '3 x 5', '3, 5']) expect(readList(text, true, 1)).toEqual({ value: [3, 5] });
    expect(readList('28×28×1', false, 1)).toEqual({ value: [28, 28, 1] });
  });

  test('refuse what is too small, too long or no number', () => {
    for (const text of ['0×3', '1×2×3', 'a×b', '']) expect(readList(text, true, 1)).toHaveProperty('problem');
  });
});

test('padding is one number or four', () => {
  expect(readPadding('2')).toEqual({ value: 2 });
  expect(readPadding('1, 2, 3, 4')).toEqual({ value: [1, 2, 3, 4] });
  expect(readPadding('1, 2')).toHaveProperty('problem');
  expect(readPadding('-1')).toHaveProperty('problem');
});

describe('a text after =', () => {
  test('is an expression over the composite’s parameters', () => {
    expect(readExpression('=filters * 2', { filters: 8 })).toEqual({ value: { expression: 'filters * 2' } });
    expect(readExpression('= 64*2', {})).toEqual({ value: 128 });
    expect(readExpression('64*2', {})).toBeUndefined();
  });

  test('says which names there are where it uses another', () => {
    expect(readExpression('=width', { filters: 8 })).toEqual({
      problem: 'There is no parameter "width"; available: filters.',
    });
  });
});
