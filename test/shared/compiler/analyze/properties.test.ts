import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, applyRemedy, createAnalyzer } from '@shared/compiler/analyze';
import { EditError } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { documents } from '../../support/arbitraries';
import { edits } from '../../support/edits';

describe('checking a drawing', () => {
  it('never throws, and says something of every node', () => {
    fc.assert(
      fc.property(documents({ largest: 14 }), (document) => {
        const { nodes, network, problems } = analyze(document);
        expect([...nodes.keys()].sort()).toEqual(document.nodes.map(({ id }) => id).sort());
        if (problems.some(({ severity }) => severity === 'error'))
          expect(network?.nodes.every(({ path }) => nodes.get(path)?.state === 'ready') ?? true).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same after each edit as when it begins anew', () => {
    fc.assert(
      fc.property(documents({ wild: false }), fc.array(edits, { maxLength: 10 }), (document, list) => {
        const analyzer = createAnalyzer();
        list.reduce((current, edit) => {
          const next = edit(current);
          expect(analyzer(next)).toEqual(analyze(next));
          return next;
        }, document);
      }),
      { numRuns: 150 },
    );
  });

  it('offers only remedies that remove their problem', () => {
    fc.assert(
      fc.property(documents({ largest: 8 }), (document) => {
        for (const problem of analyze(document).problems) {
          for (const remedy of problem.remedies ?? []) {
            const left = analyze(applyRemedy(document, problem, remedy)).problems;
            const same = left.filter(
              ({ path, message, edge }) =>
                path === problem.path && message === problem.message && edge === problem.edge,
            );
            expect(same, `${remedy.label} for: ${problem.message}`).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adds up to the same when nodes are made into a composite and it is dissolved again', () => {
    fc.assert(
      fc.property(documents({ wild: false }), fc.nat(), fc.nat(), (document, start, length) => {
        const from = start % Math.max(document.nodes.length, 1);
        const ids = document.nodes.slice(from, from + 1 + (length % 4)).map(({ id }) => id);
        const made = attempt(() => makeComposite(document, ids));
        fc.pre(made !== undefined);
        const { totals } = analyze(document);
        expect(analyze(made!.document).totals.parameters).toEqual(totals.parameters);
        expect(analyze(made!.document).totals.macs).toBe(totals.macs);
        expect(analyze(dissolveComposite(made!.document, made!.id).document).totals).toEqual(totals);
      }),
      { numRuns: 150 },
    );
  });
});

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}
