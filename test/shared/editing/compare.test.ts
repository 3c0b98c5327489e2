import { tabulateDifferences } from '@shared/editing/compare/table';
import { describe, expect, it } from 'vitest';
import type { NetloomDocument } from '@shared/document/schema';
import { tinyDocument } from '../../support/tinyDocument';

function withParameters(parameters: NetloomDocument['nodes'][number]['parameters']): NetloomDocument {
  const document = tinyDocument();
  return { ...document, nodes: document.nodes.map((node) => (node.id === 'c1' ? { ...node, parameters } : node)) };
}

describe('the differences of drawings', () => {
  it('leave out what means the same: a pair said as one number, a default that is given', () => {
    const short = withParameters({ filters: 4, kernel: 3 });
    const long = withParameters({ filters: 4, kernel: [3, 3], stride: [1, 1], padding: 'valid' });
    expect(tabulateDifferences([short, long])).toEqual([]);
  });

  it('name the node, the parameter and both values', () => {
    const [left, right] = [withParameters({ filters: 4, kernel: 3 }), withParameters({ filters: 8, kernel: [3, 5] })];
    expect(tabulateDifferences([left, right])).toEqual([
      { part: 'network', label: 'c1 · filters', values: ['4', '8'] },
      { part: 'network', label: 'c1 · kernel', values: ['3 × 3', '3 × 5'] },
    ]);
  });

  it('show what is given where it cannot be used or is an expression', () => {
    const [left, right] = [
      withParameters({ filters: 'many', kernel: 3 }),
      withParameters({ filters: { expression: '2*3' }, kernel: 3 }),
    ];
    expect(tabulateDifferences([left, right])).toEqual([
      { part: 'network', label: 'c1 · filters', values: ['many', '2*3'] },
    ]);
  });

  it('name each setting of what only one of them has', () => {
    const clipped = tinyDocument({ clipping: { kind: 'norm', limit: 2 } });
    expect(tabulateDifferences([tinyDocument(), clipped])).toEqual([
      { part: 'recipe', label: 'clipping.kind', values: ['–', 'norm'] },
      { part: 'recipe', label: 'clipping.limit', values: ['–', '2'] },
    ]);
  });

  it('begin with the recipe, and stand beside one another for all drawings', () => {
    const documents = [
      tinyDocument(),
      tinyDocument({ epochs: 9 }),
      { ...withParameters({ filters: 5, kernel: 3, activation: 'relu' }), name: 'another name' },
    ];
    expect(tabulateDifferences(documents)).toEqual([
      { part: 'recipe', label: 'epochs', values: ['2', '9', '2'] },
      { part: 'network', label: 'c1 · filters', values: ['4', '4', '5'] },
    ]);
  });
});
