import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument, NetNode } from '@shared/document/schema';
import { EditError, graphOf, removeUnusedComposites, type Scope } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { mergingDocuments, wiringOf } from '../support/wiring';

const levels = ['Outer', 'Middle', 'Inner'] as const;
const bits = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });

/** Packs a part of the drawing, of that a part again, and of that a third: the ids of the three, the outermost first. */
function pack(document: NetloomDocument, chosen: readonly (readonly boolean[])[]) {
  const ids: string[] = [];
  let packed = document;
  let scope: Scope;
  levels.forEach((level, depth) => {
    const inside = graphOf(packed, scope).nodes.filter(({ block }) => block !== 'Input');
    const some = inside.filter((_, index) => chosen[depth]![index]);
    const made = attempt(packed, some, level, scope) ?? makeComposite(packed, [inside[0]!.id], level, scope);
    ids.push(made.id);
    packed = made.document;
    scope = level;
  });
  return { packed, ids };
}

/** Nothing where the part cannot be packed: it is empty, or a path leaves it and comes back. */
function attempt(document: NetloomDocument, nodes: readonly NetNode[], name: string, scope: Scope) {
  try {
    return makeComposite(
      document,
      nodes.map(({ id }) => id),
      name,
      scope,
    );
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/** A drawing whatever the order in which its nodes and edges stand; the order at each port counts. */
function contentOf(document: NetloomDocument) {
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  const { nodes, edges, composites } = removeUnusedComposites(document);
  return { nodes: sorted(nodes), edges: sorted(edges), composites, wiring: wiringOf(document) };
}

describe('a drawing that is packed three levels deep', () => {
  const drawings = mergingDocuments({ largest: 9, bypass: true });
  const check = (unpack: (packed: NetloomDocument, ids: readonly string[]) => NetloomDocument) =>
    fc.assert(
      fc.property(drawings, bits, bits, bits, (document, ...chosen) => {
        const { packed, ids } = pack(document, chosen);
        expect(packed.composites).toHaveLength(levels.length);
        const reopened = parseDocument(serializeDocument(packed));
        expect(contentOf(unpack(reopened, ids))).toEqual(contentOf(document));
      }),
      { numRuns: 40 },
    );

  it('is itself again when it is unpacked from the outside in', () => {
    check((packed, ids) => ids.reduce((before, id) => dissolveComposite(before, id).document, packed));
  });

  it('is itself again when it is unpacked from the inside out', () => {
    const scopes = [undefined, ...levels];
    check((packed, ids) =>
      ids.reduceRight((before, id, depth) => dissolveComposite(before, id, scopes[depth]).document, packed),
    );
  });
});
