import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { documentSchema } from '@shared/document/schema';

const file = (version: number, recipe: object) => ({ format: 'netloom', version, nodes: [], edges: [], recipe });

describe('a drawing of version 1', () => {
  it.each([
    ['names no loss', {}, []],
    [
      'names its loss',
      { loss: 'meanSquaredError' },
      [{ weight: 1, loss: { kind: 'meanSquaredError', labelSmoothing: 0 } }],
    ],
    ['smooths labels', { labelSmoothing: 0.1 }, [{ weight: 1, loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }]],
  ])('that %s has the objective that it had', (_, recipe, objectives) => {
    const { version, recipe: read } = parseDocument(file(1, { epochs: 3, ...recipe }));
    expect({ version, epochs: read.epochs, objectives: read.objectives }).toEqual({
      version: 2,
      epochs: 3,
      objectives,
    });
  });

  it('is refused, where it is damaged, as one of today would be', () => {
    expect(() => parseDocument(file(1, { loss: 'none' }))).toThrow(/recipe\.objectives\[0\]\.loss/);
    expect(() => parseDocument({ ...file(1, {}), recipe: 7 })).toThrow(/recipe: /);
  });

  it('is of version 2 once it is read', () => {
    const read = parseDocument(file(1, { loss: 'crossEntropy' }));
    expect(documentSchema.parse(read)).toEqual(read);
  });
});
