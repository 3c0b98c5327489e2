import { describe, expect, it } from 'vitest';
import { linesOfNodes, nodesOfLines, type NodeLines } from '@renderer/code/linesOfNodes';

const lines: NodeLines = new Map([
  ['C1', [[3, 4]]],
  ['C10', [[9, 9]]],
  ['res', [[5, 5]]],
  [
    'res/conv',
    [
      [20, 22],
      [30, 30],
    ],
  ],
]);

describe('code and nodes', () => {
  it('marks a node’s lines and those of what is inside it, joined where they touch', () => {
    expect(linesOfNodes(lines, ['res', 'C1'])).toEqual([
      [3, 5],
      [20, 22],
      [30, 30],
    ]);
  });

  it('does not take a node for another whose name it begins', () => {
    expect(linesOfNodes(lines, ['C1'])).toEqual([[3, 4]]);
  });

  it('finds every node that a selection of lines touches', () => {
    expect(nodesOfLines(lines, 4, 9)).toEqual(['C1', 'C10', 'res']);
    expect(nodesOfLines(lines, 10, 12)).toEqual([]);
  });
});
