import { describe, expect, test } from 'vitest';
import { rowBorders } from '@renderer/viewport/rowBorders';

const card = (id: string, x: number, y: number) => ({ id, position: { x, y } });
const edge = (from: string, to: string) => ({
  from: [from, 'output'] as [string, string],
  to: [to, 'input'] as [string, string],
});
const folded = [card('a', 0, 0), card('b', 240, 0), card('c', 0, 300), card('d', 240, 300)];

describe('rows', () => {
  test('are those that a trunk is folded into', () => {
    expect(rowBorders(folded, [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')])).toEqual([192]);
  });

  test('belong together where an edge leads on from one to another', () => {
    expect(rowBorders(folded, [edge('a', 'b'), edge('b', 'c'), edge('a', 'd')])).toEqual([]);
  });

  test('are one where branches stand close above each other', () => {
    expect(rowBorders([card('a', 0, 0), card('b', 240, 130)], [edge('a', 'b')])).toEqual([]);
    expect(rowBorders([card('a', 0, 0), card('b', 240, 130)], [])).toEqual([]);
  });

  test('are two where a third joins neither with the other', () => {
    const [first, second] = [card('e', 0, 600), card('f', 240, 600)];
    expect(rowBorders([...folded, first, second], [edge('a', 'd'), edge('d', 'e')])).toEqual([492]);
  });
});
