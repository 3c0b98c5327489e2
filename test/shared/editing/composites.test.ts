import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import { removeUnusedComposites } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';

const lenet = parseDocument(readFileSync('resources/gallery/lenet-5.netloom.json', 'utf8'));
const middle = lenet.nodes.slice(2, 5).map(({ id }) => id);

describe('a selection made into a composite', () => {
  const made = makeComposite(lenet, middle, 'Stage');

  it('leaves the network as it was', () => {
    const analysis = analyze(made.document);
    expect(analysis.problems).toEqual([]);
    expect(analysis.totals).toEqual(analyze(lenet).totals);
    expect(analysis.nodes.get(made.id)?.children?.size).toBe(3);
  });

  it('is the same drawing again when it is dissolved', () => {
    const dissolved = removeUnusedComposites(dissolveComposite(made.document, made.id).document);
    const sorted = (edges: typeof lenet.edges) => edges.map((edge) => JSON.stringify(edge)).sort();
    expect(dissolved.nodes).toEqual(lenet.nodes);
    expect(sorted(dissolved.edges)).toEqual(sorted(lenet.edges));
    expect(dissolved.composites).toEqual([]);
  });

  it('cannot leave out what lies between its parts', () => {
    expect(() => makeComposite(lenet, [middle[0]!, middle[2]!])).toThrow(middle[1]);
  });

  it('cannot hold the input', () => {
    expect(() => makeComposite(lenet, [lenet.nodes[0]!.id, lenet.nodes[1]!.id])).toThrow(
      'Leave it out of the selection',
    );
  });
});
