import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, parseDocument, serializeDocument } from '@shared/document';
import { disconnect, EditError, insertOnEdge, moveInput, removeNodes } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import type { Edge, NetloomDocument, NetNode } from '@shared/document/schema';
import { mergingDocuments, wiringOf } from '../support/wiring';

const position = { x: 0, y: 0 };
const node = (id: string, block: string): NetNode => ({ id, block, parameters: {}, position });
const edge = (from: string, to: string): Edge => ({ from: [from, 'output'], to: [to, 'input'] });

/** Three things come together; what is in the middle is made inside of the composite. */
const mixed: NetloomDocument = {
  ...emptyDocument(),
  nodes: [
    node('input', 'Input'),
    ...['first', 'inner', 'last'].map((id) => node(id, 'Conv2D')),
    node('join', 'Concatenate'),
  ],
  edges: ['first', 'inner', 'last'].flatMap((id) => [edge('input', id), edge(id, 'join')]),
};

describe('the order in which tensors come together', () => {
  const made = makeComposite(mixed, ['inner', 'join'], 'Stage');
  const reads = (document: NetloomDocument) => wiringOf(document)['stage1/join'];

  it('stays where an inner edge stands between two inputs of a composite', () => {
    expect(reads(made.document)).toEqual(['0:first#0', '0:stage1/inner#0', '0:last#0']);
  });

  it('is in the file', () => {
    expect(reads(parseDocument(serializeDocument(made.document)))).toEqual(reads(made.document));
  });

  it('stays when a node is put into one of the edges, and when it is taken out again', () => {
    const inserted = insertOnEdge(made.document, edge('inner', 'join'), { block: 'Activation', position }, 'Stage');
    expect(reads(inserted.document)).toEqual(['0:first#0', '0:stage1/relu1#0', '0:last#0']);
    expect(reads(removeNodes(inserted.document, [inserted.id], 'Stage'))).toEqual(reads(made.document));
  });

  it('is no longer spoken of once the edge between is gone', () => {
    const cut = disconnect(made.document, edge('inner', 'join'), 'Stage');
    expect(reads(cut)).toEqual(['0:first#0', '0:last#0']);
    expect(cut.composites[0]!.graph.order).toBeUndefined();
  });
});

describe('inputs that are moved', () => {
  const join: [string, string] = ['join', 'input'];
  const made = makeComposite(mixed, ['inner', 'join'], 'Stage').document;

  it('come in the new order, in a drawing and among inputs of a composite, also from the file', () => {
    expect(wiringOf(moveInput(mixed, join, 2, 0))['join']).toEqual(['0:last#0', '0:first#0', '0:inner#0']);
    const moved = moveInput(made, join, 0, 2, 'Stage');
    const expected = ['0:stage1/inner#0', '0:last#0', '0:first#0'];
    expect(wiringOf(moved)['stage1/join']).toEqual(expected);
    expect(wiringOf(parseDocument(serializeDocument(moved)))['stage1/join']).toEqual(expected);
  });

  it('leave every other port as it was, and go back again', () => {
    fc.assert(
      fc.property(mergingDocuments(), fc.nat(), fc.nat(4), fc.nat(4), (document, at, from, to) => {
        const before = wiringOf(document);
        const { id } = document.nodes[at % document.nodes.length]!;
        const count = before[id]?.length ?? 0;
        fc.pre(from < count && to < count);
        const moved = moveInput(document, [id, 'input'], from, to);
        const order = [...before[id]!];
        order.splice(to, 0, ...order.splice(from, 1));
        expect(wiringOf(moved)).toEqual({ ...before, [id]: order });
        expect(wiringOf(moveInput(moved, [id, 'input'], to, from))).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('stay where there is no such place', () => {
    expect(moveInput(mixed, join, 3, 0)).toBe(mixed);
    expect(moveInput(mixed, join, 1, 1)).toBe(mixed);
  });
});

describe('making a composite of any part of a drawing', () => {
  const chosenOf = (document: NetloomDocument, bits: readonly boolean[]) =>
    document.nodes.filter(({ block }, index) => block !== 'Input' && bits[index]).map(({ id }) => id);
  const bits = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });

  it('keeps what every node reads, in its order, and gives each node one new path', () => {
    fc.assert(
      fc.property(mergingDocuments(), bits, (document, selected) => {
        const chosen = chosenOf(document, selected);
        const made = attempt(() => makeComposite(document, chosen));
        fc.pre(made !== undefined);
        const inside = new Set(chosen);
        const renamed = wiringOf(document, (path) => (inside.has(path) ? `${made!.id}/${path}` : path));
        expect(wiringOf(made!.document)).toEqual(renamed);
        expect(wiringOf(parseDocument(serializeDocument(made!.document)))).toEqual(renamed);
      }),
      { numRuns: 300 },
    );
  });

  it('is undone by dissolving it', () => {
    fc.assert(
      fc.property(mergingDocuments(), bits, (document, selected) => {
        const made = attempt(() => makeComposite(document, chosenOf(document, selected)));
        fc.pre(made !== undefined);
        const dissolved = dissolveComposite(made!.document, made!.id).document;
        expect(wiringOf(dissolved)).toEqual(wiringOf(document));
        const byId = (nodes: readonly NetNode[]) => [...nodes].sort((left, right) => (left.id < right.id ? -1 : 1));
        expect(byId(dissolved.nodes)).toEqual(byId(document.nodes));
        expect(dissolved.edges).toHaveLength(document.edges.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order inside of a composite too, and comes back from there', () => {
    fc.assert(
      fc.property(mergingDocuments(), bits, bits, (document, selected, within) => {
        const outer = attempt(() => makeComposite(document, chosenOf(document, selected), 'Outer'));
        fc.pre(outer !== undefined);
        const { nodes } = outer!.document.composites[0]!.graph;
        const chosen = nodes.filter((_, index) => within[index]).map(({ id }) => id);
        const inner = attempt(() => makeComposite(outer!.document, chosen, 'Inner', 'Outer'));
        fc.pre(inner !== undefined);
        const before = wiringOf(outer!.document);
        const inside = new Set(chosen.map((id) => `${outer!.id}/${id}`));
        const renamed = wiringOf(outer!.document, (path) =>
          inside.has(path) ? path.replace('/', `/${inner!.id}/`) : path,
        );
        expect(wiringOf(inner!.document)).toEqual(renamed);
        expect(wiringOf(dissolveComposite(inner!.document, inner!.id, 'Outer').document)).toEqual(before);
      }),
      { numRuns: 200 },
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
