import { expect, test } from 'vitest';
import { detailAt } from '@renderer/viewport/detail';

test('nodes become tiles far out and plain blocks further out', () => {
  expect([1, 0.3, 0.1].map(detailAt)).toEqual(['full', 'tile', 'block']);
});
