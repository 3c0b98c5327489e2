import { expect, test } from 'vitest';
import { detailAt } from '@renderer/viewport/detail';

test('nodes become tiles far out and plain blocks further out', () => {
  expect([1, 0.3, 0.1].map((zoom) => detailAt(zoom))).toEqual(['full', 'tile', 'block']);
});

test('as tiles they stay tiles, however near', () => {
  expect([2.5, 1, 0.3, 0.1].map((zoom) => detailAt(zoom, true))).toEqual(['tile', 'tile', 'tile', 'block']);
});
